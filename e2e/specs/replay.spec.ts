import { box, ellipse, link, scene } from "../../src-main/core/diagram/scene-builder.ts";
import { planFor } from "../../src-main/core/interview/plan.ts";
import { visibleElements } from "../../src-main/core/interview/state.ts";
import { clientOf } from "../client.ts";
import { expect, test } from "../fixtures.ts";
import { Film } from "../page-models/film.ts";
import { SAMPLE_NOTES } from "../sample-notes.ts";
import type { RunningServer } from "../server.ts";

const MINUTE_MS = 60_000;

const phone = box({ id: "phone", x: 0, y: 0, width: 160, height: 80 }, "Mobile app");
const feed = box({ id: "feed", x: 300, y: 0, width: 160, height: 80 }, "Feed service");
const cache = box({ id: "cache", x: 600, y: 0, width: 160, height: 80 }, "Redis cache");
const database = ellipse({ id: "rows", x: 600, y: 200, width: 160, height: 80 }, "Postgres");

/** Writes and draws at known minutes; answers with what the core said the session held after some of them. */
async function sitInterview(server: RunningServer, note = SAMPLE_NOTES.R) {
  const client = clientOf(server);
  const { session } = await client.sessions.start({
    problem: "instagram",
    level: "senior",
    plan: planFor(45),
  });
  const { seat } = await client.sessions.attach({ session });
  let writer = seat;
  const send = (minute: number, commands: Parameters<typeof client.sessions.send>[0]["commands"]) =>
    client.sessions.send({ session, seat: writer, clockMs: minute * MINUTE_MS, commands });
  const saved: { minute: number; notes: Readonly<Record<string, string>>; board: string }[] = [];
  const sample = async (minute: number) => {
    const { seat: next, state } = await client.sessions.attach({ session });
    writer = next;
    const board = visibleElements(state).map(({ id, version }) => `${id}@${version}`);
    saved.push({ minute, notes: state.notes, board: board.join(" ") });
  };

  await send(2, [{ type: "changeNotes", stage: "R", text: note }]);
  await sample(2);
  await send(8, [
    { type: "enterStage", stage: "A" },
    { type: "changeBoard", elements: scene(phone, feed, link(phone, feed, "asks")).elements },
  ]);
  await send(9, [{ type: "changeNotes", stage: "A", text: SAMPLE_NOTES.A }]);
  await sample(9);
  await send(15, [
    { type: "enterStage", stage: "D" },
    { type: "changeNotes", stage: "D", text: SAMPLE_NOTES.D },
    { type: "changeBoard", elements: scene(cache, link(feed, cache, "looks")).elements },
  ]);
  await sample(15);
  await send(22, [
    { type: "enterStage", stage: "I" },
    { type: "changeNotes", stage: "I", text: SAMPLE_NOTES.I },
    { type: "changeBoard", elements: scene(database, link(feed, database, "reads")).elements },
  ]);
  await send(30, [
    { type: "enterStage", stage: "O" },
    { type: "changeNotes", stage: "O", text: SAMPLE_NOTES.O },
  ]);
  await send(40, [{ type: "finish" }]);
  return { session, saved };
}

test("a session is watched again: what was there at any minute, and what it was worth @web", async ({
  server,
}) => {
  const { page } = server;
  const { session, saved } = await sitInterview(server.current);
  await page.goto(`${new URL(page.url()).origin}/#/result/${session}`);
  await page.getByRole("link", { name: "Replay" }).click();

  const clock = page.getByTestId("replay-clock");
  const board = page.getByTestId("replay-board");
  const notes = page.getByRole("region", { name: "Your notes" });
  await expect(clock).toHaveText("0:00 / 40:00");
  await expect(board).toHaveAttribute("data-elements", "");
  await board.locator("canvas").first().waitFor();

  let minute = 0;
  for (const then of saved) {
    for (; minute < then.minute; minute += 1) await page.keyboard.press("Shift+ArrowRight");
    await expect(clock).toHaveText(`${then.minute}:00 / 40:00`);
    await expect(board).toHaveAttribute("data-elements", then.board);
    for (const stage of ["R", "A", "D", "I", "O"] as const) {
      const written = notes.locator(`[data-stage="${stage}"]`);
      if (SAMPLE_NOTES[stage] !== then.notes[stage]) await expect(written).toHaveCount(0);
      else {
        const lines = await written.locator(":scope > div").allTextContents();
        expect(lines.join("\n")).toBe(then.notes[stage]);
      }
    }
  }

  const here = page.getByTestId("score-here");
  const scored = await clientOf(server.current).replay.scoreAt({ session, atMs: 15 * MINUTE_MS });
  await expect(here).toHaveText(`${scored.total}${scored.band}`);
  const { evaluation } = await clientOf(server.current).sessions.result({ session });
  expect(scored.total).not.toBe(evaluation.total);

  await page.keyboard.press("5");
  await expect(clock).toHaveText("30:00 / 40:00");
  await page.keyboard.press("ArrowLeft");
  await expect(clock).toHaveText("29:55 / 40:00");

  const mark = page.getByRole("button", { name: /^15:00: / }).first();
  await mark.click();
  await expect(clock).toHaveText("15:00 / 40:00");
  await expect(mark).toHaveAttribute("aria-pressed", "true");

  await page.getByRole("slider").focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
});

