// A partnership from its invitation to its end: links that are sent again, passed on or revoked, the letter that tells
// the provider, its administrator access, and an end that the provider confirms.
import type { Page } from "@playwright/test";
import { heading, open, press, subject } from "../enrollment.ts";
import { axe, expect, linkIn, people, test } from "../fixtures.ts";
import { fits } from "../look.ts";
import { done, fact, signInAs } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const zh = wordsOf("zh-CN");
const FABRIKAM = "Fabrikam Distribution";
const COHO = "Coho Networks AB";
const SOFIA = people.newReseller.email;
const INVITED = subject(zh, "letter-partnership-invited-subject", { company: FABRIKAM });
const ACCEPT = /^\/partnerships\/accept\//;

/** The provider fills in the form that invites the reseller, and sends it in one of the two ways. */
async function invite(provider: Page, way: "ps-send" | "ps-by-hand") {
  await open(provider, zh, "nav-resellers");
  await provider.getByRole("link", { name: zh("ps-invite"), exact: true }).click();
  await provider.getByLabel(zh("people-email"), { exact: true }).fill(SOFIA);
  await press(provider, zh(way));
}

/** The newest invitation of the reseller, in the provider's list. */
async function newestInvitation(provider: Page) {
  await open(provider, zh, "nav-resellers");
  await provider.getByRole("link", { name: zh("ps-invitations"), exact: true }).click();
  return provider.getByRole("row").filter({ hasText: SOFIA }).first();
}

/** The link that the page tells once, by itself, in the text to copy, and in the draft of a mail. */
async function passedOn(provider: Page): Promise<string> {
  await expect(provider.getByRole("heading", { name: zh("ps-pass-on"), exact: true })).toBeVisible();
  const link = await provider.getByLabel(zh("ps-link"), { exact: true }).inputValue();
  await expect(provider.getByLabel(zh("ps-copy"), { exact: true })).toHaveValue(new RegExp(`\\n${link}\\s*$`));
  const draft = await provider.getByRole("link", { name: zh("ps-open-in-mail"), exact: true }).getAttribute("href");
  const { pathname, searchParams } = new URL(draft ?? "");
  expect(decodeURIComponent(pathname)).toBe(SOFIA);
  expect(searchParams.get("body")).toContain(link);
  return link;
}

/** The page says that this was done, in the provider's language. */
async function told(provider: Page, id: string) {
  await expect(provider.getByRole("status").filter({ hasText: zh(id) })).toBeVisible();
}

/** The link is dead; the page says why, and grants nothing. */
async function isDead(reseller: Page, link: string, why: string) {
  await reseller.goto(link);
  await expect(reseller.getByRole("main")).toContainText(w(why));
  await expect(reseller.locator("#consent")).toHaveCount(0);
  await axe(reseller);
}

async function opens(reseller: Page, link: string) {
  await reseller.goto(link);
  await heading(reseller, w("ps-accept-title", { provider: FABRIKAM }));
  await expect(reseller.locator("#consent")).toBeVisible();
}

test("a link that was sent again, made anew or revoked is dead, and says so", async ({ another, twotier, noise }) => {
  test.slow();
  noise.expect(/^Failed to load resource: .* status of 4(04|10)\b/);
  const wei = await another("zh-CN");
  await signInAs(wei, "otherProvider", zh);
  await invite(wei, "ps-send");
  await told(wei, "ps-done-sent");
  const first = await twotier.mailbox.newest(SOFIA, INVITED);
  const sofia = await another();
  await signInAs(sofia, "newReseller");
  await opens(sofia, linkIn(first, ACCEPT));

  const row = await newestInvitation(wei);
  await row.getByRole("button", { name: zh("ps-resend-to", { address: SOFIA }), exact: true }).click();
  await told(wei, "ps-done-resent");
  await axe(wei);
  const second = await twotier.mailbox.newest(SOFIA, INVITED, first);
  await isDead(sofia, linkIn(first, ACCEPT), "ps-link-replaced");
  await opens(sofia, linkIn(second, ACCEPT));

  // By hand nothing is mailed, and the link is told on one answer only.
  const mails = twotier.mailbox.mails.length;
  await row.getByRole("button", { name: zh("ps-new-link-for", { address: SOFIA }), exact: true }).click();
  const third = await passedOn(wei);
  await fits(wei);
  await isDead(sofia, linkIn(second, ACCEPT), "ps-link-replaced");
  await opens(sofia, third);
  await wei.getByRole("link", { name: zh("ps-done"), exact: true }).click();
  await expect(wei.getByLabel(zh("ps-link"), { exact: true })).toHaveCount(0);
  await expect(row).toContainText(zh("ps-handed"));
  expect(twotier.mailbox.mails.length, "nothing was mailed").toBe(mails);

  await row.getByRole("button", { name: zh("ps-revoke-of", { address: SOFIA }), exact: true }).click();
  await told(wei, "ps-done-revoked");
  await expect(row).toContainText(zh("ps-state-revoked"));
  await expect(row.getByRole("button")).toHaveCount(0);
  await axe(wei);
  await isDead(sofia, third, "ps-link-revoked");
  await expect(sofia.getByRole("main")).toContainText(people.otherProvider.email);
  await open(sofia, w, "nav-providers");
  await expect(sofia.getByText(w("ps-wants", { provider: FABRIKAM }))).toHaveCount(0);
});

