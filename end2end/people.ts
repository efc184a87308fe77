// People who sign in with what they were told: a mailed link, a temporary password, a password of their own.
import type { Page } from "@playwright/test";
import { heading, press } from "./enrollment.ts";
import { expect } from "./fixtures.ts";
import { type Words, wordsOf } from "./words.ts";

const w = wordsOf("en");

/** Send the sign-in form as anybody; where it leads depends on who that is. */
export async function signInWith(page: Page, email: string, password: string, words: Words = w) {
  await page.goto("/sign-in");
  await page.getByLabel(words("sign-in-user"), { exact: true }).fill(email);
  await page.getByLabel(words("sign-in-password"), { exact: true }).fill(password);
  await press(page, words("sign-in"));
}

/** The temporary password of somebody, which the page tells once. */
export async function told(page: Page, name: string): Promise<string> {
  await expect(page.getByRole("status").filter({ hasText: w("add-once", { name }) })).toBeVisible();
  return (await page.locator("#temporary").textContent()) ?? "";
}

/** Change the temporary password, before anything else can be done. */
export async function chooseOwn(page: Page, temporary: string, own: string) {
  await heading(page, w("password-title"));
  await page.getByLabel(w("password-present"), { exact: true }).fill(temporary);
  await page.getByLabel(w("password-new"), { exact: true }).fill(own);
  await press(page, w("password-button"));
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(w("password-title"));
}
