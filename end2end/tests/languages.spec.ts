// The whole story once in every language, by the browser's own wish.
import { axe, expect, test } from "../fixtures.ts";
import { requestTransfer, review, signInAs, state } from "../story.ts";
import { languages, wordsOf } from "../words.ts";

for (const language of languages.filter((it) => it !== "en")) {
  test(`the story is told in ${language}`, async ({ browser, noise }) => {
    test.slow();
    const w = wordsOf(language);
    const people = await Promise.all(
      ["Wingtip Cloud AB", "Northwind Distribution"].map(async (tenant) => {
        const context = await browser.newContext({ locale: language });
        noise.listen(context);
        const page = await context.newPage();
        await signInAs(page, "both", w, tenant);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await axe(page);
        return page;
      }),
    );
    const [reseller, provider] = people as [(typeof people)[0], (typeof people)[0]];

    const number = await requestTransfer(reseller, "Trey Research AB", [], w);
    await expect(state(reseller)).toHaveText(w("waiting-for", { name: "Northwind Distribution" }));
    await axe(reseller);
    await review(provider, number, w);
    await expect(state(provider)).toHaveText(w("your-turn"));
    await axe(provider);
    await provider.getByLabel(w("decide-reason-label")).fill("…");
    await provider.getByRole("button", { name: w("decide-reject"), exact: true }).click();
    await expect(state(provider)).toHaveText(w("transfer-rejected"));
    await reseller.reload();
    await expect(state(reseller)).toHaveText(w("transfer-rejected"));
    await axe(reseller);
    await Promise.all(people.map((page) => page.context().close()));
  });
}

test("the language is kept with the account, and the page stays", async ({ provider }) => {
  await provider.goto("/requests?q=wingtip");
  await provider.getByRole("button", { name: "Account: Daan Visser" }).click();
  await provider.getByRole("button", { name: "Nederlands" }).click();
  await expect(provider).toHaveURL(/\/requests\?q=wingtip$/);
  await expect(provider.locator("html")).toHaveAttribute("lang", "nl");
  await provider.getByRole("button", { name: /Daan Visser/ }).click();
  await provider.getByRole("button", { name: "English" }).click();
  await expect(provider.locator("html")).toHaveAttribute("lang", "en");
});
