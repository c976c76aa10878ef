import { readFileSync } from "node:fs";
import { parseScene } from "../../src-main/core/diagram/scene.ts";
import { clientOf } from "../client.ts";
import { sceneInPng } from "../embedded-scene.ts";
import { expect, test } from "../fixtures.ts";
import { FIRST_HALF, SECOND_HALF } from "../main-interview.ts";
import { startInterview } from "../page-models/home.ts";
import { Room } from "../page-models/room.ts";

test("a whole mock interview, from picking a problem to its place in the history", async ({ app }) => {
  const { page } = app;
  await startInterview(page, "Instagram", "Senior", "45 min");
  const room = new Room(page);
  await room.ready();

  await test.step("write requirements and architecture, draw nine components and their arrows", async () => {
    for (const step of FIRST_HALF) await step(room, page);
  });

  await test.step("reload in the middle: nothing is lost", async () => {
    const before = await room.noteText("A");
    const clockBefore = await room.clock.textContent();
    await page.reload();
    await room.ready();
    expect(await room.noteText("A")).toBe(before);
    expect(await room.clock.textContent()).not.toBe("45:00");
    expect((clockBefore ?? "") >= ((await room.clock.textContent()) ?? "")).toBe(true);
    await room.enter("R");
    expect(await room.noteText("R")).toContain("100 TB/month");
  });

  await test.step("write the rest and finish", async () => {
    for (const step of SECOND_HALF) await step(room, page);
    await room.finish();
    await page.waitForURL(/#\/result\//);
  });

  await test.step("see a score with its proof", async () => {
    const summary = page.getByRole("region", { name: "Summary" });
    await expect(summary).toContainText(/\d+/);
    await expect(summary).toContainText(/Leaning yes|Yes|Strong yes/);

    await page.locator('[data-criterion="r-storage-estimate"]').click();
    await page.getByRole("list", { name: "Evidence" }).getByRole("button", { name: "100 TB/month" }).click();
    const mark = page.getByRole("region", { name: "Your notes" }).locator('mark[data-mark="chosen"]');
    await expect(mark).toContainText("100 TB/month");

    const view = page.getByTestId("board-view");
    const pictureOf = async (criterion: string) => {
      await page.locator(`[data-criterion="${criterion}"]`).click();
      await page
        .getByRole("button", { name: /on your board/ })
        .filter({ visible: true })
        .first()
        .click();
      await expect(view).toHaveAttribute("data-highlighted", /\S/);
      return view.screenshot();
    };
    const cacheLit = await pictureOf("a-cache");
    await pictureOf("a-object-storage");
    // What is lit is drawn, not only known: another proof gives another picture.
    await expect.poll(async () => (await view.screenshot()).equals(cacheLit)).toBe(false);
  });
  const highlighted =
    (await page.getByTestId("board-view").getAttribute("data-highlighted"))?.split(" ") ?? [];

  const scene = await test.step("export the board as a PNG that opens again", async () => {
    await page.getByRole("button", { name: "Export" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "PNG" }).click();
    const parsed = parseScene(sceneInPng(readFileSync(await (await download).path())));
    if (!parsed.ok) throw new Error(parsed.error.message);
    return parsed.value.scene;
  });
  const names = scene.elements.flatMap(({ text }) => text ?? []);
  for (const name of ["Feed service", "Feed cache", "Upload service", "S3 photos"])
    expect(names).toContain(name);
  const arrows = scene.elements.filter(({ type }) => type === "arrow");
  expect(arrows.length).toBeGreaterThanOrEqual(6);
  for (const arrow of arrows) expect([arrow.startBinding, arrow.endBinding]).not.toContain(null);
  // The shapes lit for "do photo files go into object storage?" are the box that was drawn and named by hand.
  const lit = scene.elements.filter(({ id }) => highlighted.includes(id));
  expect(lit.map(({ type }) => type)).toContain("rectangle");
  expect(lit.flatMap(({ text }) => text ?? [])).toEqual(["S3 photos"]);

  await test.step("find it in the history after a restart", async () => {
    const restarted = await app.restart();
    await restarted.getByRole("link", { name: "History" }).click();
    const row = restarted.getByRole("link", { name: /Instagram/ }).first();
    await expect(row).toBeVisible();
    await row.click();
    await expect(restarted.getByRole("region", { name: "Summary" })).toContainText(
      /Leaning yes|Yes|Strong yes/,
    );
  });
});

test("the palette closes by the key that opens it, and with the page it is of @web", async ({ server }) => {
  const { page } = server;
  const { session } = await clientOf(server.current).sessions.start({
    problem: "instagram",
    level: "mid",
    plan: { minutes: null },
  });
  await page.goto(`${new URL(page.url()).origin}/#/room/${session}`);
  await new Room(page).ready();
  const field = page.getByLabel("Find an action");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(field).toBeFocused();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(field).toBeHidden();

  await page.keyboard.press("ControlOrMeta+k");
  await expect(field).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("link", { name: "Drills" })).toBeVisible();
  await expect(field).toBeHidden();
});
