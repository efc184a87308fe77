// Every page: axe in light and dark, nothing wider than a phone, one heading, and what people may not see.
import { axe, expect, people, signIn, test } from "../fixtures.ts";
import { fits } from "../look.ts";
import { signInAs } from "../story.ts";
import { wordsOf } from "../words.ts";

const RESELLER = ["/", "/customers", "/customers?q=adventure", "/customers?q=nothing-like-this", "/transfers", "/help"];
const PROVIDER = ["/", "/requests", "/requests?q=nothing-like-this", "/customers", "/transfers"];

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 390, 320]) {
    test(`every page fits ${width} px in ${colorScheme}`, async ({ browser, noise }) => {
      test.setTimeout(180_000);
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      noise.listen(context);
      const page = await context.newPage();
      await page.goto("/sign-in");
      await fits(page);
      await signInAs(page, "reseller");
      for (const path of RESELLER) {
        await page.goto(path);
        await fits(page);
      }
      await page.goto("/customers?q=adventure");
      const subscriptions = await page.getByRole("rowheader").getByRole("link").getAttribute("href");
      for (const path of [subscriptions, subscriptions?.replace("subscriptions", "transfers/new")]) {
        await page.goto(path ?? "");
        await fits(page);
      }
      await page.goto("/transfers");
      await page.goto((await page.getByRole("rowheader").getByRole("link").first().getAttribute("href")) ?? "");
      await fits(page);

      await context.clearCookies();
      await signInAs(page, "provider");
      for (const path of PROVIDER) {
        await page.goto(path);
        await fits(page);
      }
      await page.goto("/requests");
      await page.goto((await page.getByRole("rowheader").getByRole("link").first().getAttribute("href")) ?? "");
      await fits(page);
      await context.close();
    });
  }
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
