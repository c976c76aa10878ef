import type { Page } from "@playwright/test";
import { box, ellipse, link, scene } from "../../src-main/core/diagram/scene-builder.ts";
import type { Level } from "../../src-main/core/interview/level.ts";
import { planFor } from "../../src-main/core/interview/plan.ts";
import { STAGES } from "../../src-main/core/interview/stage.ts";
import { clientOf } from "../client.ts";
import { expect, test } from "../fixtures.ts";
import { SAMPLE_NOTES } from "../sample-notes.ts";
import type { RunningServer } from "../server.ts";

const MINUTE_MS = 60_000;

/** The same parts under other ids, as two attempts have them. */
function boardOf(prefix: string, withCache: boolean) {
  const phone = box({ id: `${prefix}-phone`, x: 0, y: 0, width: 160, height: 80 }, "Mobile app");
  const feed = box({ id: `${prefix}-feed`, x: 300, y: 0, width: 160, height: 80 }, "Feed service");
  const rows = ellipse({ id: `${prefix}-rows`, x: 600, y: 200, width: 160, height: 80 }, "Postgres");
  const shelf = box({ id: `${prefix}-shelf`, x: 600, y: 0, width: 160, height: 80 }, "Redis cache");
  return scene(
    phone,
    feed,
    rows,
    link(phone, feed, `${prefix}-asks`),
    link(feed, rows, `${prefix}-reads`),
    ...(withCache ? [shelf, link(feed, shelf, `${prefix}-looks`)] : []),
  );
}

/** A finished session; the better one has a cache on the board and says more. */
async function sit(server: RunningServer, { isBetter = false, level = "senior" as Level } = {}) {
  const client = clientOf(server);
  const { session } = await client.sessions.start({ problem: "instagram", level, plan: planFor(45) });
  const { seat } = await client.sessions.attach({ session });
  const notes = {
    ...SAMPLE_NOTES,
    O: isBetter ? SAMPLE_NOTES.O : "",
    R: isBetter ? SAMPLE_NOTES.R : SAMPLE_NOTES.R.split("\n").slice(0, 4).join("\n"),
  };
  const board = boardOf(isBetter ? "new" : "old", isBetter);
  const send = (minute: number, commands: Parameters<typeof client.sessions.send>[0]["commands"]) =>
    client.sessions.send({ session, seat, clockMs: minute * MINUTE_MS, commands });
  await send(
    isBetter ? 20 : 9,
    STAGES.map((stage) => ({ type: "changeNotes", stage, text: notes[stage] })),
  );
  await send(isBetter ? 40 : 30, [
    { type: "enterStage", stage: "A" },
    { type: "changeBoard", elements: board.elements },
    { type: "finish" },
  ]);
  return session;
}

function goTo(page: Page, place: string): Promise<unknown> {
  return page.goto(`${new URL(page.url()).origin}/#${place}`);
}

test("two attempts stand side by side: boards, notes, criteria, time @web", async ({ server }) => {
  const { page } = server;
  const first = await sit(server.current);
  await goTo(page, `/compare/${first}`);
  await expect(page.getByRole("heading", { name: "Only one attempt so far" })).toBeVisible();

  const second = await sit(server.current, { isBetter: true });
  const client = clientOf(server.current);
  const totals = [
    (await client.sessions.result({ session: first })).evaluation.total,
    (await client.sessions.result({ session: second })).evaluation.total,
  ];
  await goTo(page, `/result/${second}`);
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByRole("menuitem", { name: /Senior/ }).click();
  await page.waitForURL(new RegExp(`#/compare/${first}/${second}$`));
  await expect(page.getByTestId("score-left")).toContainText(String(totals[0]));
  await expect(page.getByTestId("score-right")).toContainText(String(totals[1]));

  const [left, right] = [
    page.getByRole("region", { name: "Board on the left" }).getByTestId("board-view"),
    page.getByRole("region", { name: "Board on the right" }).getByTestId("board-view"),
  ];
  await left.locator("canvas").first().waitFor();
  await right.locator("canvas").first().waitFor();
  const added = page.getByRole("region", { name: /Only on the right/ });
  await expect(added.getByRole("button")).toHaveText([/Redis cache/, /Feed service → Redis cache/]);
  await expect(page.getByRole("region", { name: /Only on the left/ }).getByRole("button")).toHaveCount(0);
  const cache = added.getByRole("button", { name: /^Redis cache/ });
  await cache.click();
  await expect(cache).toHaveAttribute("aria-pressed", "true");
  await expect(right).toHaveAttribute("data-highlighted", /new-shelf/);
  await expect(left).toHaveAttribute("data-highlighted", "");

  await page.keyboard.press("n");
  await expect(page.getByRole("tab", { name: "Notes" })).toHaveAttribute("aria-selected", "true");
  await expect(page.locator('[data-note="O"] ins').first()).toBeVisible();
  const fold = page.locator('[data-note="D"]').getByRole("button", { name: /lines are the same/ });
  await fold.click();
  await expect(page.locator('[data-note="D"] p').first()).toBeVisible();

  await page.keyboard.press("m");
  await expect(page.getByText("40 min in all")).toBeVisible();
  await expect(page.getByText("30 min in all")).toBeVisible();

  await page.keyboard.press("c");
  const won = page.getByRole("region", { name: /^Won/ });
  const row = won.locator('[data-compared="a-cache"]');
  await expect(row).toContainText("Met");
  await row.getByRole("link").last().click();
  await page.waitForURL(new RegExp(`#/result/${second}`));
  await expect(page.locator('[data-criterion="a-cache"]')).toHaveAttribute("aria-expanded", "true");

  await page.goBack();
  await page.getByTestId("score-left").waitFor();
  await page.keyboard.press("x");
  await page.waitForURL(new RegExp(`#/compare/${second}/${first}$`));
  await expect(page.getByTestId("score-left")).toContainText(String(totals[1]));
});

