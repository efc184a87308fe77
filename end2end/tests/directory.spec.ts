// Finding a provider: in public, and as a reseller who asks one to work together and gets an invitation, nothing more.
import type { Page } from "@playwright/test";
import { heading, open, press, subject } from "../enrollment.ts";
import { axe, expect, linkIn, people, test } from "../fixtures.ts";
import { fits } from "../look.ts";
import { done, signInAs } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const zh = wordsOf("zh-CN");
const FABRIKAM = "Fabrikam Distribution";
const MUNSON = "Munson Cloud BV";

/** A provider in the directory. */
function listing(page: Page, name: string) {
  const table = page.getByRole("table", { name: w("ps-find"), exact: true });
  return table.getByRole("row").filter({ has: page.getByRole("rowheader").filter({ hasText: name }) });
}

test("anybody finds a provider by name and country", async ({ page }) => {
  await page.goto("/find-a-provider");
  await heading(page, w("ps-find"));
  for (const name of ["Northwind Distribution", FABRIKAM, "Tailspin Americas Distribution"]) {
    await expect(listing(page, name)).toBeVisible();
  }
  await axe(page);
  await fits(page);
  await page.getByLabel(w("ps-country"), { exact: true }).selectOption("DE");
  await press(page, w("ps-search-button"));
  await expect(listing(page, FABRIKAM)).toBeVisible();
  await expect(listing(page, "Northwind Distribution")).toHaveCount(0);
  await page.getByLabel(w("ps-find-text"), { exact: true }).fill("northwind");
  await press(page, w("ps-search-button"));
  await expect(page.getByRole("heading", { name: w("ps-find-none") })).toBeVisible();
  await axe(page);
});

test("a reseller asks a provider from its listing, and the approval is an invitation and nothing more", async ({
  another,
  twotier,
  noise,
}) => {
  test.slow();
  // A link that was declined says so.
  noise.expect(/^Failed to load resource: .* status of 410\b/);
  const pia = await another();
  await signInAs(pia, "thirdReseller");
  await open(pia, w, "nav-providers");
  await expect(listing(pia, "Tailspin Americas Distribution")).toContainText(w("ps-not-possible"));
  await expect(listing(pia, "Tailspin Americas Distribution").getByRole("link")).toHaveCount(0);
  await axe(pia);
  await fits(pia);
  await listing(pia, FABRIKAM).getByRole("link", { name: w("ps-ask-provider", { provider: FABRIKAM }) }).click();
  await heading(pia, w("ps-ask-provider", { provider: FABRIKAM }));
  await axe(pia);
  await fits(pia);
  await press(pia, w("ps-ask-to-work"));
  await expect(pia.getByRole("alert")).toContainText(w("ps-message-missing"));
  await axe(pia);
  await pia.getByLabel(w("ps-message"), { exact: true }).fill("Forty customers in Zeeland.\n</pre><b>Hello</b>");
  await press(pia, w("ps-ask-to-work"));
  await done(pia, "ps-done-requested");
  await expect(listing(pia, FABRIKAM)).toContainText(w("ps-asked"));
  await axe(pia);

  const asked = subject(zh, "letter-partnership-requested-subject", { company: MUNSON });
  const letter = await twotier.mailbox.newest(people.otherProvider.email, asked);
  const wei = await another("zh-CN");
  await signInAs(wei, "otherProvider", zh);
  await wei.goto(linkIn(letter, /^\/resellers\/requests/));
  const card = wei.locator("section.card").filter({ has: wei.getByRole("heading", { name: MUNSON, exact: true }) });
  await expect(card).toContainText("</pre><b>Hello</b>");
  await expect(card.getByLabel(zh("ps-answer-message"), { exact: true })).toHaveValue(new RegExp(FABRIKAM));
  await axe(wei);
  await fits(wei);
  await card.getByRole("button", { name: zh("ps-approve"), exact: true }).click();
  await expect(wei.getByRole("status").filter({ hasText: zh("ps-done-sent") })).toBeVisible();
  await expect(card).toHaveCount(0);
  await axe(wei);

  // Neither has the other on its list yet.
  await open(wei, zh, "nav-resellers");
  await expect(wei.getByRole("rowheader").filter({ hasText: MUNSON })).toHaveCount(0);
  await wei.getByRole("link", { name: zh("ps-invitations"), exact: true }).click();
  const row = wei.getByRole("row").filter({ hasText: people.thirdReseller.email });
  await expect(row).toContainText(zh("ps-state-waits"));
  await axe(wei);
  await open(pia, w, "nav-providers");
  await expect(pia.getByRole("table", { name: w("ps-yours") }).getByText(FABRIKAM)).toHaveCount(0);
  await expect(pia.getByRole("main").getByText(w("ps-wants", { provider: FABRIKAM }))).toBeVisible();
  await axe(pia);

  const invitation = await twotier.mailbox.newest(people.thirdReseller.email, new RegExp(FABRIKAM));
  await pia.goto(linkIn(invitation, /^\/partnerships\/accept\//));
  await heading(pia, w("ps-accept-title", { provider: FABRIKAM }));
  await axe(pia);
  await press(pia, w("ps-decline"));
  await expect(pia.getByText(w("ps-link-declined"))).toBeVisible();
  await axe(pia);
  await open(pia, w, "nav-providers");
  await expect(pia.getByRole("table", { name: w("ps-yours") }).getByText(FABRIKAM)).toHaveCount(0);
  await wei.reload();
  await expect(row).toContainText(zh("ps-state-declined"));
  await expect(row).toContainText(MUNSON);
});
