import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { startInterview } from "../page-models/home.ts";
import { Room } from "../page-models/room.ts";

const ODD = "Bookingskv";

test("the lens says what is not read; a correction counts and is remembered", async ({ app }) => {
  const { page } = app;
  await startInterview(page, "Instagram", "Senior", "45 min");
  const room = new Room(page);
  await room.ready();

  await test.step("draw a service that reads from something with a name of its own", async () => {
    await drawServiceAndOdd(page, room);
    await room.drawArrow([0.34, 0.45], [0.56, 0.45]);
    await room.saved();
  });

  await test.step("see that it is not read", async () => {
    await expect(chip(page, ODD)).toHaveCount(0);
    await page.keyboard.press("Alt+l");
    await expect(chip(page, "Feed service")).toHaveText("Service");
    await expect(chip(page, ODD)).toHaveText("unread");
    await expect(lensBar(page)).toContainText("1 not read");
  });

  await test.step("say by keyboard what it is", async () => {
    await lensBar(page).getByRole("button", { name: "1 not read" }).press("Enter");
    await expect(chip(page, ODD)).toBeFocused();
    await page.keyboard.press("Enter");
    const menu = page.getByRole("dialog", { name: `How Onair reads ${ODD}` });
    await expect(menu.getByRole("checkbox", { name: `Always read “${ODD}” so` })).toBeChecked();
    await menu.getByRole("combobox", { name: "Read it as" }).fill("redis");
    await page.keyboard.press("Enter");
    await expect(chip(page, ODD)).toHaveText("Cache");
    await expect(chip(page, ODD)).toBeFocused();
    await expect(lensBar(page)).toContainText("1 name learnt");
  });

  await test.step("it is a change of the board, and there after a reload", async () => {
    await room.saved();
    await page.reload();
    await room.ready();
    await expect(chip(page, ODD)).toHaveText("Cache");
    await chip(page, ODD).click();
    await expect(page.getByRole("dialog", { name: `How Onair reads ${ODD}` })).toContainText("You said so.");
    await page.keyboard.press("Escape");
  });

  await test.step("it is counted", async () => {
    await room.finish();
    await page.waitForURL(/#\/result\//);
    await page.locator('[data-criterion="a-cache"]').click();
    await expect(page.getByTestId("board-view")).toHaveAttribute("data-highlighted", /\S/);
  });

  await test.step("and known in the next session, until it is forgotten", async () => {
    const next = await app.restart();
    await startInterview(next, "Instagram", "Senior", "45 min");
    const second = new Room(next);
    await second.ready();
    await drawServiceAndOdd(next, second);
    await second.drawArrow([0.34, 0.45], [0.56, 0.45]);
    if ((await lensBar(next).count()) === 0) await next.keyboard.press("Alt+l");
    await expect(chip(next, ODD)).toHaveText("Cache");
    await lensBar(next).getByRole("button", { name: "1 name learnt" }).click();
    const learnt = next.getByRole("dialog", { name: "What Onair has learnt from you" });
    await learnt.getByRole("button", { name: `Forget ${ODD}` }).click();
    await expect(learnt).toContainText("Nothing yet");
    await next.keyboard.press("Escape");
    await expect(chip(next, ODD)).toHaveText("unread");
  });
});

test("the lens flags a lost arrow and follows the board", async ({ app }) => {
  const { page } = app;
  await startInterview(page, "Instagram", "Senior", "45 min");
  const room = new Room(page);
  await room.ready();
  await drawServiceAndOdd(page, room);
  await room.drawArrow([0.34, 0.45], [0.4, 0.75]);
  await page.getByRole("button", { name: "How Onair reads your board" }).click();
  const flag = page.getByRole("button", { name: /^This arrow ends nowhere/ });
  await expect(flag).toBeVisible();

  const before = await chip(page, "Feed service").boundingBox();
  await page.mouse.move(640, 600);
  await page.mouse.wheel(0, 100);
  await expect
    .poll(async () => (await chip(page, "Feed service").boundingBox())?.y)
    .toBeCloseTo((before?.y ?? 0) - 100, 0);

  await test.step("what is no component is left alone, and can be taken back", async () => {
    await chip(page, "Feed service").click();
    await page.getByRole("option", { name: "Not a component" }).click();
    await expect(chip(page, "Feed service")).toHaveText("note");
    await page.getByRole("application", { name: "Whiteboard" }).locator(".excalidraw").first().focus();
    await page.keyboard.press("ControlOrMeta+z");
    await expect(chip(page, "Feed service")).toHaveText("Service");
  });

  await page.keyboard.press("Alt+l");
  await expect(chip(page, "Feed service")).toHaveCount(0);
});

async function drawServiceAndOdd(page: Page, room: Room): Promise<void> {
  await room.focusBoard();
  await room.drawBox([0.14, 0.4], [0.34, 0.5], "Feed service");
  await room.drawBox([0.56, 0.4], [0.76, 0.5], ODD);
  await expect(page.getByTestId("board")).toBeVisible();
}

function chip(page: Page, label: string) {
  return page.getByRole("region", { name: "How Onair reads your board" }).getByRole("button", {
    name: new RegExp(`^${label}: `),
  });
}

function lensBar(page: Page) {
  return page.getByRole("region", { name: "Lens" });
}
