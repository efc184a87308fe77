// A customer: invited by mail, deciding who serves it, and what partners and customers find about each other.
import type { Locator, Page } from "@playwright/test";
import { CHOSEN, heading, press, subject } from "./enrollment.ts";
import { expect } from "./fixtures.ts";
import { linkIn, type Mailbox } from "./mailbox.ts";
import { chooseOwn, signInWith, told } from "./people.ts";
import { done, findCustomer } from "./story.ts";
import { type Words, wordsOf } from "./words.ts";

const w = wordsOf("en");

/** A company that buys, and its global admin. */
export type Customer = { name: string; domain: string; first: string; last: string; email: string };

/** The customer of a domain, whose global admin has this name. */
export function customer(name: string, domain: string, first: string, last: string): Customer {
  return { name, domain, first, last, email: `${first}.${last}@${domain}`.toLowerCase() };
}

/** Fill in the form that invites a customer, and send the letter; ends on the list of invitations. */
export async function invite(partner: Page, it: Customer, administration: boolean) {
  await heading(partner, w("relations-invite-title"));
  await partner.getByLabel(w("relations-customer-name"), { exact: true }).fill(it.name);
  await partner.getByLabel(w("relations-customer-email"), { exact: true }).fill(it.email);
  if (administration) await partner.getByRole("checkbox", { name: w("relations-ask-dap") }).check();
  await press(partner, w("relations-send"));
  await done(partner, "relations-sent");
  await expect(invitation(partner, it)).toContainText(w("relations-state-open"));
}

/** The row of a customer in the list of invitations. */
export function invitation(partner: Page, it: Customer): Locator {
  return partner.getByRole("row").filter({ hasText: it.email });
}

/** From the page an invitation opens, over a work account for the customer, back to that page. */
export async function createAccount(page: Page, mailbox: Mailbox, it: Customer, words: Words = w) {
  const asked = page.url();
  const field = (label: string) => page.getByLabel(words(label), { exact: true });
  await page.getByRole("link", { name: words("relations-new-account"), exact: true }).click();
  await field("people-first-name").fill(it.first);
  await field("people-last-name").fill(it.last);
  await field("new-account-email").fill(it.email);
  await field("enroll-company").fill(it.name);
  await field("new-account-country").selectOption("SE");
  await field("sign-in-password").fill(CHOSEN);
  await page.getByRole("checkbox", { name: words("new-account-authorized") }).check();
  await press(page, words("new-account-button"));
  const letter = await mailbox.newest(it.email, subject(words, "letter-account-code-subject"));
  await field("code-label").fill(/\b\d{6}\b/.exec(letter.text ?? "")?.[0] ?? "no code in the letter");
  await press(page, words("code-button"));
  await expect(page).toHaveURL(asked);
}

/** A customer from the invitation of one partner to the relation: invited, with an account, authorized; ends on its page. */
export async function connect(partner: Page, page: Page, mailbox: Mailbox, it: Customer, company: string) {
  await partner.goto("/customers/invite");
  await invite(partner, it, false);
  const letter = await mailbox.newest(it.email, subject(w, "relations-draft-subject", { partner: company }));
  await page.goto(linkIn(letter, /^\/authorize\//));
  await createAccount(page, mailbox, it);
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await press(page, w("relations-authorize"));
  await done(page, "relations-done-authorized");
}

/** A partner with delegated administration adds the global admin of a customer, who signs in on a page of its own. */
export async function admit(partner: Page, page: Page, it: Customer) {
  await openQuickLinks(partner, it.name);
  await partner.getByRole("link", { name: w("colleagues-people-of", { name: it.name }), exact: true }).click();
  await partner.getByLabel(w("people-first-name"), { exact: true }).fill(it.first);
  await partner.getByLabel(w("people-last-name"), { exact: true }).fill(it.last);
  await partner.getByLabel(w("people-email"), { exact: true }).fill(it.email);
  await partner.getByLabel(w("users-role"), { exact: true }).selectOption(w("colleague-global-admin"));
  await press(partner, w("colleagues-add"));
  const temporary = await told(partner, `${it.first} ${it.last}`);
  await signInWith(page, it.email, temporary);
  await chooseOwn(page, temporary, CHOSEN);
  await heading(page, w("nav-relations"));
}

/** Find a customer in the partner's list and open its quick links. */
export async function openQuickLinks(partner: Page, name: string) {
  await findCustomer(partner, name);
  await partner.getByRole("button", { name: w("customers-quick-links-for", { name }), exact: true }).click();
  await expect(partner.getByRole("heading", { name: w("quick-account"), exact: true })).toBeVisible();
}

/** Open what is kept about a customer; its heading is the customer's name. */
export async function openAccount(partner: Page, name: string) {
  await openQuickLinks(partner, name);
  await partner.getByRole("link", { name: w("customers-account-of", { name }), exact: true }).click();
  await heading(partner, name);
}

/** The row of one partner in the table of a customer's partners, on the page of its account. */
export function besides(partner: Page, who: string): Locator {
  const table = partner.getByRole("table", { name: w("customer-account-relations") });
  return table.getByRole("row").filter({ hasText: who });
}

/** Open the page of the customer agreement of a customer. */
export async function openAgreement(partner: Page, name: string) {
  await openQuickLinks(partner, name);
  await partner.getByRole("link", { name: w("quick-agreement"), exact: true }).click();
  await heading(partner, w("relations-agreement-title", { customer: name }));
}

/** Who accepted a customer's agreement, and when: what a partner attests. */
export type Attested = { first: string; last: string; email: string; day: string };

/** Fill in and send the attestation that the page asks for. */
export async function attest(partner: Page, it: Attested) {
  await partner.getByLabel(w("people-first-name"), { exact: true }).fill(it.first);
  await partner.getByLabel(w("people-last-name"), { exact: true }).fill(it.last);
  await partner.getByLabel(w("people-email"), { exact: true }).fill(it.email);
  await partner.getByLabel(w("relations-day"), { exact: true }).fill(it.day);
  await press(partner, w("relations-attest"));
}

/** The customer's own row about a partner, on its page of partner relations. */
export function serves(page: Page, partner: string): Locator {
  return page.getByRole("table", { name: w("relations-mine-partners") }).getByRole("row").filter({
    has: page.getByRole("rowheader").filter({ hasText: partner }),
  });
}
