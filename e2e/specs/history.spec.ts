import { readFileSync } from "node:fs";
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
