// How a page has to look whatever it is about: one heading, nothing wider than the screen, nothing that axe objects to.
import type { Page } from "@playwright/test";
import { axe, expect } from "./fixtures.ts";
import { idsOf, type Language, WORD } from "./words.ts";

/** The page has one heading, fits its screen and is accessible. */
export async function fits(page: Page) {
  await isNoWider(page);
  await axe(page);
}

async function isNoWider(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  const [wide, screen] = await page
    .locator("html")
    .evaluate((html) => [html.scrollWidth, html.clientWidth])
    .catch(() => [0, 0]);
  expect(wide, `${page.url()} is wider than its screen`).toBeLessThanOrEqual(screen ?? 0);
}

/** The page that is open fits a desk and a phone, in light and in dark; and the narrowest phone. */
export async function fitsEverywhere(page: Page) {
  const screen = page.viewportSize() ?? { width: 1280, height: 720 };
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await isNoWider(page);
    if (width === 320) continue;
    await page.emulateMedia({ colorScheme: "light" });
    await axe(page);
    // In the dark only the colors are others.
    await page.emulateMedia({ colorScheme: "dark" });
    await axe(page, "color-contrast");
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(screen);
}

/** The pages fit a phone in this language, where words are longer or break elsewhere, and leave nothing untold. Colors are the same in every language. */
export async function fitOnPhone(page: Page, paths: string[], language: Language) {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of paths) {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await fits(page);
    await isTold(page, language);
  }
}

/** Nothing on the page, nor what only a screen reader reads, is the id of a message or a place that nothing filled. */
async function isTold(page: Page, language: Language) {
  const ids = idsOf(language);
  // Where links lead is told too, and may be named as a message is.
  const told = (await page.locator("body").ariaSnapshot()).replaceAll(/^.*\/url: .*$/gm, "");
  const read = `${told}\n${await page.title()}`;
  const found = (read.match(WORD) ?? []).filter((word) => ids.has(word));
  expect([...found, ...(read.match(/\{ ?\$/) ?? [])], `ids on ${page.url()} in ${language}`).toEqual([]);
}
