// Every spec runs with and without JavaScript; what only exists with it lives in *.hydrate.spec.ts.
import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

// The shell is the same browser without windows, and does with a third less work. scripts/setup.sh has the same names.
const browsers = ["chromium-headless-shell", "chromium", "chromium-browser"].map((name) => `/usr/bin/${name}`);

const launchOptions = {
  executablePath: process.env.CHROMIUM ?? browsers.find((path) => existsSync(path)),
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
    // Recording takes as long as the test: where nobody watches, only a second try is recorded.
    trace: process.env.CI ? "on-first-retry" : "retain-on-failure",
    // A control that is not there fails its test, instead of using up its time.
    actionTimeout: 20_000,
  },
  projects: [{ name: "js" }, { name: "nojs", testIgnore: /\.hydrate\.spec\.ts$/, use: { javaScriptEnabled: false } }],
});
