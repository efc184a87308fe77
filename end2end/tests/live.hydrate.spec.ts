// What needs script: pages that follow, forms that stay, counts.
import { awake, expect, test } from "../fixtures.ts";
import { requestTransfer, review, state } from "../story.ts";

test("both partners' open pages follow a transfer", async ({ reseller, provider }) => {
  const number = await requestTransfer(reseller, "Trey Research AB", []);
  await awake(reseller);
  await review(provider, number);
  const queue = await provider.context().newPage();
  await queue.goto("/requests");
  await awake(queue);
  await expect(queue.getByRole("row").filter({ hasText: number })).toBeVisible();

  await provider.getByLabel("Reason for rejecting or declining").fill("Not now");
  await provider.getByRole("button", { name: "Reject" }).click();
  await expect(state(provider)).toHaveText("Rejected");

  await expect(state(reseller)).toHaveText("Rejected");
  await expect(reseller.getByRole("heading", { name: "Withdraw" })).toHaveCount(0);
  await expect(queue.getByRole("row").filter({ hasText: number })).toHaveCount(0);
});

test("news of what somebody just did does not take its answer away", async ({ reseller, provider }) => {
  const number = await requestTransfer(reseller, "Trey Research AB", []);
  await awake(reseller);
  await review(provider, number);
  await awake(provider);
  // The answer is held back until the news has reached everybody.
  await provider.route(/\/requests\//, async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    const response = await route.fetch();
    await expect(state(reseller)).toHaveText("Complete");
    await route.fulfill({ response });
  });
  await provider.getByRole("button", { name: "Accept" }).click();
  await expect(provider.getByText("You accepted the request.")).toBeVisible();
  await expect(state(provider)).toHaveText("Complete");
});

test("what somebody is typing is not replaced", async ({ reseller, provider }) => {
  const number = await requestTransfer(reseller, "Trey Research AB", []);
  await review(provider, number);
  await awake(provider);
  await provider.getByLabel("Reason for rejecting or declining").fill("A long thought");

  await reseller.getByRole("button", { name: "Withdraw" }).click();
  await expect(state(reseller)).toHaveText("Withdrawn");

  await expect(provider.getByText("This changed while you were typing.")).toBeVisible();
  await expect(provider.getByLabel("Reason for rejecting or declining")).toHaveValue("A long thought");
  await provider.getByRole("link", { name: "Show it as it is now" }).click();
  await expect(state(provider)).toHaveText("Withdrawn");
});

test("a refused form keeps the page and takes the focus to what is wrong", async ({ reseller }) => {
  await reseller.goto("/customers?q=Trey+Research");
  await reseller.getByRole("rowheader").getByRole("link").click();
  await reseller.getByRole("link", { name: "Request subscription transfer" }).click();
  await awake(reseller);
  await reseller.getByRole("checkbox").first().check();
  await expect(reseller.getByText("1 subscription selected")).toBeVisible();
  await reseller.getByRole("checkbox").first().uncheck();
  await expect(reseller.getByText("No subscription selected")).toBeVisible();

  let loads = 0;
  reseller.on("domcontentloaded", () => (loads += 1));
  await reseller.getByRole("button", { name: "Create" }).click();
  await expect(reseller.getByRole("alert")).toBeFocused();
  await expect(reseller).toHaveTitle(/^Error:/);
  expect(loads, "the page was not loaded anew").toBe(0);

  await reseller.getByRole("checkbox").first().check();
  await reseller.getByRole("button", { name: "Create" }).click();
  await expect(state(reseller)).toHaveText(/Waiting for/);
  await reseller.getByRole("button", { name: "Withdraw" }).click();
  await expect(state(reseller)).toHaveText("Withdrawn");
});
