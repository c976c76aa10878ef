import { describe, expect, it } from "vitest";
import { type DiffRow, folded, noteDiff } from "./note-diff.ts";

/** "= same", "- removed", "+ added", "~ left | right" with [what changed]. */
function shown(rows: readonly DiffRow[]): string[] {
  return rows.map((row) => {
    if (row.kind === "same") return `= ${row.left}`;
    if (row.kind === "removed") return `- ${row.left}`;
    if (row.kind === "added") return `+ ${row.right}`;
    const words = (side: "left" | "right") =>
      row[side].map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join("");
    return `~ ${words("left")} | ${words("right")}`;
  });
}

describe("two notes compared", () => {
  it("are the same", () => {
    expect(shown(noteDiff("a\nb\n", "a\nb"))).toEqual(["= a", "= b"]);
    expect(noteDiff("", "\n")).toEqual([]);
  });

  it("show what came and went line by line", () => {
    expect(shown(noteDiff("keep\ngone", "new\nkeep"))).toEqual(["+ new", "= keep", "- gone"]);
    expect(shown(noteDiff("", "one\ntwo"))).toEqual(["+ one", "+ two"]);
  });

  it("show the words that were changed in a line that was rewritten", () => {
    expect(shown(noteDiff("Users upload photos quickly", "Users upload videos quickly"))).toEqual([
      "~ Users upload [photos] quickly | Users upload [videos] quickly",
    ]);
  });

  it("do not set two lines beside each other that say different things", () => {
    expect(shown(noteDiff("A cache holds the feed", "Postgres stores every like"))).toEqual([
      "- A cache holds the feed",
      "+ Postgres stores every like",
    ]);
  });

  it("find the line that was rewritten among new ones", () => {
    const left = "100 M users a day\nreads 10 times writes";
    const right = "scope first\n200 M users a day\nreads 20 times writes";
    expect(shown(noteDiff(left, right))).toEqual([
      "+ scope first",
      "~ [100] M users a day | [200] M users a day",
      "~ reads [10] times writes | reads [20] times writes",
    ]);
  });
});

describe("unchanged lines", () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at}`).join("\n");

  it("are folded but for those next to a change", () => {
    const rows = folded(noteDiff(lines(10), `${lines(10)}\nnew words here`));
    expect(rows.map(({ kind }) => kind)).toEqual(["fold", "same", "same", "added"]);
    const [fold] = rows;
    expect(fold?.kind === "fold" ? fold.rows.length : 0).toBe(8);
  });

  it("stay when they are few", () => {
    const rows = folded(noteDiff(lines(4), `${lines(4)}\nnew words here`));
    expect(rows.map(({ kind }) => kind)).toEqual(["same", "same", "same", "same", "added"]);
  });
});
