import type { BoardComparison } from "../../../src-main/core/diagram/compare-boards.ts";
import {
  type Change,
  type ComparedLink,
  type ComparedPart,
  changeOf,
  type LinkDifference,
  type PartDifference,
} from "../../../src-main/core/diagram/compare-boards.ts";
import type { BoardEdge, BoardNode } from "../../../src-main/core/diagram/graph.ts";
import { KIND_NAMES } from "../../ui/kind-names.ts";

/** One difference between two boards, as it is listed and marked. */
export interface BoardChange {
  readonly id: string;
  readonly change: Exclude<Change, "same">;
  readonly name: string;
  /** What it is, or what is read differently. */
  readonly detail: string;
  /** The elements it is drawn with on each side; none where it is not there. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Every difference in words, parts before links. */
export function changesOf({ parts, links }: BoardComparison): readonly BoardChange[] {
  const labels = {
    left: labelsOf(parts.flatMap(({ left }) => left ?? [])),
    right: labelsOf(parts.flatMap(({ right }) => right ?? [])),
  };
  const changes: BoardChange[] = [];
  for (const [index, part] of parts.entries()) {
    const change = changeOf(part);
    const node = part.right ?? part.left;
    if (change === "same" || node === null) continue;
    const detail = change === "changed" ? partDetail(part) : whatItIs(node);
    changes.push({ id: `part-${index}`, change, name: nameOf(node), detail, ...elementsOf(part) });
  }
  for (const [index, link] of links.entries()) {
    const change = changeOf(link);
    const edge = link.right ?? link.left;
    if (change === "same" || edge === null) continue;
    const names = link.right === null ? labels.left : labels.right;
    const name = `${names.get(edge.from) ?? "?"} ${edge.bidirectional ? "↔" : "→"} ${names.get(edge.to) ?? "?"}`;
    const detail =
      change === "changed" ? linkDetail(link) : `Link${edge.label && `: “${oneLine(edge.label)}”`}`;
    changes.push({ id: `link-${index}`, change, name, detail, ...elementsOf(link) });
  }
  return changes;
}

function labelsOf(nodes: readonly BoardNode[]): ReadonlyMap<string, string> {
  return new Map(nodes.map((node) => [node.id, nameOf(node)]));
}

function elementsOf({ left, right }: ComparedPart | ComparedLink): Pick<BoardChange, "left" | "right"> {
  return { left: left?.elementIds ?? [], right: right?.elementIds ?? [] };
}

function nameOf(node: BoardNode): string {
  return oneLine(node.label) || `Unnamed ${whatItIs(node).toLowerCase()}`;
}

function whatItIs({ role, kind, also }: BoardNode): string {
  if (role === "boundary") return "Boundary";
  if (role === "note") return "Remark";
  return [kind, ...also].map((one) => KIND_NAMES[one]).join(" and ");
}

function partDetail({ left, right, differs }: ComparedPart): string {
  if (left === null || right === null) return "";
  const sentences: Readonly<Record<PartDifference, string>> = {
    name: `called “${nameOf(left)}” before`,
    role: `read as ${whatItIs(right)}, before as ${whatItIs(left)}`,
    kind: `read as ${whatItIs(right)}, before as ${whatItIs(left)}`,
    also: `read as ${whatItIs(right)}, before as ${whatItIs(left)}`,
    instances: `${copies(right)}, before ${copies(left)}`,
  };
  return sentence(differs.map((one) => sentences[one]));
}

function linkDetail({ left, right, differs }: ComparedLink): string {
  if (left === null || right === null) return "";
  const sentences: Readonly<Record<LinkDifference, string>> = {
    direction: directionOf(left, right),
    label: left.label === "" ? `now says “${oneLine(right.label)}”` : `said “${oneLine(left.label)}” before`,
  };
  return sentence(differs.map((one) => sentences[one]));
}

function directionOf(left: BoardEdge, right: BoardEdge): string {
  if (right.bidirectional) return "goes both ways now";
  return left.bidirectional ? "went both ways before" : "turned round";
}

function copies({ instances }: BoardNode): string {
  return instances === 1 ? "one of it" : `${instances} of it`;
}

function sentence(clauses: readonly string[]): string {
  const text = [...new Set(clauses)].join("; ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