test("attempts at two levels are seen at one, and nothing of it is stored @web", async ({ server }) => {
  const { page } = server;
  const asMid = await sit(server.current, { level: "mid" });
  const asStaff = await sit(server.current, { isBetter: true, level: "staff" });
  const client = clientOf(server.current);
  await goTo(page, "/history");
  await page
    .getByRole("button", { name: /^Actions for Instagram/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Compare" }).click();
  await expect(page.getByText("One was scored as mid, the other as staff")).toBeVisible();
  await page.getByRole("radiogroup", { name: "Scores" }).getByText("Senior").click();
  for (const [side, session] of [
    ["left", asMid],
    ["right", asStaff],
  ] as const) {
    const { total } = await client.evaluations.whatIf({ session, level: "senior" });
    await expect(page.getByTestId(`score-${side}`)).toContainText(String(total));
    expect((await client.evaluations.of({ session })).kept).toHaveLength(1);
  }
  await expect(page.getByText("Both as senior")).toBeVisible();
});

test("a session is scored at another level, and its own score still counts @web", async ({ server }) => {
  const { page } = server;
  const session = await sit(server.current, { isBetter: true });
  const { total } = (await clientOf(server.current).sessions.result({ session })).evaluation;
  await goTo(page, `/result/${session}`);
  const line = page.getByTestId("scored-line");
  await expect(line).toContainText("Scored as senior on");
  await line.getByRole("button").click();
  await page.getByRole("menuitem", { name: "Score as staff" }).click();
  await expect(line).toContainText("Scored as staff on");
  const other = page.getByRole("region", { name: "Another score" });
  await expect(other).toContainText(`The score that counts is ${total}, as senior`);
  await other.getByRole("button", { name: "Back to it" }).click();
  await expect(line).toContainText("Scored as senior on");
  await expect(other).toBeHidden();

  await line.getByRole("button").click();
  await page.getByRole("menuitem", { name: /^Staff/ }).click();
  await expect(other).toBeVisible();
  await page.reload();
  await expect(other).toBeVisible();
  await goTo(page, "/history");
  await expect(page.getByRole("link", { name: /Instagram, Senior/ })).toHaveAccessibleName(
    new RegExp(`, ${total} `),
  );
});

test("outdated sessions are scored again from the history, and keep their older scores @web", async ({
  server,
}) => {
  const { page } = server;
  const sessions = [await sit(server.current), await sit(server.current, { isBetter: true })];
  const client = clientOf(server.current);
  await goTo(page, "/history");
  await page
    .getByRole("link", { name: /Instagram/ })
    .first()
    .waitFor();
  await expect(page.getByText(/sessions were scored/)).toBeHidden();
  await client.names.learn({ phrase: "Mobile app", means: { kind: "service" } });
  await page.reload();
  await expect(page.getByText("2 sessions were scored by an older vocabulary.")).toBeVisible();
  await page.getByRole("button", { name: "Score them again" }).click();
  const dialog = page.getByRole("dialog", { name: "Score sessions again" });
  await expect(dialog.getByRole("listitem")).toHaveCount(2);
  await dialog.getByRole("button", { name: "Score again" }).click();
  await expect(dialog.getByRole("status")).toHaveText("2 of 2 scored again");
  await expect(dialog.getByRole("listitem").first()).toContainText("→");
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(page.getByText(/sessions were scored/)).toBeHidden();
  for (const session of sessions) {
    expect((await client.evaluations.of({ session })).kept).toHaveLength(2);
  }
  expect((await client.evaluations.countOutdated()).sessions).toBe(0);
});
