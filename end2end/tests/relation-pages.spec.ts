// Every page about who works with whom, of both partners, the desk and the customer: axe in light and dark, nothing wider
// than a phone, in four languages.
import type { Page } from "@playwright/test";
import { heading } from "../enrollment.ts";
import { expect, people, test } from "../fixtures.ts";
import { fitOnPhone, fitsEverywhere } from "../look.ts";
import { signInWith } from "../people.ts";
import { signInAs } from "../story.ts";
import { languages, type Words, wordsOf } from "../words.ts";

const w = wordsOf("en");
const CUSTOMER = "johan.ek@adventureworks.example";
const OF_STRANGERS = ["/find-a-provider", "/find-a-provider?q=nothing-like-this", "/customer-agreement"];
const OF_RESELLER = [
  "/providers",
  "/providers?q=nothing-like-this",
  "/customers/new",
  "/customers/invited",
  "/customers/invite",
  "/customers/invite/many",
  "/customers/invitations",
  "/can-we",
  "/incentives",
];
const OF_PROVIDER = [
  "/resellers",
  "/resellers?q=nothing-like-this",
  "/resellers/requests",
  "/resellers/invitations",
  "/resellers/invite",
  "/settings/listing",
  "/customers/new",
];
const OF_DESK = ["/operator/partnerships", "/operator/affiliates", "/operator/catalogue", "/operator/catalogue/new"];
const OF_CUSTOMER = ["/relations", "/people", "/licenses"];
/** Below the path of one customer. */
const ABOUT_CUSTOMER = ["account", "account/edit", "agreement", "people", "order", "orders", "extend", "end"];

async function visit(page: Page, paths: string[]) {
  for (const path of paths) {
    await page.goto(path);
    await expect(page).toHaveURL(path);
    await fitsEverywhere(page);
  }
}

/** The path behind the first link of a list that has this text. */
async function path(page: Page, list: string, text: string): Promise<string> {
  await page.goto(list);
  const link = page.locator("main").getByRole("link", { name: text, exact: true }).first();
  return (await link.getAttribute("href")) ?? "";
}

async function signInAsCustomer(page: Page, words: Words) {
  await signInWith(page, CUSTOMER, people.reseller.password, words);
  await heading(page, words("nav-relations"));
}

test("everybody’s pages fit a desk and a phone, in every language", async ({ page, another }) => {
  test.setTimeout(240_000);
  await visit(page, OF_STRANGERS);
  for (const language of languages) await fitOnPhone(await another(language), OF_STRANGERS, language);
});

test("every page of a reseller about its providers and customers fits a desk and a phone", async ({ reseller }) => {
  test.setTimeout(300_000);
  await visit(reseller, OF_RESELLER);
  const provider = await path(reseller, "/providers", "Northwind Distribution");
  const review = await path(reseller, "/providers", w("ps-review"));
  await visit(reseller, [provider, `${provider}/invite`, `${provider}/invite/many`, review]);
});

test("every page of a reseller about one customer fits a desk and a phone", async ({ reseller }) => {
  test.setTimeout(300_000);
  const subscriptions = await path(reseller, "/customers?q=adventureworks", "Adventure Works AB");
  const customer = subscriptions.replace(/\/subscriptions$/, "");
  await visit(reseller, ABOUT_CUSTOMER.map((page) => `${customer}/${page}`));
  await visit(reseller, [await path(reseller, subscriptions, "Office 365 E3")]);
});

test("every page of a provider about its resellers fits a desk and a phone", async ({ page }) => {
  test.setTimeout(300_000);
  await signInAs(page, "providerAdmin");
  await visit(page, OF_PROVIDER);
  await visit(page, [await path(page, "/resellers", "Relecloud Oy")]);
});

test("every page of the program desk about partners fits a desk and a phone", async ({ page }) => {
  test.setTimeout(240_000);
  await signInAs(page, "desk");
  await visit(page, OF_DESK);
  await visit(page, [await path(page, "/operator/catalogue", "Office 365 E3")]);
});

test("every page of a customer fits a desk and a phone, in every language", async ({ page, another }) => {
  test.setTimeout(300_000);
  await signInAsCustomer(page, w);
  await visit(page, OF_CUSTOMER);
  for (const language of languages) {
    const other = await another(language);
    await signInAsCustomer(other, wordsOf(language));
    await fitOnPhone(other, OF_CUSTOMER, language);
  }
});
