// What a partner keeps of a customer: its tenant, made with a temporary password; whom it turns to; the list as a file;
// and what it does with several at once.
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
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
  return downloaded(partner, partner.getByRole("link", { name: w("customers-export"), exact: true }));
}

/** The rows of the file that this leads to. */
async function downloaded(partner: Page, by: Locator): Promise<string[]> {
  const [download] = await Promise.all([partner.waitForEvent("download"), by.click()]);
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

/** Both match `ro`, by name or domain, and neither has a provider. */
const ALONE = ["Contoso Robotics AB", "Åkerö Äpplen & Österlens Bär AB"];

test("customers are found by status, and those selected are a file and get a provider together", async ({
  reseller,
  provider,
}) => {
  test.slow();
  const scripted = test.info().project.use.javaScriptEnabled !== false;
  const select = (name: string) => reseller.getByRole("checkbox", { name: w("customers-select", { name }), exact: true });
  const rows = reseller.getByRole("row").filter({ has: reseller.getByRole("rowheader") });
  const selected = reseller.getByRole("status").filter({ hasText: w("customers-selected-many", { n: "2" }) });
  const exportSelected = reseller.getByRole("button", { name: w("customers-export-selected"), exact: true });

  await reseller.goto("/customers");
  await reseller.getByLabel(w("customers-search"), { exact: true }).fill("ro");
  await reseller.getByLabel(w("customers-column-status"), { exact: true }).selectOption(w("customer-no-provider"));
  await press(reseller, w("customers-apply"));
  await expect(reseller).toHaveURL(/st=no_provider/);
  for (const name of ALONE) await expect(rows.filter({ hasText: name })).toHaveCount(1);
  await expect(rows.filter({ hasText: w("customer-no-provider") })).toHaveCount(await rows.count());
  await axe(reseller);
  await fits(reseller);

  if (scripted) {
    await expect(exportSelected).toBeHidden();
    await reseller.getByRole("checkbox", { name: w("customers-select-all"), exact: true }).check();
    const all = w("customers-selected-many", { n: String(await rows.count()) });
    await expect(reseller.getByRole("status").filter({ hasText: all })).toBeVisible();
    await press(reseller, w("customers-clear-selection"));
    await expect(exportSelected).toBeHidden();
    await expect(select(ALONE[0] ?? "")).not.toBeChecked();
  } else {
    await exportSelected.click();
    await expect(reseller.getByRole("alert")).toContainText(w("customers-nothing-selected"));
    await expect(reseller).toHaveURL(/st=no_provider/);
  }
  for (const name of ALONE) await select(name).check();
  if (scripted) await expect(selected).toBeVisible();
  await axe(reseller);
  const [head, ...told] = await downloaded(reseller, exportSelected);
  expect(head).toBe(`\ufeff${HEAD.map((id) => w(id)).join(",")}`);
  expect(told.map((row) => row.split(",")[1])).toEqual([...ALONE, undefined]);

  // The quick links of one open, and both stay selected.
  await press(reseller, w("customers-quick-links-for", { name: ALONE[0] ?? "" }));
  await expect(reseller.getByRole("heading", { name: w("quick-account"), exact: true })).toBeVisible();
  for (const name of ALONE) await expect(select(name)).toBeChecked();
  if (scripted) await expect(selected).toBeVisible();
  await press(reseller, w("customers-choose-provider"));
  await heading(reseller, w("extend-several-title"));
  await reseller.getByText(w("extend-several-bill-to", { name: ALONE[0] ?? "" })).click();
  await expect(reseller.getByText("invoices@contosorobotics.example")).toBeVisible();
  await axe(reseller);
  await fits(reseller);
  await reseller.getByRole("radio", { name: new RegExp(NORTHWIND) }).check();
  await press(reseller, w("extend-save"));
  await expect(reseller.getByRole("alert")).toContainText(w("extend-several-consent-missing"));
  await expect(reseller.getByRole("radio", { name: new RegExp(NORTHWIND) })).toBeChecked();
  for (const name of ALONE) await expect(reseller.getByRole("main")).toContainText(name);
  await axe(reseller);
  await reseller.getByRole("checkbox", { name: w("extend-several-consent") }).check();
  await press(reseller, w("extend-save"));
  const both = w("extend-several-done", { provider: NORTHWIND, count: "2", total: "2" });
  await expect(reseller.getByRole("status").filter({ hasText: both })).toBeVisible();
  for (const name of ALONE) await expect(rows.filter({ hasText: name })).toContainText(w("extend-several-is-done"));
  await axe(reseller);
  await fits(reseller);

  for (const name of ALONE) {
    await findCustomer(provider, name);
    await expect(provider.getByRole("row").filter({ hasText: name })).toContainText(WINGTIP);
  }
  await reseller.getByRole("link", { name: w("extend-several-back"), exact: true }).click();
  await expect(reseller).toHaveURL(/st=no_provider/);
  for (const name of ALONE) await expect(reseller.getByRole("row").filter({ hasText: name })).toHaveCount(0);
});
