// Every spec runs with and without JavaScript; what only exists with it lives in *.hydrate.spec.ts.
import { defineConfig, devices } from "@playwright/test";

const launchOptions = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

export default defineConfig({
  testDir: "./tests",
  globalSetup: "./build.ts",
  workers: 2,
  // Two workers on a machine that has other work beside them: a page may take its time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: !!process.env.CI,
  // On a machine nobody watches a test has a second try, on a server of its own; the summary tells which needed it.
  retries: process.env.CI ? 1 : 0,
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    launchOptions,
    locale: "en",
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    // A control that is not there fails its test, instead of using up its time.
    actionTimeout: 20_000,
  },
  projects: [{ name: "js" }, { name: "nojs", testIgnore: /\.hydrate\.spec\.ts$/, use: { javaScriptEnabled: false } }],
});
