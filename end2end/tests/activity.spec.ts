// What happened is told to each partner in a log of its own: found by days and customer, and taken along as a file.
import { readFile } from "node:fs/promises";
import { axe, expect, test } from "../fixtures.ts";
import { requestTransfer } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const CUSTOMER = "Trey Research AB";

test("both partners read in their logs what happened, and take it along as a file", async ({ reseller, provider, noise }) => {
  noise.expect(/status of 422/);
  await requestTransfer(reseller, CUSTOMER, []);

  await reseller.goto("/settings");
  await reseller.getByRole("navigation", { name: w("nav-settings") }).getByRole("link", { name: w("tab-activity") }).click();
  await expect(reseller.getByRole("heading", { level: 1 })).toHaveText(w("tab-activity"));
  const asked = reseller.getByRole("row").filter({ hasText: w("activity-create-transfer") }).first();
  await expect(asked).toContainText("Ebba Lindqvist");
  await expect(asked.getByRole("link", { name: CUSTOMER })).toBeVisible();
  await axe(reseller);

  await provider.goto("/settings/activity");
  const heard = provider.getByRole("row").filter({ hasText: w("activity-create-transfer") }).first();
  await expect(heard).toContainText("Wingtip Cloud AB");
  await expect(heard).toContainText(CUSTOMER);
  await expect(heard).not.toContainText("Ebba");

  await reseller.getByLabel(w("activity-customer"), { exact: true }).fill("trey res");
  await reseller.getByRole("button", { name: w("customers-apply"), exact: true }).click();
  await expect(reseller).toHaveURL(/[?&]q=trey/);
  const rows = reseller.getByRole("row").filter({ has: reseller.getByRole("cell") });
  await expect(rows.first()).toContainText(CUSTOMER);
  await expect(rows.filter({ hasNotText: CUSTOMER })).toHaveCount(0);
  const link = reseller.getByRole("link", { name: w("customers-export"), exact: true });
  const [download] = await Promise.all([reseller.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe(`${w("activity-file")}.csv`);
  const file = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
  expect(file).toHaveLength(1 + (await rows.count()));
  expect(file[1]).toContain(`,${CUSTOMER},`);

  await reseller.getByLabel(w("activity-from"), { exact: true }).fill("2026-11-20");
  await reseller.getByLabel(w("activity-to"), { exact: true }).fill("2026-11-01");
  await reseller.getByRole("button", { name: w("customers-apply"), exact: true }).click();
  await expect(reseller.getByRole("alert")).toContainText(w("activity-days-reversed"));
  await expect(reseller.getByLabel(w("activity-from"), { exact: true })).toHaveValue("2026-11-20");
  await expect(reseller.getByLabel(w("activity-customer"), { exact: true })).toHaveValue("trey res");
  await axe(reseller);

  await reseller.goto("/settings/activity?q=nobody-like-this");
  await expect(reseller.getByRole("heading", { name: w("activity-none") })).toBeVisible();
  await axe(reseller);
});
