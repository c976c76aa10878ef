import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBoard } from "./read-board.ts";
import type { Scene, SceneElement } from "./scene.ts";
import { arrow, box, cylinder, link, text } from "./scene-builder.ts";
import { client, database, server } from "./test-boards.ts";
import { testNames } from "./test-names.ts";

describe("laws", () => {
  const store = cylinder({ id: "store", x: 800, y: 300, width: 80, height: 100 });
  const busy = [
    ...client,
    ...server,
    ...database,
    ...store,
    ...text({ id: "caption", x: 800, y: 410 }, "Cache"),
    ...box({ id: "copy", x: 410, y: 10 }, "Web server"),
    ...link(client, server, "a"),
    ...link(server, database, "b"),
    ...arrow({
      id: "c",
      path: [
        [560, 60],
        [790, 340],
      ],
      label: "read",
    }),
  ];

  it("the order of the elements does not matter", () => {
    const expected = readBoard({ elements: busy }, testNames);
    fc.assert(
      fc.property(fc.shuffledSubarray(busy, { minLength: busy.length }), (elements) => {
        expect(readBoard({ elements }, testNames)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("moving the whole board changes nothing", () => {
    const moved = busy.map((member) => ({ ...member, x: member.x + 1234, y: member.y - 987 }));
    expect(readBoard({ elements: moved }, testNames)).toEqual(readBoard({ elements: busy }, testNames));
  });

  it("broken scenes are read too: any number, any reference, anything twice or gone", () => {
    const number = fc.oneof(
      fc.integer({ min: -2000, max: 2000 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const reference = fc.constantFrom("client", "server", "db", "a", "caption", "nobody");
    const binding = fc.oneof(
      fc.constant(null),
      fc.record({ elementId: reference, focus: number, gap: number }),
    );
    const change = fc.oneof(
      fc.record({ x: number, y: number, width: number, height: number, angle: number }),
      fc.record({ points: fc.array(fc.tuple(number, number), { maxLength: 5 }) }),
      fc.record({ containerId: reference }),
      fc.record({ startBinding: binding, endBinding: binding }),
      fc.record({ groupIds: fc.array(fc.constantFrom("g", "h", "i"), { maxLength: 4 }) }),
      fc.record({ text: fc.string(), originalText: fc.string() }),
      fc.record({ id: reference }),
      fc.constant({}),
    );
    const mutated = fc
      .tuple(fc.constantFrom(...busy), change)
      .map(([member, fields]) => ({ ...member, ...fields }));
    fc.assert(
      fc.property(fc.array(mutated, { maxLength: 40 }), (elements: SceneElement[]) => {
        const broken: Scene = { elements };
        const graph = readBoard(broken, testNames);
        const ids = new Set(graph.nodes.filter(({ role }) => role === "component").map(({ id }) => id));
        for (const { from, to } of graph.edges) expect(ids.has(from) && ids.has(to)).toBe(true);
        expect(new Set(graph.nodes.map(({ id }) => id)).size).toBe(graph.nodes.length);
      }),
      { numRuns: 400 },
    );
  });
});
