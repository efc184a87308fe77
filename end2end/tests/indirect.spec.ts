// A customer authorizes a reseller and its provider with one link: with administration, without, or not at all.
import type { Page } from "@playwright/test";
import {
  besides,
  createAccount,
  type Customer,
  customer,
  invitation,
  invite,
  openAccount,
  openQuickLinks,
  serves,
} from "../customer.ts";
import { heading, open, press, subject } from "../enrollment.ts";
import { axe, expect, linkIn, people, test } from "../fixtures.ts";
import { fits } from "../look.ts";
import type { Mailbox } from "../mailbox.ts";
import { done, findCustomer } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const sv = wordsOf("sv");
const RESELLER = "Wingtip Cloud AB";
const PROVIDER = "Northwind Distribution";
const BOTH = { partner: RESELLER, provider: PROVIDER };

/** The reseller asks for itself and for the provider, from the provider's row in its list. */
async function inviteTogether(reseller: Page, it: Customer, administration: boolean) {
  await open(reseller, w, "nav-providers");
  await reseller.getByRole("link", { name: w("ps-invite-customers-with", { name: PROVIDER }) }).click();
  await expect(reseller.getByText(w("relations-invite-lead-both", BOTH))).toBeVisible();
  await axe(reseller);
  await fits(reseller);
  await invite(reseller, it, administration);
  await expect(invitation(reseller, it)).toContainText(w("relations-asks-both", BOTH));
  await expect(invitation(reseller, it).getByText(w("relations-asks-dap"))).toHaveCount(administration ? 1 : 0);
  await axe(reseller);
}