test("the history leads to the replay, and a session that is gone says so @web", async ({ server }) => {
  const { page } = server;
  const { session } = await sitInterview(server.current);
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/#/history`);
  await page.getByRole("button", { name: /^Actions for Instagram/ }).click();
  await page.getByRole("menuitem", { name: "Replay" }).click();
  await page.waitForURL(`${origin}/#/replay/${session}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("replayed");

  await page.goto(`${origin}/#/replay/none`);
  await expect(page.getByText("choose one from the history")).toBeVisible();
});

test("a session is watched moment by moment, and its silences are left out @web", async ({ server }) => {
  const { page } = server;
  const { session } = await sitInterview(server.current);
  await page.goto(`${new URL(page.url()).origin}/#/replay/${session}`);
  const film = new Film(page);
  await film.ready();
  const happened = page.getByTestId("last-moment");

  await page.keyboard.press(".");
  await expect(film.clock).toHaveText("2:00 / 40:00");
  await film.moments.getByRole("button", { name: /^15:00\s*drew Redis cache$/ }).click();
  await expect(film.clock).toHaveText("15:00 / 40:00");
  await expect(film.moments.locator("[aria-current]")).toHaveCount(1);
  await page.keyboard.press(".");
  await expect(film.clock).toHaveText("22:00 / 40:00");
  await page.keyboard.press(",");
  await expect(film.clock).toHaveText("15:00 / 40:00");
  await page.keyboard.press(",");
  await page.keyboard.press(",");
  await expect(film.clock).toHaveText("8:00 / 40:00");
  await expect(happened).toContainText("8:00");

  await expect(page.getByTestId("silence")).toHaveText(["2:00", "6:00", "", "6:00", "7:00", "8:00", "10:00"]);
  const skips = page.getByRole("switch", { name: "Skip silences" });
  await expect(skips).toBeChecked();
  await page.getByText("2×", { exact: true }).click();
  await expect(skips).not.toBeChecked();
  await page.getByText("16×", { exact: true }).click();
  await expect(skips).toBeChecked();
  await page.getByRole("button", { name: "Play" }).click();
  // Forty minutes of which nearly all are silence are over in a few seconds.
  await expect(film.clock).toHaveText("40:00 / 40:00");
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
});

test("an earlier attempt runs along, can be chosen, and turned off @web", async ({ server }) => {
  const { page } = server;
  const empty = await sitInterview(server.current, "## Functional");
  const same = await sitInterview(server.current);
  const { session } = await sitInterview(server.current);
  const client = clientOf(server.current);
  const totalAt = async (of: string, minute: number) =>
    (await client.replay.scoreAt({ session: of, atMs: minute * MINUTE_MS })).total;
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/rpc/replay/course")) asked.push(request.postData() ?? "");
  });

  await page.goto(`${new URL(page.url()).origin}/#/replay/${session}`);
  const film = new Film(page);
  await film.ready();
  const lead = page.getByTestId("lead");
  await expect(lead).toContainText("You were level with your attempt of");
  await expect(page.getByTestId("ghost")).toBeAttached();
  // The other attempt's course is not asked for until it is chosen.
  expect(asked.filter((body) => body.includes(empty.session))).toEqual([]);
  expect(asked.filter((body) => body.includes(same.session))).toHaveLength(1);

  await page.getByRole("combobox", { name: "Earlier attempt" }).click();
  await page.getByRole("option").nth(1).click();
  await film.goToMinute(30);
  const ahead = (await totalAt(session, 30)) - (await totalAt(empty.session, 30));
  expect(ahead).toBeGreaterThan(1);
  await expect(lead).toContainText(`You were ${ahead} points ahead of your attempt of`);

  await page.getByRole("switch", { name: "Against" }).uncheck({ force: true });
  await expect(lead).toBeHidden();
  await expect(page.getByTestId("ghost")).toHaveCount(0);

  await page.goto(`${new URL(page.url()).origin}/#/replay/${empty.session}`);
  await film.ready();
  await expect(page.getByRole("switch", { name: "Against" })).toHaveCount(0);
});
