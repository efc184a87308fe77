// Invitations of customers: links that are sent again, made anew or taken back, and many invited out of one file.
import type { Locator, Page } from "@playwright/test";
import { createAccount, customer, type Customer, invitation, invite, serves } from "../customer.ts";
import { heading, press, subject } from "../enrollment.ts";
import { axe, expect, linkIn, people, test } from "../fixtures.ts";
import { fits, fitsEverywhere } from "../look.ts";
import { done, findCustomer } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const RESELLER = "Wingtip Cloud AB";
const ASKED = subject(w, "relations-draft-subject", { partner: RESELLER });
const LINK = /^\/authorize\//;

/** The link is dead; the page says so, and asks for nothing. */
async function isDead(page: Page, link: string, why: string) {
  await page.goto(link);
  await heading(page, w("relations-over"));
  await expect(page.getByRole("main")).toContainText(w(why));
  await expect(page.getByRole("link", { name: w("relations-new-account") })).toHaveCount(0);
  await axe(page);
}

async function opens(page: Page, link: string) {
  await page.goto(link);
  await heading(page, w("relations-ask-title", { partner: RESELLER }));
}

/** The link that the page tells once: by itself, in the message to copy, and in the draft of a mail. */
async function passedOn(partner: Page, it: Customer): Promise<string> {
  await heading(partner, w("relations-link-title", { name: it.name }));
  const link = await partner.getByLabel(w("relations-link-label"), { exact: true }).inputValue();
  await expect(partner.getByLabel(w("relations-message"), { exact: true })).toHaveValue(new RegExp(`\\n${link}\\s*$`));
  const draft = await partner.getByRole("link", { name: w("relations-open-mail"), exact: true }).getAttribute("href");
  const { pathname, searchParams } = new URL(draft ?? "");
  expect([pathname, searchParams.get("subject")]).toEqual([it.email, w("relations-draft-subject", { partner: RESELLER })]);
  expect(searchParams.get("body")).toContain(link);
  return link;
}

/** The global admin of a customer opens the link, creates the account and authorizes. */
async function authorize(page: Page, partner: Page, it: Customer) {
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await press(page, w("relations-authorize"));
  await done(page, "relations-done-authorized");
  await expect(serves(page, RESELLER)).toContainText(w("relations-kind-direct"));
  await findCustomer(partner, it.domain);
  await expect(partner.getByRole("rowheader").filter({ hasText: it.domain })).toBeVisible();
}

test("a customer’s link that was sent again, made anew or taken back is dead, and the next invitation works", async ({
  reseller,
  another,
  twotier,
  noise,
}) => {
  test.slow();
  noise.expect(/^Failed to load resource: .* status of 4(04|10)\b/);
  const { mailbox } = twotier;
  const it = customer("Sjöbo Glas AB", "sjoboglas.example", "Elin", "Frost");
  const elin = await another();
  await reseller.goto("/customers/invite");
  await invite(reseller, it, false);
  const first = await mailbox.newest(it.email, ASKED);
  await opens(elin, linkIn(first, LINK));

  const row = invitation(reseller, it);
  await row.getByRole("button", { name: w("relations-resend-to", { name: it.name }), exact: true }).click();
  await done(reseller, "relations-sent");
  const second = await mailbox.newest(it.email, ASKED, first);
  await isDead(elin, linkIn(first, LINK), "relations-link-replaced");
  await opens(elin, linkIn(second, LINK));

  // By hand nothing is mailed, and the link is told on one answer only.
  const mails = mailbox.mails.length;
  await row.getByRole("button", { name: w("relations-new-link-for", { name: it.name }), exact: true }).click();
  const third = await passedOn(reseller, it);
  await axe(reseller);
  await fits(reseller);
  await isDead(elin, linkIn(second, LINK), "relations-link-replaced");
  await opens(elin, third);
  await reseller.getByRole("link", { name: w("relations-done"), exact: true }).click();
  await expect(row).toContainText(w("relations-state-open"));
  await expect(reseller.getByRole("main")).not.toContainText(third);
  expect(mailbox.mails.length, "nothing was mailed").toBe(mails);

  await row.getByRole("button", { name: w("relations-withdraw-of", { name: it.name }), exact: true }).click();
  await done(reseller, "relations-withdrawn");
  await expect(row).toContainText(w("relations-state-withdrawn"));
  await expect(row.getByRole("button")).toHaveCount(0);
  await axe(reseller);
  await isDead(elin, third, "relations-link-withdrawn");
  await expect(elin.getByRole("main")).toContainText(w("relations-over-turn-to", { partner: RESELLER }));

  // Another invitation is another link.
  await reseller.goto("/customers/invite");
  await reseller.getByLabel(w("relations-customer-name"), { exact: true }).fill(it.name);
  await reseller.getByLabel(w("relations-customer-email"), { exact: true }).fill(it.email);
  await press(reseller, w("relations-show"));
  await opens(elin, await passedOn(reseller, it));
  await createAccount(elin, mailbox, it);
  await authorize(elin, reseller, it);
});

