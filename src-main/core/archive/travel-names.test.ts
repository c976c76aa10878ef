import { expect, it } from "vitest";
import { markFileName, parseTravelName, sessionFileName } from "./travel-names.ts";

const KEY = "3f2a-9_b.1726000000000";
const HASH = "ab".repeat(32);

it("says which session a file holds, also as a conflict copy", () => {
  const name = sessionFileName(KEY, HASH);
  const expected = { kind: "session", key: KEY, hash: HASH };
  expect(parseTravelName(name)).toEqual(expected);
  expect(parseTravelName(name.replace(".json", ".sync-conflict-20260102-030405-ABCDEFG.json"))).toEqual(
    expected,
  );
  expect(parseTravelName(name.replace(".json", " (conflicted copy 2026-01-02).json"))).toEqual(expected);
});

it("says what became of a session", () => {
  const mark = { number: 2, isDeleted: false };
  expect(parseTravelName(markFileName(KEY, mark))).toEqual({ kind: "mark", key: KEY, mark });
  expect(parseTravelName(markFileName(KEY, { number: 1, isDeleted: true }))).toMatchObject({
    mark: { number: 1, isDeleted: true },
  });
});

it("leaves alone what is none of ours", () => {
  for (const name of [
    "notes.json",
    ".onair-0011.tmp",
    `${KEY}.abcd.onair-session.json`,
    `../${sessionFileName(KEY, HASH)}`,
    sessionFileName(KEY, HASH).replace(".json", ".json.part"),
  ]) {
    expect([name, parseTravelName(name)]).toEqual([name, null]);
  }
});
