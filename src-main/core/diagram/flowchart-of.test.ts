import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowchartOf } from "./flowchart-of.ts";
import type { BoardGraph } from "./graph.ts";
import { COMPONENT_KINDS } from "./kind.ts";
import { type Flowchart, parseFlowchart } from "./mermaid.ts";
import { sceneOfFlowchart } from "./mermaid-scene.ts";
import { mermaidText } from "./mermaid-text.ts";
import { readBoard } from "./read-board.ts";
import type { SceneElement } from "./scene.ts";
import { arrow, box, ellipse, frame, link, scene } from "./scene-builder.ts";
import { testNames } from "./test-names.ts";

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "end",
        "subgraph",
        "Feed",
        "%% cache",
        "|x|",
        "a;b",
        '"',
        "]",
        ")",
        "}",
        "#35;",
        "<b>",
        "`",
        "\\n",
        "graph",
        "Überweisung",
        "数据库",
        "🙂",
        "--> x",
        "class",
      ),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(" ").replace(/\s+/gu, " ").trim())
  // What is written in no visible letter is no name, and a lone half of a letter cannot be kept.
  .filter((name) => /[\p{L}\p{N}]/u.test(name) && name.isWellFormed() && !/\p{C}/u.test(name));

/** A name in one line or two. */
const label = fc.oneof(
  words,
  fc.tuple(words, words).map(([a, b]) => `${a}\n${b}`),
);

