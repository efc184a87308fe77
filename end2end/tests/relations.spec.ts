// Who works with whom: a provider and a reseller, a partner and a customer, each from its own side, with real mail.
import { createAccount, customer, invitation, invite, serves } from "../customer.ts";
import { heading, open, press, subject } from "../enrollment.ts";
import { axe, expect, linkIn, people, test } from "../fixtures.ts";
import { fits } from "../look.ts";
import { done, findCustomer, signInAs } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const zh = wordsOf("zh-CN");
const PROVIDER = "Fabrikam Distribution";
const RESELLER = "Wingtip Cloud AB";

test("a provider invites a reseller, whose global admin authorizes it", async ({ reseller, another, twotier, noise }) => {
  test.slow();
  // A link that was used says so.
  noise.expect(/^Failed to load resource: .* status of 410\b/);
  const provider = await another("zh-CN");
  await signInAs(provider, "otherProvider", zh);
  await open(provider, zh, "nav-resellers");
  await axe(provider);
  await provider.getByRole("link", { name: zh("ps-invite"), exact: true }).click();
  await axe(provider);
  await fits(provider);
  await provider.getByLabel(zh("people-email"), { exact: true }).fill(people.reseller.email);
  await press(provider, zh("ps-send"));
  await expect(provider.getByText(zh("ps-done-sent"))).toBeVisible();
  await axe(provider);

  const letter = await twotier.mailbox.newest(people.reseller.email, subject(zh, "letter-partnership-invited-subject", { company: PROVIDER }));
  const link = linkIn(letter, /^\/partnerships\/accept\//);

  const helpdesk = await another("sv");
  await signInAs(helpdesk, "helpdesk", wordsOf("sv"));
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
  const it = customer("Contoso Kaffe AB", "contosokaffe.example", "Karin", "Ask");
  await reseller.goto("/customers/invite");
  await axe(reseller);
  await fits(reseller);
  await invite(reseller, it, true);
  await axe(reseller);

  const letter = await twotier.mailbox.newest(it.email, subject(w, "relations-draft-subject", { partner: RESELLER }));
  const karin = await another();
  await karin.goto(linkIn(letter, /^\/authorize\//));
  await heading(karin, w("relations-ask-title", { partner: RESELLER }));
  await axe(karin);
  await createAccount(karin, twotier.mailbox, it);
  await axe(karin);
  await fits(karin);
  await press(karin, w("relations-authorize"));
  await expect(karin.getByRole("alert")).toContainText(w("relations-not-confirmed"));
  for (const box of await karin.getByRole("checkbox").all()) await box.check();
  await press(karin, w("relations-authorize"));
  await done(karin, "relations-done-authorized");
  await expect(serves(karin, RESELLER)).toContainText(w("relations-kind-direct"));
  await axe(karin);
  await fits(karin);
  await open(karin, w, "nav-people");
  await expect(karin.getByRole("row").filter({ hasText: it.email })).toContainText(w("colleague-global-admin"));
  await axe(karin);
  await open(karin, w, "nav-relations");
  await press(karin, w("relations-remove-dap-of", { partner: RESELLER }));
  await done(karin, "relations-done-removed");

  const answer = subject(w, "letter-customer-authorized-subject", { customer: it.name });
  await reseller.goto(linkIn(await twotier.mailbox.newest(people.reseller.email, answer), /^\/customers\/invitations/));
  await expect(invitation(reseller, it)).toContainText(w("relations-state-authorized"));
  await findCustomer(reseller, it.domain);
  await expect(reseller.getByRole("rowheader").filter({ hasText: it.domain })).toBeVisible();
});
