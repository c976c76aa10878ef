import { describe, expect, it } from "vitest";
import { contentsOf, outcomeOf } from "./incoming-sentences.ts";

const MERGED = { added: 0, extended: 0, known: 0, refused: [] };

describe("what a file holds", () => {
  it("is told in one sentence", () => {
    expect(contentsOf({ found: { kind: "sessions", sessions: 1 } })).toBe("1 session to import.");
    const backup = {
      kind: "backup" as const,
      sessions: 1200,
      fromWallMs: Date.UTC(2026, 2, 2, 12),
      toWallMs: Date.UTC(2026, 4, 5, 12),
      ...{ ownProblems: 1, ownNames: 2, damaged: [] },
    };
    expect(contentsOf({ found: backup })).toBe(
      "1,200 sessions, from 2 March 2026 to 5 May 2026; 1 problem of yours; 2 names you taught.",
    );
    const oneDay = { ...backup, sessions: 1, toWallMs: backup.fromWallMs, ownProblems: 0, ownNames: 0 };
    expect(contentsOf({ found: oneDay })).toBe("1 session of 2 March 2026.");
    expect(contentsOf({ found: { ...oneDay, sessions: 0, fromWallMs: null, toWallMs: null } })).toBe(
      "0 sessions.",
    );
  });
});

describe("what came of a file", () => {
  it("is told in one sentence", () => {
    expect(outcomeOf({ kind: "restored" })).toBe("The backup is now your store.");
    expect(outcomeOf({ kind: "merged", merged: MERGED })).toBe("Nothing new was added.");
    const merged = { ...MERGED, added: 3, extended: 1, known: 1, ownProblems: 1, ownNames: 2, cards: 1 };
    expect(outcomeOf({ kind: "merged", merged })).toBe(
      "Added 3 sessions, 1 problem, 2 names and 1 recall card; 1 session went on from where yours stood; 1 session was here already.",
    );
  });
});
