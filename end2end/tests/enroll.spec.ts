// The main way in: a company that nobody knows becomes an indirect reseller, from the Welcome page to Active.
import {
  addLocation,
  addressLink,
  applied,
  approve,
  associate,
  CHOSEN,
  company,
  confirmAddress,
  createAccount,
  fillProfile,
  heading,
  isReseller,
  open,
  openMembership,
  press,
  sign,
  subject,
  takeCase,
} from "../enrollment.ts";
import { axe, expect, test } from "../fixtures.ts";
import { signInAs } from "../story.ts";
import { languages, wordsOf } from "../words.ts";

const w = wordsOf("en");

test("a new company goes from the welcome page to an active program", async ({ page, another, twotier }) => {
  test.slow();
  const it = company("Fjordmoln AB", "fjordmoln.example");
  const { mailbox } = twotier;
  await createAccount(page, mailbox, it, w);
  await axe(page);
  await page.getByRole("link", { name: w("enroll-next"), exact: true }).click();

  // A web-mail address is refused, and nothing that was typed is lost.
  await fillProfile(page, it, w);
  await page.getByLabel(w("enroll-email"), { exact: true }).fill("cleo.berg@gmail.com");
  await axe(page);
  await press(page, w("enroll-continue"));
  const alert = page.getByRole("alert");
  await expect(alert).toContainText(w("enroll-web-mail", { service: "Gmail" }));
  await expect(page.getByLabel(w("enroll-city"), { exact: true })).toHaveValue("Göteborg");
  await axe(page);
  await alert.getByRole("link").click();
  await expect(page.getByLabel(w("enroll-email"), { exact: true })).toBeFocused();
  await expect(page.getByLabel(w("enroll-email"), { exact: true })).toHaveValue("cleo.berg@gmail.com");
  await press(page, w("enroll-later"));
  await expect(page.getByRole("status")).toHaveText(w("enroll-saved"));

  // On another device the draft is there; there it is finished.
  const device = await another();
  await device.goto("/enroll");
  await device.getByRole("link", { name: w("enroll-next"), exact: true }).click();
  await device.getByLabel(w("sign-in-user"), { exact: true }).fill(it.admin);
  await device.getByLabel(w("sign-in-password"), { exact: true }).fill(CHOSEN);
  await press(device, w("sign-in"));
  await heading(device, w("enroll-details"));
  await expect(device.getByLabel(w("enroll-company"), { exact: true })).toHaveValue(it.name);
  await device.getByLabel(w("enroll-email"), { exact: true }).fill(it.contact);
  await press(device, w("enroll-continue"));
  await heading(device, w("enroll-check"));
  await axe(device);
  await press(device, w("enroll-now"));
  await heading(device, w("status-title"));
  await expect(device.locator(".baton")).toContainText(w("status-needs-link", { email: it.contact }));
  await axe(device);

  // The first device, still on the form, is led to the status instead of a second enrollment.
  await page.goto("/enroll/check");
  await heading(page, w("status-title"));

  // A mail scanner opens the link and uses nothing up.
  const link = await addressLink(mailbox, it);
  expect((await fetch(link)).status).toBe(200);
  const contact = await another();
  await contact.goto(link);
  await axe(contact);
  await confirmAddress(contact, link, it, w);
  await axe(contact);

  await page.reload();
  await expect(page.locator(".baton")).toContainText(w("status-needs-nothing"));
  const verifier = await another();
  await signInAs(verifier, "verifier");
  await axe(verifier);
  await takeCase(verifier, it, w);
  await axe(verifier);
  await approve(verifier, w);
  await axe(verifier);
  await mailbox.newest(it.contact, subject(w, "letter-enrollment-authorized-subject", { company: it.name }));

  await page.reload();
  await expect(page.locator(".baton")).toContainText(w("status-needs-mpn"));
  await axe(page);
  await page.getByRole("link", { name: w("meanwhile-mpn"), exact: true }).click();
  await heading(page, w("tab-identifiers"));
  await axe(page);
  await openMembership(page, w);
  await expect(page.getByRole("row").filter({ hasText: "4815163" }).getByRole("radio")).toBeDisabled();
  await axe(page);
  const id = await addLocation(page, it, w);
  await associate(page, id, w);
  await axe(page);

  await open(page, w, "nav-overview");
  await axe(page);
  await page.getByRole("main").getByRole("link", { name: w("agreement-read"), exact: true }).click();
  await axe(page);
  await sign(page, w);
  await axe(page);
  await mailbox.newest(it.contact, subject(w, "letter-program-active-subject", { company: it.name }));
  await isReseller(page, w);
  await expect(page.getByRole("main")).toContainText(id);
  await axe(page);

  await open(page, w, "nav-providers");
  await expect(page.getByRole("main")).toContainText(w("ps-no-providers"));
  await axe(page);
  await open(page, w, "nav-settings");
  await page.getByRole("link", { name: w("tab-users"), exact: true }).click();
  await expect(page.getByRole("row").filter({ hasText: it.admin })).toContainText(new RegExp(w("role-admin-agent"), "i"));
  await axe(page);
});

for (const language of languages.filter((it) => it !== "en")) {
  test(`a company enrolls, is verified and signs in ${language}`, async ({ another, twotier }) => {
    test.slow();
    const words = wordsOf(language);
    const tag = language.slice(0, 2);
    const it = company(`Molnfjord ${tag.toUpperCase()} AB`, `molnfjord-${tag}.example`, language);
    const [page, contact, verifier] = [await another(language), await another(language), await another(language)];
    await applied(page, contact, twotier.mailbox, it);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await axe(contact);
    await signInAs(verifier, "verifier", words);
    await takeCase(verifier, it, words);
    await axe(verifier);
    await approve(verifier, words);
    await page.goto("/enroll/status");
    await axe(page);
    await page.getByRole("link", { name: words("meanwhile-mpn"), exact: true }).click();
    await openMembership(page, words);
    await axe(page);
    await associate(page, await addLocation(page, it, words), words);
    await sign(page, words);
    const active = subject(words, "letter-program-active-subject", { company: it.name });
    await twotier.mailbox.newest(it.contact, active);
    await isReseller(page, words);
    await axe(page);
  });
}
