// Every page of becoming and being a partner: axe in light and dark, nothing wider than a phone.
import type { Page } from "@playwright/test";
import {
  addressLink,
  beginAccount,
  company,
  confirmAccount,
  confirmAddress,
  createAccount,
  enroll,
  fillProfile,
  heading,
  press,
} from "../enrollment.ts";
import { expect, test } from "../fixtures.ts";
import { fitsEverywhere } from "../look.ts";
import { signInAs } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const SETTINGS = [
  "/settings/legal",
  "/settings/identifiers",
  "/settings/identifiers/new",
  "/settings/users",
  "/settings/users/new",
  "/settings/users/invite",
  "/settings/program",
  "/agreement",
];
const OF_APPLICANT = ["/", "/enroll/status", ...SETTINGS, "/settings/legal/edit", "/account", "/account/password"];
const OF_RESELLER = [
  "/providers",
  "/settings/legal",
  "/settings/users",
  "/settings/program",
  "/settings/activity",
  "/settings/activity?from=soon",
  "/agreement",
];
const OF_OPERATOR = [
  "/",
  "/verify",
  "/verify?view=closed&q=nothing-like-this",
  "/operator/program",
  "/operator/markets",
  "/operator/markets/new",
  "/operator/markets/SE",
  "/operator/accounts",
  "/operator/membership",
  "/operator/agreements",
  "/operator/customer-agreements",
  "/operator/log",
  "/settings/users",
];

async function visit(page: Page, paths: string[]) {
  for (const path of paths) {
    await page.goto(path);
    await expect(page).toHaveURL(path);
    await fitsEverywhere(page);
  }
}

/** The page behind the first row of the table. */
async function visitFirst(page: Page, list: string) {
  await page.goto(list);
  await page.getByRole("rowheader").getByRole("link").first().click();
  await expect(page).not.toHaveURL(list);
  await fitsEverywhere(page);
}

test("every page before an enrollment is sent fits a desk and a phone", async ({ page, twotier }) => {
  test.setTimeout(240_000);
  const it = company("Papperslösa Nätverkstjänster i Västerbotten AB", "natverkstjanster-i-vasterbotten.example");
  await visit(page, ["/enroll", "/sign-in/new", "/enroll/confirmed"]);
  await beginAccount(page, it, w);
  await fitsEverywhere(page);
  await confirmAccount(page, twotier.mailbox, it, w);
  await visit(page, ["/", "/enroll", "/enroll/details"]);
  await press(page, w("enroll-continue"));
  await expect(page.getByRole("alert")).toBeVisible();
  await fitsEverywhere(page);
  await fillProfile(page, it, w);
  await press(page, w("enroll-continue"));
  await heading(page, w("enroll-check"));
  await fitsEverywhere(page);
});

test("every page of an applicant and its verifier fits a desk and a phone", async ({ page, another, twotier, noise }) => {
  test.setTimeout(240_000);
  noise.expect(/status of 410/);
  const it = company("Zetterströms Molnförvaltning Aktiebolag", "zetterstroms-molnforvaltning.example");
  await createAccount(page, twotier.mailbox, it, w);
  await page.goto("/enroll/details");
  await fillProfile(page, it, w);
  await enroll(page, it, w);
  const contact = await another();
  const link = await addressLink(twotier.mailbox, it);
  await contact.goto(link);
  await fitsEverywhere(contact);
  await confirmAddress(contact, link, it, w);
  await contact.goto(link);
  await fitsEverywhere(contact);

  await visit(page, OF_APPLICANT);
  await visitFirst(page, "/settings/users");

  const verifier = await another();
  await signInAs(verifier, "verifier");
  await visitFirst(verifier, "/verify");
});

test("every page of the program desk fits a desk and a phone", async ({ page }) => {
  test.setTimeout(240_000);
  await signInAs(page, "desk");
  await visit(page, OF_OPERATOR);
  await visitFirst(page, "/operator/accounts");
});

test("every page of a reseller's settings fits a desk and a phone", async ({ reseller }) => {
  test.setTimeout(240_000);
  await visit(reseller, OF_RESELLER);
  await visitFirst(reseller, "/settings/users");
});
