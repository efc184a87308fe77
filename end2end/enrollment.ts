// How a company becomes an indirect reseller, step by step, as its people and the program desk do it.
import type { Page } from "@playwright/test";
import { expect, linkIn } from "./fixtures.ts";
import type { Mailbox } from "./mailbox.ts";
import { type Language, type Words, wordsOf } from "./words.ts";

/** Chosen by everyone who creates an account in a walk. */
export const CHOSEN = "green lantern on the quay";

/** A company that nobody knows yet. */
export type Company = { name: string; admin: string; contact: string; support: string; language: Language };

/** A company at a domain of its own; its people read and get letters in one language. */
export function company(name: string, domain: string, language: Language = "en"): Company {
  const at = (who: string) => `${who}@${domain}`;
  return { name, admin: at("ada"), contact: at("cleo"), support: at("help"), language };
}

/** A part of a subject, as a pattern. */
export function subject(w: Words, id: string, values: Record<string, string> = {}): RegExp {
  return new RegExp(w(id, values).replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
}

function box(page: Page, label: string) {
  return page.getByLabel(label, { exact: true });
}

/** Press the button of this name. */
export async function press(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).click();
}

/** Open a page of the main navigation; its entry may tell how many wait there. */
export async function open(page: Page, w: Words, id: string) {
  const link = page
    .getByRole("navigation", { name: w("main-navigation") })
    .getByRole("link", { name: new RegExp(`^${w(id)}\\s*(\\d+\\+?)?$`) });
  await link.click();
  await expect(link).toHaveAttribute("aria-current", "page");
}

/** The heading of the page is this one. */
export async function heading(page: Page, text: string) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text);
}

/** From the welcome page to the page that asks for the mailed code. */
export async function beginAccount(page: Page, it: Company, w: Words) {
  await page.goto("/enroll");
  await heading(page, w("enroll-welcome"));
  await page.getByRole("link", { name: w("enroll-create-account") }).click();
  await heading(page, w("new-account-title"));
  await box(page, w("people-first-name")).fill("Ada");
  await box(page, w("people-last-name")).fill("Ek");
  await box(page, w("new-account-email")).fill(it.admin);
  await box(page, w("new-account-country")).selectOption("SE");
  await box(page, w("sign-in-password")).fill(CHOSEN);
  await page.getByRole("checkbox", { name: w("new-account-authorized") }).check();
  await press(page, w("new-account-button"));
  await heading(page, w("code-title"));
}

/** From the welcome page to a work account and its first global admin, who is signed in; ends on the welcome page. */
export async function createAccount(page: Page, mailbox: Mailbox, it: Company, w: Words) {
  await beginAccount(page, it, w);
  await confirmAccount(page, mailbox, it, w);
}

/** Type the mailed code; ends on the welcome page. */
export async function confirmAccount(page: Page, mailbox: Mailbox, it: Company, w: Words) {
  const letter = await mailbox.newest(it.admin, subject(w, "letter-account-code-subject"));
  const [code] = /\b\d{6}\b/.exec(letter.text ?? "") ?? [];
  await box(page, w("code-label")).fill(code ?? "no code in the letter");
  await press(page, w("code-button"));
  await expect(page).toHaveURL(/\/enroll$/);
}

/** Fill in the form: legal profile, primary contact, customer support. */
export async function fillProfile(page: Page, it: Company, w: Words) {
  await heading(page, w("enroll-details"));
  await box(page, w("enroll-company")).fill(it.name);
  await box(page, w("enroll-line1")).fill("Södra Hamngatan 41");
  await box(page, w("enroll-postal-code")).fill("411 06");
  await box(page, w("enroll-city")).fill("Göteborg");
  await box(page, w("enroll-first-name")).fill("Cleo");
  await box(page, w("enroll-last-name")).fill("Berg");
  await box(page, w("enroll-email")).fill(it.contact);
  await box(page, w("enroll-phone")).fill("+46 31 700 12 40");
  await box(page, w("enroll-language")).selectOption(it.language);
  await box(page, w("enroll-support-email")).fill(it.support);
  await box(page, w("enroll-support-phone")).fill("+46 31 700 12 00");
}

/** From the filled-in form over the check page to the status page. */
export async function enroll(page: Page, it: Company, w: Words) {
  await press(page, w("enroll-continue"));
  await heading(page, w("enroll-check"));
  await expect(page.getByRole("main")).toContainText(it.name);
  await press(page, w("enroll-now"));
  await heading(page, w("status-title"));
}

