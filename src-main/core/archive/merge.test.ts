import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SessionEvent } from "../interview/event.ts";
import { planFor } from "../interview/plan.ts";
import type { Appeal } from "../rubric/appeal.ts";
import { laterMark, type Mark, nextMark } from "./mark.ts";
import { decideMerge, type KeptJournal, uniteAppeals } from "./merge.ts";

type Journal = readonly SessionEvent[];

const started: SessionEvent = {
  type: "started",
  atMs: 0,
  problem: "instagram",
  level: "senior",
  plan: planFor(45),
};

/** Journals that all begin alike and part ways here and there, as those of one session do. */
const anyJournal: fc.Arbitrary<Journal> = fc
  .array(fc.constantFrom("a", "b"), { maxLength: 5 })
  .map((words) => [
    started,
    ...words.map(
      (inserted, index): SessionEvent => ({
        type: "notesChanged",
        atMs: index,
        stage: "R",
        splice: { start: index, removed: 0, inserted },
      }),
    ),
  ]);
const anyJournals = fc.array(anyJournal, { maxLength: 8 });

function merge(ours: readonly KeptJournal[], theirs: Journal): readonly KeptJournal[] {
  const decision = decideMerge(ours, theirs);
  switch (decision.kind) {
    case "known":
      return ours;
    case "extended":
      return ours.map((one) =>
        one.session === decision.session
          ? { ...one, events: [...one.events, ...theirs.slice(decision.from)] }
          : one,
      );
    case "added":
      return [...ours, { session: `${ours.length}`, events: theirs }];
  }
}

function mergeAll(journals: readonly Journal[], into: readonly KeptJournal[] = []): readonly KeptJournal[] {
  return journals.reduce(merge, into);
}

/** What is there, whatever it is called. */
function kept(journals: readonly KeptJournal[]): string[] {
  return journals.map(({ events }) => JSON.stringify(events)).sort();
}

describe("journals that are merged", () => {
  it("lose no event: every one is the beginning of one that is kept", () => {
    fc.assert(
      fc.property(anyJournals, (journals) => {
        const all = mergeAll(journals);
        for (const journal of journals) {
          const texts = all.map(({ events }) => JSON.stringify(events.slice(0, journal.length)));
          expect(texts).toContain(JSON.stringify(journal));
        }
      }),
    );
  });

  it("are doubled nowhere: none is the beginning of another", () => {
    fc.assert(
      fc.property(anyJournals, (journals) => {
        const all = mergeAll(journals);
        for (const one of all) {
          for (const other of all) {
            if (one === other) continue;
            expect(JSON.stringify(other.events.slice(0, one.events.length))).not.toBe(
              JSON.stringify(one.events),
            );
          }
        }
      }),
    );
  });

  it("change nothing when they come again", () => {
    fc.assert(
      fc.property(anyJournals, (journals) => {
        const once = mergeAll(journals);
        expect(mergeAll(journals, once)).toEqual(once);
      }),
    );
  });

  it("come to the same in either order", () => {
    fc.assert(
      fc.property(anyJournals, anyJournals, (a, b) => {
        expect(kept(mergeAll([...a, ...b]))).toEqual(kept(mergeAll([...b, ...a])));
      }),
    );
  });

  it("come to the same however they are grouped", () => {
    fc.assert(
      fc.property(anyJournals, anyJournals, anyJournals, (a, b, c) => {
        const abFirst = mergeAll(c, mergeAll([...a, ...b]));
        const bc = mergeAll([...b, ...c]).map(({ events }) => events);
        expect(kept(abFirst)).toEqual(kept(mergeAll(bc, mergeAll(a))));
      }),
    );
  });

  it("are the same whatever the order of their keys", () => {
    const reordered = JSON.parse(
      JSON.stringify({ plan: started.plan, level: "senior", problem: "instagram", atMs: 0, type: "started" }),
    );
    expect(decideMerge([{ session: "s", events: [started] }], [reordered])).toEqual({
      kind: "known",
      session: "s",
    });
  });
});

const anyAppeals: fc.Arbitrary<Appeal[]> = fc.array(
  fc.record({
    criterion: fc.constantFrom("cache", "queue", "index"),
    verdict: fc.constantFrom("met" as const, "partial" as const),
    evidence: fc.constant({ source: "board" as const, elementIds: ["a"] }),
    note: fc.constantFrom("", "here"),
    atWallMs: fc.nat(3),
  }),
  { maxLength: 4 },
);

describe("appeals that are united", () => {
  it("are the same in any order, and again", () => {
    fc.assert(
      fc.property(anyAppeals, anyAppeals, anyAppeals, (a, b, c) => {
        expect(uniteAppeals(a, b)).toEqual(uniteAppeals(b, a));
        expect(uniteAppeals(uniteAppeals(a, b), c)).toEqual(uniteAppeals(a, uniteAppeals(b, c)));
        expect(uniteAppeals(uniteAppeals(a, b), b)).toEqual(uniteAppeals(a, b));
      }),
    );
  });
});

const anyMark: fc.Arbitrary<Mark> = fc.record({ number: fc.nat(3), isDeleted: fc.boolean() });

describe("marks of deleted sessions", () => {
  it("come to the same in any order", () => {
    fc.assert(
      fc.property(anyMark, anyMark, anyMark, (a, b, c) => {
        expect(laterMark(a, b)).toEqual(laterMark(b, a));
        expect(laterMark(laterMark(a, b), c)).toEqual(laterMark(a, laterMark(b, c)));
        expect(laterMark(a, a)).toEqual(a);
      }),
    );
  });

  it("count for more than what they follow", () => {
    fc.assert(
      fc.property(anyMark, fc.boolean(), (before, isDeleted) => {
        expect(laterMark(before, nextMark(before, isDeleted)).isDeleted).toBe(isDeleted);
      }),
    );
  });
});
