import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { dropFiles, PARKING } from "../../src-main/content/own-problem.fixture.ts";
import { expect, test } from "../fixtures.ts";
import { startInterview } from "../page-models/home.ts";
import { Room } from "../page-models/room.ts";
import { type RunningServer, startServer } from "../server.ts";
import { sitInterview } from "../sit-interview.ts";

/** A finished session whose notes say `words`, made as the room makes it; answers with its result's address. */
async function sit(server: RunningServer, words: string): Promise<string> {
  const session = await sitInterview(server, { notes: { R: words } });
  return `${new URL(server.address).origin}/#/result/${session}`;
}

async function openData(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Your data" }).click();
  await expect(page.getByRole("heading", { name: "Your data", level: 1 })).toBeVisible();
}

async function openHistory(page: Page) {
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByRole("heading", { name: /History|Nothing here yet/, level: 1 })).toBeVisible();
  return page.getByRole("link", { name: /^Instagram, Senior/ });
}

async function backUp(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Back up", exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^onair-\d{4}-\d{2}-\d{2}\.onair-backup$/);
  return file.path();
}

async function openFile(page: Page, path: string): Promise<void> {
  await page.getByLabel("Backup or sessions").setInputFiles(path);
}

test("everything is backed up, deleted, restored, and the store before can be taken back", async ({
  app,
}) => {
  const { page, dataFolder } = app;
  dropFiles(join(dataFolder, "problems", "parking"), PARKING);
  await startInterview(page, "Instagram", "Senior", "45 min");
  const room = new Room(page);
  await room.ready();
  await room.write("R", "Users upload photos to Instagram.");
  await room.saved();
  await room.finish();
  await page.waitForURL(/#\/result\//);
  const result = page.url();
  await openData(page);
  const where = page.getByRole("region", { name: "Where it lies" });
  await expect(where).toContainText("onair.sqlite");
  await expect(where).toContainText("1 session · 1 problem of yours");
  const backup = await backUp(page);

  await test.step("delete everything, which wants the words typed", async () => {
    await page.getByRole("button", { name: "Delete everything …" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete everything?" });
    await expect(dialog.getByRole("button", { name: "Delete everything" })).toBeDisabled();
    await dialog.getByLabel(/Type “delete everything”/).fill("delete everything");
    await dialog.getByRole("button", { name: "Delete everything" }).click();
    await expect(dialog).toBeHidden();
    await expect(where).toContainText("0 sessions");
    await openHistory(page);
    await expect(page.getByText("Nothing here yet")).toBeVisible();
  });

  await test.step("restore it", async () => {
    await openData(page);
    await openFile(page, backup);
    const opened = page.getByRole("region", { name: "The opened file" });
    await expect(opened).toContainText(/1 session of \d+ \w+ \d{4}; 1 problem of yours\./);
    await opened.getByRole("button", { name: "Replace what is here …" }).click();
    await opened.getByRole("button", { name: "Replace what is here" }).click();
    await expect(page.getByText("The backup is now your store.")).toBeVisible();
    await expect(where).toContainText("1 session · 1 problem of yours");
    await page.goto(result);
    await expect(page.getByRole("region", { name: "Summary" })).toBeVisible();
    await expect(page.getByText("Users upload photos to Instagram.").first()).toBeVisible();
  });

  await test.step("take back the store it replaced, and this one again", async () => {
    await openData(page);
    await page.getByRole("button", { name: /Take back the store of/ }).click();
    await expect(where).toContainText("0 sessions");
    await page.getByRole("button", { name: /Take back the store of/ }).click();
    await expect(where).toContainText("1 session");
  });

  await test.step("all of it is there after a restart", async () => {
    const again = await app.restart();
    await expect(await openHistory(again)).toHaveCount(1);
  });
});

test("two histories become one, with a session's JSON and with a backup @web", async ({ server }) => {
  const { page } = server;
  await page.goto(await sit(server.current, "Written on the first machine."));
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "Session as JSON" }).click();
  const json = await (await download).path();
  expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject({ onair: "sessions", version: 1 });

  const otherFolder = mkdtempSync(join(tmpdir(), "onair-e2e-"));
  const other = await startServer(otherFolder);
  try {
    await sit(other, "Written on the second machine.");
    const second = await page.context().newPage();
    await second.goto(other.address);
    await openData(second);
    await openFile(second, json);
    await second.getByRole("button", { name: "Import" }).click();
    await expect(second.getByText("Added 1 session.")).toBeVisible();
    const history = await openHistory(second);
    await expect(history).toHaveCount(2);
    await history.last().click();
    await expect(second.getByText("Written on the first machine.").first()).toBeVisible();

    await openData(second);
    const backup = await backUp(second);
    await openData(page);
    await openFile(page, backup);
    await page.getByRole("button", { name: "Add what is missing" }).click();
    await expect(page.getByText("Added 1 session; 1 session was here already.")).toBeVisible();
    await expect(await openHistory(page)).toHaveCount(2);
  } finally {
    await other.stop();
    rmSync(otherFolder, { recursive: true, force: true });
  }
});

test("finished sessions go through a sync folder to another machine @web", async ({ server }) => {
  const { page } = server;
  const [shared, otherFolder] = ["shared", "other"].map((name) =>
    mkdtempSync(join(tmpdir(), `onair-${name}-`)),
  );
  if (shared === undefined || otherFolder === undefined) throw new Error("no folders");
  const other = await startServer(otherFolder);
  const choose = async (window: Page, path: string) => {
    await window.getByLabel("Path of the sync folder").fill(path);
    await window.getByRole("button", { name: "Use it" }).click();
  };
  try {
    await sit(server.current, "Travels through the folder.");
    await openData(page);
    await choose(page, join(shared, "nothing"));
    await expect(page.getByText("There is no such folder")).toBeVisible();
    await choose(page, shared);
    await expect(page.getByText(/1 session sent and 0 received/)).toBeVisible();
    expect(readdirSync(shared)).toHaveLength(1);

    const second = await page.context().newPage();
    await second.goto(other.address);
    await openData(second);
    await choose(second, shared);
    await expect(second.getByText(/0 sessions sent and 1 received/)).toBeVisible();
    await expect(await openHistory(second)).toHaveCount(1);
  } finally {
    await other.stop();
    for (const folder of [shared, otherFolder]) rmSync(folder, { recursive: true, force: true });
  }
});

test("a file that is nothing of ours is refused with a sentence @web", async ({ server }) => {
  const { page } = server;
  await openData(page);
  await page.getByLabel("Backup or sessions").setInputFiles({
    name: "holiday.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"onair":"sessions","version":7,"sessions":[]}'),
  });
  await expect(page.getByText("These sessions were exported by a newer Onair")).toBeVisible();
  await expect(page.getByRole("button", { name: "Open a file" })).toBeEnabled();
});
