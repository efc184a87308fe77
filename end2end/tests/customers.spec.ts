// What a partner keeps of a customer: its tenant, made with a temporary password; whom it turns to; the list as a file.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { type Customer, customer, openAccount, serves } from "../customer.ts";
import { CHOSEN, heading, press } from "../enrollment.ts";
import { axe, expect, test } from "../fixtures.ts";
import { fits } from "../look.ts";
import { chooseOwn, signInWith, told } from "../people.ts";
import { done, fact, findCustomer, signInAs } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const NORTHWIND = "Northwind Distribution";
const WINGTIP = "Wingtip Cloud AB";
const KAJSA = customer("Kajsa & Co AB", "kajsaochco.example", "Kajsa", "Ek");
/** A spreadsheet would run such a name. */
const FORMULA = customer('=HYPERLINK("http://x.example","Open, please")', "formel.example", "Moa", "Berg");

const HEAD = ["quick-customer-id", "customers-column-name", "export-domain", "export-relationship"];

/** A provider makes the customer's tenant for its reseller; answers what its global admin signs in with. */
async function create(provider: Page, it: Customer): Promise<{ user: string; temporary: string }> {
  const fill = (label: string, value: string) => provider.getByLabel(w(label), { exact: true }).fill(value);
  await provider.goto("/customers");
  await provider.getByRole("link", { name: w("customers-new"), exact: true }).click();
  await heading(provider, w("new-customer-title"));
  await provider.getByLabel(w("new-customer-country"), { exact: true }).selectOption("SE");
  await press(provider, w("new-customer-use-country"));
  await provider.getByLabel(w("customers-reseller"), { exact: true }).selectOption(WINGTIP);
  await fill("enroll-company", it.name);
  await fill("new-customer-domain", it.domain);
  await fill("enroll-line1", "Kajen 4");
  await fill("enroll-postal-code", "411 06");
  await fill("enroll-city", "Göteborg");
  await fill("enroll-first-name", it.first);
  await fill("enroll-last-name", it.last);
  await fill("enroll-email", it.email);
  await press(provider, w("new-customer-create"));
  await heading(provider, w("new-customer-done"));
  await axe(provider);
  const temporary = await told(provider, `${it.first} ${it.last}`);
  return { user: (await fact(provider, "sign-in-user").textContent()) ?? "", temporary };
}

/** The rows of the file behind the list that the page shows. */
async function file(partner: Page): Promise<string[]> {
  const [download] = await Promise.all([
    partner.waitForEvent("download"),
    partner.getByRole("link", { name: w("customers-export"), exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${w("export-file")}.csv`);
  return (await readFile(await download.path(), "utf8")).split("\r\n");
}

test("a provider makes a customer for a reseller and chooses whom it turns to, as long as that may help", async ({
  another,
}) => {
  test.slow();
  const sanne = await another();
  await signInAs(sanne, "providerAdmin");
  const { user, temporary } = await create(sanne, KAJSA);
  await openAccount(sanne, KAJSA.name);
  await expect(fact(sanne, "support-contact")).toHaveText(NORTHWIND);
  const choice = sanne.getByLabel(w("support-choose"), { exact: true });
  await choice.selectOption(WINGTIP);
  await press(sanne, w("support-save"));
  await done(sanne, "customer-account-support-saved");
  await expect(fact(sanne, "support-contact")).toHaveText(WINGTIP);
  await expect(choice.getByRole("option", { selected: true })).toHaveText(WINGTIP);
  await axe(sanne);
  await fits(sanne);

  // Its global admin takes administrator access from the reseller, who cannot help any more.
  const kajsa = await another();
  await signInWith(kajsa, user, temporary);
  await chooseOwn(kajsa, temporary, CHOSEN);
  await heading(kajsa, w("nav-relations"));
  await expect(serves(kajsa, NORTHWIND)).toContainText(w("relations-kind-provider"));
  await press(kajsa, w("relations-remove-dap-of", { partner: WINGTIP }));
  await done(kajsa, "relations-done-removed");
  await sanne.reload();
  await expect(fact(sanne, "support-contact")).toHaveText(NORTHWIND);
  await expect(choice.getByRole("option", { name: WINGTIP })).toHaveCount(0);
  await expect(sanne.getByRole("main")).toContainText(w("customer-refused-no-dap"));
  await axe(sanne);
});

test("the list of customers is a file that holds what the list holds, and no cell of it runs", async ({
  reseller,
  another,
}) => {
  test.slow();
  const sanne = await another();
  await signInAs(sanne, "providerAdmin");
  await create(sanne, FORMULA);
  for (const [partner, kind] of [[sanne, "relation-indirect-provider"], [reseller, "relation-indirect-reseller"]] as const) {
    await findCustomer(partner, FORMULA.domain);
    const [head, row, ...rest] = await file(partner);
    expect(head).toBe(`\ufeff${HEAD.map((id) => w(id)).join(",")}`);
    expect(row).toMatch(/^[0-9a-f-]{36},/);
    expect(row?.slice(37)).toBe(`"'${FORMULA.name.replaceAll('"', '""')}",${FORMULA.domain},${w(kind)}`);
    expect(rest).toEqual([""]);
  }

  await reseller.goto("/customers");
  const all = await file(reseller);
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter((row) => row.includes("星辰软件（瑞典）有限公司,xingchen.example"))).toHaveLength(1);
});
