import { describe, expect, it } from "vitest";
import type { SceneElement } from "./scene.ts";
import { box, element, line, text } from "./scene-builder.ts";
import { client, components, edges, read, server } from "./test-boards.ts";

type Path = readonly (readonly [number, number])[];

/** A stroke drawn by hand through the points, with many more between them. */
function pencil(id: string, path: Path): SceneElement[] {
  const [[x, y] = [0, 0]] = path;
  const points = path.flatMap(([toX, toY], at) => {
    const [fromX, fromY] = path[Math.max(0, at - 1)] ?? [toX, toY];
    return Array.from({ length: 8 }, (_, step) => {
      const along = (step + 1) / 8;
      return [fromX + (toX - fromX) * along - x, fromY + (toY - fromY) * along - y];
    });
  });
  return [element({ id, type: "freedraw", x, y, points })];
}

describe("heads drawn by hand", () => {
  it("are two short lines at the tip of a longer one", () => {
    const drawn = [
      ...line("shaft", [
        [168, 40],
        [388, 40],
      ]),
      ...line("up", [
        [388, 40],
        [372, 30],
      ]),
      ...line("down", [
        [388, 40],
        [372, 50],
      ]),
    ];
    expect(edges(read(client, server, drawn))).toEqual(["client -> server"]);
  });

  it.each([
    ["the end", "client -> server", 168, 388, -18],
    ["the other end", "server -> client", 392, 176, 18],
  ])("are a hook at %s of one stroke", (_, meant, from, to, back) => {
    const hook: Path = [
      [to + back, 28],
      [to, 40],
      [to + back, 52],
    ];
    const stroke = pencil("a", [[from, 40], [to, 40], ...hook]);
    expect(edges(read(client, server, stroke))).toEqual([meant]);
  });

  it("are no links of their own between things that stand close", () => {
    const cache = box({ id: "cache", x: 400, y: 90 }, "Redis");
    const shaft = pencil("a", [
      [165, 40],
      [392, 84],
    ]);
    const head = pencil("head", [
      [378, 74],
      [393, 85],
      [378, 92],
    ]);
    expect(edges(read(client, server, cache, shaft, head))).toHaveLength(1);
  });
});

it("a box drawn by hand is no link between the things beside it", () => {
  const outline = pencil("hand", [
    [168, 20],
    [330, 22],
    [328, 100],
    [169, 98],
    [169, 17],
  ]);
  const graph = read(client, outline, text({ id: "name", x: 220, y: 48 }, "Redis"), server);
  expect(components(graph)).toEqual(["client", "hand", "server"]);
  expect(edges(graph)).toEqual([]);
});
