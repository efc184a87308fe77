// Every page: axe in light and dark, nothing wider than a phone, one heading, and what people may not see.
import type { Page } from "@playwright/test";
import { axe, expect, people, signIn, test } from "../fixtures.ts";
import { fits, fitsEverywhere } from "../look.ts";
import { wordsOf } from "../words.ts";

const REFERENCE = ["/help/api", "/help/api/get-customers", "/help/api/post-customers-customer-transfers"];
const RESELLER = [
  "/",
  "/customers",
  "/customers?q=adventure",
  "/customers?q=nothing-like-this",
  "/transfers",
  "/help",
  ...REFERENCE,
];
const PROVIDER = ["/", "/requests", "/requests?q=nothing-like-this", "/customers", "/transfers"];

test("every page of a reseller fits a desk and a phone", async ({ page, reseller }) => {
  test.slow();
  await page.goto("/sign-in");
  await fitsEverywhere(page);
  for (const path of RESELLER) {
    await reseller.goto(path);
    await fitsEverywhere(reseller);
  }
  await reseller.goto("/customers?q=adventure");
  const subscriptions = await reseller.getByRole("rowheader").getByRole("link").getAttribute("href");
  for (const path of [subscriptions, subscriptions?.replace("subscriptions", "transfers/new")]) {
    await reseller.goto(path ?? "");
    await fitsEverywhere(reseller);
  }
  await reseller.goto("/transfers");
  await first(reseller);
});

test("every page of a provider fits a desk and a phone", async ({ provider }) => {
  test.slow();
  for (const path of PROVIDER) {
    await provider.goto(path);
    await fitsEverywhere(provider);
  }
  await provider.goto("/requests");
  await first(provider);
});

/** What the first row of a list is about. */
async function first(page: Page) {
  await page.goto((await page.getByRole("rowheader").getByRole("link").first().getAttribute("href")) ?? "");
  await fitsEverywhere(page);
}

test("unknown and foreign ids get the same not-found page", async ({ reseller, provider, noise }) => {
  noise.expect(/status of 404/);
  await reseller.goto("/customers?q=Blue Yonder");
  const foreign = await reseller.getByRole("rowheader").getByRole("link").getAttribute("href");
  const body = async (path: string) => {
    const answer = await provider.goto(path);
    expect(answer?.status()).toBe(404);
    await axe(provider);
    return provider.getByRole("main").innerText();
  };
  const unknown = await body("/customers/00000000-0000-4000-8000-000000000000/subscriptions");
  expect(await body(foreign ?? "")).toBe(unknown);
  expect(await body("/customers/not-an-id/subscriptions")).toBe(unknown);
});

test("who lacks the role is told which one it takes", async ({ page, noise }) => {
  noise.expect(/status of 403/);
  // Nils reads Swedish: the account's language goes before the browser's.
  const sv = wordsOf("sv");
  await page.goto("/sign-in");
  await signIn(page, people.helpdesk.email, people.helpdesk.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(sv("nav-overview"));
  const answer = await page.goto("/transfers");
  expect(answer?.status()).toBe(403);
  await expect(page.getByRole("main")).toContainText(sv("role-admin-agent"));
  await axe(page);
});

test("a person with two accounts chooses one, and can change it", async ({ page }) => {
  await page.goto("/sign-in");
  await signIn(page, people.both.email, people.both.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Choose an account");
  await axe(page);
  await page.getByRole("button", { name: /Northwind Distribution/ }).click();
  await expect(page.getByRole("link", { name: /Requests/ })).toBeVisible();
  await page.getByRole("button", { name: "Account: Mira Holm" }).click();
  await page.getByRole("link", { name: "Change account" }).click();
  await page.getByRole("button", { name: /Wingtip Cloud/ }).click();
  await expect(page.getByRole("link", { name: /Requests/ })).toHaveCount(0);
});

test("everyone can read what programs may do, from the help to each operation", async ({ page, request }) => {
  await page.goto("/help");
  await page.getByRole("link", { name: "The REST API: every operation" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("REST API");
  await fits(page);
  const described = await (await request.get("/v1/openapi.json")).json();
  const operations = Object.values<object>(described.paths).flatMap((path) => Object.keys(path));
  await expect(page.getByRole("rowheader").getByRole("link")).toHaveCount(operations.length);
  await page.getByRole("link", { name: "POST /v1/customers/{customer}/transfers", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("POST /v1/customers/{customer}/transfers");
  await expect(page.getByText("lineItems[].subscriptionId").first()).toBeVisible();
  await expect(page.getByText("curl -X POST")).toBeVisible();
  await fits(page);
});

test("signing out ends the session, and the back button shows nothing", async ({ reseller }) => {
  await reseller.goto("/customers");
  await reseller.getByRole("button", { name: "Account: Ebba Lindqvist" }).click();
  await reseller.getByRole("button", { name: "Sign out" }).click();
  await expect(reseller).toHaveURL(/\/sign-in/);
  await reseller.goBack();
  await expect(reseller).toHaveURL(/\/sign-in/);
  await expect(reseller.getByText("Adventure Works AB")).toHaveCount(0);
});

test("a wrong password says nothing about the account", async ({ page, noise }) => {
  noise.expect(/status of 429/);
  const refused = async (email: string) => {
    await page.goto("/sign-in");
    await signIn(page, email, "not the password");
    const alert = page.getByRole("alert");
    await expect(alert).toBeVisible();
    await expect(page.getByLabel("User name")).toHaveValue(email);
    await expect(page.getByLabel("Password")).toHaveValue("");
    return alert.innerText();
  };
  expect(await refused("nobody@wingtipcloud.example")).toBe(await refused("nils.berg@wingtipcloud.example"));
});

test("the keyboard reaches the content first, and every control has a name", async ({ reseller }) => {
  await reseller.goto("/customers");
  await reseller.keyboard.press("Tab");
  await expect(reseller.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await reseller.keyboard.press("Enter");
  await expect(reseller).toHaveURL(/#main$/);
});
