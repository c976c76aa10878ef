import { describe, expect, it } from "vitest";
import type { SessionEvent } from "../interview/event.ts";
import { planFor } from "../interview/plan.ts";
import { type ArchivedSession, archiveText, parseArchive, parseArchivedSession } from "./session-archive.ts";

const events: SessionEvent[] = [
  { type: "started", atMs: 0, problem: "instagram", level: "senior", plan: planFor(45) },
  { type: "notesChanged", atMs: 5, stage: "R", splice: { start: 0, removed: 0, inserted: "Photos" } },
  { type: "finished", atMs: 9 },
];

const session: ArchivedSession = {
  session: "s-1",
  problem: "instagram",
  title: "Instagram",
  level: "senior",
  plan: planFor(45),
  startedAt: 1000,
  finishedAt: 2000,
  clockMs: 9,
  picture: null,
  events,
  images: [],
  evaluations: [],
  appeals: [],
  reviews: [],
  selfScores: null,
};

function messageOf(input: unknown): string {
  const parsed = parseArchivedSession(structuredClone(input));
  return parsed.ok ? "fine" : parsed.error.message;
}

const change = (index: number, event: object) => ({
  ...session,
  events: events.map((one, at) => (at === index ? event : one)),
});

describe("a session archive", () => {
  it("is read as it was written", () => {
    const read = parseArchive(archiveText([session, { ...session, session: "s-2" }]));
    if (!read.ok) throw new Error(read.error.message);
    const parsed = read.value.map(parseArchivedSession);
    expect(parsed).toEqual([
      { ok: true, value: session },
      { ok: true, value: { ...session, session: "s-2" } },
    ]);
  });

  it("may hold fields of a later version, which are left out", () => {
    const later = {
      ...session,
      selfAssessment: { R: 3 },
      events: events.map((event) => ({ ...event, mood: "calm" })),
      evaluations: [
        { madeAt: 1, evaluation: { ...evaluation, hashes: { ...evaluation.hashes, model: "m" } } },
      ],
    };
    const text = JSON.stringify({ onair: "sessions", version: 1, from: "later", sessions: [later] });
    const read = parseArchive(text);
    if (!read.ok) throw new Error(read.error.message);
    expect(parseArchivedSession(read.value[0])).toEqual({
      ok: true,
      value: { ...session, evaluations: [{ madeAt: 1, evaluation }] },
    });
  });

  it("is refused when it is something else, or of a version to come", () => {
    const sentence = (text: string) => {
      const read = parseArchive(text);
      return read.ok ? "fine" : read.error.message;
    };
    expect(sentence("{")).toContain("holds no sessions");
    expect(sentence('{"onair":"problem pack","version":1}')).toContain("holds no sessions");
    expect(sentence('{"onair":"sessions","version":2,"sessions":{}}')).toContain("newer Onair");
    expect(sentence('{"onair":"sessions","version":1,"sessions":[]}')).toContain("1 to 10000");
  });

  it("names the session whose journal does not replay", () => {
    expect(messageOf({ ...session, events: events.slice(1) })).toBe(
      'Session "s-1" (instagram, 1970-01-01) cannot be taken over: event 1 does not begin the session.',
    );
    expect(messageOf({ ...session, events: [...events, ...events.slice(1)] })).toContain(
      "event 4 comes after",
    );
    expect(messageOf(change(1, events[0] ?? {}))).toContain("event 2 begins the session a second time");
    expect(
      messageOf(
        change(1, {
          type: "notesChanged",
          atMs: 5,
          stage: "R",
          splice: { start: 1, removed: 0, inserted: "x" },
        }),
      ),
    ).toContain("words that are not there");
    const long = {
      type: "notesChanged",
      atMs: 5,
      stage: "R",
      splice: { start: 0, removed: 0, inserted: "x".repeat(200_001) },
    };
    expect(messageOf(change(1, long))).toContain("note too long");
    expect(
      messageOf(change(1, { type: "imageAdded", atMs: 1, fileId: "f", hash: "../x", mimeType: "image/png" })),
    ).toContain("no hash");
    expect(messageOf(change(1, { type: "paused", atMs: 1e14 }))).toContain("more than a year");
  });

  it("is parsed to the last number and text", () => {
    expect(messageOf({ ...session, session: "../../etc" })).toContain("at session this is no session's id");
    expect(messageOf({ ...session, level: "wizard" })).toContain("at level");
    expect(messageOf({ ...session, startedAt: -1 })).toContain("at startedAt");
    expect(messageOf({ ...session, picture: "https://elsewhere/p.png" })).toContain("at picture");
    expect(messageOf({ ...session, finishedAt: null })).toContain("of its end");
    expect(messageOf({ ...session, level: "staff" })).toContain("problem and level");
    expect(messageOf(change(1, { type: "exploded", atMs: 1 }))).toContain("at events.1.type");
    const frame = { id: "x", type: "iframe", x: 0, y: 0 };
    expect(messageOf(change(1, { type: "boardChanged", atMs: 1, elements: [frame] }))).toContain(
      "at events.1.elements.0.type",
    );
    expect(messageOf(null)).toContain("A session without an id");
  });
});

const evaluation = {
  problem: "instagram",
  level: "senior" as const,
  total: 72,
  band: "Leaning yes" as const,
  stages: { R: 80, A: 66, D: 90, I: 50, O: null },
  caps: [],
  criteria: [],
  hashes: { rubric: "r", lexicon: "l", engine: "e" },
};
