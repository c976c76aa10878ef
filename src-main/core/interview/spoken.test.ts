import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkJournal } from "./check-journal.ts";
import { decide } from "./decide.ts";
import type { SessionEvent } from "./event.ts";
import { startState } from "./evolve.ts";
import { momentsOf } from "./moments.ts";
import { planFor } from "./plan.ts";
import { replay } from "./replay.ts";
import { spliceBetween } from "./splice.ts";
import {
  isLeft,
  type KeptSpoken,
  MAX_SPOKEN_LENGTH,
  type Spoken,
  spokenAfter,
  spokenWords,
} from "./spoken.ts";

const NOTE = "Reads: we cache the feed. Writes: later.";
const SAID = "we cache the feed.";
const spoken: Spoken = {
  take: "one",
  stage: "A",
  start: NOTE.indexOf(SAID),
  end: NOTE.indexOf(SAID) + SAID.length,
};
const kept: KeptSpoken = { ...spoken, words: SAID };
const started = {
  type: "started",
  atMs: 0,
  problem: "instagram",
  level: "senior",
  plan: planFor(45),
} as const satisfies SessionEvent;
const written: SessionEvent = {
  type: "notesChanged",
  atMs: 9_000,
  stage: "A",
  splice: { start: 0, removed: 0, inserted: NOTE },
};
const marked: SessionEvent = {
  type: "wordsSpoken",
  atMs: 9_000,
  ...spoken,
  fromMs: 2_000,
  lengthMs: 6_000,
};

/** What is marked once the note reads `after`. */
function saidIn(after: string): readonly string[] {
  return saidThrough(NOTE, after);
}

/** What is marked once the note went from the first text through all the others. */
function saidThrough(...notes: readonly string[]): readonly string[] {
  let marks: readonly KeptSpoken[] = [kept];
  for (const [index, after] of notes.slice(1).entries()) {
    const before = notes[index] ?? "";
    const splice = spliceBetween(before, after);
    if (splice !== null) marks = spokenAfter(marks, "A", before, splice);
  }
  return marks.filter(isLeft).map(({ start, end }) => notes.at(-1)?.slice(start, end) ?? "");
}

describe("spoken words in a note", () => {
  it.each([
    ["words before them", `First. ${NOTE}`, SAID],
    ["words behind them", `${NOTE} Last.`, SAID],
    ["a word right before", NOTE.replace(SAID, `then ${SAID}`), SAID],
    ["a word right behind", NOTE.replace(SAID, `${SAID} soon`), SAID],
    ["a word in the middle", NOTE.replace("cache the", "cache all of the"), "we cache all of the feed."],
    ["a change on both sides at once", `1. ${NOTE} 2.`, SAID],
    ["their first words taken away", NOTE.replace("Reads: we ", ""), "cache the feed."],
    ["their last words taken away", NOTE.replace("the feed. Writes", "Writes"), "we cache "],
  ])("stay marked through %s", (_what, after, said) => {
    expect(saidIn(after)).toEqual([said]);
  });

  it("are no longer marked once they are gone", () => {
    expect(saidIn(NOTE.replace(SAID, ""))).toEqual([]);
    expect(saidIn("")).toEqual([]);
  });

  it.each([
    ["they were taken away", NOTE.replace(SAID, "")],
    ["everything was", ""],
    ["the sentence around them was", "Reads: later."],
    ["only their end was", NOTE.replace("the feed.", "")],
    ["a letter beside them might as well be theirs", NOTE.replace(` ${SAID}`, "")],
  ])("are marked again when they come back after %s", (_what, without) => {
    expect(saidThrough(NOTE, without, NOTE)).toEqual([SAID]);
    expect(saidThrough(NOTE, without, `So. ${without}`, without, NOTE)).toEqual([SAID]);
    expect(saidThrough(NOTE, without, NOTE, without, NOTE)).toEqual([SAID]);
  });

  it("are not marked where something else is written in their place, or they themselves elsewhere", () => {
    const without = NOTE.replace(SAID, "");
    expect(saidThrough(NOTE, without, NOTE.replace(SAID, "we do not."))).toEqual([]);
    expect(saidThrough(NOTE, without, `${without}\n${SAID}`)).toEqual([]);
  });

  it("are none of another stage's business", () => {
    const splice = { start: 0, removed: 0, inserted: "x" };
    expect(spokenAfter([kept], "R", "", splice)).toEqual([kept]);
  });

  it("lie within the note, whatever is done to it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.string({ maxLength: 5 })), { maxLength: 8 }),
        (edits) => {
          let note = NOTE;
          let marks: readonly KeptSpoken[] = [kept];
          for (const [at, removed, inserted] of edits) {
            const after = note.slice(0, at) + inserted + note.slice(at + removed);
            const splice = spliceBetween(note, after);
            if (splice !== null) marks = spokenAfter(marks, "A", note, splice);
            note = after;
            for (const { start, end } of marks) expect(start <= end && end <= note.length).toBe(true);
          }
        },
      ),
    );
  });
});

