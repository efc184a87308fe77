// How a page has to look whatever it is about: one heading, nothing wider than the screen, nothing that axe objects to.
import type { Page } from "@playwright/test";
import { axe, expect } from "./fixtures.ts";

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
