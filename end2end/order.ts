// Ordering for a customer, and finding what was ordered.
import type { Locator, Page } from "@playwright/test";
import { heading, press } from "./enrollment.ts";
import { expect } from "./fixtures.ts";
import { done, openSubscriptions } from "./story.ts";
import { wordsOf } from "./words.ts";

const w = wordsOf("en");

/** From a customer's subscriptions over the catalogue to the form that orders one product. */
export async function choose(partner: Page, customer: string, offer: string) {
  await openSubscriptions(partner, customer);
  await partner.getByRole("link", { name: w("order-add-products"), exact: true }).click();
  await heading(partner, w("order-title"));
  await partner.getByLabel(w("order-search"), { exact: true }).fill(offer);
  await press(partner, w("order-search-it"));
  await partner.getByRole("link", { name: w("order-choose-it", { name: offer }), exact: true }).click();
  await expect(partner.getByRole("heading", { name: offer, exact: true })).toBeVisible();
}

/** How many of a product the form orders. */
export function count(partner: Page, offer: string): Locator {
  return partner.getByLabel(w("order-quantity", { name: offer }), { exact: true });
}

/** Order so many of a product; ends on the new subscription. */
export async function order(partner: Page, customer: string, offer: string, quantity: number): Promise<Ordered> {
  await choose(partner, customer, offer);
  await count(partner, offer).fill(String(quantity));
  return place(partner, customer, offer);
}

/** Send the filled-in order; ends on the new subscription. */
export async function place(partner: Page, customer: string, offer: string): Promise<Ordered> {
  await press(partner, w("order-place"));
  await done(partner, "subscription-ordered");
  await heading(partner, offer);
  return { customer, offer, path: new URL(partner.url()).pathname };
}

/** A subscription that was ordered: whose, of what, and the path of its page. */
export type Ordered = { customer: string; offer: string; path: string };

/** Open the subscription from the customer's list, as whoever serves the customer. */
export async function openOrdered(partner: Page, { customer, offer, path }: Ordered) {
  await openSubscriptions(partner, customer);
  const row = partner.getByRole("row").filter({ has: partner.locator(`a[href="${path}"]`) });
  await row.getByRole("link", { name: offer, exact: true }).click();
  await heading(partner, offer);
}

/** The customer's own row about what was ordered for it, on its page of licenses. */
export function licenses(page: Page, { path }: Ordered): Locator {
  const id = path.split("/").at(-1);
  return page.getByRole("row").filter({ has: page.locator(`a[href="/licenses/${id}"]`) });
}
