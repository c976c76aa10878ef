import type { BoardEdge, BoardGraph, BoardNode } from "../diagram/graph.ts";
import type { ComponentKind } from "../diagram/kind.ts";
import { compileKindNames } from "../diagram/kinds.ts";
import type { Level } from "../interview/level.ts";
import type { Notes } from "../interview/notes.ts";
import { TEST_CONCEPTS } from "../language/test-lexicon.ts";
import { type CompiledProblem, compileProblem } from "./compile-problem.ts";
import { type Criterion, criterionSchema } from "./criterion.ts";
import { evaluateGraph } from "./evaluate-graph.ts";
import type { Evaluation, SettledCriterion } from "./evaluation.ts";
import { compileKnowledge } from "./knowledge.ts";
import type { Matcher } from "./matcher.ts";
import type { Problem } from "./problem.ts";

/** Helpers for the engine's tests: small problems, boards in one line, notes with the rest left empty. */

export const TEST_KNOWLEDGE = compileKnowledge(TEST_CONCEPTS, compileKindNames([], []));

export const NO_NOTES: Notes = {
  requirements: "",
  architecture: "",
  dataModel: "",
  interface: "",
  optimization: "",
};
export const NO_BOARD: BoardGraph = { nodes: [], edges: [], unread: [] };

export function notes(some: Partial<Notes>): Notes {
  return { ...NO_NOTES, ...some };
}

/** `client>lb load_balancer>db sql_db`: a chain for each word; kinds follow the first mention of a name. */
export function board(text: string, instances: Readonly<Record<string, number>> = {}): BoardGraph {
  const nodes = new Map<string, BoardNode>();
  const edges: BoardEdge[] = [];
  for (const chain of text.split(";")) {
    let before: string | null = null;
    for (const step of chain.split(">")) {
      const [kind = "other", ...label] = step.trim().split(" ");
      const id = step.trim();
      const name = label.join(" ") || kind;
      if (!nodes.has(id)) nodes.set(id, node(id, kindOf(kind), name, instances[id] ?? 1));
      if (before !== null) edges.push(edge(before, id));
      before = id;
    }
  }
  return { nodes: [...nodes.values()], edges, unread: [] };
}

export function node(id: string, kind: ComponentKind, label: string, instances = 1): BoardNode {
  return {
    id,
    kind,
    also: [],
    label,
    elementIds: [`${id}-box`],
    role: "component",
    confidence: 1,
    instances,
    why: "",
  };
}

export function edge(from: string, to: string): BoardEdge {
  return { from, to, bidirectional: false, label: "", elementIds: [`${from}→${to}`] };
}

/** A criterion with the given evidence; whatever else is given replaces the defaults. */
export function criterion(
  evidence: unknown,
  rest: Partial<Record<keyof Criterion, unknown>> = {},
): Criterion {
  return criterionSchema.parse({
    id: "it",
    stage: "A",
    dimension: "design",
    question: "Is the thing under test there?",
    why: "Because the test says so.",
    concept: "cache",
    probe: "Where is the thing under test?",
    kind: "must",
    weight: { mid: 1, senior: 1, staff: 1 },
    evidence,
    change: "Add the thing under test.",
    ...rest,
  });
}

export function problem(criteria: readonly Criterion[], prompt = "Design the thing."): Problem {
  return {
    text: {
      id: "test",
      title: "Test",
      summary: "A problem for tests.",
      difficulty: "easy",
      topics: ["tests"],
      emphasis: [],
      prompt,
      clarifications: [],
      numbers: [],
      vocabulary: [
        { id: "photo", aliases: ["photo", "picture"] },
        { id: "feed", aliases: ["feed", "timeline"] },
        { id: "user", aliases: ["user"] },
        { id: "story", aliases: ["story"] },
        { id: "video", aliases: ["video"] },
        { id: "upload", aliases: ["upload"] },
        { id: "cursor", aliases: ["cursor", "next page token"] },
        { id: "owner-id", aliases: ["user id", "owner"] },
      ],
      curveballs: [],
      kin: [],
      staffAdds: [],
    },
    rubric: { version: 1, criteria: [...criteria] },
  };
}

export function compiled(criteria: readonly Criterion[], prompt?: string): CompiledProblem {
  return compileProblem(problem(criteria, prompt), TEST_KNOWLEDGE);
}

export function evaluated(
  criteria: readonly Criterion[],
  some: Partial<Notes> = {},
  graph: BoardGraph = NO_BOARD,
  level: Level = "senior",
): Evaluation {
  return evaluateGraph({ notes: notes(some), graph, level }, compiled(criteria), TEST_KNOWLEDGE);
}

/** How one matcher settles, for an attempt with these notes (a string: all in the architecture) and board. */
export function settled(
  evidence: Matcher | Record<string, unknown>,
  some: Partial<Notes> | string,
  graph: BoardGraph = NO_BOARD,
): SettledCriterion {
  const given = typeof some === "string" ? { architecture: some } : some;
  const [first] = evaluated([criterion(evidence)], given, graph).criteria;
  if (first === undefined) throw new Error("a criterion with weight is always settled");
  return first;
}

const KINDS: readonly ComponentKind[] = [
  "client",
  "load_balancer",
  "service",
  "worker",
  "cache",
  "sql_db",
  "object_storage",
  "message_queue",
  "cdn",
  "api_gateway",
];

function kindOf(word: string): ComponentKind {
  return KINDS.find((kind) => kind === word) ?? "other";
}
