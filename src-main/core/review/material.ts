import type { BoardGraph } from "../diagram/graph.ts";
import { NOTE_OF_STAGE } from "../interview/notes.ts";
import { STAGES, type Stage } from "../interview/stage.ts";
import type { ProblemText } from "../rubric/problem.ts";

/** What a model is given to judge. */
export interface ReviewedWork {
  readonly problem: Pick<ProblemText, "title" | "prompt">;
  readonly notes: Readonly<Record<Stage, string>>;
  readonly graph: BoardGraph;
}

/** The nodes and edges of a board under the ids a model may name, each with the elements that make it up. */
export function shapesOn(graph: BoardGraph): ReadonlyMap<string, readonly string[]> {
  const nodes = graph.nodes.map(({ id, elementIds }) => [id, elementIds] as const);
  const edges = graph.edges.flatMap(({ elementIds }) =>
    elementIds[0] === undefined ? [] : [[elementIds[0], elementIds] as const],
  );
  return new Map([...edges, ...nodes]);
}

/**
 * The work as one line of JSON. Whatever could look like the end of something is escaped: line ends, angle
 * brackets, backticks, and every character that cannot be seen. `JSON.parse` gives back the same text.
 */
export function materialText({ problem, notes, graph }: ReviewedWork): string {
  return escaped(
    JSON.stringify({
      problem: { title: problem.title, prompt: problem.prompt },
      board: {
        nodes: graph.nodes.map(({ id, kind, label }) => ({ id, kind, label })),
        edges: graph.edges.map(({ from, to, bidirectional, label, elementIds }) => ({
          id: elementIds[0] ?? null,
          from,
          to,
          bidirectional,
          label,
        })),
      },
      notes: Object.fromEntries(STAGES.map((stage) => [NOTE_OF_STAGE[stage], notes[stage]])),
    }),
  );
}

/** JSON has these characters only inside its strings, where an escape means the same. */
export function escaped(json: string): string {
  return json.replace(UNSAFE, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** Format and control characters, separators of lines, private and unassigned ones, half characters, fillers. */
const UNSAFE = /[<>`\p{C}\p{Zl}\p{Zp}\p{Variation_Selector}\u115F\u1160\u3164\uFFA0]/gu;
