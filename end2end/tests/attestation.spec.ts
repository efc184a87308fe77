// The customer agreement: attested by who bills, never by an indirect reseller, or accepted by the customer for all.
import type { Page } from "@playwright/test";
import { admit, attest, customer, openAgreement, serves } from "../customer.ts";
import { press } from "../enrollment.ts";
import { axe, expect, test } from "../fixtures.ts";
import { fits } from "../look.ts";
import { done } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const SIGNED = { first: "Birgitta", last: "Åsbrink", email: "birgitta.asbrink@blueyonder.example", day: "2024-05-17" };

/** The customer's global admin sees the partner and what it attested, and that the customer itself has accepted nothing yet. */
async function hasAcceptedNothing(page: Page, partner: string, name: string, date: string) {
  await expect(serves(page, partner)).toBeVisible();
  await expect(page.getByText(w("relations-attested-by", { partner, name, date }))).toBeVisible();
  await expect(page.getByRole("heading", { name: w("quick-agreement"), exact: true })).toBeVisible();
  await expect(page.getByText(w("quick-agreement-accepted"), { exact: true })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: w("relations-i-accept") })).not.toBeChecked();
  await expect(page.getByText(w("relations-agreement-text"))).toBeVisible();
  await axe(page);
}

test("a direct-bill partner attests, not for a day to come and not twice the same, and the customer may accept too", async ({
  reseller,
  another,
  noise,
}) => {
  test.slow();
  // What is there already is in conflict with what is sent.
  noise.expect(/status of 409/);
  const records = reseller.getByRole("table", { name: w("relations-counts-for-you") }).getByRole("row");
  const field = (label: string) => reseller.getByLabel(w(label), { exact: true });
  await openAgreement(reseller, "Blue Yonder Airlines");
  await expect(reseller.getByRole("heading", { name: w("relations-counts-none") })).toBeVisible();
  await axe(reseller);
  await fits(reseller);

  await attest(reseller, { ...SIGNED, day: "2999-12-31" });
  await expect(reseller.getByRole("alert")).toContainText(w("relations-future-day"));
  await expect(reseller).toHaveTitle(/^Error:/);
  await expect(field("people-first-name")).toHaveValue(SIGNED.first);
  await expect(field("people-last-name")).toHaveValue(SIGNED.last);
  await expect(field("people-email")).toHaveValue(SIGNED.email);
  await expect(field("relations-day")).toHaveValue("2999-12-31");
  await axe(reseller);
  await reseller.getByRole("alert").getByRole("link").click();
  await expect(field("relations-day")).toBeFocused();

  await field("relations-day").fill(SIGNED.day);
  await press(reseller, w("relations-attest"));
  await done(reseller, "relations-attested");
  await expect(records.filter({ hasText: "Birgitta Åsbrink" })).toContainText(w("relations-how-attested"));
  await expect(records.filter({ hasText: "Birgitta Åsbrink" })).toContainText("Ebba Lindqvist");
  await axe(reseller);

  await attest(reseller, SIGNED);
  await expect(reseller.getByRole("alert")).toContainText(w("relations-attested-already"));
  await expect(field("people-email")).toHaveValue(SIGNED.email);
  await expect(records.filter({ hasText: "Birgitta Åsbrink" })).toHaveCount(1);
  await axe(reseller);
  await reseller.getByLabel(w("relations-phone")).fill("+46 31 700 15 30");
  await press(reseller, w("relations-attest"));
  await expect(records.filter({ hasText: "Birgitta Åsbrink" })).toHaveCount(2);

  const birgitta = await another();
  await admit(reseller, birgitta, customer("Blue Yonder Airlines", "blueyonder.example", "Birgitta", "Asbrink"));
  await hasAcceptedNothing(birgitta, "Wingtip Cloud AB", "Birgitta Åsbrink", "17 May 2024");
  await birgitta.getByRole("checkbox", { name: w("relations-i-accept") }).check();
  await press(birgitta, w("relations-accept-agreement"));
  await done(birgitta, "relations-done-accepted");
  await openAgreement(reseller, "Blue Yonder Airlines");
  await expect(records.filter({ hasText: "Birgitta Asbrink" })).toContainText(w("relations-how-direct"));
  await expect(records.filter({ hasText: "Birgitta Åsbrink" })).toHaveCount(2);
});

test("what a reseller attested does not count for its provider, who attests it itself", async ({
  reseller,
  provider,
  another,
}) => {
  test.slow();
  const records = provider.getByRole("table", { name: w("relations-counts-for-you") }).getByRole("row");
  await openAgreement(provider, "Proseware AB");
  await expect(provider.getByRole("heading", { name: w("relations-counts-none") })).toBeVisible();
  await axe(provider);
  await attest(provider, { first: "Torkel", last: "Rask", email: "torkel.rask@proseware.example", day: "2025-02-03" });
  await done(provider, "relations-attested");
  await expect(records.filter({ hasText: "Torkel Rask" })).toContainText(w("relations-how-attested"));
  await axe(provider);

  await openAgreement(reseller, "Proseware AB");
  await expect(reseller.getByRole("row").filter({ hasText: "Kim Akers" })).toBeVisible();
  await expect(reseller.getByRole("row").filter({ hasText: "Torkel Rask" })).toHaveCount(0);

  const kim = await another();
  await admit(reseller, kim, customer("Proseware AB", "proseware-retail.example", "Kim", "Akers"));
  await hasAcceptedNothing(kim, "Northwind Distribution", "Torkel Rask", "3 Feb 2025");
});

test("an indirect reseller asks its provider, or the customer accepts for every partner", async ({
  reseller,
  provider,
  another,
}) => {
  test.slow();
  const name = "Consolidated Messenger BV";
  await openAgreement(reseller, name);
  await expect(reseller.getByText(w("relations-reseller-cannot-attest"))).toBeVisible();
  await expect(reseller.getByRole("button", { name: w("relations-attest"), exact: true })).toHaveCount(0);
  await axe(reseller);

  const anouk = await another();
  await admit(reseller, anouk, customer(name, "consolidatedmessenger.example", "Anouk", "Smit"));
  await press(anouk, w("relations-accept-agreement"));
  await expect(anouk.getByRole("alert")).toContainText(w("relations-agreement-wanted"));
  await axe(anouk);
  await anouk.getByRole("checkbox", { name: w("relations-i-accept") }).check();
  await press(anouk, w("relations-accept-agreement"));
  await done(anouk, "relations-done-accepted");
  await axe(anouk);
  await fits(anouk);
  for (const partner of [reseller, provider]) {
    await openAgreement(partner, name);
    await expect(partner.getByRole("row").filter({ hasText: "Anouk Smit" })).toContainText(w("relations-how-direct"));
  }
});
