// What every spec starts from: a fresh server per worker, one browser context per partner, and no noise in any console.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base, type BrowserContext, type Page } from "@playwright/test";
import { withServer, type Twotier } from "./server.ts";

export { expect } from "@playwright/test";
export { linkIn } from "./mailbox.ts";

const PASSWORD = "Rehearse-2026-transfers";

/** Accounts of the demo. */
export const people = {
  reseller: { email: "ebba.lindqvist@wingtipcloud.example", password: PASSWORD },
  provider: { email: "daan.visser@northwind.example", password: PASSWORD },
  /** Global admin and admin agent of the provider. */
  providerAdmin: { email: "sanne.dewit@northwind.example", password: PASSWORD },
  /** Admin agent of another provider, who reads Chinese. */
  otherProvider: { email: "li.wei@fabrikam.example", password: PASSWORD },
  /** Global admin of another reseller of the provider, who reads Dutch. */
  dutchReseller: { email: "lotte@lamna.example", password: PASSWORD },
  /** Global admin of a third, who has chosen no language. */
  thirdReseller: { email: "pia@munson.example", password: PASSWORD },
  helpdesk: { email: "nils.berg@wingtipcloud.example", password: PASSWORD },
  /** Belongs to the reseller and to the provider, and has chosen no language. */
  both: { email: "mira.holm@wingtipcloud.example", password: PASSWORD },
  /** Global admin of a reseller that works with no provider yet, who has chosen no language. */
  newReseller: { email: "sofia.nord@cohonetworks.example", password: PASSWORD },
  /** Global admin of a company that is in no program. */
  newcomer: { email: "nora.berg@novait.example", password: PASSWORD },
  /** Global admin of a direct-bill partner. */
  directBill: { email: "petra.nystrom@proseware.example", password: PASSWORD },
  /** Of the operator: decides cases, and nothing else. */
  verifier: { email: "amara.okafor@programdesk.example", password: PASSWORD },
  /** Of the operator: runs the program. */
  desk: { email: "olga.lind@programdesk.example", password: PASSWORD },
};

/** Console errors, Content-Security-Policy violations among them, and uncaught exceptions. Any left over fails the test. */
export class Noise {
  readonly #heard: string[] = [];
  // Chromium logs every 4xx as an error; a form that is refused and shown again answers 422, as it should.
  readonly #expected: RegExp[] = [/^Failed to load resource: .* status of 422\b/];

  listen(context: BrowserContext) {
    context.on("console", (message) => {
      if (message.type() === "error") this.#heard.push(`${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => this.#heard.push(String(error.error())));
  }

  /** Say that this test provokes such a message. */
  expect(message: RegExp) {
    this.#expected.push(message);
  }

  unexpected(): string[] {
    return this.#heard.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }
}

type Fixtures = {
  noise: Noise;
  /** A page of the reseller's admin, signed in, in a context of its own. */
  reseller: Page;
  /** A page of the provider's admin, signed in, in a context of its own. */
  provider: Page;
  /** Opens a page in a context of its own, as on another device: signed out, and in a language. */
  another: (language?: string) => Promise<Page>;
};

export const test = base.extend<Fixtures, { twotier: Twotier }>({
  twotier: [async ({}, use) => withServer(use), { scope: "worker", timeout: 90_000 }],
  baseURL: async ({ twotier }, use) => use(twotier.url),
  noise: [
    async ({}, use) => {
      const noise = new Noise();
      await use(noise);
      expect(noise.unexpected(), "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, noise }, use) => {
    noise.listen(context);
    await use(context);
  },
  reseller: async ({ browser, noise }, use) => {
    const context = await browser.newContext();
    noise.listen(context);
    await use(await signedIn(context, people.reseller));
    await context.close();
  },
  provider: async ({ browser, noise }, use) => {
    const context = await browser.newContext();
    noise.listen(context);
    await use(await signedIn(context, people.provider));
    await context.close();
  },
  another: async ({ browser, noise }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (language = "en") => {
      const context = await browser.newContext({ locale: language });
      noise.listen(context);
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

async function signedIn(context: BrowserContext, who: { email: string; password: string }): Promise<Page> {
  const page = await context.newPage();
  await page.goto("/sign-in");
  await signIn(page, who.email, who.password);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).not.toHaveURL(/sign-in/);
  return page;
}

/** Fill in and send the sign-in form that the page shows. */
export async function signIn(page: Page, email: string, password: string) {
  await page.getByLabel("User name").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/**
 * Fail on any violation of WCAG 2.2, levels A and AA, that axe can see.
 * axe is itself a script and cannot run in a page without; the markup is the same, and the other project looks at it.
 */
export async function axe(page: Page, only?: "color-contrast") {
  if (test.info().project.use.javaScriptEnabled === false) return;
  // On a screen as tall as the page no sticky bar covers anything that axe would measure.
  const screen = page.viewportSize() ?? { width: 1280, height: 720 };
  const tall = await page.locator("html").evaluate((html) => html.scrollHeight);
  await page.setViewportSize({ width: screen.width, height: Math.max(screen.height, tall) });
  // Pages have no frames, so axe need not ask for each of them and put the answers together in a page of its own;
  // and only what is wrong is of interest.
  const rules = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  if (only) rules.withRules(only);
  else rules.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
  const { violations } = await rules.analyze();
  await page.setViewportSize(screen);
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.html).join("\n  ")}`);
  expect(told, `accessibility of ${page.url()}`).toEqual([]);
}

/** Wait until the islands of a page respond. For *.hydrate.spec.ts. */
export async function awake(page: Page) {
  await expect(page.locator("html[data-islands=awake]")).toBeAttached();
}
