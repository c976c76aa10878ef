import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HAND_SETS, loadHandJudged } from "../content/by-hand.ts";
import { agreementOf } from "./agreement.ts";
import { loadCatalogue } from "./catalogue.ts";

const DATA = join(import.meta.dirname, "../../data");

const catalogue = loadCatalogue(DATA);
if (!catalogue.ok) throw new Error(catalogue.error.message);
const judged = loadHandJudged(DATA);
if (!judged.ok) throw new Error(judged.error.message);

const problems = new Map(catalogue.value.problems.map((problem) => [problem.text.id, problem]));
const agreements = judged.value.flatMap((one) => {
  const problem = problems.get(one.attempt.problem);
  return problem === undefined ? [] : [agreementOf(one, problem, catalogue.value)];
});

describe("attempts judged by hand", () => {
  it("has a verdict by hand on every criterion that is asked, and on no other", () => {
    expect(agreements.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it.each(HAND_SETS)("are there for every problem: %s", (set) => {
    const judgedOf = (id: string) => agreements.filter((one) => one.problem === id && one.set === set);
    expect([...problems.keys()].filter((id) => judgedOf(id).length === 0)).toEqual([]);
  });
});

/** What has been reached, less a little; the rest is a list of work and no licence to lose more. */
const LEAST_AGREED = { seen: 0.92, unseen: 0.82 } as const;

describe("the engine's verdicts", () => {
  it.each(HAND_SETS)("are mostly those of a person: %s", (set) => {
    const own = agreements.filter((agreement) => agreement.set === set);
    const sum = (count: (one: (typeof own)[number]) => number) =>
      own.reduce((all, one) => all + count(one), 0);
    expect(sum(({ agreed }) => agreed) / sum(({ of }) => of)).toBeGreaterThan(LEAST_AGREED[set]);
  });
});

describe("agreementOf", () => {
  const [one] = judged.value;
  const problem = problems.get(one?.attempt.problem ?? "");
  if (one === undefined || problem === undefined) throw new Error("Nothing is judged by hand.");
  const [first = "", second = ""] = Object.keys(one.verdicts);

  it("tells what is given too much from what is given too little", () => {
    const { criteria } = catalogue.value.score(one.attempt, problem);
    const asEngine = Object.fromEntries(criteria.map(({ id }) => [id, "partial" as const]));
    const { of, agreed, tooMuch, tooLittle } = agreementOf(
      { ...one, verdicts: asEngine },
      problem,
      catalogue.value,
    );
    expect(of).toBe(criteria.length);
    expect(tooMuch.map(({ criterion }) => criterion)).toEqual(
      criteria.filter(({ verdict }) => verdict === "met").map(({ id }) => id),
    );
    expect(agreed + tooMuch.length + tooLittle.length).toBe(of);
  });

  it("names a criterion that was forgotten, and one that nobody asked", () => {
    const { [first]: _, ...others } = one.verdicts;
    const { faults } = agreementOf(
      { ...one, verdicts: { ...others, "no-such": "met", [second]: "met" } },
      problem,
      catalogue.value,
    );
    expect(faults.map(({ message }) => message)).toEqual([
      `There is no verdict on ${first}.`,
      "no-such is not asked at this level; leave it out.",
    ]);
  });
});