describe("speech in a journal", () => {
  it("marks words once, though it is said twice, and only words that are there", () => {
    const state = replay([started, written]);
    if (state === null) throw new Error("no state");
    const command = { type: "markSpoken", ...spoken, fromMs: 2_000, lengthMs: 6_000 } as const;
    const first = decide(state, command, 9_000);
    expect(first).toEqual({ ok: true, value: [marked] });
    const again = replay([started, written, marked]);
    expect(again?.spoken).toEqual([kept]);
    expect(again === null ? null : decide(again, command, 9_500)).toEqual({ ok: true, value: [] });
    expect(decide(startState(started), command, 0)).toEqual({ ok: true, value: [] });
  });

  it("counts words that were taken back and said again once, for the later take", () => {
    const change = (removed: number, inserted: string): SessionEvent => ({
      ...{ type: "notesChanged", atMs: 9_000, stage: "A" },
      splice: { start: spoken.start, removed, inserted },
    });
    const again = { ...marked, take: "two" };
    const state = replay([started, written, marked, change(SAID.length, ""), change(0, SAID), again]);
    expect(state?.spoken).toEqual([{ ...kept, take: "two" }]);
  });

  it("changes no word, so that nothing is scored otherwise", () => {
    expect(replay([started, written, marked])?.notes).toEqual(replay([started, written])?.notes);
  });

  it("is a moment of the replay, at the time of speaking", () => {
    const moments = momentsOf([started, written, { type: "paused", atMs: 9_000 }, marked]);
    expect(moments.map(({ kind, atMs }) => [kind, atMs])).toEqual([
      ["spoke", 2_000],
      ["wrote", 9_000],
      ["paused", 9_000],
    ]);
    expect(moments[0]).toMatchObject({ says: SAID, take: "one" });
  });

  it("is refused in a journal from elsewhere where it marks what is not there", () => {
    expect(checkJournal([started, written, marked]).ok).toBe(true);
    expect(checkJournal([started, marked]).ok).toBe(false);
    expect(checkJournal([started, written, { ...marked, end: NOTE.length + 1 }]).ok).toBe(false);
  });
});

describe("what a transcription says", () => {
  it.each([
    ["  We shard by user.\n", "We shard by user."],
    ["One.\r\nTwo.\u2028Three.\tFour.", "One. Two. Three. Four."],
    ["a\u0000b\u001b[31mc\u0007", "ab[31mc"],
    ["plain \u202ereversed\u202c \u200bhidden\ufeff", "plain reversed hidden"],
    ["می\u200cخواهم", "می\u200cخواهم"],
    [" \n\u0000 ", ""],
  ])("%j is written as %j", (transcribed, words) => {
    expect(spokenWords(transcribed)).toBe(words);
  });

  it("is cut where nobody could have said more", () => {
    expect(spokenWords("😀".repeat(MAX_SPOKEN_LENGTH)).length).toBeLessThanOrEqual(MAX_SPOKEN_LENGTH);
    expect(spokenWords(`x${"😀".repeat(MAX_SPOKEN_LENGTH)}`).isWellFormed()).toBe(true);
  });
});
