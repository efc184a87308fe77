// The end: of the relation with a customer, once nothing is active, and of a partnership, by who may end it.
import type { Page } from "@playwright/test";
import { connect, type Customer, customer, invite, openAccount, serves } from "../customer.ts";
import { heading, open, press, subject } from "../enrollment.ts";
import { axe, expect, linkIn, test } from "../fixtures.ts";
import { fits } from "../look.ts";
import type { Mailbox } from "../mailbox.ts";
import { openOrdered, order } from "../order.ts";
import { done, fact, findCustomer, signInAs } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const nl = wordsOf("nl");
const WINGTIP = "Wingtip Cloud AB";
const PROSEWARE = "Proseware Cloud AB";
const NORTHWIND = "Northwind Distribution";
const MUNSON = "Munson Cloud BV";
const LAMNA = "Lamna IT BV";

/** A second partner of a customer, which gets administrator access too. */
async function joins(partner: Page, page: Page, mailbox: Mailbox, it: Customer) {
  await partner.goto("/customers/invite");
  await invite(partner, it, true);
  const letter = await mailbox.newest(it.email, subject(w, "relations-draft-subject", { partner: PROSEWARE }));
  await page.goto(linkIn(letter, /^\/authorize\//));
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await press(page, w("relations-authorize"));
  await done(page, "relations-done-authorized");
}

/** The partners of a customer, on its own page. */
function partners(page: Page) {
  return page.getByRole("table", { name: w("relations-mine-partners") }).getByRole("rowheader");
}

test("a relation with a customer ends when nothing is active any more, and only for the two", async ({
  reseller,
  another,
  twotier,
}) => {
  test.slow();
  const it = customer("Lerviks Såg AB", "lervikssag.example", "Tove", "Ask");
  const tove = await another();
  await connect(reseller, tove, twotier.mailbox, it, WINGTIP);
  const petra = await another();
  await signInAs(petra, "directBill");
  await joins(petra, tove, twotier.mailbox, it);
  const kept = await order(petra, it.domain, "Exchange Online Plan 1", 4);
  const visio = await order(reseller, it.domain, "Visio Plan 2", 5);
  await openAccount(reseller, it.name);
  await reseller.getByRole("link", { name: w("end-relation-title"), exact: true }).click();
  await heading(reseller, w("end-relation-title"));
  await expect(reseller.getByText(w("end-relation-blocked"))).toBeVisible();
  await expect(reseller.getByRole("listitem").filter({ hasText: "Visio Plan 2" })).toContainText("5 licenses");
  await expect(reseller.getByRole("button", { name: w("end-relation-button"), exact: true })).toHaveCount(0);
  await axe(reseller);
  await fits(reseller);

  await openOrdered(reseller, visio);
  await reseller.getByRole("radio", { name: w("suspended-customer-cancels") }).check();
  await press(reseller, w("subscription-suspend"));
  await done(reseller, "subscription-suspend-done");
  await openAccount(reseller, it.name);
  await reseller.getByRole("link", { name: w("end-relation-title"), exact: true }).click();
  await expect(reseller.getByText(w("end-relation-effect-list"))).toBeVisible();
  await axe(reseller);
  await fits(reseller);
  await tove.reload();
  await expect(partners(tove)).toContainText([PROSEWARE, WINGTIP]);
  await press(reseller, w("end-relation-button"));
  await done(reseller, "customers-ended");
  await axe(reseller);
  await findCustomer(reseller, it.domain);
  await expect(reseller.getByRole("heading", { name: w("customers-no-match", { text: it.domain }) })).toBeVisible();

  // The other partner keeps its relation, its administrator access and what it ordered, and goes on ordering.
  await tove.reload();
  await expect(partners(tove)).toContainText([PROSEWARE]);
  await expect(serves(tove, WINGTIP)).toHaveCount(0);
  await expect(serves(tove, PROSEWARE).getByRole("button", { name: w("relations-remove-dap-of", { partner: PROSEWARE }) })).toBeVisible();
  await axe(tove);
  await openOrdered(petra, kept);
  await expect(fact(petra, "subscriptions-column-licenses")).toHaveText("4 licenses");
  await order(petra, it.domain, "Visio Plan 2", 1);
});

test("the program desk ends a relation with a customer, and both sides find it gone", async ({
  reseller,
  another,
  twotier,
}) => {
  test.slow();
  const it = customer("Mora Glas AB", "moraglas.example", "Iris", "Berg");
  const iris = await another();
  await connect(reseller, iris, twotier.mailbox, it, WINGTIP);
  const visio = await order(reseller, it.domain, "Visio Plan 2", 3);
  const desk = await another();
  await signInAs(desk, "desk");
  await open(desk, w, "nav-accounts");
  await desk.getByRole("searchbox", { name: w("accounts-search") }).fill("wingtip");
  await desk.getByRole("button", { name: w("operator-apply"), exact: true }).click();
  await desk.getByRole("link", { name: WINGTIP, exact: true }).click();
  await desk.getByRole("link", { name: w("account-customers"), exact: true }).click();
  await heading(desk, w("desk-customers-of", { name: WINGTIP }));
  await axe(desk);
  await desk.getByRole("searchbox", { name: w("customers-search") }).fill("MORAGLAS");
  await desk.getByRole("button", { name: w("operator-apply"), exact: true }).click();
  await axe(desk);
  await fits(desk);
  const way = desk.getByRole("link", { name: w("desk-end-of", { name: it.name }), exact: true });
  await way.click();
  await expect(desk.getByText(w("desk-end-blocked", { partner: WINGTIP }))).toBeVisible();
  await expect(desk.getByRole("listitem").filter({ hasText: "Visio Plan 2" })).toContainText("3 licenses");
  await expect(desk.getByRole("button", { name: w("end-relation-button"), exact: true })).toHaveCount(0);
  await axe(desk);
  await fits(desk);

  await openOrdered(reseller, visio);
  await reseller.getByRole("radio", { name: w("suspended-customer-cancels") }).check();
  await press(reseller, w("subscription-suspend"));
  await done(reseller, "subscription-suspend-done");
  await desk.reload();
  await expect(desk.getByText(w("desk-end-effect-list", { partner: WINGTIP }))).toBeVisible();
  await axe(desk);
  await fits(desk);
  await press(desk, w("end-relation-button"));
  await done(desk, "desk-relation-ended");
  await expect(way).toHaveCount(0);
  await axe(desk);
  await open(desk, w, "nav-accounts");
  await desk.getByRole("link", { name: WINGTIP, exact: true }).click();
  await expect(desk.getByRole("listitem").filter({ hasText: w("log-relation-ended") })).toContainText(it.name);

  await findCustomer(reseller, it.domain);
  await expect(reseller.getByRole("heading", { name: w("customers-no-match", { text: it.domain }) })).toBeVisible();
  await iris.reload();
  await expect(serves(iris, WINGTIP)).toHaveCount(0);
  await axe(iris);
});

/** The partners of a reseller, or the resellers of a provider, with that name. */
function partner(page: Page, name: string) {
  return page.getByRole("table").filter({ has: page.getByRole("columnheader") }).getByRole("rowheader").getByRole("link", { name });
}

/** What hangs on a partnership, wherever its end is decided. */
async function checklist(page: Page, words = w) {
  for (const id of ["ps-nothing-new", "ps-dap-stays"]) await expect(page.getByText(words(id)).first()).toBeVisible();
}

test("a provider ends a partnership with the legal statement, and the reseller finds it gone", async ({
  provider,
  another,
}) => {
  test.slow();
  const lotte = await another("nl");
  await signInAs(lotte, "dutchReseller", nl);
  await open(lotte, nl, "nav-providers");
  await expect(partner(lotte, NORTHWIND)).toBeVisible();
  await open(provider, w, "nav-resellers");
  await partner(provider, LAMNA).click();
  await heading(provider, LAMNA);
  await expect(provider.getByRole("button", { name: w("ps-remove"), exact: true })).toHaveCount(0);
  await axe(provider);

  const sanne = await another();
  await signInAs(sanne, "providerAdmin");
  await open(sanne, w, "nav-resellers");
  await partner(sanne, LAMNA).click();
  const statement = sanne.getByRole("checkbox", { name: w("ps-end-legal", { name: LAMNA }), exact: true });
  await expect(statement).not.toBeChecked();
  await checklist(sanne);
  await axe(sanne);
  await fits(sanne);
  await press(sanne, w("ps-remove"));
  await expect(sanne.getByRole("alert")).toContainText(w("ps-declaration-missing"));
  await expect(statement).not.toBeChecked();
  await axe(sanne);
  await statement.check();
  await press(sanne, w("ps-remove"));
  await done(sanne, "ps-done-removed");
  await expect(partner(sanne, MUNSON)).toBeVisible();
  await expect(partner(sanne, LAMNA)).toHaveCount(0);
  await axe(sanne);

  await open(lotte, nl, "nav-providers");
  await expect(lotte.getByRole("heading", { name: nl("ps-no-providers") })).toBeVisible();
  await axe(lotte);
});

test("a reseller asks for the end, and the program desk confirms it for both", async ({ provider, another }) => {
  test.slow();
  const pia = await another();
  await signInAs(pia, "thirdReseller");
  await open(pia, w, "nav-providers");
  await partner(pia, NORTHWIND).click();
  await heading(pia, NORTHWIND);
  await checklist(pia);
  await expect(pia.getByText(/^1 transfer request waits for an answer/)).toBeVisible();
  await expect(pia.getByRole("button", { name: w("ps-remove"), exact: true })).toHaveCount(0);
  await axe(pia);
  await fits(pia);
  await press(pia, w("ps-ask"));
  await expect(pia.getByRole("alert")).toContainText(w("ps-reason-missing"));
  await axe(pia);
  await pia.getByLabel(w("ps-reason"), { exact: true }).fill("We move to one provider.\n</pre><b>By spring</b>");
  await press(pia, w("ps-ask"));
  await done(pia, "ps-done-asked");
  await expect(partner(pia, NORTHWIND)).toBeVisible();

  await open(provider, w, "nav-resellers");
  const row = provider.getByRole("rowheader").filter({ hasText: MUNSON });
  await expect(row).toContainText(w("ps-ending-asked"));
  await axe(provider);
  await partner(provider, MUNSON).click();
  await expect(provider.getByText("</pre><b>By spring</b>")).toBeVisible();

  const desk = await another();
  await signInAs(desk, "desk");
  await open(desk, w, "nav-partnerships");
  const pair = { name: w("ps-pair", { reseller: MUNSON, provider: NORTHWIND }), exact: true };
  const card = desk.locator("section.card").filter({ has: desk.getByRole("heading", pair) });
  await expect(card).toContainText("</pre><b>By spring</b>");
  await checklist(desk);
  await axe(desk);
  await fits(desk);
  await card.getByRole("button", { name: w("ps-remove"), exact: true }).click();
  await expect(desk.getByRole("alert")).toContainText(w("ps-declaration-missing"));
  await axe(desk);
  await card.getByRole("checkbox", { name: w("ps-desk-legal", { reseller: MUNSON, provider: NORTHWIND }) }).check();
  await card.getByRole("button", { name: w("ps-remove"), exact: true }).click();
  await done(desk, "ps-done-removed");
  await expect(desk.getByRole("heading", pair)).toHaveCount(0);
  await axe(desk);

  await open(pia, w, "nav-providers");
  await expect(pia.getByRole("heading", { name: w("ps-no-providers") })).toBeVisible();
  await open(provider, w, "nav-resellers");
  await expect(partner(provider, "Wingtip Cloud AB")).toBeVisible();
  await expect(partner(provider, MUNSON)).toHaveCount(0);

  // What waits between the two stays, and cannot be accepted any more.
  await open(provider, w, "nav-requests");
  await provider.getByRole("row").filter({ hasText: "Wide World Importers" }).getByRole("link").click();
  await expect(provider.getByRole("listitem").filter({ hasText: w("check-partnership", { source: MUNSON }) })).toContainText(w("check-failed"));
  await press(provider, w("decide-accept"));
  const missing = w("obstacle-no-partnership", { provider: w("the-indirect-provider") });
  await expect(provider.getByRole("alert")).toContainText(missing);
  await axe(provider);
});
