import { readFileSync } from "node:fs";
import { sitReferences } from "../fill-store.ts";
import { expect, type Fixtures, test } from "../fixtures.ts";

const MIDDLING = { problem: "instagram", name: "middling" };

/** Sits worked attempts while the app is down, and opens it again. */
async function sit(server: Fixtures["server"], dataFolder: string): Promise<void> {
  await server.current.stop();
  await sitReferences(dataFolder, MIDDLING);
  await server.start();
  await server.page.goto(server.current.address);
}

test("a concept of the library becomes cards, which go to Anki @web", async ({ app }) => {
  const { page } = app;
  await page.keyboard.press("d");
  await expect(page.getByRole("heading", { name: "No cards yet" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "the library" }).click();
  await page.getByRole("searchbox").fill("cache-aside");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Learn this" }).click();
  await expect(page.getByRole("button", { name: "Among your cards" })).toBeVisible();

  await page.getByRole("heading", { level: 2 }).first().focus();
  await page.keyboard.press("d");
  await expect(page.getByRole("region", { name: "Today's cards" })).toContainText(/\d+ new card/);
  await page.getByRole("button", { name: "Save for Anki" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Your cards" }).click();
  const file = await (await download).path();
  const lines = readFileSync(file, "utf8").split("\n");
  expect(lines.slice(0, 2)).toEqual(["#separator:tab", "#html:true"]);
  const notes = lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
  expect(notes.length).toBeGreaterThan(0);
  for (const fields of notes)
    expect(fields).toEqual([expect.any(String), expect.any(String), expect.any(String)]);

  // What Anki would show is what the app asks.
  const asPage = await page.evaluate(
    (fronts) => fronts.map((html) => new DOMParser().parseFromString(html, "text/html").body.innerText),
    notes.map(([front = ""]) => front),
  );
  await page.getByRole("link", { name: "Start" }).click();
  const question = await page.getByRole("article").getByRole("heading").innerText();
  expect(asPage).toContain(question);
});

test("what a session missed is asked, and graded by keys @web", async ({ server, dataFolder }) => {
  const { page } = server;
  await sit(server, dataFolder);
  await page.getByRole("link", { name: "Progress" }).click();
  await page.getByRole("link", { name: "Drill what you missed" }).click();
  const today = page.getByRole("region", { name: "Today's cards" });
  await expect(today).toContainText("10 new cards");
  await page.getByLabel("New cards a day").fill("2");
  await expect(today).toContainText("2 new cards");
  const missed = await today.getByRole("link").first().innerText();

  await page.reload();
  await expect(page.getByRole("link", { name: "Start" })).toBeFocused();
  await page.keyboard.press("Enter");
  const card = page.getByRole("article", { name: "Card" });
  await expect(card).toContainText(missed);
  await expect(card).toContainText("Missed in a session");
  const day = page.getByRole("progressbar", { name: "Cards of today" });
  await expect(day).toHaveAttribute("aria-valuemax", "2");
  const first = await card.getByRole("heading").innerText();
  // A grade before the answer is seen is none.
  await page.keyboard.press("3");
  await expect(card.getByRole("heading")).toHaveText(first);
  await page.keyboard.press("Space");
  await expect(card.getByRole("status")).toBeVisible();
  await page.keyboard.press("4");
  await expect(card.getByRole("heading")).not.toHaveText(first);
  await expect(day).toHaveAttribute("aria-valuenow", "1");

  await page.keyboard.press("z");
  await expect(card.getByRole("heading")).toHaveText(first);
  await page.keyboard.press("Space");
  await page.keyboard.press("4");
  await expect(day).toHaveAttribute("aria-valuenow", "1");
  await page.keyboard.press("Space");
  await page.keyboard.press("1");
  // Missed, so it comes again on the same day.
  await expect(day).toHaveAttribute("aria-valuenow", "2");
  await page.keyboard.press("Space");
  await page.keyboard.press("4");
  await expect(page.getByRole("heading", { name: "That is all for today" })).toBeVisible();
  await expect(page.getByText("The next come tomorrow.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("You went through 2 cards.")).toBeVisible();
});

test("a card is set aside and brought back @web", async ({ server, dataFolder }) => {
  const { page } = server;
  await sit(server, dataFolder);
  await page.keyboard.press("d");
  await page.getByRole("link", { name: "Start" }).click();
  const card = page.getByRole("article", { name: "Card" });
  const first = await card.getByRole("heading").innerText();
  await page.keyboard.press("s");
  await expect(card.getByRole("heading")).not.toHaveText(first);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listitem").filter({ hasText: first })).toBeVisible();
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("heading", { name: "Set aside" })).toHaveCount(0);
  await page.getByRole("link", { name: "Start" }).click();
  await expect(card.getByRole("heading")).toHaveText(first);
});
