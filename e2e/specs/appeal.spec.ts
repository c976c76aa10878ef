import type { Page } from "@playwright/test";
import { box, ellipse, link, scene } from "../../src-main/core/diagram/scene-builder.ts";
import type { Stage } from "../../src-main/core/interview/stage.ts";
import { clientOf } from "../client.ts";
import { expect, test } from "../fixtures.ts";
import { SAMPLE_NOTES } from "../sample-notes.ts";
import { sitInterview } from "../sit-interview.ts";

/** What is left out, in words of the candidate's own. */
const NOTES: Readonly<Record<Stage, string>> = {
  ...SAMPLE_NOTES,
  R: SAMPLE_NOTES.R.replace(
    "Out of scope: likes, comments, stories",
    "Parked are likes and comments, because the feed is hard enough.",
  ),
};

const phone = box({ id: "phone", x: 0, y: 0, width: 160, height: 80 }, "Mobile app");
const service = box({ id: "feed", x: 300, y: 0, width: 160, height: 80 }, "Feed service");
const shelf = box({ id: "shelf", x: 600, y: 0, width: 160, height: 80 }, "Hot shelf");
const database = ellipse({ id: "rows", x: 600, y: 200, width: 160, height: 80 }, "Postgres");
const BOARD = scene(
  phone,
  service,
  shelf,
  database,
  link(phone, service, "asks"),
  link(service, shelf, "looks"),
  link(service, database, "reads"),
);

async function openResult(page: Page, session: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/result/${session}`);
  await expect(page.getByRole("tab", { name: "Verdicts" })).toBeVisible();
}

async function contest(page: Page, criterion: string): Promise<void> {
  await page.locator(`[data-criterion="${criterion}"]`).click();
  await page.getByRole("button", { name: "I did say this" }).filter({ visible: true }).click();
}

function verdictOf(page: Page, criterion: string) {
  return page.locator(`[data-criterion="${criterion}"]`).getByRole("img");
}

/** Selects words with the mouse, from their first letter to their last. */
async function selectWords(page: Page, line: string, words: string): Promise<void> {
  const text = page.getByRole("region", { name: "Your notes" }).getByText(line).first();
  await text.scrollIntoViewIfNeeded();
  const place = await text.evaluate((element, wanted) => {
    const node = element.firstChild ?? element;
    const start = (node.textContent ?? "").indexOf(wanted);
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + wanted.length);
    const { left, right, top, height } = range.getBoundingClientRect();
    return { left, right, middle: top + height / 2 };
  }, words);
  await page.mouse.move(place.left + 1, place.middle);
  await page.mouse.down();
  await page.mouse.move(place.right, place.middle, { steps: 4 });
  await page.mouse.up();
}

test("a verdict judged by oneself stands beside Onair's, until it is withdrawn @web", async ({ server }) => {
  const { page } = server;
  await openResult(page, await sitInterview(server.current, { notes: NOTES, elements: BOARD.elements }));
  await contest(page, "r-scope");
  await selectWords(page, "Parked are likes", "Parked are likes and comments");
  await expect(page.getByText("“Parked are likes and comments” in Requirements")).toBeVisible();
  await page.getByLabel("Or judge it yourself").fill("Parked means left out.");
  await page.getByRole("button", { name: "I judge this met" }).click();

  const own = page.getByRole("region", { name: "Your own verdict" });
  await expect(own).toContainText("Self-assessed: met");
  await expect(page.getByTestId("self-assessed-total")).toContainText("one self-assessed verdict");
  await expect(verdictOf(page, "r-scope")).toHaveAccessibleName("Not met");

  await page.reload();
  await expect(page.getByTestId("self-assessed-total")).toBeVisible();
  await page.locator('[data-criterion="r-scope"]').click();
  await expect(own).toContainText("Parked means left out.");
  await own.getByRole("button", { name: "“Parked are likes and comments” in Requirements" }).click();
  const mark = page.getByRole("region", { name: "Your notes" }).locator('mark[data-mark="chosen"]');
  await expect(mark).toHaveText("Parked are likes and comments");
  await own.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByTestId("self-assessed-total")).toBeHidden();
});

test("words and shapes are taught, and the session is scored again at once @web", async ({ server }) => {
  const { page } = server;
  await openResult(page, await sitInterview(server.current, { notes: NOTES, elements: BOARD.elements }));

  await test.step("words, found by keyboard", async () => {
    await contest(page, "r-scope");
    await page.keyboard.type("parked");
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "These words mean" }).fill("Scope");
    await page.getByRole("option", { name: "Scope" }).click();
    await page.getByRole("button", { name: "Teach Onair" }).click();
    await expect(verdictOf(page, "r-scope")).toHaveAccessibleName("Met");
  });

  await test.step("a shape, clicked on the board", async () => {
    await expect(verdictOf(page, "a-cache")).not.toHaveAccessibleName("Met");
    await contest(page, "a-cache");
    await page.getByRole("tab", { name: "Your board" }).click();
    const view = page.getByTestId("board-view");
    await expect(view.locator("canvas").first()).toBeVisible();
    await expect
      .poll(async () => {
        // The four shapes fill the view: the third box lies at its upper right.
        const frame = await view.boundingBox();
        if (frame === null) return null;
        await page.mouse.click(frame.x + frame.width * 0.88, frame.y + frame.height * 0.41);
        return view.getAttribute("data-highlighted");
      })
      .toBe("shelf");
    await page.getByRole("combobox", { name: "This shape is" }).click();
    await page
      .getByRole("group", { name: "A component" })
      .getByRole("option", { name: "Cache", exact: true })
      .click();
    await page.getByRole("button", { name: "Teach Onair" }).click();
    await expect(verdictOf(page, "a-cache")).toHaveAccessibleName("Met");
  });

  expect(await clientOf(server.current).names.list()).toEqual([
    { phrase: "Parked", means: { concept: "scope" } },
    { phrase: "Hot shelf", means: { kind: "cache" } },
  ]);
});

test("the stages together light up their proof, and reckon with what the user assumes @web", async ({
  server,
}) => {
  const { page } = server;
  const session = await sitInterview(server.current, { notes: NOTES, elements: BOARD.elements });
  await openResult(page, session);
  await page.keyboard.press("s");
  await page.getByRole("button", { name: "Mobile app → Feed service → Postgres" }).first().click();
  const view = page.getByTestId("board-view");
  await expect(view).toHaveAttribute("data-highlighted", /rows/);
  expect((await view.getAttribute("data-highlighted"))?.split(" ")).not.toContain("shelf");

  const reading = page.getByRole("heading", { name: /^Reading/ });
  const before = await reading.textContent();
  await page.getByText("What is assumed of each part").click();
  await page.getByLabel("SQL database").fill("99.99");
  await page.keyboard.press("Enter");
  await expect(reading).not.toHaveText(before ?? "");
  const after = (await reading.textContent()) ?? "";

  await page.reload();
  await page.getByRole("tab", { name: "Across the stages" }).click();
  await expect(reading).toHaveText(after);
  await page.getByText("What is assumed of each part").click();
  await page.getByRole("button", { name: "Reset all" }).click();
  await expect(reading).toHaveText(before ?? "");

  await page.getByRole("tab", { name: "As read" }).click();
  await page.getByRole("button", { name: "500 ms" }).first().click();
  const mark = page.getByRole("region", { name: "Your notes" }).locator('mark[data-mark="chosen"]');
  await expect(mark).toHaveText("500 ms");
});
