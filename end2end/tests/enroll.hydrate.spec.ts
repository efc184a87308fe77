// What the form does by itself: it saves what is typed, and does not write over another device.
import { awake, expect, people, signIn, test } from "../fixtures.ts";
import { press } from "../enrollment.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");

test("what is typed is saved without a button, and not over what another device saved", async ({ another, noise }) => {
  noise.expect(/status of 409/);
  const [here, there] = [await another(), await another()];
  for (const page of [here, there]) {
    await page.goto("/sign-in?next=%2Fenroll%2Fdetails");
    await signIn(page, people.newcomer.email, people.newcomer.password);
    await expect(page).toHaveURL(/\/enroll\/details$/);
    await awake(page);
  }
  const city = w("enroll-city");
  const saved = here.getByRole("status").filter({ hasText: w("enroll-saved-at", { time: "" }).trim() });
  await here.getByLabel(city, { exact: true }).fill("Göteborg");
  await expect(saved).toBeVisible();

  await there.getByLabel(city, { exact: true }).fill("Malmö");
  await expect(there.getByRole("status").filter({ hasText: w("enroll-autosave-overtaken") })).toBeVisible();
  await press(there, w("enroll-later"));
  await expect(there.getByRole("alert")).toContainText(w("enroll-overtaken-title"));
  await expect(there.getByLabel(city, { exact: true })).toHaveValue("Malmö");
  await there.getByRole("link", { name: w("enroll-show-theirs") }).click();
  await expect(there.getByLabel(city, { exact: true })).toHaveValue("Göteborg");
});