/** The customer opens the link in its mail. */
async function openInvitation(page: Page, mailbox: Mailbox, it: Customer, words = w) {
  const letter = await mailbox.newest(it.email, subject(w, "relations-draft-subject-both", BOTH));
  expect(letter.text, "the letter names the provider").toContain(PROVIDER);
  await page.goto(linkIn(letter, /^\/authorize\//));
  await heading(page, words("relations-ask-title-both"));
}

/** What the table says that a company may do. */
function granted(page: Page, permission: string) {
  const table = page.getByRole("table", { name: w("relations-what-each-may") });
  return table.getByRole("row").filter({ hasText: w(permission) }).getByRole("cell");
}

/** The text that is about to be accepted, and back. */
async function readAgreement(page: Page) {
  await page.getByRole("link", { name: w("relations-text-read", { number: "1.0" }), exact: true }).click();
  await heading(page, w("quick-agreement"));
  await expect(page.getByRole("heading", { name: "What stays yours" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Download agreement/ })).toHaveAttribute("href", "/customer-agreement/1.0/en");
  await axe(page);
  await fits(page);
  await page.goBack();
}

/** Nothing is authorized before both boxes are ticked. */
async function authorizeBoth(page: Page, it: Customer) {
  await readAgreement(page);
  const box = page.getByRole("checkbox", { name: w("relations-i-authorize-both", { ...BOTH, customer: it.name }) });
  await press(page, w("relations-authorize-both"));
  await expect(page.getByRole("alert")).toContainText(w("relations-not-confirmed"));
  await axe(page);
  await box.check();
  await press(page, w("relations-authorize-both"));
  await expect(page.getByRole("alert")).toContainText(w("relations-agreement-wanted"));
  await expect(box).toBeChecked();
  await page.getByRole("checkbox", { name: w("relations-i-accept") }).check();
  await press(page, w("relations-authorize-both"));
  await done(page, "relations-done-authorized");
  const accepted = page.getByRole("link", { name: w("relations-text-version", { number: "1.0" }), exact: true });
  await expect(accepted).toHaveAttribute("href", "/customer-agreement?version=1.0");
}

/** How the customer stands in the account the partner keeps: what it has itself, and what the other has. */
async function administered(partner: Page, it: Customer, other: string, administration: boolean) {
  const words = w(administration ? "customer-account-dap" : "customer-account-no-dap");
  await openAccount(partner, it.name);
  await expect(besides(partner, w("customer-account-you"))).toContainText(words);
  await expect(besides(partner, other)).toContainText(words);
  await axe(partner);
}

/** In the list of a partner, the customer with the partner of the other tier. */
async function listed(partner: Page, it: Customer, other: string) {
  await findCustomer(partner, it.domain);
  await expect(partner.getByRole("row").filter({ hasText: it.domain })).toContainText(other);
  await axe(partner);
}

test("a customer authorizes a reseller and its provider with administration, and takes it from one", async ({
  reseller,
  provider,
  another,
  twotier,
}) => {
  test.slow();
  const it = customer("Granbergs Rör AB", "granbergs-ror.example", "Selma", "Granberg");
  await inviteTogether(reseller, it, true);
  const selma = await another();
  await openInvitation(selma, twotier.mailbox, it);
  await expect(granted(selma, "relations-grant-order")).toHaveText([w("relations-no"), w("relations-yes")]);
  await expect(granted(selma, "relations-grant-administer")).toHaveText([w("relations-yes"), w("relations-yes")]);
  await expect(selma.getByText(w("relations-dap-warning"))).toBeVisible();
  await axe(selma);
  await fits(selma);
  await createAccount(selma, twotier.mailbox, it);
  await axe(selma);
  await fits(selma);
  for (const partner of [reseller, provider]) {
    await findCustomer(partner, it.domain);
    await expect(partner.getByRole("heading", { name: w("customers-no-match", { text: it.domain }) })).toBeVisible();
  }

  await authorizeBoth(selma, it);
  await expect(serves(selma, RESELLER)).toContainText(w("relations-together-with", { others: PROVIDER }));
  await expect(serves(selma, PROVIDER)).toContainText(w("relations-kind-provider"));
  await axe(selma);
  await fits(selma);
  await listed(reseller, it, PROVIDER);
  await listed(provider, it, RESELLER);
  await administered(reseller, it, PROVIDER, true);
  await administered(provider, it, RESELLER, true);

  await press(selma, w("relations-remove-dap-of", { partner: PROVIDER }));
  await done(selma, "relations-done-removed");
  await axe(selma);
  await provider.reload();
  await expect(besides(provider, w("customer-account-you"))).toContainText(w("customer-account-no-dap"));
  await expect(besides(provider, RESELLER)).toContainText(w("customer-account-dap"));
  await listed(provider, it, RESELLER);
});

test("without administration nobody administers, and everybody hears of the answer", async ({
  reseller,
  provider,
  another,
  twotier,
}) => {
  test.slow();
  const it = customer("Hav & Ö Rederi AB", "havorederi.example", "Olle", "Sund");
  await inviteTogether(reseller, it, false);
  const olle = await another();
  await openInvitation(olle, twotier.mailbox, it);
  await expect(granted(olle, "relations-grant-administer")).toHaveText([w("relations-no"), w("relations-no")]);
  await expect(olle.getByText(w("relations-dap-warning"))).toHaveCount(0);
  await createAccount(olle, twotier.mailbox, it);
  await authorizeBoth(olle, it);
  for (const partner of [RESELLER, PROVIDER]) {
    await expect(serves(olle, partner).getByRole("cell").last()).toHaveText(w("relations-no"));
    await expect(olle.getByRole("button", { name: w("relations-remove-dap-of", { partner }) })).toHaveCount(0);
  }
  await administered(reseller, it, PROVIDER, false);
  await administered(provider, it, RESELLER, false);
  await openQuickLinks(reseller, it.name);
  await reseller.getByRole("link", { name: w("colleagues-people-of", { name: it.name }) }).click();
  await expect(reseller.getByText(w("people-not-delegated"))).toBeVisible();
  await axe(reseller);

  const answer = subject(w, "letter-customer-authorized-subject", { customer: it.name });
  await reseller.goto(linkIn(await twotier.mailbox.newest(people.reseller.email, answer), /^\/customers\/invitations/));
  await expect(invitation(reseller, it)).toContainText(w("relations-state-authorized"));
  const confirmation = subject(w, "letter-relations-authorized-subject", { company: RESELLER });
  await olle.goto(linkIn(await twotier.mailbox.newest(it.email, confirmation), /^\/relations/));
  await heading(olle, w("nav-relations"));
});

test("a customer declines in its language with a reason, which the reseller reads, and nobody gets anything", async ({
  reseller,
  provider,
  another,
  twotier,
  noise,
}) => {
  // A link that was answered says so.
  noise.expect(/^Failed to load resource: .* status of 410\b/);
  test.slow();
  const it = customer("Kvarnby Tryckeri AB", "kvarnbytryckeri.example", "Vera", "Lund");
  await inviteTogether(reseller, it, true);
  const vera = await another("sv");
  await openInvitation(vera, twotier.mailbox, it, sv);
  const link = vera.url();
  await axe(vera);
  await fits(vera);
  await createAccount(vera, twotier.mailbox, it, sv);
  await vera.getByLabel(sv("relations-decline-reason"), { exact: true }).fill("We have a partner.\n</p><b>Thank you</b>");
  await press(vera, sv("relations-decline"));
  await expect(vera.getByRole("status").filter({ hasText: sv("relations-done-declined") })).toBeVisible();
  await expect(vera.getByRole("heading", { name: sv("relations-mine-none") })).toBeVisible();
  await axe(vera);

  const answer = subject(w, "letter-customer-declined-subject", { customer: it.name });
  await reseller.goto(linkIn(await twotier.mailbox.newest(people.reseller.email, answer), /^\/customers\/invitations/));
  await expect(invitation(reseller, it)).toContainText(w("relations-state-declined"));
  await expect(invitation(reseller, it)).toContainText("</p><b>Thank you</b>");
  await axe(reseller);
  for (const partner of [reseller, provider]) {
    await findCustomer(partner, it.domain);
    await expect(partner.getByRole("heading", { name: w("customers-no-match", { text: it.domain }) })).toBeVisible();
  }
  await vera.goto(link);
  await expect(vera.getByText(sv("relations-link-declined"))).toBeVisible();
  await axe(vera);
});
