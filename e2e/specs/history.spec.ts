import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { startInterview } from "../page-models/home.ts";
import { Room } from "../page-models/room.ts";

test("an unfinished session is resumed from home, a finished one deleted with undo", async ({ app }) => {
  const { page } = app;
  await startInterview(page, "Instagram", "Staff", "60 min");
  const room = new Room(page);
  await room.ready();
  await room.write("R", "Users upload photos.");
  await room.focusBoard();
  await room.addByName("client: Mobile app");
  await room.addByName("service: Feed service");
  await room.saved();
  await page.getByRole("link", { name: "Leave the room" }).click();

  await page.getByRole("link", { name: /Resume/ }).click();
  await room.ready();
  await expect(room.note("R")).toContainText("Users upload photos.");
  await room.finish();
  await page.waitForURL(/#\/result\//);

  await page.getByRole("link", { name: "History" }).click();
  const row = page.getByRole("link", { name: /Instagram/ });
  await expect(row).toBeVisible();
  await expect(page.getByRole("main").locator("img").first()).toHaveAttribute("src", /^data:image\//);
  await row.focus();
  await page.keyboard.press("Delete");
  await expect(row).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toBeVisible();

  for (const [format, opening] of [
    ["SVG", "<svg"],
    [".excalidraw", "{"],
  ] as const) {
    await page.getByRole("button", { name: "Actions for Instagram" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: format }).click();
    const text = readFileSync(await (await download).path(), "utf8");
    expect(text.trimStart().startsWith(opening) || text.includes(opening)).toBe(true);
    expect(text).toContain(format === "SVG" ? "payload" : "Feed service");
  }
});

test.describe("a long history", () => {
  const MANY = 120;

  test.beforeEach(({ dataFolder }) => {
    const script = join(import.meta.dirname, "../../src-main/cli/make-sessions.ts");
    const made = spawnSync(process.execPath, [script, dataFolder, "--count", String(MANY)], {
      encoding: "utf8",
    });
    expect(made.stderr).toBe("");
  });

  test("is searched, filtered and put in order, and the address keeps it", async ({ app }) => {
    const { page } = app;
    const { rows, count } = await openHistory(page);
    await expect(count).toHaveText("120");

    await page.keyboard.press("/");
    await page.keyboard.type('"redis');
    await expect(page.locator("mark").first()).toHaveText(/^redis$/i);
    await expect(count).toHaveText(/^(?!120$)\d+$/);
    const found = Number(await count.textContent());
    expect(found).toBeGreaterThan(0);

    await page.getByRole("button", { name: "Unfinished" }).click();
    await expect.poll(async () => Number(await count.textContent())).toBeLessThan(found);
    await expect(page).toHaveURL(/q=%22redis&status=unfinished/);
    await page.getByRole("button", { name: "Clear all" }).click();
    await expect(count).toHaveText("120");

    await page.getByRole("button", { name: "Finished", exact: true }).click();
    await page.getByRole("combobox", { name: "Order" }).selectOption("Worst first");
    await expect(page).toHaveURL(/sort=worst/);
    await expect(async () => {
      const shown = await totals(rows);
      expect(shown.length).toBeGreaterThan(20);
      expect(shown).toEqual(shown.toSorted((a, b) => a - b));
    }).toPass();
    await rows.first().click();
    await page.waitForURL(/#\/result\//);
    await page.goBack();
    await expect(page.getByRole("combobox", { name: "Order" })).toHaveValue("worst");

    await page.getByRole("searchbox").fill("qqqqq");
    await expect(page.getByText("No session is like that")).toBeVisible();
    await page.getByRole("button", { name: "Show all sessions" }).click();
    await expect(count).toHaveText("120");
  });

  test("is deleted many at a time, by keyboard and by mouse, with one undo", async ({ app }) => {
    const { page } = app;
    const { rows, count } = await openHistory(page);
    const names = await rows.evaluateAll((links) => links.map((link) => link.getAttribute("data-session")));
    const bar = page.getByRole("region", { name: "Selected sessions" });

    await rows.first().focus();
    await page.keyboard.press(" ");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(bar).toContainText("3 selected");
    await page.keyboard.press("Escape");
    await expect(bar).toBeHidden();

    await rows.nth(1).hover();
    const boxes = page.getByRole("checkbox");
    await boxes.nth(1).click();
    await boxes.nth(4).click({ modifiers: ["Shift"] });
    await expect(bar).toContainText("4 selected");
    await page.keyboard.press("Delete");
    await expect(count).toHaveText("116");
    await expect(rows.nth(1)).toHaveAttribute("data-session", names[5] ?? "");
    await expect(rows.nth(1)).toBeFocused();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(count).toHaveText("120");
    await expect(rows.nth(1)).toHaveAttribute("data-session", names[1] ?? "");

    await rows.first().focus();
    await page.keyboard.press("ControlOrMeta+a");
    await bar.getByRole("button", { name: "Select all 120" }).click();
    await expect(bar).toContainText("120 selected");
    await bar.getByRole("button", { name: "Delete" }).click();
    await expect(page.getByText("Nothing here yet")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(count).toHaveText("120");
  });

  test("shows pictures only where they are looked at, and goes on as one scrolls", async ({ app }) => {
    const { page } = app;
    const { rows, count } = await openHistory(page);
    await expect(count).toHaveText("120");
    await expect(page.getByRole("main").locator("img").first()).toHaveAttribute("src", /^data:image\//);
    expect(await page.getByRole("main").locator("img").count()).toBeLessThan(30);
    await expect(async () => {
      await rows.last().scrollIntoViewIfNeeded();
      expect(await rows.count()).toBe(MANY);
    }).toPass();
  });
});

async function openHistory(page: Page): Promise<{ readonly rows: Locator; readonly count: Locator }> {
  await page.getByRole("link", { name: "History", exact: true }).click();
  const rows = page.locator("[data-session]");
  await expect(rows.first()).toBeVisible();
  return { rows, count: page.getByRole("heading", { name: "History" }).getByRole("status") };
}

/** The totals that the rows' names say. */
async function totals(rows: Locator): Promise<number[]> {
  const names = await rows.evaluateAll((links) => links.map((link) => link.getAttribute("aria-label") ?? ""));
  return names.map((name) => Number(/, (\d+) [A-Z][a-z ]+$/.exec(name)?.[1]));
}
