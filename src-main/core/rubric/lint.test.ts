import { describe, expect, test } from "vitest";
import { rubricSchema } from "./criterion.ts";
import { lintRubric } from "./lint.ts";
import { type Problem, problemSchema } from "./problem.ts";

const CONCEPTS = new Set(["cache", "cdn"]);
const EXEMPLARS = { met: [{}], notMet: [{}] };

/** A rubric without faults, with one criterion for each stage and the changes given to the first. */
function problem(first: Record<string, unknown> = {}, text: Record<string, unknown> = {}): Problem {
  const criteria = ["R", "A", "D", "I", "O"].map((stage, index) => ({
    id: stage.toLowerCase(),
    stage,
    dimension: "design",
    question: "?",
    why: "!",
    concept: "cache",
    probe: "?",
    kind: "must",
    weight: { mid: 1, senior: 1, staff: 1 },
    evidence: { quantity: { about: `${index + 1} TB` } },
    change: "Change it.",
    exemplars: EXEMPLARS,
    ...(index === 0 ? first : {}),
  }));
  const words = {
    id: "p",
    title: "P",
    summary: "s",
    difficulty: "easy",
    topics: ["t"],
    prompt: "p",
    ...text,
  };
  return { text: problemSchema.parse(words), rubric: rubricSchema.parse({ version: 1, criteria }) };
}

const faultsOf = (first: Record<string, unknown>, text?: Record<string, unknown>) =>
  lintRubric(problem(first, text), CONCEPTS).map(({ where, message }) => `${where}: ${message}`);

describe("lintRubric", () => {
  test("has nothing to say of a sound rubric", () => {
    expect(faultsOf({})).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ["a concept to read on that does not exist", { concept: "nonesuch" }, /^r: .*"nonesuch"/],
    ["an unknown term", { evidence: { text: { terms: ["nonesuch"] } } }, /^r: "nonesuch" is neither/],
    [
      "an unknown term of a partial step",
      { partial: [{ credit: 0.5, missing: "m", evidence: { entity: { name: ["x"], fields: [["y"]] } } }] },
      /^r: "y" is neither/m,
    ],
    [
      "an unknown term on a path",
      {
        evidence: {
          path: { from: { kinds: ["client"] }, to: { kinds: ["cdn"] }, avoiding: [{ terms: ["z"] }] },
        },
      },
      /^r: "z" is neither/,
    ],
    ["no weight anywhere", { weight: { mid: 0, senior: 0, staff: 0 } }, /^r: It has no weight/],
    [
      "a level at which a stage has no criteria",
      { weight: { mid: 0, senior: 1, staff: 1 } },
      /^stage R at mid/,
    ],
    ["a stage of bonuses", { kind: "bonus" }, /^stage R at senior/m],
    ["no exemplars", { exemplars: undefined }, /^r: It has no exemplars/],
    ["the same evidence twice", { evidence: { quantity: { about: "2 TB" } } }, /^a: .* same evidence as r/],
    ["an id given twice", { id: "a" }, /^criterion a: There are two/],
    [
      "more parts than there are",
      { evidence: { atLeast: { count: 2, of: [{ text: { terms: ["cdn"] } }] } } },
      /2 of 1/,
    ],
    ["a quantity that is none", { evidence: { quantity: { about: "plenty" } } }, /"plenty" is no quantity/],
    [
      "partial steps that do not descend",
      {
        partial: [0.4, 0.6].map((credit) => ({
          credit,
          missing: "m",
          evidence: { text: { terms: ["cdn"] } },
        })),
      },
      /^r: Its partial steps go from 0.4 to 0.6/,
    ],
  ])("finds %s", (_, first, expected) => {
    expect(faultsOf(first).join("\n")).toMatch(expected);
  });

  test("takes alternatives in another order for the same evidence", () => {
    const twice = problem({ evidence: { text: { terms: ["cache", "cdn"] } } });
    const [first, second, ...rest] = twice.rubric.criteria;
    if (!first || !second) throw new Error("five criteria");
    const evidence = {
      text: {
        within: "sentence" as const,
        reason: false,
        figure: false,
        terms: ["cdn", "cache"],
      },
    };
    const rubric = { ...twice.rubric, criteria: [first, { ...second, evidence }, ...rest] };
    expect(lintRubric({ ...twice, rubric }, CONCEPTS)).toHaveLength(1);
  });

  test("finds a curveball or an answer for a criterion that is not there", () => {
    const faults = faultsOf({}, { curveballs: [{ id: "c", says: "!", criteria: ["r", "zz"] }] });
    expect(faults).toEqual(['curveball c: There is no criterion called "zz".']);
    const clarifications = [{ id: "q", asks: ["?"], answer: "!", earns: ["r", "zz"] }];
    expect(faultsOf({}, { clarifications })).toEqual(['clarification q: There is no criterion called "zz".']);
  });
});
