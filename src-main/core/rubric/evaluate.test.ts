import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileKindNames, nameTableSchema } from "../diagram/kinds.ts";
import { parseFlowchart } from "../diagram/mermaid.ts";
import { sceneOfFlowchart } from "../diagram/mermaid-scene.ts";
import type { Notes } from "../interview/notes.ts";
import { TEST_CONCEPTS } from "../language/test-lexicon.ts";
import type { Attempt } from "./attempt.ts";
import { boardReadOnce, evaluate } from "./evaluate.ts";
import { evaluationSchema } from "./evaluation.ts";
import { compileKnowledge } from "./knowledge.ts";
import { parseAttempt } from "./parse-attempt.ts";
import { criterion, notes, problem } from "./test-rubric.ts";

const NAMES = nameTableSchema.parse([
  { kind: "client", nouns: ["client"] },
  { kind: "service", nouns: ["service"] },
  { kind: "sql_db", names: ["Postgres"] },
  { kind: "cache", names: ["Redis"] },
]);
const KNOWLEDGE = compileKnowledge(TEST_CONCEPTS, compileKindNames(NAMES, TEST_CONCEPTS));

const PROMPT = "Design a place where members upload photos of theirs and shard photos by user id.";
const PROBLEM = problem(
  [
    criterion({ text: { terms: ["upload"], with: [["photo"]] } }, { id: "uploads", stage: "R" }),
    criterion({ quantity: { about: "100 TB/month" } }, { id: "storage", stage: "R" }),
    criterion({ text: { terms: ["eventual-consistency"], reason: true } }, { id: "consistency", stage: "R" }),
    criterion(
      { link: { from: { kinds: ["service"] }, to: { kinds: ["cache"] } } },
      { id: "cache-drawn", stage: "A" },
    ),
    criterion(
      { not: { link: { from: { kinds: ["client"] }, to: { kinds: ["sql_db"] } } } },
      { id: "no-direct", stage: "A", kind: "pitfall" },
    ),
    criterion({ entity: { name: ["photo"], fields: [["owner-id"]] } }, { id: "photo", stage: "D" }),
    criterion(
      { endpoint: { verb: "GET", resource: ["feed"], with: [["cursor"]] } },
      { id: "feed", stage: "I" },
    ),
    criterion({ text: { terms: ["sharding"] } }, { id: "shards", stage: "O" }),
    criterion({ text: { terms: ["replication"], with: [["sql-database"]] } }, { id: "replicas", stage: "O" }),
  ],
  PROMPT,
);

const GOOD: Notes = {
  requirements:
    "- Users upload photos\n- Storage: 10M × 2 × 5 MB = 100 TB/month\n- Feeds are eventually consistent, because a late photo harms nobody",
  architecture: "The service asks Redis first.",
  dataModel: "photos(id, user_id, path)",
  interface: "GET /feed?cursor=abc",
  optimization: "- Shard photos by user id.\n- Replicas of Postgres take the reads.",
};
const DRAWN = scene(
  "client[Client] --> service[Feed service]\nservice --> redis[(Redis)]\nservice --> pg[(Postgres)]",
);

function scene(flowchart: string): Attempt["board"] {
  const chart = parseFlowchart(flowchart);
  if (!chart.ok) throw new Error(chart.error.message);
  return sceneOfFlowchart(chart.value);
}

function attempt(some: Partial<Notes>, board: Attempt["board"] = { elements: [] }): Attempt {
  return { problem: "test", level: "senior", notes: notes(some), board };
}

const score = (of: Attempt) => evaluate(of, PROBLEM, KNOWLEDGE);
const verdicts = (of: Attempt) => score(of).criteria.map(({ id, verdict }) => `${id} ${verdict}`);

test("a good attempt meets everything, and the evaluation fits its schema", () => {
  const evaluation = evaluationSchema.parse(score(attempt(GOOD, DRAWN)));
  expect(evaluation.criteria.filter(({ verdict }) => verdict !== "met")).toEqual([]);
  expect(evaluation).toMatchObject({ total: 100, band: "Strong yes", caps: [] });
});

