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

test("a provider says of itself what anybody reads, and is not found while it does not want to be", async ({
  page,
  another,
}) => {
  const sanne = await another();
  await signInAs(sanne, "providerAdmin");
  await open(sanne, w, "nav-resellers");
  await sanne.getByRole("link", { name: w("ps-listing"), exact: true }).click();
  await heading(sanne, w("ps-listing"));
  const field = (id: string) => sanne.getByLabel(new RegExp(`^${w(id)}`));
  await field("ps-city").fill("Zwolle");
  await field("ps-website").fill("not a website");
  await press(sanne, w("ps-save"));
  await expect(sanne.getByRole("alert")).toContainText(w("ps-website-malformed"));
  await expect(field("ps-city")).toHaveValue("Zwolle");
  await axe(sanne);
  await field("ps-website").fill("www.northwind.example");
  await field("ps-about").fill("Since 1987.\n</pre><b>Ask us</b>");
  await sanne.getByRole("checkbox", { name: w("ps-service-financing") }).check();
  await press(sanne, w("ps-save"));
  await done(sanne, "ps-listing-saved");
  await axe(sanne);

  const find = async (text: string) => {
    await page.goto("/find-a-provider");
    await page.getByLabel(w("ps-find-text"), { exact: true }).fill(text);
    await press(page, w("ps-search-button"));
  };
  const northwind = listing(page, "Northwind Distribution");
  await find("zwolle");
  await expect(northwind).toContainText("</pre><b>Ask us</b>");
  await expect(northwind).toContainText(w("ps-service-financing"));
  await expect(northwind).toContainText("www.northwind.example");
  await axe(page);
  await sanne.getByRole("checkbox", { name: w("ps-listed") }).uncheck();
  await press(sanne, w("ps-save"));
  await done(sanne, "ps-listing-saved");
  await find("zwolle");
  await expect(page.getByRole("heading", { name: w("ps-find-none") })).toBeVisible();
  await sanne.getByRole("checkbox", { name: w("ps-listed") }).check();
  await press(sanne, w("ps-save"));
  await done(sanne, "ps-listing-saved");
  await find("zwolle");
  await expect(northwind).toBeVisible();
});
