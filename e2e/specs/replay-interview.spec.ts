import { isUntouched } from "../../src-main/core/interview/notes.ts";
import { perStage } from "../../src-main/core/interview/stage.ts";
import { clientOf } from "../client.ts";
import { expect, test } from "../fixtures.ts";
import { FIRST_HALF, SECOND_HALF } from "../main-interview.ts";
import { Film } from "../page-models/film.ts";
import { startInterview } from "../page-models/home.ts";
import { Room } from "../page-models/room.ts";
import { watchSaving } from "../saved-work.ts";

const MINUTES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11];

test("the main interview, replayed, shows at ten minutes what was saved then @web", async ({ server }) => {
  // Twelve steps by mouse and keyboard, each a minute of the session's clock.
  test.slow();
  const { page } = server;
  await page.clock.install();
  await page.reload();
  await startInterview(page, "Instagram", "Senior", "45 min");
  const saving = watchSaving(page);
  const room = new Room(page);
  await room.ready();
  for (const step of [...FIRST_HALF, ...SECOND_HALF]) {
    await step(room, page);
    await room.saved();
    await page.clock.fastForward("01:00");
  }
  await room.finish();

  const session = page.url().split("/").at(-1) ?? "";
  const { state } = await clientOf(server.current).sessions.result({ session });
  await page.getByRole("link", { name: "Replay" }).click();
  const film = new Film(page);
  await film.ready();
  const boards = new Set<string>();
  for (const minute of MINUTES) {
    const then = saving.at(minute * 60_000);
    boards.add(then.board);
    await film.goToMinute(minute);
    await expect(film.board).toHaveAttribute("data-elements", then.board);
    // What is as the template gave it was never sent, and is shown as nothing.
    expect(await film.allNotes()).toEqual(perStage((stage) => written(then.notes[stage])));
  }
  expect(boards.size).toBeGreaterThan(5);
  expect(saving.at(Number.POSITIVE_INFINITY).notes).toEqual(state.notes);
});

function written(note: string): string {
  return isUntouched(note) ? "" : note;
}
