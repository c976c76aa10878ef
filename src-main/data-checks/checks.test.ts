import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Concept } from "../core/language/concept.ts";
import { type Criterion, criterionSchema } from "../core/rubric/criterion.ts";
import { exemplarFaults } from "../core/rubric/exemplars.ts";
import type { Matcher } from "../core/rubric/matcher.ts";
import { type Problem, problemSchema } from "../core/rubric/problem.ts";
import { loadCatalogue } from "./catalogue.ts";
import { completenessFaults } from "./completeness.ts";
import { conceptFaults } from "./concepts.ts";
import { generalFaults, overlapFaults, overlapsOf } from "./overlap.ts";
import { scoreFaults } from "./reference-scores.ts";
import { kinshipOf, strangerFaults, strayKin } from "./strangers.ts";

const catalogue = loadCatalogue(join(import.meta.dirname, "../../data"));
if (!catalogue.ok) throw new Error(catalogue.error.message);
const { score } = catalogue.value;

function criterion(id: string, evidence: Matcher, rest: Partial<Criterion> = {}): Criterion {
  return criterionSchema.parse({
    id,
    stage: "A",
    dimension: "design",
    question: "Is it there?",
    why: "It must be.",
    concept: "cache",
    probe: "Where is it?",
    kind: "must",
    weight: { mid: 1, senior: 1, staff: 1 },
    evidence,
    change: "Add it.",
    ...rest,
  });
}

function problem(id: string, criteria: readonly Criterion[], text: object = {}): Problem {
  return {
    text: problemSchema.parse({
      id,
      title: id,
      summary: "A problem.",
      difficulty: "easy",
      topics: ["tests"],
      prompt: "Design the thing.",
      ...text,
    }),
    rubric: { version: 1, criteria: [...criteria] },
  };
}

const cache: Matcher = {
  text: { terms: ["cache"], within: "sentence", reason: false, figure: false, denied: false, prose: false },
};
const queue: Matcher = {
  text: { terms: ["message-queue"], within: "sentence", reason: false, figure: false },
};
const messages = (faults: readonly { readonly message: string }[]) => faults.map(({ message }) => message);

describe("exemplars", () => {
  it("are run as small attempts, and one that is judged otherwise is named", () => {
    const wrong = criterion("a-cache", cache, {
      exemplars: {
        met: [{ notes: { architecture: "We put a queue before the workers." } }],
        notMet: [{ notes: { architecture: "A cache answers repeated reads." } }],
        partial: [],
      },
    });
    expect(exemplarFaults(problem("p", [wrong]), score)).toEqual([
      { criterion: "a-cache", expected: "met", index: 0, message: "It is judged not_met." },
      { criterion: "a-cache", expected: "notMet", index: 0, message: "It is judged met." },
    ]);
  });

  it("with a board that is no flowchart say so", () => {
    const bad = criterion("a-cache", cache, {
      exemplars: { met: [{ notes: {}, board: "a[Cache --> " }], notMet: [{ notes: {} }], partial: [] },
    });
    expect(exemplarFaults(problem("p", [bad]), score)).toHaveLength(1);
  });
});

describe("worked attempts", () => {
  const good = { problem: "p", senior: 97, alternative: 95, middling: 55, empty: 0 };

  it("must be there, good, alike, and middling where they should be", () => {
    expect(scoreFaults(good)).toEqual([]);
    expect(scoreFaults({ ...good, senior: 89, alternative: 90 })).toHaveLength(1);
    expect(scoreFaults({ ...good, senior: 100, alternative: 93 })).toHaveLength(1);
    expect(scoreFaults({ ...good, middling: 66 })).toHaveLength(1);
    expect(scoreFaults({ ...good, alternative: null })).toHaveLength(1);
    expect(scoreFaults({ ...good, empty: 1 })).toHaveLength(1);
  });
});

describe("strangers", () => {
  const a = problem("a", [], { kin: [{ problem: "b", why: "The same feed." }] });
  const b = problem("b", []);

  it("have to score thirty points less, unless they are kin, whichever names it", () => {
    const strangers = [
      { problem: "b", total: 80 },
      { problem: "c", total: 66 },
      { problem: "d", total: 65 },
    ];
    expect(messages(strangerFaults(a, 95, strangers, kinshipOf([a, b])))).toEqual([
      "The senior reference of c scores 66 here, less than 30 below 95.",
    ]);
    expect(strangerFaults(b, 95, [{ problem: "a", total: 90 }], kinshipOf([a, b]))).toEqual([]);
  });

  it("cannot be kin when they do not exist", () => {
    expect(strayKin([a])).toHaveLength(1);
    expect(strayKin([a, b])).toEqual([]);
  });
});

describe("overlap of rubrics", () => {
  it("counts criteria that want the same evidence, and not the general checklist", () => {
    const a = problem("a", [criterion("a-cache", cache), criterion("general-queue", queue)]);
    const b = problem("b", [criterion("b-cache", cache), criterion("general-queue", queue)]);
    const overlaps = overlapsOf([a, b]);
    expect(overlaps).toContainEqual({ problem: "a", other: "b", share: 1 });
    expect(overlapFaults(overlaps)).toHaveLength(2);
    expect(overlapsOf([a, problem("c", [criterion("c-queue", queue)])])[0]?.share).toBe(0);
  });

  it("a problem has more criteria of its own than general ones", () => {
    const half = problem("a", [criterion("a-cache", cache), criterion("general-queue", queue)]);
    expect(generalFaults([half])).toHaveLength(1);
    expect(generalFaults([problem("a", [criterion("a-cache", cache)])])).toEqual([]);
  });
});

describe("a problem that ships", () => {
  it("says everything that one must say", () => {
    const [instagram] = catalogue.value.problems.filter(({ text }) => text.id === "instagram");
    if (instagram === undefined) throw new Error("There is no Instagram.");
    expect(completenessFaults(instagram)).toEqual([]);
    const bare = problem("bare", [criterion("a-cache", cache)]);
    expect(messages(completenessFaults(bare))).toContain("It has 1 criteria; give at least 22.");
    expect(messages(completenessFaults(bare))).toContain("It expects no numbers.");
  });
});

describe("concepts", () => {
  const concept = (id: string, related: string[] = []): Concept => ({
    id,
    name: id,
    aliases: [],
    products: [],
    kinds: [],
    explanation: "It is.",
    when: "Always.",
    cost: "Some.",
    confusedWith: [],
    related,
    recall: [],
    source: { note: "requirements", reference: "https://example.org/" },
  });

  it("lead to one another and nowhere else, and something leads to each", () => {
    const found = conceptFaults([concept("a", ["b"]), concept("b", ["c"])], []);
    expect(found.map(({ where }) => where)).toEqual(["concept b", "concept a"]);
    expect(conceptFaults([concept("a", ["b"]), concept("b", ["a"])], [])).toEqual([]);
    expect(conceptFaults([concept("a", ["a"])], [])).toHaveLength(1);
    expect(conceptFaults([concept("a"), concept("a")], [])).not.toEqual([]);
  });
});
