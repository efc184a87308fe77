// Steps that several specs share, told with roles and names.
import type { Page } from "@playwright/test";
import { expect, people } from "./fixtures.ts";
import { type Words, wordsOf } from "./words.ts";

const en = wordsOf("en");

/** Sign in on this page, in the language of its context. */
export async function signInAs(page: Page, who: keyof typeof people, w: Words = en, tenant?: string) {
  await page.goto("/sign-in");
  await page.getByLabel(w("sign-in-user"), { exact: true }).fill(people[who].email);
  await page.getByLabel(w("sign-in-password"), { exact: true }).fill(people[who].password);
  await page.getByRole("button", { name: w("sign-in"), exact: true }).click();
  if (tenant) await page.getByRole("button", { name: tenant }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w("nav-overview"));
}

/** Look for a customer by its name in the list. */
export async function findCustomer(page: Page, customer: string, w: Words = en) {
  await page.getByRole("navigation", { name: w("main-navigation") }).getByRole("link", { name: w("nav-customers") }).click();
  await expect(page).toHaveURL(/\/customers$/);
  await page.getByLabel(w("customers-search"), { exact: true }).fill(customer);
  await page.getByRole("button", { name: w("customers-apply"), exact: true }).click();
  await expect(page).toHaveURL(/[?&]q=/);
}

/** Find a customer by its name and open its subscriptions. */
export async function openSubscriptions(page: Page, customer: string, w: Words = en) {
  await findCustomer(page, customer, w);
  await page.getByRole("rowheader").filter({ hasText: customer }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w("subscriptions-title"));
}

/** Ask Northwind to take over these subscriptions of a customer, or its first; ends on the transfer's page. */
export async function requestTransfer(page: Page, customer: string, subscriptions: string[], w: Words = en) {
  await openSubscriptions(page, customer, w);
  await page.getByRole("link", { name: w("subscriptions-request"), exact: true }).click();
  await page.getByRole("radio", { name: /Northwind Distribution/ }).check();
  for (const name of subscriptions) await page.getByRole("checkbox", { name }).check();
  if (subscriptions.length === 0) await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: w("new-create"), exact: true }).click();
  await expect(page).toHaveURL(/\/transfers\//);
  return numberOf(page, w);
}

/** The number of the request this page is about. */
export async function numberOf(page: Page, w: Words = en): Promise<string> {
  const crumb = page.getByRole("navigation", { name: w("breadcrumb") }).locator("[aria-current=page]");
  await expect(crumb).toHaveText(/^TR-/);
  return (await crumb.textContent()) ?? "";
}

/** Open a waiting request from the provider's queue. */
export async function review(page: Page, number: string, w: Words = en) {
  await page.getByRole("navigation", { name: w("main-navigation") }).getByRole("link", { name: w("nav-requests") }).click();
  await page.getByRole("row").filter({ hasText: number }).getByRole("link").click();
  await expect(page).toHaveURL(/\/requests\//);
}

/** The state a page about a request shows beside its title. */
export function state(page: Page) {
  return page.locator("main .head .tag");
}

/** The page says that this was done. */
export async function done(page: Page, id: string) {
  await expect(page.getByRole("status").filter({ hasText: en(id) })).toBeVisible();
}

/** What a list of facts tells under a name. */
export function fact(page: Page, id: string) {
  const name = page.getByRole("term").getByText(en(id), { exact: true });
  return page.locator("dl.facts > div").filter({ has: name }).getByRole("definition");
}
