import { axe, expect, test } from "../fixtures.ts";

test("anyone can read the sign-in page", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByLabel("User name")).toBeEditable();
  await expect(page.getByLabel("Password")).toBeEditable();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeEnabled();
  await axe(page);
});
