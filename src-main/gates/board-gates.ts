import type { Scene } from "../core/diagram/scene.ts";
import type { Matcher } from "../core/rubric/matcher.ts";
import { allRight, type Gate } from "./gate.ts";

export const noArrows: Gate = {
  id: "no arrows",
  rule: "without its arrows the board earns nothing for a path, a link or a linked component",
  run: ({ reference, problem, score }) => {
    const board = withoutArrows(reference.attempt.board);
    const { criteria, total } = score({ ...reference.attempt, board });
    const faults: string[] = [];
    for (const { id, credit, evidence } of criteria) {
      if (credit === 0 || !evidence.some(({ source }) => source === "board")) continue;
      const criterion = problem.rubric.criteria.find((candidate) => candidate.id === id);
      const matchers = [criterion?.evidence, ...(criterion?.partial ?? []).map((step) => step.evidence)];
      if (matchers.some((matcher) => matcher !== undefined && countsLooseBoxes(matcher))) continue;
      faults.push(`${id}: ${credit} for what the board shows`);
    }
    if (total > 40) faults.push(`the total is ${total}, although nothing works from end to end`);
    return allRight(criteria.length, faults);
  },
};

const UNKNOWN = [
  "Zorblax",
  "Quimby",
  "Frobnitz",
  "Wuzzle",
  "Plonk",
  "Grelb",
  "Snorvil",
  "Trindle",
  "Blorfen",
];

export const unknownNames: Gate = {
  id: "unknown names",
  rule: "boxes renamed to words nobody knows earn nothing as components, and the board says that they are unread",
  run: ({ reference, readBoard, score }) => {
    const board = renamed(reference.attempt.board);
    const faults: string[] = [];
    const evaluation = score({ ...reference.attempt, board });
    for (const { id, credit, evidence } of evaluation.criteria) {
      if (credit > 0 && evidence.some(({ source }) => source === "board")) {
        faults.push(`${id}: ${credit} for boxes whose names say nothing`);
      }
    }
    const graph = readBoard(board);
    const unread = new Set(graph.unread.flatMap(({ elementIds }) => elementIds));
    const components = graph.nodes.filter(({ role }) => role === "component");
    for (const { label, kind, elementIds } of components) {
      if (!elementIds.some((id) => unread.has(id)))
        faults.push(`${label}: read as ${kind}, and not among the unread`);
    }
    return allRight(components.length + evaluation.criteria.length, faults);
  },
};

function withoutArrows(board: Scene): Scene {
  const arrows = new Set(
    board.elements.filter(({ type }) => type === "arrow" || type === "line").map(({ id }) => id),
  );
  return {
    ...board,
    elements: board.elements.filter(
      ({ id, containerId }) => !arrows.has(id) && !arrows.has(containerId ?? ""),
    ),
  };
}

function renamed(board: Scene): Scene {
  const arrows = new Set(board.elements.filter(({ type }) => type === "arrow").map(({ id }) => id));
  let next = 0;
  const elements = board.elements.map((element) => {
    if (element.type !== "text") return element;
    if (arrows.has(element.containerId ?? "")) return { ...element, text: "", originalText: "" };
    const word = `${UNKNOWN[next % UNKNOWN.length] ?? ""}${next >= UNKNOWN.length ? "ia" : ""}`;
    next += 1;
    return { ...element, text: word, originalText: word };
  });
  return { ...board, elements };
}

/** Whether a matcher asks for a component and is content with one that nothing is joined to. */
function countsLooseBoxes(matcher: Matcher): boolean {
  if ("component" in matcher) return !matcher.component.linked;
  if ("all" in matcher) return matcher.all.some(countsLooseBoxes);
  if ("any" in matcher) return matcher.any.some(countsLooseBoxes);
  if ("atLeast" in matcher) return matcher.atLeast.of.some(countsLooseBoxes);
  return "not" in matcher && countsLooseBoxes(matcher.not);
}
