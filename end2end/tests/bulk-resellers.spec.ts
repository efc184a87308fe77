// A provider invites many resellers out of one file: told row by row first, then sent, each in its language.
import type { Locator, Page } from "@playwright/test";
import { heading, open, press, subject } from "../enrollment.ts";
import { axe, expect, linkIn, test } from "../fixtures.ts";
import { fits, fitsEverywhere } from "../look.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const PROVIDER = "Northwind Distribution";
const SWEDISH = { email: "vd@bellows.example", name: "Bellows AB", note: "Met in Malmö" };
const DUTCH = { email: "verkoop@margies.example", name: "Margies B.V." };

function row(page: Page, text: string): Locator {
  return page.getByRole("table", { name: w("many-rows") }).getByRole("row").filter({ hasText: text });
}

async function choose(page: Page, content: string | Buffer) {
  const file = { name: "resellers.csv", mimeType: "text/csv", buffer: Buffer.from(content) };
  await page.getByLabel(w("many-file"), { exact: true }).setInputFiles(file);
  await press(page, w("many-show"));
}

function counted(id: string, values: Record<string, number>): string {
  return w(id, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));
}

test("a provider invites the right rows of a file, and each reseller gets a letter in its language", async ({
  provider,
  twotier,
}) => {
  test.slow();
  await open(provider, w, "nav-resellers");
  await provider.getByRole("link", { name: w("ps-many"), exact: true }).click();
  await heading(provider, w("ps-many-title"));
  await fitsEverywhere(provider);

  // A spreadsheet saved in another encoding is told as such, and nothing else happens.
  await choose(provider, Buffer.from([0x65, 0x6d, 0x61, 0x69, 0x6c, 0x0a, 0xf6]));
  await expect(provider.getByText(w("unfit-not-utf-8", { line: "2" })).first()).toBeVisible();
  await axe(provider);

  await choose(
    provider,
    "email;name;language;note\n" +
      `${SWEDISH.email};${SWEDISH.name};sv;${SWEDISH.note}\n` +
      "nobody;Nobody;;\n" +
      `${SWEDISH.email};Again;;\n` +
      "somebody@wingtipcloud.example;A partner already;;\n" +
      "somebody@northwind.example;Ourselves;;\n" +
      `${DUTCH.email};${DUTCH.name};nl;\n`,
  );
  await expect(provider.getByText(counted("many-preview", { right: 2, wrong: 4 }))).toBeVisible();
  await expect(row(provider, SWEDISH.name)).toContainText(w("many-row-right"));
  await expect(row(provider, "Nobody")).toContainText(w("people-email-malformed"));
  await expect(row(provider, "Again")).toContainText(w("many-row-repeated", { line: "2" }));
  await expect(row(provider, "A partner already")).toContainText(w("ps-row-partner"));
  await expect(row(provider, "Ourselves")).toContainText(w("ps-row-own"));
  await fitsEverywhere(provider);
  await expect(provider.getByLabel(w("many-letter", { language: "English" }))).toHaveCount(0);
  await provider.getByLabel(w("many-letter", { language: "Svenska" })).fill("Hej från Nordanvind.");
  await press(provider, w("many-send"));

  await expect(provider).toHaveURL(/\/resellers\/invitations/);
  await expect(provider.getByText(counted("many-done", { invited: 2, left: 4 }))).toBeVisible();
  const invited = provider.getByRole("row").filter({ hasText: SWEDISH.email });
  await expect(invited).toContainText(w("ps-state-waits"));
  await expect(invited).toContainText(SWEDISH.note);
  await fits(provider);

  const invitation = (language: "sv" | "nl") =>
    subject(wordsOf(language), "letter-partnership-invited-subject", { company: PROVIDER });
  const swedish = await twotier.mailbox.newest(SWEDISH.email, invitation("sv"));
  const dutch = await twotier.mailbox.newest(DUTCH.email, invitation("nl"));
  expect(swedish.text).toContain("Hej från Nordanvind.");
  const links = [swedish, dutch].map((letter) => linkIn(letter, /^\/partnerships\/accept\//));
  expect(links[0]).not.toBe(links[1]);
});

test("a table is typed, changed and confirmed, and who waits already is left out", async ({ provider, twotier }) => {
  await provider.goto("/resellers/invite");
  await provider.getByRole("link", { name: w("ps-many"), exact: true }).click();
  const table = provider.getByLabel(w("many-table"), { exact: true });
  await table.fill("email,name\nsales@tailwind");
  await press(provider, w("many-show"));
  await expect(provider.getByText(counted("many-preview", { right: 0, wrong: 1 }))).toBeVisible();
  await expect(provider.getByRole("button", { name: w("many-send"), exact: true })).toHaveCount(0);
  await press(provider, w("many-change"));
  await expect(table).toHaveValue(/sales@tailwind/);
  await table.fill("email,name\nsales@tailwind.example,Tailwind");
  await press(provider, w("many-show"));
  await press(provider, w("many-send"));
  await expect(provider.getByText(counted("many-done", { invited: 1, left: 0 }))).toBeVisible();
  await twotier.mailbox.newest("sales@tailwind.example", /.*/);

  await provider.goto("/resellers/invite/many");
  await table.fill("email\nSales@Tailwind.example");
  await press(provider, w("many-show"));
  await expect(row(provider, "tailwind.example")).toContainText(w("ps-row-waits"));
  await axe(provider);
});