/** What the page tells about a row of the file. */
function told(partner: Page, text: string): Locator {
  return partner.getByRole("table", { name: w("many-rows") }).getByRole("row").filter({ hasText: text });
}

test("a partner invites the right rows of a file of customers, and one of them authorizes it", async ({
  reseller,
  another,
  twotier,
}) => {
  test.slow();
  const { mailbox } = twotier;
  const brewer = customer("Bryggaregården AB", "bryggaregarden.example", "Moa", "Lind");
  const baker = customer("Bageri; Korn & Råg", "kornochrag.example", "Per", "Ek");
  await reseller.goto("/customers/invitations");
  await reseller.getByRole("link", { name: w("relations-many"), exact: true }).click();
  await heading(reseller, w("relations-many-title"));
  const send = async (text: string) => {
    const file = { name: "customers.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
    await reseller.getByLabel(w("many-file"), { exact: true }).setInputFiles(file);
    await press(reseller, w("many-show"));
  };
  await send("company;address\nSomebody;somebody@somewhere.example\n");
  await expect(reseller.getByRole("alert")).toBeVisible();
  await axe(reseller);

  await send(
    "name;email\n" +
      `${brewer.name};${brewer.email}\n` +
      `;nameless@somewhere.example\n` +
      `Malformed AB;not-an-address\n` +
      `Again AB;${brewer.email.toUpperCase()}\n` +
      `"${baker.name}";${baker.email}\n`,
  );
  await expect(reseller.getByText(w("many-preview", { right: "2", wrong: "3" }))).toBeVisible();
  await expect(told(reseller, baker.name)).toContainText(w("many-row-right"));
  await expect(told(reseller, "nameless@")).toContainText(w("relations-name-missing"));
  await expect(told(reseller, "Malformed AB")).toContainText(w("people-email-malformed"));
  await expect(told(reseller, "Again AB")).toContainText(w("many-row-repeated", { line: "2" }));
  await fitsEverywhere(reseller);
  expect(mailbox.mails.filter((mail) => mail.to?.some((it) => it.address === brewer.email))).toEqual([]);
  await press(reseller, w("many-send"));
  await heading(reseller, w("relations-invitations"));
  await expect(reseller.getByText(w("many-done", { invited: "2", left: "3" }))).toBeVisible();
  for (const it of [brewer, baker]) await expect(invitation(reseller, it)).toContainText(w("relations-state-open"));
  await expect(reseller.getByText("nameless@somewhere.example")).toHaveCount(0);

  const [one, other] = await Promise.all([brewer, baker].map((it) => mailbox.newest(it.email, ASKED)));
  if (!one || !other) throw new Error("a letter is missing");
  expect(linkIn(one, LINK)).not.toBe(linkIn(other, LINK));
  const moa = await another();
  await opens(moa, linkIn(one, LINK));
  await createAccount(moa, mailbox, brewer);
  await authorize(moa, reseller, brewer);
  const answer = subject(w, "letter-customer-authorized-subject", { customer: brewer.name });
  await reseller.goto(linkIn(await mailbox.newest(people.reseller.email, answer), /^\/customers\/invitations/));
  await expect(invitation(reseller, brewer)).toContainText(w("relations-state-authorized"));
  await expect(invitation(reseller, baker)).toContainText(w("relations-state-open"));
});
