// A check fails: the applicant learns why and what helps, sends it, and only that is checked again (rules 4.2).
import { applied, approve, company, heading, open, press, subject, takeCase } from "../enrollment.ts";
import { axe, expect, linkIn, test } from "../fixtures.ts";
import { signInAs } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const PDF = { name: "certificate.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nthe certificate") };
const PAGE = { name: "certificate.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>no certificate") };

test("a rejected company sends a document and is authorized", async ({ page, another, twotier }) => {
  test.slow();
  const it = company("Rimfrost Data AB", "rimfrostdata.example");
  const { mailbox } = twotier;
  await applied(page, await another(), mailbox, it);
  const verifier = await another();
  await signInAs(verifier, "verifier");
  await takeCase(verifier, it, w);

  // Without a message nothing is rejected, and what was chosen stays.
  const check = verifier.getByLabel(w("case-step"), { exact: true });
  const helps = verifier.getByLabel(w("case-remedy"), { exact: true });
  const message = verifier.getByLabel(w("case-message", { person: "Cleo Berg" }), { exact: true });
  await check.selectOption({ label: w("check-business") });
  await helps.selectOption({ label: w("remedy-registration-certificate") });
  await press(verifier, w("case-reject"));
  await expect(verifier.getByRole("alert")).toContainText(w("verification-reason-missing"));
  await expect(check.locator("option:checked")).toHaveText(w("check-business"));
  await axe(verifier);
  await message.fill("The register has no company of this name at this address.");
  await press(verifier, w("case-reject"));
  await expect(verifier.getByRole("status").filter({ hasText: w("case-done-rejected") })).toBeVisible();
  await axe(verifier);

  const letter = await mailbox.newest(it.contact, subject(w, "letter-enrollment-rejected-subject", { company: it.name }));
  for (const told of [w("check-business"), w("remedy-registration-certificate"), "no company of this name"]) {
    expect(letter.text).toContain(told);
  }
  await page.goto(linkIn(letter, /^\/settings\/legal/));
  await expect(page.getByRole("main")).toContainText("no company of this name");
  await axe(page);
  await open(page, w, "nav-overview");
  await expect(page.locator(".baton")).toContainText(w("setup-to-correct"));
  await axe(page);
  await page.getByRole("link", { name: w("nav-enrollment"), exact: true }).click();
  await heading(page, w("status-title"));
  await expect(page.getByRole("main")).toContainText(w("remedy-registration-certificate"));
  await axe(page);

  // A file that is no document is refused; what was written stays.
  await page.getByLabel(w("answer-documents"), { exact: true }).setInputFiles(PAGE);
  await page.getByLabel(w("answer-message"), { exact: true }).fill("We moved in May. The certificate is attached.");
  await press(page, w("answer-send"));
  await expect(page.getByRole("alert")).toContainText(w("verification-not-a-document"));
  await expect(page.getByLabel(w("answer-message"), { exact: true })).toHaveValue(/^We moved in May/);
  await axe(page);
  await page.getByLabel(w("answer-documents"), { exact: true }).setInputFiles(PDF);
  await press(page, w("answer-send"));
  await expect(page.getByRole("status").filter({ hasText: w("status-done-answered") })).toBeVisible();
  await expect(page.locator(".baton")).toContainText(w("status-needs-nothing"));
  await expect(page.getByRole("link", { name: PDF.name })).toBeVisible();
  await axe(page);
  await mailbox.newest(it.contact, subject(w, "letter-resubmission-received-subject", { company: it.name }));

  // The verifier reads both, and decides anew.
  await verifier.reload();
  await expect(verifier.getByRole("main")).toContainText("We moved in May.");
  const coming = verifier.waitForEvent("download");
  await verifier.getByRole("link", { name: PDF.name }).click();
  expect((await coming).suggestedFilename()).toBe(PDF.name);
  await axe(verifier);
  await approve(verifier, w);
  await mailbox.newest(it.contact, subject(w, "letter-enrollment-authorized-subject", { company: it.name }));
  await page.reload();
  await expect(page.locator(".baton")).toContainText(w("status-needs-mpn"));
  await axe(page);
});
