import { describe, expect, it } from "vitest";
import type { PaletteItem } from "../../../src-main/contract/content.ts";
import { composeComponent } from "./compose.ts";
import { outlineOf } from "./outline.ts";

const SHAPES = ["rectangle", "ellipse", "diamond", "cylinder", "queue", "person", "cloud"] as const;

describe.each(SHAPES)("a %s", (shape) => {
  const item: PaletteItem = {
    id: "cache",
    name: "Cache",
    kind: "cache",
    keywords: [],
    shape,
    width: 150,
    height: 90,
    stroke: "#1e1e1e",
    fill: "#ffc9c9",
  };
  const ids = countingIds();
  const { containerId, skeletons } = composeComponent(item, "Feed cache", { x: 40, y: 60 }, ids);
  const container = skeletons.find((skeleton) => skeleton.id === containerId);

  it("has one container with the name and the kind", () => {
    expect(container).toMatchObject({
      customData: { onair: { kind: "cache" } },
      label: { text: "Feed cache", strokeColor: "#1e1e1e" },
    });
    expect(skeletons.filter((skeleton) => "label" in skeleton)).toHaveLength(1);
  });

  it("draws everything else with lines, which take no arrows, in one group with the container", () => {
    const others = skeletons.filter((skeleton) => skeleton.id !== containerId);
    expect(others.every((skeleton) => skeleton.type === "line")).toBe(true);
    const groups = new Set(skeletons.map((skeleton) => JSON.stringify(skeleton.groupIds)));
    expect(groups.size).toBe(1);
    expect(container?.groupIds).toHaveLength(others.length > 0 ? 1 : 0);
  });

  it("stays inside its box", () => {
    const { container: inner, strokes } = outlineOf(shape, item);
    expect(inner.box.y + inner.box.height).toBeLessThanOrEqual(item.height);
    for (const [x, y] of strokes.flatMap((stroke) => stroke.points)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(item.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(item.height);
    }
  });

  it("closes what it fills", () => {
    for (const { points, closed } of outlineOf(shape, item).strokes) {
      expect(points[0] !== undefined && samePoint(points[0], points.at(-1) ?? [0, 0])).toBe(closed);
    }
  });
});

function samePoint([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): boolean {
  return ax === bx && ay === by;
}

function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `id-${count}`;
  };
}
