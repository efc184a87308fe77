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
  timeout: 60_000,
  // Two workers on a machine that compiles beside them: a page may take its time.
  expect: { timeout: 10_000 },
  forbidOnly: !!process.env.CI,
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