test("every quote stands in the notes where its offsets say", () => {
  const KEYS = {
    R: "requirements",
    A: "architecture",
    D: "dataModel",
    I: "interface",
    O: "optimization",
  } as const;
  const pieces = score(attempt(GOOD, DRAWN)).criteria.flatMap(({ evidence }) => evidence);
  for (const piece of pieces) {
    if (piece.source === "notes")
      expect(GOOD[KEYS[piece.stage]].slice(piece.start, piece.end)).toBe(piece.quote);
  }
});

test("every board element of a proof is on the board", () => {
  const ids = new Set(DRAWN.elements.map(({ id }) => id));
  const pieces = score(attempt(GOOD, DRAWN)).criteria.flatMap(({ evidence }) => evidence);
  const shown = pieces.flatMap((piece) => (piece.source === "board" ? piece.elementIds : []));
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((id) => !ids.has(id))).toEqual([]);
});

describe("nothing earns nothing", () => {
  const everywhere = (text: string): Partial<Notes> => ({
    requirements: text,
    architecture: text,
    dataModel: text,
    interface: text,
    optimization: text,
  });
  test.each(["", ":", "fine", "- ", "asdf qwer zxcv ".repeat(30), PROMPT, `> ${PROMPT}`])("%s", (text) => {
    expect(score(attempt(everywhere(text))).total).toBe(0);
  });

  test("the same claim in one's own words does", () => {
    const { criteria } = score(
      attempt({ requirements: "Everyone may upload a photo.", optimization: "I shard the photos." }),
    );
    expect(criteria.filter(({ verdict }) => verdict === "met").map(({ id }) => id)).toEqual([
      "uploads",
      "shards",
    ]);
  });

  test("nor does the rubric's own text", () => {
    const text = PROBLEM.rubric.criteria.map(({ question, change }) => `${question}\n${change}`).join("\n");
    expect(score(attempt(everywhere(text))).total).toBe(0);
  });
});

