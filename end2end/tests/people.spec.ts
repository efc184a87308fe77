// User management: passwords that are told once, roles by boxes, invitations by mail (ROL-02 to ROL-05).
import type { Page } from "@playwright/test";
import { CHOSEN, heading, open, press, subject } from "../enrollment.ts";
import { axe, expect, linkIn, test } from "../fixtures.ts";
import { chooseOwn, signInWith, told } from "../people.ts";
import { wordsOf } from "../words.ts";

const w = wordsOf("en");
const KARIM = { name: "Karim Haddad", email: "karim.haddad@wingtipcloud.example" };
const LENA = { name: "Lena Åberg", email: "lena.aberg@wingtipcloud.example" };

/** The box of a role; its name begins with that of the role. */
function box(page: Page, role: string) {
  return page.getByRole("checkbox", { name: new RegExp(`^${w(role)}`, "i") });
}

async function users(page: Page) {
  await open(page, w, "nav-settings");
  await page.getByRole("link", { name: w("tab-users"), exact: true }).click();
  await heading(page, w("tab-users"));
}

async function one(page: Page, email: string) {
  await users(page);
  await page.getByRole("row").filter({ hasText: email }).getByRole("link").click();
}

test("a person is added, works, changes roles, gets a new password and leaves", async ({ reseller, another }) => {
  test.slow();
  await users(reseller);
  await axe(reseller);
  await reseller.getByRole("link", { name: w("add-user"), exact: true }).click();
  await axe(reseller);
  await reseller.getByLabel(w("people-first-name"), { exact: true }).fill("Karim");
  await reseller.getByLabel(w("people-last-name"), { exact: true }).fill("Haddad");
  await reseller.getByLabel(w("people-email"), { exact: true }).fill(KARIM.email);
  await press(reseller, w("add-user"));
  await expect(reseller.getByRole("alert")).toContainText(w("people-roles-missing"));
  await expect(reseller.getByLabel(w("people-email"), { exact: true })).toHaveValue(KARIM.email);
  await axe(reseller);
  await box(reseller, "role-helpdesk-agent").check();
  await press(reseller, w("add-user"));
  const first = await told(reseller, KARIM.name);
  await axe(reseller);

  // The password is on that answer only, and the first sign-in changes it before anything else.
  await one(reseller, KARIM.email);
  await expect(reseller.locator("#temporary")).toHaveCount(0);
  const karim = await another();
  await signInWith(karim, KARIM.email, first);
  await heading(karim, w("password-title"));
  await karim.goto("/customers");
  await expect(karim.getByRole("main")).toContainText(w("password-forced"));
  await axe(karim);
  await chooseOwn(karim, first, CHOSEN);
  await heading(karim, w("nav-overview"));

  // Roles count at once.
  const navigation = karim.getByRole("navigation", { name: w("main-navigation") });
  await axe(reseller);
  await box(reseller, "role-sales-agent").check();
  await box(reseller, "role-helpdesk-agent").uncheck();
  await press(reseller, w("people-update"));
  await expect(reseller.getByRole("status").filter({ hasText: w("users-done-roles") })).toBeVisible();
  await expect(box(reseller, "role-sales-agent")).toBeChecked();
  await expect(box(reseller, "role-helpdesk-agent")).not.toBeChecked();
  await axe(reseller);
  await navigation.getByRole("link", { name: w("nav-transfers"), exact: true }).click();
  await heading(karim, w("nav-transfers"));

  // A new password ends the sessions there are.
  await press(reseller, w("reset-button"));
  const second = await told(reseller, KARIM.name);
  expect(second).not.toBe(first);
  await axe(reseller);
  await karim.reload();
  await heading(karim, w("sign-in-title"));
  await signInWith(karim, KARIM.email, second);
  await chooseOwn(karim, second, `${CHOSEN} again`);
  await heading(karim, w("nav-overview"));

  await one(reseller, KARIM.email);
  await press(reseller, w("remove-button"));
  await expect(reseller.getByRole("status").filter({ hasText: w("users-done-removed") })).toBeVisible();
  await expect(reseller.getByRole("row").filter({ hasText: KARIM.email })).toHaveCount(0);
  await axe(reseller);
});

test("the last global admin is kept", async ({ reseller }) => {
  await one(reseller, "ebba.lindqvist@wingtipcloud.example");
  await box(reseller, "role-global-admin").uncheck();
  await press(reseller, w("people-update"));
  await expect(reseller.getByRole("alert")).toContainText(w("people-last-global-admin"));
  await axe(reseller);
  await press(reseller, w("remove-button"));
  await expect(reseller.getByRole("alert")).toContainText(w("people-last-global-admin"));
  await one(reseller, "ebba.lindqvist@wingtipcloud.example");
  await expect(box(reseller, "role-global-admin")).toBeChecked();
});

test("a person is invited by mail and joins with a password of their own", async ({ reseller, another, twotier }) => {
  test.slow();
  await users(reseller);
  await reseller.getByRole("link", { name: w("invite-user"), exact: true }).click();
  await axe(reseller);
  await reseller.getByLabel(w("people-email"), { exact: true }).fill(LENA.email);
  await box(reseller, "role-admin-agent").check();
  await press(reseller, w("invite-send"));
  await expect(reseller.getByRole("status").filter({ hasText: w("users-done-invited") })).toBeVisible();
  const waiting = reseller.getByRole("table", { name: w("waiting-title") });
  await expect(waiting.getByRole("row").filter({ hasText: LENA.email })).toBeVisible();
  await axe(reseller);

  const about = { person: "Ebba Lindqvist", company: "Wingtip Cloud AB" };
  const letter = await twotier.mailbox.newest(LENA.email, subject(w, "letter-user-invited-subject", about));
  const link = linkIn(letter, /^\/join\//);
  expect((await fetch(link)).status, "a mail scanner uses nothing up").toBe(200);
  const lena = await another();
  await lena.goto(link);
  await heading(lena, w("join-title", { company: about.company }));
  await axe(lena);
  await lena.getByLabel(w("people-name"), { exact: true }).fill(LENA.name);
  await lena.getByLabel(w("sign-in-password"), { exact: true }).fill(CHOSEN);
  await press(lena, w("join-button"));
  await heading(lena, w("nav-overview"));
  await lena.getByRole("link", { name: w("nav-customers"), exact: true }).click();
  await heading(lena, w("nav-customers"));
  await users(reseller);
  await expect(reseller.getByRole("row").filter({ hasText: LENA.email })).toContainText(LENA.name);
  await expect(waiting).toHaveCount(0);
});
