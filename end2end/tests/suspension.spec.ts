// A subscription is suspended, comes back, and stops renewing: everybody sees the same.
import { admit, customer } from "../customer.ts";
import { open, press } from "../enrollment.ts";
import { axe, expect, test } from "../fixtures.ts";
import { fits } from "../look.ts";
import { licenses, openOrdered, order } from "../order.ts";
import { done, fact } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const CUSTOMER = "Consolidated Messenger BV";
const OFFER = "Dynamics 365 Sales";

test("a provider suspends with a reason and reactivates, and the reseller and the customer follow it", async ({
  reseller,
  provider,
  another,
}) => {
  test.slow();
  const ordered = await order(provider, CUSTOMER, OFFER, 9);
  const bas = await another();
  await admit(reseller, bas, customer(CUSTOMER, "consolidatedmessenger.example", "Bas", "Kok"));
  await open(bas, w, "nav-licenses");
  await expect(licenses(bas, ordered)).toContainText(w("subscriptions-active"));
  await press(provider, w("subscription-suspend"));
  await expect(provider.getByRole("alert")).toContainText(w("subscription-reason-missing"));
  await axe(provider);
  await provider.getByRole("radio", { name: w("suspended-not-paid") }).check();
  await press(provider, w("subscription-suspend"));
  await done(provider, "subscription-suspend-done");
  for (const words of ["subscriptions-suspended", "suspended-not-paid"]) {
    await expect(fact(provider, "subscriptions-column-state")).toContainText(w(words));
  }
  await expect(provider.getByRole("button", { name: w("subscription-quantity-save") })).toHaveCount(0);
  await axe(provider);
  await fits(provider);

  await openOrdered(reseller, ordered);
  await expect(fact(reseller, "subscriptions-column-state")).toContainText(w("suspended-not-paid"));
  await expect(reseller.getByRole("button", { name: w("subscription-reactivate") })).toHaveCount(0);
  await axe(reseller);

  await bas.reload();
  await expect(licenses(bas, ordered)).toContainText(w("subscriptions-suspended"));
  await axe(bas);

  await press(provider, w("subscription-reactivate"));
  await done(provider, "subscription-reactivate-done");
  await expect(fact(provider, "subscriptions-column-state")).toHaveText(w("subscriptions-active"));
  await axe(provider);
  await reseller.reload();
  await expect(fact(reseller, "subscriptions-column-state")).toHaveText(w("subscriptions-active"));
  await bas.reload();
  await expect(licenses(bas, ordered)).toContainText(w("subscriptions-active"));
});

test("the reseller on record handles the renewal, and a change that came late is told", async ({
  reseller,
  provider,
  noise,
}) => {
  test.slow();
  noise.expect(/status of 409/);
  const ordered = await order(provider, CUSTOMER, "Project Plan 3", 4);
  await expect(provider.getByText(w("subscription-renews-now"))).toBeVisible();
  await openOrdered(reseller, ordered);
  await press(reseller, w("subscription-end"));
  await done(reseller, "subscription-end-done");
  await expect(reseller.getByText(w("subscription-ends-now"))).toBeVisible();
  await axe(reseller);
  await fits(reseller);

  // The provider still looks at how it was.
  await press(provider, w("subscription-end"));
  await expect(provider.getByRole("alert")).toContainText(w("problem-overtaken"));
  await axe(provider);
  await openOrdered(provider, ordered);
  await expect(provider.getByText(w("subscription-ends-now"))).toBeVisible();
  await expect(fact(provider, "subscription-ends")).toBeVisible();
  await press(provider, w("subscription-renew"));
  await done(provider, "subscription-renew-done");
  await expect(fact(provider, "subscription-renews")).toBeVisible();
  await reseller.reload();
  await expect(reseller.getByText(w("subscription-renews-now"))).toBeVisible();
});
