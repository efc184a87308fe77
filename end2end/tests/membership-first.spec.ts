// The other published way in, chosen by the operator: the MPN ID comes before the form (enrollment mode pmc).
import type { Page } from "@playwright/test";
import {
  addressLink,
  approve,
  company,
  confirmAddress,
  createAccount,
  enroll,
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
import { wordsOf } from "../words.ts";

const w = wordsOf("en");

/** The operator decides when the MPN ID is chosen. */
async function chooseMode(desk: Page, mode: "settings-mode-pmc" | "settings-mode-after") {
  await open(desk, w, "nav-program");
  await desk.getByRole("radio", { name: w(mode) }).check();
  await press(desk, w("settings-save"));
  await expect(desk.getByRole("status").filter({ hasText: w("settings-done") })).toBeVisible();
  await expect(desk.getByRole("radio", { name: w(mode) })).toBeChecked();
}

// The server is one for many specs: the mode of the others is put back whatever happens.
test.afterEach(async ({ another }) => {
  const desk = await another();
  await signInAs(desk, "desk");
  await chooseMode(desk, "settings-mode-after");
});

test("where the MPN ID comes first, a company chooses its profile and then enrolls", async ({ page, another, twotier }) => {
  test.slow();
  const it = company("Göta Moln AB", "gotamoln.example");
  const { mailbox } = twotier;
  const desk = await another();
  await signInAs(desk, "desk");
  await chooseMode(desk, "settings-mode-pmc");
  await axe(desk);

  await createAccount(page, mailbox, it, w);
  await expect(page.getByRole("main")).toContainText(w("enroll-need-mpn"));
  await page.getByRole("link", { name: w("enroll-next"), exact: true }).click();
  await heading(page, w("mpn-enroll-title"));
  await axe(page);
  await openMembership(page, w);
  await axe(page);

  // A headquarters, another country and an inactive membership are shown with the reason, and cannot be chosen.
  const row = (id: string) => page.getByRole("row").filter({ hasText: id });
  for (const [id, why] of [
    ["4815100", w("mpn-not-a-location-why")],
    ["4815163", w("mpn-other-country-why", { country: "Sweden" })],
    ["4815164", w("mpn-not-active-why")],
  ] as const) {
    await expect(row(id)).toContainText(why);
    await expect(row(id).getByRole("radio")).toBeDisabled();
  }
  await page.getByRole("link", { name: w("mpn-enroll-cancel") }).click();
  await expect(page.getByLabel(w("mpn-login"), { exact: true })).toBeEditable();
  await openMembership(page, w);
  await row("4815162").getByRole("radio").check();
  await press(page, w("mpn-enroll-continue"));

  await fillProfile(page, it, w);
  await press(page, w("enroll-continue"));
  await heading(page, w("enroll-check"));
  await expect(page.getByRole("main")).toContainText("4815162");
  await axe(page);
  await page.getByRole("link", { name: w("enroll-back") }).click();
  await enroll(page, it, w);
  await confirmAddress(await another(), await addressLink(mailbox, it), it, w);

  const verifier = await another();
  await signInAs(verifier, "verifier");
  await takeCase(verifier, it, w);
  await approve(verifier, w);
  const letter = await mailbox.newest(it.contact, subject(w, "letter-enrollment-authorized-subject", { company: it.name }));
  expect(letter.text).toContain(w("letter-enrollment-authorized-sign", { company: it.name }));

  await page.reload();
  await expect(page.locator(".baton")).toContainText("Sign the");
  await axe(page);
  await sign(page, w);
  await mailbox.newest(it.contact, subject(w, "letter-program-active-subject", { company: it.name }));
  await isReseller(page, w);
  await expect(page.getByRole("main")).toContainText("4815162");
});