describe("laws", () => {
  test("the same attempt gives the same bytes, whatever the order of its keys", () => {
    const before = JSON.stringify(score(attempt(GOOD, DRAWN)));
    const raw: unknown = JSON.parse(JSON.stringify(attempt(GOOD, DRAWN)));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const parsed = parseAttempt(shuffled(raw, () => numbers.next().value ?? 0));
        if (!parsed.ok) throw new Error(parsed.error.message);
        expect(JSON.stringify(score(parsed.value.attempt))).toBe(before);
      }),
      { numRuns: 20 },
    );
  });

  test("what was scored before leaves no trace", () => {
    const before = JSON.stringify(score(attempt(GOOD, DRAWN)));
    score(attempt({ requirements: "Something else with a cache." }));
    expect(JSON.stringify(score(attempt(GOOD, DRAWN)))).toBe(before);
  });

  test("padding changes nothing", () => {
    const padding = fc.constantFrom(
      "This was an interesting part of the work.",
      "Let us look at it calmly.",
      "There is much more to say here.",
      "I like where that goes.",
    );
    const before = verdicts(attempt(GOOD, DRAWN));
    const empty = verdicts(attempt({}));
    fc.assert(
      fc.property(fc.array(padding, { minLength: 1, maxLength: 20 }), (sentences) => {
        const text = sentences.join(" ");
        const padded = mapNotes(GOOD, (note) => `${text}\n\n${note}\n\n${text}`);
        expect(verdicts(attempt(padded, DRAWN))).toEqual(before);
        expect(verdicts(attempt(mapNotes(GOOD, () => text)))).toEqual(empty);
      }),
      { numRuns: 30 },
    );
  });

  test("saying it twice earns no more than once", () => {
    const twice = mapNotes(GOOD, (note) => `${note}\n${note}`);
    expect(score(attempt(twice, DRAWN)).total).toBe(score(attempt(GOOD, DRAWN)).total);
  });

  test.each([
    ["shards", "optimization", "We do not shard photos."],
    ["shards", "optimization", "We could shard photos later."],
    ["shards", "optimization", "Should we shard photos?"],
    ["uploads", "requirements", "Users do not upload photos."],
    ["replicas", "optimization", "No replicas of Postgres."],
    ["consistency", "requirements", "Feeds are not eventually consistent, because people would notice."],
  ] as const)("to deny, imagine or ask drops %s: %s: %s", (id, note, text) => {
    const verdict = score(attempt({ ...GOOD, [note]: text }, DRAWN)).criteria.find(
      (one) => one.id === id,
    )?.verdict;
    expect(["not_met", "contradicted"]).toContain(verdict);
  });

  test("a slip in a long word keeps the verdict", () => {
    const words = ["eventually", "consistent", "Replicas", "Postgres"];
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(), (word, number) => {
        const at = 1 + (number % (word.length - 3));
        const slip =
          word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);
        const mistyped = mapNotes(GOOD, (note) => note.replace(word, slip));
        expect(verdicts(attempt(mistyped, DRAWN))).toEqual(verdicts(attempt(GOOD, DRAWN)));
      }),
      { numRuns: 40 },
    );
  });

  test("any notes at all are scored, between 0 and 100", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const { total } = evaluationSchema.parse(
          score(
            attempt(
              mapNotes(GOOD, () => text),
              DRAWN,
            ),
          ),
        );
        expect(total >= 0 && total <= 100).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

test("the rubric, the lexicon and the engine are named", () => {
  const { hashes } = score(attempt({}));
  expect(hashes.rubric).toMatch(/^[0-9a-f]{16}$/);
  const other = problem(PROBLEM.rubric.criteria.slice(1), PROMPT);
  expect(evaluate(attempt({}), other, KNOWLEDGE).hashes.rubric).not.toBe(hashes.rubric);
  expect(evaluate(attempt({}), other, KNOWLEDGE).hashes.lexicon).toBe(hashes.lexicon);
});

function mapNotes(from: Notes, change: (note: string) => string): Notes {
  return {
    requirements: change(from.requirements),
    architecture: change(from.architecture),
    dataModel: change(from.dataModel),
    interface: change(from.interface),
    optimization: change(from.optimization),
  };
}

/** The same JSON value with the keys of every object in another order. */
function shuffled(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((member) => shuffled(member, next));
  if (typeof value !== "object" || value === null) return value;
  const keyed = Object.entries(value).map(([key, member]) => ({ key, member, rank: next() }));
  keyed.sort((a, b) => a.rank - b.rank);
  return Object.fromEntries(keyed.map(({ key, member }) => [key, shuffled(member, next)]));
}

test("the lexicon's name tells how it reads, not how it explains", () => {
  const named = (change: Partial<(typeof TEST_CONCEPTS)[number]>) => {
    const concepts = TEST_CONCEPTS.map((concept) =>
      concept.id === "cache" ? { ...concept, ...change } : concept,
    );
    return compileKnowledge(concepts, KNOWLEDGE.names).hash;
  };
  expect(named({ explanation: "Said better.", when: "Said better.", recall: [] })).toBe(KNOWLEDGE.hash);
  expect(named({ aliases: ["caching"] })).not.toBe(KNOWLEDGE.hash);
  expect(named({ kinds: [] })).not.toBe(KNOWLEDGE.hash);
});

test("a drawing is read once, and another drawing anew", () => {
  const board = scene("client[Client] --> service[Feed service]");
  const graph = boardReadOnce(board, KNOWLEDGE.names);
  expect(boardReadOnce(board, KNOWLEDGE.names)).toBe(graph);
  expect(boardReadOnce({ ...board }, KNOWLEDGE.names)).toEqual(graph);
  expect(boardReadOnce({ elements: [] }, KNOWLEDGE.names).nodes).toEqual([]);
});