const flowchart: fc.Arbitrary<Flowchart> = fc
  .record({
    nodes: fc.array(fc.record({ label, kind: fc.constantFrom(...COMPONENT_KINDS) }), {
      minLength: 1,
      maxLength: 7,
    }),
    links: fc.array(
      fc.record({
        from: fc.nat(6),
        to: fc.nat(6),
        label: fc.oneof(fc.constant(""), label),
        both: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
    groups: fc.array(fc.record({ title: words, first: fc.nat(6) }), { maxLength: 2 }),
  })
  .map(({ nodes, links, groups }) => {
    const id = (at: number) => `thing_${at % nodes.length}`;
    // Each group holds the things from one on, so the second lies in the first or around nothing else.
    const starts = groups.map(({ first }) => first % nodes.length).sort((a, b) => a - b);
    return {
      nodes: nodes.map((node, at) => ({ id: id(at), shape: "box" as const, ...node })),
      links: links
        .map((one) => ({
          from: id(one.from),
          to: id(one.to),
          label: one.label,
          heads: one.both ? ("both" as const) : ("end" as const),
        }))
        .filter(({ from, to }) => from !== to),
      groups: groups.map(({ title }, index) => ({
        title,
        nodeIds: nodes.flatMap((_, at) => (at >= (starts[index] ?? 0) ? [id(at)] : [])),
        ...(index === 0 ? {} : { within: 0 }),
      })),
    };
  });

describe("mermaidText", () => {
  it("is read as the same flowchart, whatever stands in its labels", () => {
    fc.assert(
      fc.property(flowchart, (chart) => {
        expect(parseFlowchart(mermaidText(chart))).toEqual({ ok: true, value: inWritingOrder(chart) });
      }),
    );
  });

  it("writes a board as a person would", () => {
    const phone = box({ id: "1", x: 0, y: 0 }, "Mobile app");
    const feed = box({ id: "2", x: 400, y: 0 }, 'Feed "v2" service');
    const posts = ellipse({ id: "3", x: 800, y: 0 }, "Posts database");
    const cloud = frame({ id: "4", x: 350, y: -100, width: 700, height: 300 }, "AWS [eu-west-1]");
    const reads = arrow({
      id: "6",
      path: [
        [560, 40],
        [800, 40],
      ],
      from: "2",
      to: "3",
      heads: "both",
      label: "reads | writes",
    });
    const board = scene(cloud, phone, feed, posts, link(phone, feed, "5"), reads);
    expect(mermaidText(flowchartOf(readBoard(board, testNames), board))).toBe(`flowchart LR
  mobile_app["Mobile app"]:::client
  subgraph group_1 ["AWS [eu-west-1]"]
    feed_v2_service["Feed #quot;v2#quot; service"]:::service
    posts_database[("Posts database")]:::sql_db
  end
  mobile_app --> feed_v2_service
  feed_v2_service <-->|"reads #124; writes"| posts_database
`);
  });

  it("gives everything an id of its own, which is no word of Mermaid's", () => {
    const named = ["end", "End", "graph", "class diagram", "2nd", "数据库", "x", "group_1"];
    const board = scene(...named.map((name, at) => box({ id: `${at}`, x: at * 300, y: 0 }, name)));
    const graph = readBoard(board, testNames);
    const all = { ...graph, nodes: graph.nodes.map((node) => ({ ...node, role: "component" as const })) };
    expect(flowchartOf(all, board).nodes.map(({ id }) => id)).toEqual([
      "n_end",
      "n_end_2",
      "n_graph",
      "n_class_diagram",
      "n_2nd",
      "other",
      "n_x",
      "n_group_1",
    ]);
  });
});

describe("a board as a flowchart", () => {
  it("is read again as the same graph: names, kinds, links and boundaries", () => {
    fc.assert(
      fc.property(flowchart, (chart) => {
        const drawn = sceneOfFlowchart(chart);
        const graph = readBoard(drawn, testNames);
        const text = mermaidText(flowchartOf(graph, drawn));
        const back = parseFlowchart(text);
        if (!back.ok) throw new Error(back.error.message);
        const again = sceneOfFlowchart(back.value);
        expect(essenceOf(readBoard(again, testNames))).toEqual(essenceOf(graph));
        expect(membersOf(back.value)).toEqual(membersOf(chart));
        expect(essenceOf(graph).components).toHaveLength(chart.nodes.length);
      }),
    );
  }, 30_000);
});

/** Nodes come as they are written: outside of groups first. */
function inWritingOrder(chart: Flowchart): Flowchart {
  const depth = (id: string) => chart.groups.filter(({ nodeIds }) => nodeIds.includes(id)).length;
  const nodes = [...chart.nodes].sort((a, b) => depth(a.id) - depth(b.id));
  return {
    ...chart,
    nodes,
    groups: chart.groups.map((group) => ({
      ...group,
      nodeIds: nodes.flatMap(({ id }) => (group.nodeIds.includes(id) ? [id] : [])),
    })),
  };
}

function essenceOf({ nodes, edges }: BoardGraph) {
  const named = new Map(nodes.map(({ id, label, kind }) => [id, `${kind} ${label}`]));
  return {
    components: nodes
      .filter(({ role }) => role === "component")
      .map(({ id }) => named.get(id))
      .sort(),
    links: edges
      .map(({ from, to, bidirectional, label }) =>
        JSON.stringify([
          bidirectional ? [named.get(from), named.get(to)].sort() : [named.get(from), named.get(to)],
          bidirectional,
          label,
        ]),
      )
      .sort(),
    boundaries: nodes
      .filter(({ role }) => role === "boundary")
      .map(({ label }) => label)
      .sort(),
  };
}

/** For each group its title with the names in it; groups around the same things are told apart by title alone. */
function membersOf({ nodes, groups }: Flowchart) {
  const label = new Map(nodes.map((node) => [node.id, node.label]));
  return groups
    .map(({ title, nodeIds }) => [title, nodeIds.map((id) => label.get(id)).sort()].flat().join(" / "))
    .sort();
}

describe("a flowchart's layout", () => {
  it("overlaps nothing: shapes keep apart, and groups hold their own alone", () => {
    fc.assert(
      fc.property(flowchart, (chart) => {
        const { elements } = sceneOfFlowchart(chart);
        const shapes = elements.filter(({ type }) => type === "rectangle");
        for (const [at, one] of shapes.entries())
          for (const other of shapes.slice(at + 1)) expect(isApart(one, other)).toBe(true);
        for (const [index, { nodeIds }] of chart.groups.entries()) {
          const around = elements.find(({ id }) => id === `group-${index + 1}`);
          if (around === undefined) throw new Error("a group is not drawn");
          for (const shape of shapes) {
            if (nodeIds.includes(shape.id)) expect(isWithin(shape, around)).toBe(true);
            else expect(isApart(shape, around)).toBe(true);
          }
        }
      }),
    );
  });

  it("says what it says at a legible size, inside its shape", () => {
    fc.assert(
      fc.property(flowchart, (chart) => {
        const { elements } = sceneOfFlowchart(chart);
        for (const text of elements.filter(({ type }) => type === "text")) {
          expect(text).toMatchObject({ fontSize: 16, fontFamily: 5, lineHeight: 1.25 });
          const shape = elements.find(({ id, type }) => id === text.containerId && type === "rectangle");
          if (shape !== undefined) expect(isWithin(text, shape)).toBe(true);
        }
      }),
    );
  });
});

function isApart(a: SceneElement, b: SceneElement): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}

function isWithin(inner: SceneElement, outer: SceneElement): boolean {
  const fits = inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width;
  return fits && inner.y + inner.height <= outer.y + outer.height;
}
