// Orders: who may, for whom, and what every party then finds. A provider bills; its reseller is on record and watches.
import type { Page } from "@playwright/test";
import { admit, attest, customer, openAgreement, serves } from "../customer.ts";
import { heading, open, press } from "../enrollment.ts";
import { axe, expect, people, test } from "../fixtures.ts";
import { fits } from "../look.ts";
import { choose, count, licenses, openOrdered, place } from "../order.ts";
import { signInWith } from "../people.ts";
import { done, fact, openSubscriptions } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const FOURTH = customer("Fourth Coffee", "fourthcoffee.example", "Femke", "Dijk");
const OFFER = "Dynamics 365 Sales";
const NORTHWIND = "Northwind Distribution";

/** What is absent has its reason one click away. */
async function whyNot(page: Page, reason: string) {
  await expect(page.getByText(w(reason))).toBeHidden();
  await page.getByText(w("order-why-not"), { exact: true }).first().click();
  await expect(page.getByText(w(reason))).toBeVisible();
  await axe(page);
}

test("a provider orders with the reseller on record, and each party finds what is its own", async ({
  reseller,
  provider,
  another,
}) => {
  test.slow();
  await choose(provider, FOURTH.name, OFFER);
  await axe(provider);
  await fits(provider);
  await count(provider, OFFER).fill("a dozen");
  await press(provider, w("order-place"));
  await expect(provider.getByRole("alert")).toContainText(w("order-quantity-malformed"));
  await expect(count(provider, OFFER)).toHaveValue("a dozen");
  await axe(provider);
  await count(provider, OFFER).fill("12");
  await provider.getByLabel(w("order-reseller"), { exact: true }).selectOption("Wingtip Cloud AB (5567210)");
  const ordered = await place(provider, FOURTH.name, OFFER);
  await expect(fact(provider, "order-reseller")).toHaveText("Wingtip Cloud AB (5567210)");
  await expect(fact(provider, "subscriptions-column-licenses")).toHaveText("12 licenses");
  await axe(provider);
  await fits(provider);
  await openSubscriptions(provider, FOURTH.name);
  await provider.getByRole("link", { name: w("orders-title"), exact: true }).click();
  await heading(provider, w("orders-title"));
  await expect(provider.getByRole("row").filter({ hasText: OFFER }).first()).toContainText("Daan Visser");
  await axe(provider);

  // The reseller sees it, and neither orders nor changes counts.
  await openSubscriptions(reseller, FOURTH.name);
  await expect(reseller.getByRole("link", { name: w("order-add-products") })).toHaveCount(0);
  await whyNot(reseller, "order-indirect-customer");
  await expect(reseller.getByRole("table", { name: w("subscriptions-through-others") })).toContainText(OFFER);
  await openOrdered(reseller, ordered);
  await expect(fact(reseller, "subscriptions-column-billed-by")).toHaveText(NORTHWIND);
  await expect(reseller.getByLabel(w("subscriptions-column-licenses"), { exact: true })).toHaveCount(0);
  await expect(reseller.getByRole("button", { name: w("subscription-suspend"), exact: true })).toHaveCount(0);
  await whyNot(reseller, "order-of-billing-partner");
  await fits(reseller);

  // It administers the customer's tenant, and assigns licenses there; the customer's global admin does too.
  const femke = await another();
  await admit(reseller, femke, FOURTH);
  await expect(serves(femke, NORTHWIND)).toContainText(w("relations-kind-provider"));
  await open(femke, w, "nav-licenses");
  await expect(licenses(femke, ordered)).toContainText(w("licenses-of", { assigned: "0", all: "12" }));
  await expect(licenses(femke, ordered)).toContainText(NORTHWIND);
  await axe(femke);
  await fits(femke);
  await openOrdered(reseller, ordered);
  await press(reseller, w("license-give-to", { name: "Femke Dijk" }));
  await done(reseller, "subscription-given");
  await expect(fact(reseller, "subscription-assigned")).toHaveText("1");
  await axe(reseller);

  // The provider changes the count, and all find the new one.
  await openOrdered(provider, ordered);
  await expect(fact(provider, "subscription-assigned")).toHaveText("1");
  await provider.getByLabel(w("subscriptions-column-licenses"), { exact: true }).fill("0");
  await press(provider, w("subscription-quantity-save"));
  await expect(provider.getByRole("alert")).toContainText(w("order-quantity-malformed"));
  await axe(provider);
  await provider.getByLabel(w("subscriptions-column-licenses"), { exact: true }).fill("18");
  await press(provider, w("subscription-quantity-save"));
  await done(provider, "subscription-quantity-done");
  await expect(fact(provider, "subscriptions-column-licenses")).toHaveText("18 licenses");
  await openOrdered(reseller, ordered);
  await expect(fact(reseller, "subscriptions-column-licenses")).toHaveText("18 licenses");
  await femke.reload();
  await expect(licenses(femke, ordered)).toContainText(w("licenses-of", { assigned: "1", all: "18" }));
  await licenses(femke, ordered).getByRole("link").click();
  await heading(femke, OFFER);
  await axe(femke);
  await press(femke, w("license-take-from", { name: "Femke Dijk" }));
  await done(femke, "subscription-taken");
  await reseller.reload();
  await expect(fact(reseller, "subscription-assigned")).toHaveText("0");
});

