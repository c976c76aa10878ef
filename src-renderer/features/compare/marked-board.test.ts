import { describe, expect, it } from "vitest";
import { compareBoards } from "../../../src-main/core/diagram/compare-boards.ts";
import type { BoardEdge, BoardGraph, BoardNode } from "../../../src-main/core/diagram/graph.ts";
import { box, link, scene } from "../../../src-main/core/diagram/scene-builder.ts";
import { changesOf } from "./changes.ts";
import { badgeOf, markedBoard } from "./marked-board.ts";

function part(id: string, label: string, fields: Partial<BoardNode> = {}): BoardNode {
  return {
    id,
    label,
    kind: "service",
    also: [],
    role: "component",
    confidence: 1,
    instances: 1,
    elementIds: [id],
    why: "",
    ...fields,
  };
}

function edge(from: string, to: string): BoardEdge {
  return { from, to, bidirectional: false, label: "", elementIds: [`${from}-${to}`] };
}

function graph(nodes: readonly BoardNode[], edges: readonly BoardEdge[] = []): BoardGraph {
  return { nodes: [...nodes], edges: [...edges], unread: [] };
}

const left = graph([part("a", "Feed"), part("b", "Likes")], [edge("a", "b")]);
const right = graph(
  [part("c", "Feed", { kind: "worker", instances: 3 }), part("d", "Store", { kind: "cache" })],
  [edge("c", "d")],
);

describe("the differences between two boards", () => {
  it("are said in words, parts before links", () => {
    const lines = changesOf(compareBoards(left, right)).map(
      ({ change, name, detail }) => `${change} ${name}: ${detail}`,
    );
    expect(lines).toEqual([
      "changed Feed: Read as Worker, before as Service; 3 of it, before one of it",
      "removed Likes: Service",
      "added Store: Cache",
      "removed Feed → Likes: Link",
      "added Feed → Store: Link",
    ]);
  });

  it("are drawn with a stroke and a badge of their own, and the rest is paler", () => {
    const feed = box({ id: "a", x: 0, y: 0, width: 100, height: 50 });
    const likes = box({ id: "b", x: 300, y: 0, width: 100, height: 50 });
    const drawn = scene(feed, likes, link(feed, likes, "a-b"), box({ id: "same", x: 0, y: 200 })).elements;
    const changes = changesOf(compareBoards(left, right));
    const marked = markedBoard(drawn, changes, "left");
    const of = (id: string) => marked.find((element) => element.id === id);
    expect(of("b")).toMatchObject({ strokeStyle: "dashed" });
    expect(of("a")).toMatchObject({ strokeStyle: "dotted" });
    expect(of("same")).toMatchObject({ opacity: 45 });

    const [changed, removed, added, gone] = changes;
    if (!changed || !removed || !added || !gone) throw new Error("four differences");
    // Badges sit on the corner of a shape and the middle of a link; what is not here has none.
    expect(of(badgeOf(removed))).toMatchObject({ x: 385, y: -15 });
    expect(of(badgeOf(gone))).toMatchObject({ x: 185, y: 10 });
    expect(of(badgeOf(added))).toBeUndefined();
  });

  it("leave a board that is like the other as it was drawn", () => {
    const { elements } = scene(box({ id: "same", x: 0, y: 0 }));
    expect(markedBoard(elements, [], "left")).toEqual(elements);
  });
});
