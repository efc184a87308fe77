// A direct-bill partner becomes an indirect reseller as well, and cannot go back (DIR-01 to DIR-06).
import { company, fillProfile, heading, open, press, subject } from "../enrollment.ts";
import { axe, expect, test } from "../fixtures.ts";
import { signInAs } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");

test("a direct-bill partner takes the second role, for good", async ({ page, twotier }) => {
  test.slow();
  const it = company("Proseware Cloud AB", "proseware.example");
  const { mailbox } = twotier;
  await signInAs(page, "directBill");
  await axe(page);
  await open(page, w, "nav-customers");
  await open(page, w, "nav-settings");
  await page.getByRole("link", { name: w("tab-program"), exact: true }).click();
  const programs = page.getByRole("table", { name: w("program-info-programs") });
  await expect(programs.getByRole("row").filter({ hasText: w("program-direct-bill") })).toContainText(w("program-info-active"));
  await axe(page);

  await page.getByRole("link", { name: w("nav-enrollment"), exact: true }).click();
  await heading(page, w("enroll-welcome"));
  await axe(page);
  await page.getByRole("link", { name: w("enroll-next"), exact: true }).click();
  await expect(page.getByRole("main")).toContainText(w("enroll-transition"));
  await fillProfile(page, it, w);
  await axe(page);
  await press(page, w("enroll-continue"));

  // It says that there is no way back, and does nothing before that was understood.
  await heading(page, w("enroll-check"));
  await expect(page.getByRole("main")).toContainText(w("enroll-irreversible-text"));
  await axe(page);
  await press(page, w("enroll-now"));
  await expect(page.getByRole("alert")).toContainText(w("enroll-confirm-missing"));
  await axe(page);
  await page.getByRole("checkbox", { name: w("enroll-understand") }).check();
  await press(page, w("enroll-now"));
  await heading(page, w("status-title"));

  // It was checked as a direct-bill partner, so it is approved at once (C-05).
  await expect(page.locator(".baton")).toContainText(w("status-needs-signature", { agreement: w("agreement-reseller") }));
  await axe(page);
  const letter = await mailbox.newest(it.contact, subject(w, "letter-transition-approved-subject", { company: it.name }));
  expect(letter.text).toContain(w("letter-transition-approved-next", { company: it.name }));

  // The direct-bill work goes on beside the agreement that waits (DIR-06).
  await open(page, w, "nav-overview");
  await expect(page.getByRole("heading", { name: w("agreement-reseller") })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(w("setup-direct-bill"));
  await axe(page);
  await press(page, w("agreement-accept"));
  await expect(page.getByRole("alert")).toContainText(w("agreement-not-read"));
  await axe(page);
  await page.getByRole("checkbox", { name: w("agreement-have-read") }).check();
  await press(page, w("agreement-accept"));
  await expect(page.getByRole("status").filter({ hasText: w("notice-changed-over") })).toBeVisible();
  await axe(page);
  await mailbox.newest(it.contact, subject(w, "letter-program-active-subject", { company: it.name }));

  await page.getByRole("link", { name: w("notice-to-program") }).click();
  for (const program of ["program-direct-bill", "program-indirect-reseller"]) {
    await expect(programs.getByRole("row").filter({ hasText: w(program) })).toContainText(w("program-info-active"));
  }
  await expect(page.getByRole("main")).toContainText(w("program-info-both-signed"));
  await axe(page);
  await expect(page.getByRole("link", { name: w("nav-providers"), exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: w("nav-enrollment"), exact: true })).toHaveCount(0);
});
