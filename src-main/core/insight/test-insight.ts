import type { BoardEdge, BoardGraph, BoardNode } from "../diagram/graph.ts";
import { type ComponentKind, componentKindSchema } from "../diagram/kind.ts";
import type { Notes } from "../interview/notes.ts";
import { type AttemptReading, readAttempt } from "../rubric/attempt-reading.ts";
import { type BoardIndex, indexBoard } from "../rubric/board-index.ts";
import { compiled, notes } from "../rubric/test-rubric.ts";

/** Helpers for the tests of insight: boards in a few words, and notes with the rest left empty. */

const PROBLEM = compiled([]);
export const TEST_LEXICON = PROBLEM.lexicon;

/**
 * `Phone:client > LB:load_balancer > Posts DB:sql_db*2; Phone > CDN:cdn`: a chain for each part, the kind where a
 * name comes first (a service when none is given), how many instances after a star, `<>` for arrows both ways.
 */
export function drawing(text: string): BoardGraph {
  const nodes = new Map<string, BoardNode>();
  const edges: BoardEdge[] = [];
  for (const chain of text.split(";")) {
    let before: string | null = null;
    for (const part of chain.split(/(?=<>|(?<!<)>)/)) {
      const bidirectional = part.startsWith("<>");
      const [name = "", kind = "service", count = "1"] = part
        .replace(/^<?>/, "")
        .trim()
        .split(/[:*]/)
        .map((piece) => piece.trim());
      if (name === "") continue;
      if (!nodes.has(name)) nodes.set(name, node(name, componentKindSchema.parse(kind), Number(count)));
      if (before !== null)
        edges.push({ from: before, to: name, bidirectional, label: "", elementIds: [`${before}→${name}`] });
      before = name;
    }
  }
  return { nodes: [...nodes.values()], edges, unread: [] };
}

export function boardOf(text: string): BoardIndex {
  return indexBoard(drawing(text), TEST_LEXICON);
}

export function reading(some: Partial<Notes>, board: string = ""): AttemptReading {
  return readAttempt(notes(some), drawing(board), PROBLEM.readText, TEST_LEXICON);
}

function node(name: string, kind: ComponentKind, instances: number): BoardNode {
  return {
    id: name,
    kind,
    also: [],
    label: name,
    elementIds: [`${name}-box`],
    role: "component",
    confidence: 1,
    instances,
    why: "",
  };
}