test("a direct-bill partner orders for its customer once the agreement counts, and the customer finds it", async ({
  reseller,
  another,
}) => {
  test.slow();
  const name = "Graphic Design Institute";
  const offer = "Exchange Online Plan 1";
  await openSubscriptions(reseller, name);
  await reseller.getByRole("link", { name: w("order-add-products"), exact: true }).click();
  await expect(reseller.getByText(w("order-no-customer-agreement"))).toBeVisible();
  await expect(reseller.getByLabel(w("order-search"), { exact: true })).toHaveCount(0);
  await axe(reseller);
  await fits(reseller);

  await openAgreement(reseller, name);
  await attest(reseller, { first: "Nadia", last: "Ros", email: "nadia.ros@graphicdesigninstitute.example", day: "2025-09-01" });
  await done(reseller, "relations-attested");
  await choose(reseller, name, offer);
  await expect(reseller.getByLabel(w("order-reseller"), { exact: true })).toHaveCount(0);
  await axe(reseller);
  await count(reseller, offer).fill("7");
  await count(reseller, "Exchange Archiving").fill("3");
  const ordered = await place(reseller, name, offer);
  await expect(fact(reseller, "subscriptions-column-licenses")).toHaveText("7 licenses");
  await expect(fact(reseller, "subscriptions-column-billed-by")).toHaveText("Wingtip Cloud AB");
  await expect(fact(reseller, "subscription-add-ons")).toHaveText("Exchange Archiving");
  await axe(reseller);
  await fits(reseller);
  await openSubscriptions(reseller, name);
  await reseller.getByRole("link", { name: w("orders-title"), exact: true }).click();
  await expect(reseller.getByRole("row").filter({ hasText: offer })).toContainText("Ebba Lindqvist");

  // The customer has the licenses at once. What a partner attested is not what the customer accepted itself.
  const ada = await another();
  await signInWith(ada, "ada.strand@graphicdesigninstitute.example", people.reseller.password);
  await heading(ada, w("nav-relations"));
  await expect(serves(ada, "Wingtip Cloud AB")).toContainText(w("relations-kind-direct"));
  await expect(ada.getByRole("checkbox", { name: w("relations-i-accept") })).not.toBeChecked();
  await open(ada, w, "nav-licenses");
  const rows = ada.getByRole("table", { name: w("nav-licenses") }).getByRole("row").filter({ hasText: "Wingtip Cloud AB" });
  await expect(licenses(ada, ordered)).toContainText(w("licenses-of", { assigned: "0", all: "7" }));
  await expect(rows.filter({ hasText: "Exchange Archiving" })).toContainText(w("licenses-of", { assigned: "0", all: "3" }));
  await axe(ada);
  await fits(ada);
  await licenses(ada, ordered).getByRole("link").click();
  await heading(ada, offer);
  await press(ada, w("license-give-to", { name: "Ada Strand" }));
  await done(ada, "subscription-given");
  await openOrdered(reseller, ordered);
  await expect(fact(reseller, "subscription-assigned")).toHaveText("1");
});
