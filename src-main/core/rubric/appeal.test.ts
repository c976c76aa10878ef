import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Appeal, checkAppeal, withAppeals } from "./appeal.ts";
import type { Criterion } from "./criterion.ts";
import { type Evaluation, VERDICTS } from "./evaluation.ts";
import { scoreOf } from "./score.ts";
import { teachableFor } from "./teachable.ts";
import { board, criterion, evaluated, problem } from "./test-rubric.ts";

const REQUIRED = criterion({ text: { terms: ["photo"] } }, { id: "photos", stage: "R" });
const CACHED = criterion({ component: { kinds: ["cache"] } }, { id: "cached", stage: "A" });
const QUEUED = criterion(
  { component: { kinds: ["message_queue"] } },
  { id: "queued", stage: "A", cap: { total: 30, reason: "No queue." } },
);
const CRITERIA = [REQUIRED, CACHED, QUEUED];
const PROBLEM = problem(CRITERIA);

/** A client that reaches a database through a service: the requirement is met, the two on the board are not. */
const EVALUATION = evaluated(
  CRITERIA,
  { requirements: "Users upload photos." },
  board("client>service>sql_db"),
);

function appeal(criterionId: string, verdict: Appeal["verdict"] = "met"): Appeal {
  const evidence = { source: "notes", stage: "R", start: 0, end: 5, quote: "Users" } as const;
  return { criterion: criterionId, verdict, evidence, note: "", atWallMs: 1 };
}

describe("withAppeals", () => {
  it("scores the appealed verdicts beside the engine's own, which stay as they were", () => {
    const before = JSON.stringify(EVALUATION);
    const assessed = withAppeals(EVALUATION, [appeal("cached")], PROBLEM);
    expect(assessed?.stages).toMatchObject({ R: 100, A: 50 });
    expect(assessed?.raised).toEqual(["cached"]);
    expect(JSON.stringify(EVALUATION)).toBe(before);
  });

  it("lifts the cap of a criterion that is judged met", () => {
    expect(EVALUATION.total).toBe(30);
    const both = withAppeals(EVALUATION, [appeal("cached"), appeal("queued")], PROBLEM);
    expect(both).toMatchObject({ total: 100, band: "Strong yes", caps: [] });
  });

  it("gives half the points for partly met", () => {
    expect(withAppeals(EVALUATION, [appeal("cached", "partial")], PROBLEM)?.stages.A).toBe(25);
  });

  it("keeps holding down what does not work from end to end, also where the engine's total never got so far", () => {
    const evaluation = evaluated(CRITERIA, {}, board("client>service"));
    expect(evaluation.caps.map(({ total }) => total)).not.toContain(40);
    const all = withAppeals(
      evaluation,
      CRITERIA.map(({ id }) => appeal(id)),
      PROBLEM,
    );
    expect(all?.total).toBe(40);
  });

  it("is null where nothing is raised: no appeal, one against what is met, one against nothing", () => {
    expect(withAppeals(EVALUATION, [], PROBLEM)).toBeNull();
    expect(withAppeals(EVALUATION, [appeal("photos"), appeal("unknown")], PROBLEM)).toBeNull();
  });

  it("counts criteria the rubric has lost on neither side", () => {
    const shorter = problem([REQUIRED, CACHED]);
    expect(withAppeals(EVALUATION, [appeal("cached")], shorter)?.total).toBe(100);
  });

  it("never lowers the total, whatever is appealed", () => {
    const some = fc.subarray(CRITERIA.map(({ id }) => id));
    const settledAs = fc.tuple(
      ...CRITERIA.map(() =>
        fc.record({
          verdict: fc.constantFrom(...VERDICTS),
          credit: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
      ),
    );
    fc.assert(
      fc.property(some, settledAs, fc.constantFrom("met", "partial"), (ids, as, verdict) => {
        const criteria = EVALUATION.criteria.map((one, at) => ({ ...one, ...(as[at] ?? {}) }));
        const evaluation: Evaluation = { ...EVALUATION, criteria };
        const none = scoreOfEngine(evaluation, CRITERIA);
        const assessed = withAppeals(
          evaluation,
          ids.map((id) => appeal(id, verdict)),
          PROBLEM,
        );
        expect(assessed?.total ?? none).toBeGreaterThanOrEqual(none);
      }),
      { numRuns: 300 },
    );
  });
});

describe("checkAppeal", () => {
  it("refuses what is met, what is unknown, and half of what is there already", () => {
    expect(checkAppeal(EVALUATION, appeal("cached")).ok).toBe(true);
    expect(checkAppeal(EVALUATION, appeal("photos")).ok).toBe(false);
    expect(checkAppeal(EVALUATION, appeal("unknown")).ok).toBe(false);
    const half = {
      ...EVALUATION,
      criteria: EVALUATION.criteria.map((one) => ({ ...one, verdict: "partial" as const, credit: 0.5 })),
    };
    expect(checkAppeal(half, appeal("cached", "partial")).ok).toBe(false);
    expect(checkAppeal(half, appeal("cached", "met")).ok).toBe(true);
  });
});

describe("teachableFor", () => {
  it("names what the matchers look for, once, and not what they forbid", () => {
    const asked = criterion(
      {
        all: [
          { text: { terms: ["photo"], with: [["upload", "photo"]] } },
          { not: { link: { from: { kinds: ["client"] }, to: { kinds: ["sql_db"] } } } },
          { path: { from: { kinds: ["service"] }, to: { kinds: ["cache"], terms: ["feed"] } } },
        ],
      },
      {
        partial: [{ credit: 0.5, evidence: { component: { kinds: ["cache"] } }, missing: "The way to it." }],
      },
    );
    expect(teachableFor(asked)).toEqual({
      concepts: ["photo", "upload", "feed"],
      kinds: ["service", "cache"],
    });
  });
});

/** The total that the engine comes to for these verdicts. */
function scoreOfEngine({ criteria: settled, level }: Evaluation, criteria: readonly Criterion[]): number {
  return scoreOf({ criteria, settled, level, hasEndToEndPath: true }).total;
}
