// The main job: a transfer goes from request to Complete, for both partners.
import { axe, expect, linkIn, test } from "../fixtures.ts";
import { openSubscriptions, requestTransfer, review, state } from "../story.ts";

test("a transfer goes from request to Complete for both partners", async ({ reseller, provider, twotier }) => {
  test.slow();
  await openSubscriptions(reseller, "Adventure Works AB");
  await axe(reseller);
  const number = await requestTransfer(reseller, "Adventure Works AB", ["Office 365 E3", "Azure pay-as-you-go"]);
  await expect(state(reseller)).toHaveText("Waiting for Northwind Distribution");
  await axe(reseller);

  const letter = await twotier.mailbox.newest("daan.visser@northwind.example", /Adventure Works AB/);
  expect(letter.text).toContain(number);
  await provider.goto(linkIn(letter, /requests/));
  await expect(provider.getByRole("heading", { level: 1 })).toHaveText("Transfer request for Adventure Works AB");
  await review(provider, number);
  await expect(state(provider)).toHaveText("Your turn");
  await expect(provider.getByText("No changes since the request")).toBeVisible();
  await axe(provider);
  await provider.getByRole("button", { name: "Accept" }).click();
  await expect(state(provider)).toHaveText("Complete");
  await expect(provider.getByText("You accepted the request.")).toBeVisible();
  await axe(provider);

  await reseller.reload();
  await expect(state(reseller)).toHaveText("Complete");
  await expect(reseller.getByText("Accepted by Daan Visser")).toBeVisible();
  await twotier.mailbox.newest("ebba.lindqvist@wingtipcloud.example", /Adventure Works AB/);

  await reseller.getByRole("link", { name: "View subscriptions" }).click();
  const own = reseller.getByRole("table", { name: "Subscriptions", exact: true }).first();
  await expect(own.getByRole("row").filter({ hasText: "Office 365 E3" }).first()).toContainText("Suspended");
  await expect(own.getByRole("row").filter({ hasText: "Phone System" })).toContainText("Suspended");
  await expect(own.getByRole("row").filter({ hasText: "a2b951c0" })).toHaveCount(0);
  await expect(reseller.getByRole("heading", { name: "Through an indirect provider" })).toBeVisible();

  await openSubscriptions(provider, "Adventure Works AB");
  const theirs = provider.getByRole("table", { name: "Subscriptions", exact: true }).first();
  await expect(theirs.getByRole("row").filter({ hasText: "Office 365 E3" }).first()).toContainText("Active");
  await expect(theirs.getByRole("row").filter({ hasText: "Audio Conferencing" })).toContainText("120");
});

test("a rejection says why, and the subscriptions are free again", async ({ reseller, provider }) => {
  const number = await requestTransfer(reseller, "Trey Research AB", []);
  await review(provider, number);
  await provider.getByRole("button", { name: "Reject" }).click();
  await expect(provider.getByRole("alert")).toContainText("Enter a reason");
  await expect(provider).toHaveTitle(/^Error:/);
  await axe(provider);
  await provider.getByRole("alert").getByRole("link").click();
  await expect(provider.getByLabel("Reason for rejecting or declining")).toBeFocused();

  await provider.getByLabel("Reason for rejecting or declining").fill("Quote expired.\n</textarea><b>Ask again</b>");
  await provider.getByRole("button", { name: "Reject" }).click();
  await expect(state(provider)).toHaveText("Rejected");

  await reseller.reload();
  await expect(state(reseller)).toHaveText("Rejected");
  await expect(reseller.getByText("</textarea><b>Ask again</b>")).toBeVisible();
  await reseller.getByRole("link", { name: "Create again" }).click();
  await expect(reseller.getByRole("checkbox").first()).toBeEnabled();
});

test("part of a request can be accepted, and the declined part is free again", async ({ reseller, provider }) => {
  const number = await requestTransfer(reseller, "Lucerne Publishing AB", ["Microsoft 365 Business Premium", "Project Plan 3"]);
  await review(provider, number);
  await provider.getByRole("checkbox", { name: "Decline Project Plan 3" }).check();
  await provider.getByRole("button", { name: "Accept" }).click();
  await expect(provider.getByRole("alert")).toContainText("Enter a reason");
  await expect(provider.getByRole("checkbox", { name: "Decline Project Plan 3" })).toBeChecked();

  await provider.getByLabel("Reason for rejecting or declining").fill("Not on our price list");
  await provider.getByRole("button", { name: "Accept" }).click();
  await expect(state(provider)).toHaveText("Partially complete");

  await reseller.reload();
  await expect(state(reseller)).toHaveText("Partially complete");
  await expect(reseller.getByText("Not on our price list")).toBeVisible();
  await expect(reseller.getByRole("row").filter({ hasText: "Project Plan 3" })).toContainText("Declined");
  await reseller.getByRole("link", { name: "Create again" }).click();
  await expect(reseller.getByRole("checkbox", { name: /Project Plan 3/ })).toBeEnabled();
});

test("the reseller takes a request back", async ({ reseller, provider }) => {
  const number = await requestTransfer(reseller, "Alpine Ski House", []);
  await reseller.getByRole("button", { name: "Withdraw" }).click();
  await expect(state(reseller)).toHaveText("Withdrawn");
  await expect(reseller.getByText("You withdrew the request.")).toBeVisible();
  await provider.goto("/requests");
  await expect(provider.getByRole("row").filter({ hasText: number })).toHaveCount(0);
});

test("an answer to a request that ended meanwhile says what it is now", async ({ reseller, provider, noise }) => {
  noise.expect(/status of 409/);
  const number = await requestTransfer(reseller, "Alpine Ski House", []);
  await review(provider, number);
  await provider.getByLabel("Reason for rejecting or declining").fill("I was just about to say no");
  await reseller.getByRole("button", { name: "Withdraw" }).click();
  await expect(state(reseller)).toHaveText("Withdrawn");

  await provider.getByRole("button", { name: "Reject" }).click();
  await expect(provider.getByRole("alert")).toContainText("Changed while you were looking");
  await expect(provider.getByRole("alert")).toContainText("Withdrawn");
  await axe(provider);
});

test("a request without a subscription keeps what was typed", async ({ reseller }) => {
  await openSubscriptions(reseller, "Alpine Ski House");
  await reseller.getByRole("link", { name: "Request subscription transfer" }).click();
  await axe(reseller);
  await reseller.getByLabel(/Note for the indirect provider/).fill("Before the first of December");
  await reseller.getByRole("button", { name: "Create" }).click();
  await expect(reseller.getByRole("alert")).toContainText("Choose at least one subscription");
  await expect(reseller.getByLabel(/Note for the indirect provider/)).toHaveValue("Before the first of December");
  await axe(reseller);
});
