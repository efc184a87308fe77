// Bringing a provider to a direct customer: the partner says that the customer consents, and everybody sees it at once.
import { admit, besides, customer, openAccount, openQuickLinks, serves } from "../customer.ts";
import { heading, press } from "../enrollment.ts";
import { axe, expect, test } from "../fixtures.ts";
import { fits } from "../look.ts";
import { fact, findCustomer } from "../story.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const COHO = customer("Coho Winery", "cohowinery.example", "Rut", "Hav");
const WINGTIP = "Wingtip Cloud AB";
const NORTHWIND = "Northwind Distribution";

test("an admin agent brings a provider to a customer, with its consent and a copy of the bill-to data", async ({
  reseller,
  provider,
  another,
}) => {
  test.slow();
  const rut = await another();
  await admit(reseller, rut, COHO);
  await expect(serves(rut, NORTHWIND)).toHaveCount(0);
  await findCustomer(provider, COHO.name);
  await expect(provider.getByRole("heading", { name: w("customers-no-match", { text: COHO.name }) })).toBeVisible();

  await openQuickLinks(reseller, COHO.name);
  await reseller.getByRole("link", { name: w("extend-title"), exact: true }).click();
  await heading(reseller, w("extend-title"));
  const billTo = reseller.locator("#bill-to");
  await expect(billTo).toContainText("invoices@cohowinery.example");
  const contact = (await fact(reseller, "people-name").textContent()) ?? "";
  await expect(reseller.getByText(w("extend-gets-no-dap"))).toBeVisible();
  await axe(reseller);
  await fits(reseller);
  await reseller.getByRole("radio", { name: new RegExp(NORTHWIND) }).check();
  await press(reseller, w("extend-save"));
  await expect(reseller.getByRole("alert")).toContainText(w("extension-consent-missing"));
  await expect(reseller.getByRole("radio", { name: new RegExp(NORTHWIND) })).toBeChecked();
  await axe(reseller);
  await reseller.getByRole("checkbox", { name: w("extend-consent") }).check();
  await press(reseller, w("extend-save"));
  await expect(reseller.getByRole("status").filter({ hasText: w("extend-done", { provider: NORTHWIND }) })).toBeVisible();
  const consent = w("extend-consent-by", { provider: NORTHWIND, name: "Ebba Lindqvist" });
  await expect(reseller.getByRole("listitem").filter({ hasText: consent })).toBeVisible();
  await expect(reseller.getByRole("radio", { name: new RegExp(NORTHWIND) })).toBeDisabled();
  await axe(reseller);

  await findCustomer(reseller, COHO.name);
  await expect(reseller.getByRole("row").filter({ hasText: COHO.domain })).toContainText(NORTHWIND);
  await findCustomer(provider, COHO.name);
  await expect(provider.getByRole("row").filter({ hasText: COHO.domain })).toContainText(WINGTIP);
  await openAccount(provider, COHO.name);
  const own = besides(provider, w("customer-account-you"));
  await expect(own).toContainText(w("customer-account-extended"));
  await expect(own).toContainText(w("customer-account-no-dap"));
  await expect(besides(provider, WINGTIP)).toContainText(w("customer-account-dap"));
  await expect(fact(provider, "enroll-name")).toHaveText(contact);
  await expect(fact(provider, "enroll-email")).toHaveText("invoices@cohowinery.example");
  await axe(provider);
  await fits(provider);

  await rut.reload();
  await expect(serves(rut, NORTHWIND)).toContainText(w("relations-origin-extension"));
  await expect(serves(rut, NORTHWIND)).toContainText(w("relations-together-with", { others: WINGTIP }));
  await expect(serves(rut, NORTHWIND).getByRole("cell").last()).toHaveText(w("relations-no"));
  await axe(rut);
  await fits(rut);
});

test("the invitation is offered beside it, and an indirect customer is not extended", async ({ reseller }) => {
  await openQuickLinks(reseller, "Contoso Robotics AB");
  await reseller.getByRole("link", { name: w("extend-title"), exact: true }).click();
  await expect(reseller.getByText(w("extend-invite-text"))).toBeVisible();
  await reseller.getByRole("link", { name: w("extend-invite-with", { provider: NORTHWIND }), exact: true }).click();
  await heading(reseller, w("relations-invite-title"));
  await expect(reseller.getByText(w("relations-invite-lead-both", { provider: NORTHWIND }))).toBeVisible();

  await openQuickLinks(reseller, "Fourth Coffee");
  await expect(reseller.getByRole("link", { name: w("extend-title") })).toHaveCount(0);
});
