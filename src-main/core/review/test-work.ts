import type { BoardGraph } from "../diagram/graph.ts";
import type { ReviewedWork } from "./material.ts";
import type { AskingPrompts } from "./prompt.ts";

/** A small piece of work for tests: two boxes, a link, and a note for each stage. */
export const TEST_GRAPH: BoardGraph = {
  nodes: [nodeOf("api", "Feed service"), { ...nodeOf("db", "Postgres"), elementIds: ["db", "db-text"] }],
  edges: [{ from: "api", to: "db", bidirectional: false, label: "reads", elementIds: ["arrow"] }],
  unread: [],
};

export const TEST_WORK: ReviewedWork = {
  problem: { title: "Feed", prompt: "Design a feed." },
  notes: {
    R: "Ten million people read the feed each day.",
    A: "Reads go to Redis first.",
    D: "A post has an author and a text.",
    I: "GET /feed returns twenty posts.",
    O: "We cache the first page for a minute.",
  },
  graph: TEST_GRAPH,
};

export const TEST_PROMPTS: AskingPrompts = {
  system: "Stage {{stage}}.\n{{questions}}\nAnswer in JSON.\n",
  material: "The work:\n<material {{fence}}>\n{{material}}\n</material {{fence}}>\n",
  repair: "Again, because {{fault}}.\n",
};

export function nodeOf(id: string, label: string): BoardGraph["nodes"][number] {
  return {
    id,
    kind: "service",
    also: [],
    label,
    elementIds: [id],
    role: "component",
    confidence: 1,
    instances: 1,
    why: "Its name.",
  };
}