/** The link in the newest letter to the primary contact (M-01). */
export async function addressLink(mailbox: Mailbox, it: Company): Promise<string> {
  const w = wordsOf(it.language);
  const about = subject(w, "letter-enrollment-submitted-subject", { company: it.name });
  return linkIn(await mailbox.newest(it.contact, about), /^\/enroll\/address\//);
}

/** The primary contact, who has no account, confirms the address. */
export async function confirmAddress(page: Page, link: string, it: Company, w: Words) {
  await page.goto(link);
  await heading(page, w("address-title"));
  await expect(page.getByRole("main")).toContainText(it.contact);
  await press(page, w("address-confirm"));
  await heading(page, w("address-done"));
}

/** A new company from the welcome page to an enrollment whose address is confirmed. */
export async function applied(page: Page, contact: Page, mailbox: Mailbox, it: Company) {
  const w = wordsOf(it.language);
  await createAccount(page, mailbox, it, w);
  await page.getByRole("link", { name: w("enroll-next"), exact: true }).click();
  await fillProfile(page, it, w);
  await enroll(page, it, w);
  await confirmAddress(contact, await addressLink(mailbox, it), it, w);
}

/** The verifier finds the case of a company in the queue and takes it in hand. */
export async function takeCase(verifier: Page, it: Company, w: Words) {
  await open(verifier, w, "nav-verification");
  await verifier.getByRole("rowheader").getByRole("link", { name: it.name }).click();
  await heading(verifier, w("case-title", { company: it.name }));
  await press(verifier, w("case-take"));
  await expect(verifier.getByRole("button", { name: w("case-hand-over"), exact: true })).toBeVisible();
}

/** The verifier approves the case that is open. */
export async function approve(verifier: Page, w: Words) {
  await press(verifier, w("case-approve"));
  await expect(verifier.getByRole("status").filter({ hasText: w("case-done-authorized") })).toBeVisible();
}

/** Sign in to the membership directory on the page that asks for it. */
export async function openMembership(page: Page, w: Words) {
  await box(page, w("mpn-login")).fill("nova@membership.example");
  await box(page, w("mpn-password")).fill("Rehearse-2026-transfers");
  await press(page, w("sign-in"));
  await expect(page.getByRole("table", { name: w("mpn-ids"), exact: true })).toBeVisible();
}

/** Add a location on the page Identifiers; answers its MPN ID, which is chosen then. */
export async function addLocation(page: Page, it: Company, w: Words): Promise<string> {
  await page.getByRole("link", { name: w("mpn-add"), exact: true }).first().click();
  await heading(page, w("mpn-add"));
  await box(page, w("mpn-name")).fill(it.name);
  await box(page, w("enroll-line1")).fill("Södra Hamngatan 41");
  await box(page, w("enroll-postal-code")).fill("411 06");
  await box(page, w("enroll-city")).fill("Göteborg");
  await box(page, w("enroll-first-name")).fill("Cleo");
  await box(page, w("enroll-last-name")).fill("Berg");
  await box(page, w("mpn-email")).fill(it.contact);
  await box(page, w("enroll-phone")).fill("0317001240");
  await press(page, w("mpn-add"));
  await expect(page).toHaveURL(/\?added=\d+$/);
  const row = page.getByRole("row").filter({ hasText: it.name }).filter({ has: page.getByRole("radio", { checked: true }) });
  return row.getByRole("radio").inputValue();
}

/** Associate the MPN ID that is chosen. */
export async function associate(page: Page, id: string, w: Words) {
  await press(page, w("mpn-associate"));
  await expect(page.getByRole("status").filter({ hasText: w("mpn-done", { id }) })).toBeVisible();
}

/** A global admin reads and accepts the agreement on the overview; ends there, in the program. */
export async function sign(page: Page, w: Words) {
  await open(page, w, "nav-overview");
  await page.getByRole("checkbox", { name: w("agreement-have-read") }).check();
  await press(page, w("agreement-accept"));
  await heading(page, w("nav-overview"));
}

/** What is true of a company that is in the program, on the pages of its global admin. */
export async function isReseller(page: Page, w: Words) {
  const navigation = page.getByRole("navigation", { name: w("main-navigation") });
  await expect(navigation.getByRole("link", { name: w("nav-providers") })).toBeVisible();
  await expect(navigation.getByRole("link", { name: w("nav-enrollment") })).toHaveCount(0);
  const banner = page.getByRole("status").filter({ hasText: w("notice-signed") });
  await banner.getByRole("link", { name: w("notice-to-program") }).click();
  await heading(page, w("tab-program"));
  const programs = page.getByRole("table", { name: w("program-info-programs") });
  await expect(programs.getByRole("row").filter({ hasText: w("program-indirect-reseller") })).toContainText(
    w("program-info-active"),
  );
}