test("a partnership begins by a link passed on, loses its administrator access, and is ended by the provider", async ({
  another,
  twotier,
}) => {
  test.slow();
  const wei = await another("zh-CN");
  await signInAs(wei, "otherProvider", zh);
  await invite(wei, "ps-by-hand");
  const link = await passedOn(wei);
  const sofia = await another();
  await signInAs(sofia, "newReseller");
  await opens(sofia, link);
  await sofia.getByRole("checkbox", { name: w("ps-consent", { provider: FABRIKAM, reseller: COHO }) }).check();
  await press(sofia, w("ps-authorize"));
  await done(sofia, "ps-done-authorized");

  // M-07 tells those of the provider who run its program, and leads them to the reseller.
  const accepted = subject(zh, "letter-partnership-accepted-subject", { company: COHO });
  for (const email of [people.otherProvider.email, "wang.fang@fabrikam.example"]) {
    const letter = await twotier.mailbox.newest(email, accepted);
    expect(letter.text).toContain("5574417");
    expect(letter.text).toContain("瑞典");
    expect(letter.text).toContain(zh("letter-partnership-accepted-next"));
  }
  await wei.goto(linkIn(await twotier.mailbox.newest(people.otherProvider.email, accepted), /^\/resellers\/[\w-]+$/));
  await heading(wei, COHO);
  const access = wei.locator("dl.facts > div").filter({ has: wei.getByText(zh("ps-admin-access"), { exact: true }) });
  await expect(access).toContainText(zh("ps-access-on"));

  // The access goes, the partnership stays.
  const yours = sofia.getByRole("table", { name: w("ps-yours") }).getByRole("row").filter({ hasText: FABRIKAM });
  await expect(yours).toContainText(w("ps-access-on"));
  await yours.getByRole("link", { name: FABRIKAM, exact: true }).click();
  await heading(sofia, FABRIKAM);
  await expect(fact(sofia, "ps-admin-access")).toContainText(w("ps-access-on"));
  await axe(sofia);
  await press(sofia, w("ps-remove-access"));
  await done(sofia, "ps-done-access");
  await expect(yours).toContainText(w("ps-access-off"));
  await axe(sofia);
  await yours.getByRole("link", { name: FABRIKAM, exact: true }).click();
  await expect(fact(sofia, "ps-admin-access")).toContainText(w("ps-access-off"));
  await expect(sofia.getByRole("button", { name: w("ps-remove-access"), exact: true })).toHaveCount(0);
  await wei.reload();
  await expect(access).toContainText(zh("ps-access-off"));
  await expect(wei.getByRole("button", { name: zh("ps-remove"), exact: true })).toBeVisible();

  // The reseller asks for the end; the provider confirms it, and nothing is left for the program desk to decide.
  await sofia.getByLabel(w("ps-reason"), { exact: true }).fill("Our customers want an invoice in Swedish.");
  await press(sofia, w("ps-ask"));
  await done(sofia, "ps-done-asked");
  const desk = await another();
  await signInAs(desk, "desk");
  await open(desk, w, "nav-partnerships");
  const pair = desk.getByRole("heading", { name: w("ps-pair", { reseller: COHO, provider: FABRIKAM }), exact: true });
  await expect(pair).toBeVisible();
  await wei.reload();
  await expect(wei.getByRole("main")).toContainText("Our customers want an invoice in Swedish.");
  await fits(wei);
  for (const statement of await wei.getByRole("main").getByRole("checkbox").all()) await statement.check();
  await press(wei, zh("ps-remove"));
  await told(wei, "ps-done-removed");
  await expect(wei.getByRole("rowheader").filter({ hasText: COHO })).toHaveCount(0);
  await open(sofia, w, "nav-providers");
  await expect(sofia.getByRole("heading", { name: w("ps-no-providers") })).toBeVisible();
  await axe(sofia);
  await desk.reload();
  await expect(pair).toHaveCount(0);
});
