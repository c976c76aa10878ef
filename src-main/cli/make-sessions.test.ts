import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { replay } from "../core/interview/replay.ts";
import { openDatabase } from "../storage/open-database.ts";
import { sqliteStore } from "../storage/sqlite-store.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { PROJECT } from "./project-folders.ts";

const makeSessions = (...words: string[]) =>
  spawnSync(process.execPath, [join(PROJECT.root, "src-main/cli/make-sessions.ts"), ...words], {
    encoding: "utf8",
  });

it("leaves sessions as the app would, and adds to those that are there only when told so", () => {
  const folder = temporaryFolder();
  expect(makeSessions(folder, "--count", "20").status).toBe(0);
  const again = makeSessions(folder, "--count", "20");
  expect([again.status, again.stderr]).toEqual([2, expect.stringContaining("--add")]);
  expect(makeSessions(folder, "--count", "5", "--add", "--seed", "2").status).toBe(0);

  const database = openDatabase(folder);
  if (!database.ok) throw new Error(database.error.message);
  const store = sqliteStore(database.value);
  const { rows } = store.list({ limit: 50, before: null, status: "any" });
  expect(rows).toHaveLength(25);
  expect(rows.filter(({ finishedAt }) => finishedAt === null).length).toBeGreaterThan(0);
  for (const { session, finishedAt, total, picture } of rows) {
    const state = store.state(session);
    expect(state).toEqual(replay(store.events(session)));
    expect(state?.status === "finished").toBe(finishedAt !== null);
    expect(store.evaluation(session)?.total ?? null).toBe(total);
    expect(picture).not.toBeNull();
  }
  store.close();
}, 60_000);
