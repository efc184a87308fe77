// Who works with whom: a provider and a reseller, a partner and a customer, each from its own side, with real mail.
import type { Page } from "@playwright/test";
import { CHOSEN, heading, open, press, subject } from "../enrollment.ts";
import { axe, expect, linkIn, people, test } from "../fixtures.ts";
import { fits } from "../look.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const zh = wordsOf("zh-CN");
const PROVIDER = "Fabrikam Distribution";
const RESELLER = "Wingtip Cloud AB";
const CUSTOMER = { name: "Contoso Kaffe AB", email: "karin.ask@contosokaffe.example" };

async function signIn(page: Page, email: string, words = w) {
  await page.goto("/sign-in");
  await page.getByLabel(words("sign-in-user"), { exact: true }).fill(email);
  await page.getByLabel(words("sign-in-password"), { exact: true }).fill(people.reseller.password);
  await press(page, words("sign-in"));
  await heading(page, words("nav-overview"));
}

function field(page: Page, label: string) {
  return page.getByLabel(label, { exact: true });
}

test("a provider invites a reseller, whose global admin authorizes it", async ({ reseller, another, twotier, noise }) => {
  test.slow();
  // A link that was used says so.
  noise.expect(/^Failed to load resource: .* status of 410\b/);
  const provider = await another("zh-CN");
  await signIn(provider, "li.wei@fabrikam.example", zh);
  await open(provider, zh, "nav-resellers");
  await axe(provider);
  await provider.getByRole("link", { name: zh("ps-invite") }).first().click();
  await axe(provider);
  await fits(provider);
  await field(provider, zh("people-email")).fill(people.reseller.email);
  await press(provider, zh("ps-send"));
  await expect(provider.getByText(zh("ps-done-sent"))).toBeVisible();
  await axe(provider);

  const letter = await twotier.mailbox.newest(people.reseller.email, subject(zh, "letter-partnership-invited-subject", { company: PROVIDER }));
  const link = linkIn(letter, /^\/partnerships\/accept\//);

  const helpdesk = await another("sv");
  await signIn(helpdesk, people.helpdesk.email, wordsOf("sv"));
  await helpdesk.goto(link);
  await expect(helpdesk.getByText("Ebba Lindqvist").first()).toBeVisible();
  await expect(helpdesk.locator("form").filter({ has: helpdesk.locator("#consent") })).toHaveCount(0);

  await reseller.goto(link);
  await heading(reseller, w("ps-accept-title", { provider: PROVIDER }));
  await axe(reseller);
  await press(reseller, w("ps-authorize"));
  await expect(reseller.getByText(w("ps-consent-missing")).first()).toBeVisible();
  await reseller.getByRole("checkbox", { name: w("ps-consent", { provider: PROVIDER, reseller: RESELLER }) }).check();
  await press(reseller, w("ps-authorize"));
  await expect(reseller).toHaveURL(/\/providers/);
  await expect(reseller.getByText(w("ps-done-authorized"))).toBeVisible();
  await expect(reseller.getByRole("table", { name: w("ps-yours") }).getByText(PROVIDER).first()).toBeVisible();
  await axe(reseller);

  await open(provider, zh, "nav-resellers");
  await expect(provider.getByRole("rowheader").filter({ hasText: RESELLER })).toBeVisible();
  await reseller.goto(link);
  await expect(reseller.locator("#consent")).toHaveCount(0);
});

test("a new customer is invited, creates its account, authorizes the partner and takes access back", async ({
  reseller,
  another,
  twotier,
}) => {
  test.slow();
  await reseller.goto("/customers/invite");
  await heading(reseller, w("relations-invite-title"));
  await axe(reseller);
  await fits(reseller);
  await field(reseller, w("relations-customer-name")).fill(CUSTOMER.name);
  await field(reseller, w("relations-customer-email")).fill(CUSTOMER.email);
  await reseller.getByRole("checkbox", { name: w("relations-ask-dap") }).check();
  await press(reseller, w("relations-send"));
  await expect(reseller.getByRole("row").filter({ hasText: CUSTOMER.name })).toContainText(w("relations-state-open"));
  await axe(reseller);

  const letter = await twotier.mailbox.newest(CUSTOMER.email, subject(w, "relations-draft-subject", { partner: RESELLER }));
  const link = linkIn(letter, /^\/authorize\//);
  const customer = await another();
  await customer.goto(link);
  await heading(customer, w("relations-ask-title", { partner: RESELLER }));
  await axe(customer);
  await customer.getByRole("link", { name: w("relations-new-account") }).click();
  await axe(customer);
  await field(customer, w("people-first-name")).fill("Karin");
  await field(customer, w("people-last-name")).fill("Ask");
  await field(customer, w("new-account-email")).fill(CUSTOMER.email);
  await field(customer, w("new-account-country")).selectOption("SE");
  await field(customer, w("sign-in-password")).fill(CHOSEN);
  await customer.getByRole("checkbox", { name: w("new-account-authorized") }).check();
  await press(customer, w("new-account-button"));
  const code = await twotier.mailbox.newest(CUSTOMER.email, subject(w, "letter-account-code-subject"));
  await field(customer, w("code-label")).fill(/\b\d{6}\b/.exec(code.text ?? "")?.[0] ?? "no code in the letter");
  await press(customer, w("code-button"));
  await expect(customer).not.toHaveURL(/sign-in\/new/);

  await customer.goto(link);
  await axe(customer);
  await fits(customer);
  await press(customer, w("relations-authorize"));
  await expect(customer.getByText(w("relations-not-confirmed")).first()).toBeVisible();
  for (const box of await customer.getByRole("checkbox").all()) await box.check();
  await press(customer, w("relations-authorize"));
  await expect(customer.getByText(w("relations-done-authorized"))).toBeVisible();
  await expect(customer.getByText(RESELLER).first()).toBeVisible();
  await axe(customer);
  await fits(customer);

  await customer.getByRole("button", { name: w("relations-remove-dap-of", { partner: RESELLER }) }).click();
  await expect(customer.getByText(w("relations-done-removed"))).toBeVisible();

  await twotier.mailbox.newest(people.reseller.email, /authorized you/);
  await reseller.goto("/customers/invitations");
  await expect(reseller.getByRole("row").filter({ hasText: CUSTOMER.name })).toContainText(w("relations-state-authorized"));
  await open(reseller, w, "nav-customers");
  await field(reseller, w("customers-search")).fill("contosokaffe");
  await press(reseller, w("customers-apply"));
  await expect(reseller.getByRole("rowheader").filter({ hasText: /contoso/i })).toBeVisible();
});
