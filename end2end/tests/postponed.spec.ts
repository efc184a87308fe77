// The MPN ID may wait, but nothing is signed before it is there (ENR-40, MPN-05).
import { addLocation, applied, approve, associate, company, heading, isReseller, open, sign, subject, takeCase } from "../enrollment.ts";
import { axe, expect, test } from "../fixtures.ts";
import { signInAs } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");

test("a company postpones its MPN ID, and signs only when it has one", async ({ page, another, twotier }) => {
  test.slow();
  const it = company("Senare Moln AB", "senaremoln.example");
  const { mailbox } = twotier;
  await applied(page, await another(), mailbox, it);
  const verifier = await another();
  await signInAs(verifier, "verifier");
  await takeCase(verifier, it, w);
  await approve(verifier, w);
  const letter = await mailbox.newest(it.contact, subject(w, "letter-enrollment-authorized-subject", { company: it.name }));
  expect(letter.text).toContain(w("letter-enrollment-authorized-associate", { company: it.name }));

  // Without an MPN ID the agreement can be read and not signed, and the page says why and leads to it.
  const box = page.getByRole("checkbox", { name: w("agreement-have-read") });
  await open(page, w, "nav-overview");
  await expect(page.getByRole("main")).toContainText(w("agreement-mpn-id-missing"));
  await expect(box).toHaveCount(0);
  await axe(page);
  await page.getByRole("main").getByRole("link", { name: w("agreement-read"), exact: true }).click();
  await expect(page.getByRole("main")).toContainText(w("agreement-mpn-id-missing"));
  await expect(box).toHaveCount(0);
  await axe(page);

  // No MPN account either: a location is added, and left for later all the same.
  await open(page, w, "nav-overview");
  await page.getByRole("link", { name: w("setup-associate"), exact: true }).first().click();
  await heading(page, w("tab-identifiers"));
  const id = await addLocation(page, it, w);
  await axe(page);
  await page.getByRole("link", { name: w("mpn-not-now"), exact: true }).click();
  await heading(page, w("status-title"));
  await expect(page.locator(".baton")).toContainText(w("status-needs-mpn"));
  await open(page, w, "nav-overview");
  await expect(box).toHaveCount(0);

  await page.getByRole("link", { name: w("setup-associate"), exact: true }).first().click();
  await page.getByRole("radio", { name: id }).check();
  await associate(page, id, w);
  await axe(page);
  await sign(page, w);
  await mailbox.newest(it.contact, subject(w, "letter-program-active-subject", { company: it.name }));
  await isReseller(page, w);
});
