// An application of a partner: it gets access, calls, acts in somebody's name and loses all of it; and how its pages look.
import type { APIRequestContext, Page } from "@playwright/test";
import { heading, press, subject } from "../enrollment.ts";
import { expect, linkIn, people, test } from "../fixtures.ts";
import { fits, fitsEverywhere } from "../look.ts";
import { done, signInAs } from "../story.ts";
import { languages, wordsOf } from "../words.ts";

const w = wordsOf("en");
const LIST = "/settings/applications";

type Told = { id: string; secret: string; tenant: string };

/** A global admin creates an application that may do what admin agents may. What the page tells once. */
async function create(page: Page, name: string, words = w): Promise<Told> {
  await page.goto(LIST);
  await page.getByRole("link", { name: words("applications-create") }).click();
  await heading(page, words("applications-create"));
  await page.getByLabel(words("applications-name-label"), { exact: true }).fill(name);
  await page.locator("#role-admin_agent").check();
  await press(page, words("applications-create"));
  await heading(page, words("applications-created", { name }));
  await expect(page.getByLabel(words("applications-secret"), { exact: true })).toBeInViewport();
  const value = (id: string) => page.getByLabel(words(id), { exact: true }).inputValue();
  const tenant = page.getByRole("definition").first();
  return {
    id: await value("applications-client-id"),
    secret: await value("applications-secret"),
    tenant: (await tenant.textContent()) ?? "",
  };
}

/** Ask for an access token, as the commands on the page do. */
async function ask(request: APIRequestContext, told: Told, refreshToken?: string) {
  const grant: Record<string, string> = refreshToken
    ? { grant_type: "refresh_token", refresh_token: refreshToken }
    : { grant_type: "client_credentials" };
  const form = { ...grant, client_id: told.id, client_secret: told.secret };
  const answer = await request.post(`/${told.tenant}/oauth2/v2.0/token`, { form });
  return { status: answer.status(), ...((await answer.json()) as { access_token?: string; error?: string }) };
}

/** The status of a call with an access token. */
async function call(request: APIRequestContext, token = ""): Promise<number> {
  return (await request.get("/v1/customers", { headers: { Authorization: `Bearer ${token}` } })).status();
}

/** What the page tells once to who lets an application act. */
async function consent(page: Page, name: string): Promise<string> {
  await page.goto(LIST);
  await page.getByRole("link", { name: w("applications-let-of", { name }) }).click();
  await heading(page, w("applications-let-of", { name }));
  await press(page, w("applications-let-button"));
  const token = page.getByLabel(w("applications-refresh-token"), { exact: true });
  await expect(token).toBeVisible();
  return token.inputValue();
}

test("an application gets a token and calls, until it is revoked", async ({ reseller, request, twotier }) => {
  const name = "Billing bridge";
  const letter = (id: string) =>
    twotier.mailbox.newest(people.reseller.email, subject(w, id, { application: name, company: "Wingtip Cloud AB" }));
  const told = await create(reseller, name);
  const made = await letter("letter-credential-made-subject");
  expect(new URL(linkIn(made, /^\/settings\/applications\//)).pathname).toBe(`${LIST}/${told.id}`);
  const token = await ask(request, told);
  expect(token.status).toBe(200);
  expect(await call(request, token.access_token)).toBe(200);

  await reseller.getByRole("link", { name: w("people-done") }).click();
  await heading(reseller, name);
  await expect(reseller.getByLabel(w("applications-secret"))).toHaveCount(0);
  await reseller.getByRole("link", { name: w("applications-revoke") }).click();
  await heading(reseller, w("applications-revoke-title", { name }));
  await press(reseller, w("applications-revoke-button"));
  await done(reseller, "applications-done-revoked");
  expect(await call(request, token.access_token)).toBe(401);
  expect(await ask(request, told)).toMatchObject({ status: 401, error: "invalid_client" });
  await letter("letter-credential-revoked-subject");
});

test("a person lets an application act in their name, and takes it back", async ({ reseller, another, request }) => {
  const name = "Nightly orders";
  const told = await create(reseller, name);
  const colleague = await another();
  await signInAs(colleague, "both", w, "Wingtip Cloud");
  const refreshToken = await consent(colleague, name);
  const token = await ask(request, told, refreshToken);
  expect(token.status).toBe(200);
  expect(await call(request, token.access_token)).toBe(200);
  await reseller.goto(`${LIST}/${told.id}`);
  await expect(reseller.getByRole("main")).toContainText("Mira Holm");

  await colleague.getByRole("link", { name: w("people-done") }).click();
  await press(colleague, w("applications-withdraw-of", { name }));
  await done(colleague, "applications-done-withdrawn");
  expect(await call(request, token.access_token)).toBe(401);
  expect(await ask(request, told, refreshToken)).toMatchObject({ status: 400, error: "invalid_grant" });
});

test("what is wrong with a new application stands beside what was typed", async ({ reseller }) => {
  await reseller.goto(`${LIST}/new`);
  await reseller.getByLabel(w("applications-name-label"), { exact: true }).fill("Report robot");
  await reseller.getByLabel(w("applications-days-label"), { exact: true }).fill("a year");
  await press(reseller, w("applications-create"));
  await expect(reseller.getByRole("alert")).toContainText(w("people-roles-missing"));
  await expect(reseller.getByLabel(w("applications-name-label"), { exact: true })).toHaveValue("Report robot");
  await expect(reseller.getByLabel(w("applications-days-label"), { exact: true })).toHaveValue("a year");
  await fits(reseller);
});

test("every page about applications fits a desk and a phone", async ({ reseller }) => {
  test.setTimeout(300_000);
  const told = await create(reseller, "Nightly export of all that our customers ordered");
  await fitsEverywhere(reseller);
  const own = `${LIST}/${told.id}`;
  for (const path of [LIST, `${LIST}/new`, own, `${own}/revoke`, `${own}/consent`]) {
    await reseller.goto(path);
    await expect(reseller).toHaveURL(path);
    await fitsEverywhere(reseller);
  }
  await consent(reseller, "Nightly export of all that our customers ordered");
  await fitsEverywhere(reseller);
});

test("every page about applications fits a phone in every language", async ({ another }) => {
  test.setTimeout(240_000);
  for (const language of languages) {
    const page = await another(language);
    await page.setViewportSize({ width: 390, height: 800 });
    const words = wordsOf(language);
    // She has chosen no language.
    await signInAs(page, "thirdReseller", words);
    const told = await create(page, `Bridge ${language}`, words);
    await fits(page);
    const own = `${LIST}/${told.id}`;
    for (const path of [LIST, `${LIST}/new`, own, `${own}/revoke`, `${own}/consent`]) {
      await page.goto(path);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await fits(page);
    }
  }
});

test("who may not manage applications is told who may", async ({ another }) => {
  const colleague = await another();
  await signInAs(colleague, "both", w, "Wingtip Cloud");
  await colleague.goto(LIST);
  await expect(colleague.getByRole("main")).toContainText(w("role-global-admin"));
  await expect(colleague.getByRole("link", { name: w("applications-create") })).toHaveCount(0);
  await fitsEverywhere(colleague);
});
