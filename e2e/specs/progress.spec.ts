import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { addManySessions } from "../../src-main/bench/many-sessions.ts";
import { makeScorer } from "../../src-main/content/engine.ts";
import { loadContent } from "../../src-main/content/load-content.ts";
import { loadReferences } from "../../src-main/content/references.ts";
import { seededRandom } from "../../src-main/core/random.ts";
import { openDatabase } from "../../src-main/storage/open-database.ts";
import { sqliteStore } from "../../src-main/storage/sqlite-store.ts";
import { sitReferences } from "../fill-store.ts";
import { expect, type Fixtures, test } from "../fixtures.ts";

const CONTENT = join(import.meta.dirname, "../../data");

/** Fills the data folder while the app is down, and opens it again. */
async function fill(server: Fixtures["server"], work: () => Promise<void> | void): Promise<void> {
  await server.current.stop();
  await work();
  await server.start();
  await server.page.goto(server.current.address);
}

const MIDDLING = { problem: "instagram", name: "middling" };
const SENIOR = { problem: "instagram", name: "senior" };

test("before the first session the page says where to start, and sets it up", async ({ app }) => {
  const { page } = app;
  await page.getByRole("link", { name: "Progress" }).click();
  const next = page.getByRole("region", { name: "What to do next" });
  await expect(next).toContainText("Where to start");
  await expect(next).toContainText("one of the easy ones");
  await expect(page.getByText("Finish a session and this page begins to draw")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Your shape" })).toHaveCount(0);
  const title = await next.getByRole("heading").innerText();
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/#\/\?problem=/);
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
});

test("each figure of one session leads to it, by mouse and by key @web", async ({ server, dataFolder }) => {
  const { page } = server;
  await fill(server, () => sitReferences(dataFolder, MIDDLING));
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByRole("heading", { name: "History" })).toBeVisible();
  await page.keyboard.press("g");
  const next = page.getByRole("region", { name: "What to do next" });
  await expect(next).toContainText("weakest with you now");
  await expect(next.getByRole("link", { name: /^Instagram, / })).toHaveAttribute("href", /#\/result\//);
  await expect(page.getByRole("img", { name: /^Stage scores now: Requirements \d+; / })).toBeVisible();
  await expect(page.getByText("One session so far: a shape, but no trend yet.")).toBeVisible();

  const map = page.getByRole("group", { name: "Mastery by concept" });
  await map.locator('[tabindex="0"]').focus();
  const first = await page.evaluate(() => document.activeElement?.getAttribute("data-concept"));
  await page.keyboard.press("ArrowRight");
  const second = page.locator(":focus");
  await expect(second).not.toHaveAttribute("data-concept", first ?? "");
  await expect(second).toHaveAttribute("aria-label", /asked .+ in one session\./);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("link", { name: "Read about it in the library" })).toBeVisible();
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await expect(dialog.getByRole("listitem")).toContainText("% met");
  await page.keyboard.press("Escape");
  await expect(second).toHaveAttribute("data-concept");

  const days = page.getByRole("group", { name: "Days of practice" });
  await days.getByRole("button", { name: /One session/ }).click();
  await dialog.getByRole("link", { name: /Instagram/ }).click();
  await expect(page).toHaveURL(/#\/result\//);
});

test("a second session makes a trend, and what is next is set up @web", async ({ server, dataFolder }) => {
  const { page } = server;
  await fill(server, () => sitReferences(dataFolder, MIDDLING, SENIOR));
  await page.getByRole("link", { name: "Progress" }).click();
  await expect(page.getByText("how it was before your last session")).toBeVisible();
  await expect(
    page.getByRole("img", { name: /^Stage scores now: Requirements \d+, up \d+; / }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Instagram, 2 sessions" }).click();
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(2);
  await page.keyboard.press("Escape");
  const strip = page.getByRole("group", { name: /^Requirements: / });
  await expect(strip.getByRole("link", { name: / of 7:00$/ })).toHaveCount(2);
  await strip.getByRole("link").last().click();
  await expect(page).toHaveURL(/#\/result\//);
  await page.goBack();
  const next = page.getByRole("region", { name: "What to do next" });
  await next.getByRole("link", { name: "Set it up" }).click();
  await expect(page).toHaveURL(/#\/\?problem=/);
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
});

test("sessions that are deleted are in no figure @web", async ({ server, dataFolder }) => {
  const { page } = server;
  await fill(server, () => sitReferences(dataFolder, MIDDLING));
  await page.getByRole("link", { name: "Progress" }).click();
  await expect(page.getByRole("heading", { name: "Your shape" })).toBeVisible();
  await page.getByRole("link", { name: "History" }).click();
  // Until the history is there, the page before it still stands, with links of its own.
  await expect(page.getByRole("heading", { name: "History" })).toBeVisible();
  await page.getByRole("link", { name: /Instagram/ }).focus();
  await page.keyboard.press("Delete");
  await expect(page.getByText("Nothing here yet")).toBeVisible();
  await page.getByRole("link", { name: "Progress" }).click();
  await expect(page.getByText("Where to start")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Your shape" })).toHaveCount(0);
});

test("evaluations of earlier versions are read in while the page is open @web", async ({
  server,
  dataFolder,
}) => {
  const { page } = server;
  const count = 60;
  await fill(server, () => addSessions(dataFolder, count));
  await page.getByRole("link", { name: "Progress" }).click();
  await expect(page.getByRole("heading", { name: "Your shape" })).toBeVisible();
  await expect(page.getByText("Reading earlier sessions")).toHaveCount(0);
  await page.getByRole("button", { name: "The sessions behind it" }).click();
  // One in twelve of the generated sessions was left in the middle.
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(count - count / 12);
});

test("the page loads neither the whiteboard nor the editor", async ({ app }) => {
  const { page } = app;
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.getByRole("link", { name: "Progress" }).click();
  await expect(page.getByRole("heading", { name: "Progress" })).toBeVisible();
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = await page.evaluate(async (urls) => {
    const sizes = await Promise.all(urls.map(async (url) => (await (await fetch(url)).blob()).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  }, scripts);
  expect(bytes, "bytes of script the page adds to home").toBeLessThan(80_000);
});

/** Sessions as an earlier version left them: evaluated, and nothing kept of what they showed. */
function addSessions(folder: string, count: number): void {
  const content = loadContent(CONTENT);
  const references = loadReferences(CONTENT);
  const database = openDatabase(folder);
  if (!content.ok || !references.ok || !database.ok) throw new Error("the store cannot be filled");
  const store = sqliteStore(database.value);
  addManySessions(store, content.value.problems, references.value, {
    count,
    untilMs: Date.now(),
    random: seededRandom(1),
    newId: randomUUID,
    score: makeScorer(content.value),
    together: (work) => database.value.transaction(work)(),
  });
  store.close();
}
