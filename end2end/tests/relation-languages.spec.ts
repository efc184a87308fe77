// The pages of partners about each other and their customers, and what a customer is asked, on a phone, in every
// language: nothing wider than the screen, nothing that axe objects to, nothing left untold. English is looked at on
// every screen, in light and in dark, here and in relation-pages.spec.ts.
import type { Page } from "@playwright/test";
import { heading, press } from "../enrollment.ts";
import { expect, people, test } from "../fixtures.ts";
import { fitOnPhone, fitsEverywhere } from "../look.ts";
import { signInWith } from "../people.ts";
import { signInAs } from "../story.ts";
import { languages, wordsOf } from "../words.ts";

const w = wordsOf("en");
/** What the English walks look at on every screen is looked at in the other languages. */
const others = languages.filter((it) => it !== "en");
const NORTHWIND = "Northwind Distribution";
const OF_RESELLER = [
  "/settings/activity",
  "/customers",
  "/customers/invited",
  "/customers/invitations",
  "/customers/invite",
  "/customers/invite/many",
  "/can-we?about=sell&second=adventureworks.example",
  "/can-we?about=sell&second=nobody",
  "/providers",
];
/** Below the path of one customer. */
const ABOUT_CUSTOMER = ["account", "agreement", "subscriptions", "order", "orders", "extend"];
const OF_PROVIDER = [
  "/resellers",
  "/resellers/requests",
  "/resellers/invitations",
  "/resellers/invite",
  "/resellers/invite/many",
  "/settings/listing",
];

/** The path behind the first link of a list that has this text. */
async function path(page: Page, list: string, text: string): Promise<string> {
  await page.goto(list);
  const link = page.locator("main").getByRole("link", { name: text, exact: true }).first();
  return (await link.getAttribute("href")) ?? "";
}

/** The path of the list with the quick links of a customer open. */
async function quickLinks(reseller: Page): Promise<string> {
  const list = "/customers?q=adventureworks";
  const [, , id] = (await path(reseller, list, "Adventure Works AB")).split("/");
  return `${list}&open=${id}`;
}

test("the quick links of a customer fit a desk and a phone", async ({ reseller }) => {
  test.slow();
  await reseller.goto(await quickLinks(reseller));
  await expect(reseller.getByRole("heading", { name: w("quick-account"), exact: true })).toBeVisible();
  await fitsEverywhere(reseller);
});

for (const language of others) {
  test(`every page of a reseller about its customers and providers fits a phone in ${language}`, async ({
    reseller,
    another,
  }) => {
    test.slow();
    const quick = await quickLinks(reseller);
    const id = quick.split("open=")[1];
    const provider = await path(reseller, "/providers", NORTHWIND);
    const about = ABOUT_CUSTOMER.map((page) => `/customers/${id}/${page}`);
    const mira = await another(language);
    await signInAs(mira, "both", wordsOf(language), "Wingtip Cloud AB");
    await fitOnPhone(mira, [...OF_RESELLER, provider, `${provider}/invite`, quick, ...about], language);
  });
}

test("every page of a provider about its resellers fits a phone in every language", async ({ page, another }) => {
  test.setTimeout(240_000);
  await signInAs(page, "providerAdmin");
  const reseller = await path(page, "/resellers", "Relecloud Oy");
  for (const language of others) {
    const sanne = await another(language);
    await signInAs(sanne, "providerAdmin", wordsOf(language));
    await fitOnPhone(sanne, [...OF_PROVIDER, reseller], language);
  }
});

test("what a reseller asks and is asked fits a desk and a phone in every language", async ({ page, another }) => {
  test.setTimeout(240_000);
  await signInAs(page, "providerAdmin");
  await page.goto("/resellers/invite");
  await page.getByLabel(w("people-email"), { exact: true }).fill(people.newReseller.email);
  await press(page, w("ps-by-hand"));
  const invitation = await page.getByLabel(w("ps-link"), { exact: true }).inputValue();
  const sofia = await another();
  await signInAs(sofia, "newReseller");
  const ask = await path(sofia, "/providers", w("ps-ask-provider", { provider: "Fabrikam Distribution" }));
  for (const path of [ask, invitation]) {
    await sofia.goto(path);
    await fitsEverywhere(sofia);
  }
  for (const language of others) {
    const other = await another(language);
    await signInAs(other, "newReseller", wordsOf(language));
    await fitOnPhone(other, [ask, invitation], language);
  }
  await page.goto("/resellers/invitations");
  const label = w("ps-revoke-of", { address: people.newReseller.email });
  await page.getByRole("button", { name: label, exact: true }).click();
});

test("what a customer is asked fits a desk and a phone in every language", async ({ reseller, another }) => {
  test.setTimeout(240_000);
  await reseller.goto(`${await path(reseller, "/providers", NORTHWIND)}/invite`);
  await reseller.getByLabel(w("relations-customer-name"), { exact: true }).fill("Adventure Works AB");
  await reseller.getByLabel(w("relations-customer-email"), { exact: true }).fill("johan.ek@adventureworks.example");
  await reseller.getByRole("checkbox", { name: w("relations-ask-dap") }).check();
  await press(reseller, w("relations-show"));
  const link = await reseller.getByLabel(w("relations-link-label"), { exact: true }).inputValue();
  for (const language of languages) {
    const johan = await another(language);
    await fitOnPhone(johan, [link], language);
    await signInWith(johan, "johan.ek@adventureworks.example", people.reseller.password, wordsOf(language));
    await heading(johan, wordsOf(language)("nav-relations"));
    await fitOnPhone(johan, [link, "/licenses"], language);
  }
  const johan = await another();
  await signInWith(johan, "johan.ek@adventureworks.example", people.reseller.password);
  await heading(johan, w("nav-relations"));
  const license = await path(johan, "/licenses", "Office 365 E3");
  for (const path of [link, license]) {
    await johan.goto(path);
    await fitsEverywhere(johan);
  }
});
