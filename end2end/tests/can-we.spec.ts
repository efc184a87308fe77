// "Can we do this?": two companies and what they have in mind, answered with the reason and the next step.
import type { Page } from "@playwright/test";
import { heading, press } from "../enrollment.ts";
import { axe, expect, test } from "../fixtures.ts";
import { fits } from "../look.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");

/** Ask about two companies; nothing for the first is the reader's own. */
async function ask(page: Page, about: "sell" | "support" | "provide", first: string, second: string) {
  await page.getByLabel(w("can-we-about"), { exact: true }).selectOption(w(`can-we-${about}`));
  await page.getByLabel(w("can-we-first"), { exact: true }).fill(first);
  await page.getByLabel(w("can-we-second"), { exact: true }).fill(second);
  await press(page, w("can-we-ask"));
}

/** The answer, under the question it answers. */
async function answers(page: Page, about: "sell" | "support" | "provide", parties: [string, string], says: [string, string]) {
  const [first, second] = parties;
  await expect(page.getByRole("heading", { name: w(`can-we-question-${about}`, { first, second }) })).toBeVisible();
  await expect(page.getByRole("status")).toContainText(says[0]);
  await expect(page.getByRole("status")).toContainText(says[1]);
  await axe(page);
}

test("a partner asks whether something goes, and learns why and what comes next", async ({ reseller }) => {
  test.slow();
  await reseller.getByRole("link", { name: w("can-we-title"), exact: true }).click();
  await heading(reseller, w("can-we-title"));
  await ask(reseller, "sell", "", "");
  await expect(reseller.getByRole("alert")).toContainText(w("can-we-company-malformed"));
  await fits(reseller);

  const both: [string, string] = ["Wingtip Cloud AB", "Adventure Works AB"];
  await ask(reseller, "sell", "", "adventureworks.example");
  await answers(reseller, "sell", both, [w("can-we-yes"), w("can-we-direct-or-through")]);
  await fits(reseller);
  const next = reseller.getByRole("link", { name: w("can-we-step-customer"), exact: true });
  await expect(next).toHaveAttribute("href", /^\/customers\/[\w-]+\/subscriptions$/);

  await ask(reseller, "provide", "northwind.example", "wingtipcloud.example");
  const partners: [string, string] = ["Northwind Distribution", "Wingtip Cloud AB"];
  await answers(reseller, "provide", partners, [w("can-we-yes"), w("can-we-already-partners")]);
  await expect(next).toHaveCount(0);
  await ask(reseller, "sell", "northwind.example", "wingtipcloud.example");
  await answers(reseller, "sell", partners, [w("can-we-no"), w("can-we-own-reseller")]);

  // Of a company that is nobody’s business only the country counts, and it has to be told.
  await ask(reseller, "sell", "", "somebody-new.example");
  await expect(reseller.getByRole("alert")).toContainText(w("can-we-country-missing"));
  await reseller.getByLabel(w("can-we-country"), { exact: true }).selectOption("US");
  await press(reseller, w("can-we-ask"));
  const far: [string, string] = ["Wingtip Cloud AB", "somebody-new.example"];
  await answers(reseller, "sell", far, [w("can-we-no"), w("can-we-other-region", { first: "Europe", second: "United States" })]);
  await expect(reseller.getByText(w("can-we-stranger"))).toBeVisible();
  await reseller.getByLabel(w("can-we-country"), { exact: true }).selectOption("DK");
  await press(reseller, w("can-we-ask"));
  await answers(reseller, "sell", far, [w("can-we-yes"), w("can-we-direct-or-through")]);
  await reseller.getByRole("link", { name: w("can-we-step-customers"), exact: true }).click();
  await heading(reseller, w("nav-customers"));
});
