import { expect, test } from "../fixtures.ts";

test("a concept is found with a slip of the pen, by key alone, and its answers wait to be asked for", async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole("link", { name: "Library" }).click();
  const field = page.getByRole("searchbox", { name: /Search \d+ concepts/ });
  await expect(field).toBeFocused();
  await page.keyboard.type("consistant hash");
  const entries = page.getByRole("navigation", { name: "Concepts" }).getByRole("link");
  await expect(entries.first()).toHaveText(/Consistent hashing/);
  await page.keyboard.press("ArrowDown");
  await expect(entries.first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(field).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Consistent hashing" })).toBeFocused();

  const answer = page.getByText("About one tenth.");
  await expect(answer).toBeHidden();
  await page.getByText("A tenth server joins nine on a hash ring.").click();
  await expect(answer).toBeVisible();
});

test("links lead on, back leads back, and the address alone is enough", async ({ app }) => {
  const { page } = app;
  await page.evaluate(() => {
    window.location.hash = "/library/message-queue?q=queue";
  });
  await expect(page.getByRole("heading", { name: "Message queue" })).toBeFocused();
  const article = page.getByRole("article");
  await article.getByRole("link", { name: "Event stream" }).click();
  await expect(page.getByRole("heading", { name: "Event stream" })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Message queue" })).toBeFocused();
  await expect(page.getByRole("searchbox")).toHaveValue("queue");
  await article.getByRole("link", { name: "Instagram" }).click();
  await expect(page).toHaveURL(/#\/\?problem=instagram$/);
});

test("a search without a hit says what to do, and so does an address without a concept", async ({ app }) => {
  const { page } = app;
  await page.keyboard.press("l");
  await page.getByRole("combobox", { name: "Group" }).selectOption("Caching");
  const entries = page.getByRole("navigation", { name: "Concepts" }).getByRole("link");
  await expect(entries.first()).toHaveText("Cache");
  await page.getByRole("searchbox").fill("token bucket");
  await expect(page.getByText("Nothing is called “token bucket”")).toBeVisible();
  await page.getByRole("button", { name: "Search all groups" }).click();
  await expect(entries.first()).toHaveText("Token bucket");
  await page.evaluate(() => {
    window.location.hash = "/library/nope";
  });
  await expect(page.getByText("There is no such concept")).toBeVisible();
  await page.getByRole("link", { name: "Show all concepts" }).click();
  await expect(page.getByRole("heading", { name: "Every idea a design is made of" })).toBeVisible();
});

test("the library loads neither the whiteboard nor the editor", async ({ app }) => {
  const { page } = app;
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.getByRole("link", { name: "Library" }).click();
  await expect(page.getByRole("heading", { name: "Library" })).toBeVisible();
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = await page.evaluate(async (urls) => {
    const sizes = await Promise.all(urls.map(async (url) => (await (await fetch(url)).blob()).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  }, scripts);
  expect(bytes, "bytes of script the library adds to home").toBeLessThan(80_000);
});
