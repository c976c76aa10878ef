import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFlowchart } from "./mermaid.ts";
import { sceneOfFlowchart } from "./mermaid-scene.ts";
import { readBoard } from "./read-board.ts";
import { parseScene } from "./scene.ts";
import { testNames } from "./test-names.ts";

function chartOf(text: string) {
  const chart = parseFlowchart(text);
  if (!chart.ok) throw new Error(chart.error.message);
  return chart.value;
}

function linksOf(text: string): string[] {
  return chartOf(text).links.map(
    ({ from, to, label, heads }) => `${from} ${heads} ${to}${label && ` "${label}"`}`,
  );
}

describe("parseFlowchart", () => {
  it("reads chains, labels and shapes", () => {
    const chart = chartOf(
      "flowchart LR\nclient --> lb[Load balancer] --> db[(Posts DB)] --> q{{Queue}} --> d{Ready?}",
    );
    expect(chart.nodes).toEqual([
      { id: "client", label: "client", shape: "box" },
      { id: "lb", label: "Load balancer", shape: "box" },
      { id: "db", label: "Posts DB", shape: "cylinder" },
      { id: "q", label: "Queue", shape: "box" },
      { id: "d", label: "Ready?", shape: "diamond" },
    ]);
  });

  it.each([
    ["a --> b", ["a end b"]],
    ["a --- b", ["a none b"]],
    ["a <--> b", ["a both b"]],
    ["a -.-> b", ["a end b"]],
    ["a ==> b", ["a end b"]],
    ["a ----> b", ["a end b"]],
    ["a -->|cache miss| b", ['a end b "cache miss"']],
    ["a -. cache miss .-> b", ['a end b "cache miss"']],
    ["a -.miss.-> b", ['a end b "miss"']],
    ["a -. miss .- b", ['a none b "miss"']],
    ["a -- on a miss --> b", ['a end b "on a miss"']],
    ["a & b --> c & d", ["a end c", "a end d", "b end c", "b end d"]],
    ["a-->b-->c", ["a end b", "b end c"]],
    ["a --> b; b --> c", ["a end b", "b end c"]],
    ["order-svc --> a.b", ["order-svc end a.b"]],
    ["a --> orders", ["a end orders"]],
    ["a --x b", ["a end b"]],
  ])("reads %s", (text, expected) => {
    expect(linksOf(text)).toEqual(expected);
  });

  it("keeps a name wherever it was given", () => {
    expect(chartOf("a --> b\nb[Feed service]\nb --> c").nodes[1]?.label).toBe("Feed service");
  });

  it("takes quotes for words, brackets and line breaks for text", () => {
    expect(
      chartOf('a["Cache (Redis)"] --> b["Feed<br/>service\\n(Go)"]').nodes.map(({ label }) => label),
    ).toEqual(["Cache (Redis)", "Feed\nservice\n(Go)"]);
  });

  it("reads subgraphs as groups", () => {
    const { groups } = chartOf("subgraph vpc [Our VPC]\na --> b\nend\nc --> a");
    expect(groups).toEqual([{ title: "Our VPC", nodeIds: ["a", "b"] }]);
  });

  it("passes over settings, styling and comments", () => {
    expect(
      linksOf("---\nconfig: x\n---\ngraph TD\n%% a --> z\nclassDef x fill:#fff\na:::x --> b %% why"),
    ).toEqual(["a end b"]);
  });

  it.each(["a -> b", "a --> ", "--> b", "a[open", "just some words"])("says where %j is wrong", (text) => {
    const chart = parseFlowchart(`flowchart LR\n${text}`);
    expect(chart.ok ? "" : chart.error.message).toMatch(/^Line 2 of the flowchart cannot be read at/);
  });

  it("never throws, and what it reads can be drawn", () => {
    const piece = fc.constantFrom(
      "a",
      "b[B]",
      "c[(C)]",
      "-->",
      "---",
      "|x|",
      "&",
      "\n",
      " ",
      "subgraph s",
      "end",
      '"',
      "{",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const chart = parseFlowchart(pieces.join(" "));
        if (chart.ok) expect(parseScene(sceneOfFlowchart(chart.value)).ok).toBe(true);
      }),
    );
  });
});

describe("sceneOfFlowchart", () => {
  const scene = sceneOfFlowchart(chartOf("subgraph s\na[App] -->|reads| b[(Posts)]\nend\nb --> a"));
  const byId = new Map(scene.elements.map((element) => [element.id, element]));

  it("binds every arrow and every label on both sides", () => {
    expect(byId.get("link-1")).toMatchObject({
      startBinding: { elementId: "a" },
      endBinding: { elementId: "b" },
    });
    expect(byId.get("a")?.boundElements).toEqual([
      { id: "a-label", type: "text" },
      { id: "link-1", type: "arrow" },
      { id: "link-2", type: "arrow" },
    ]);
    expect(byId.get("link-1-label")).toMatchObject({ containerId: "link-1", originalText: "reads" });
  });

  it("puts what follows to the right, inside its frame", () => {
    expect(byId.get("b")?.x).toBeGreaterThan((byId.get("a")?.x ?? 0) + (byId.get("a")?.width ?? 0));
    const frame = byId.get("group-1");
    expect(frame).toMatchObject({ type: "frame", name: "s" });
    expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeGreaterThan(
      (byId.get("b")?.x ?? 0) + (byId.get("b")?.width ?? 0),
    );
  });

  it.each([
    ["a[API] --> b[(Users)]", "sql_db"],
    ["a[API] --> b[(Accounts)]", "sql_db"],
    ["a[API] --> b[Users]", "client"],
    ["a[API] --> b[(Redis)]", "cache"],
  ])("draws what is kept so that it is read as kept: %s", (text, kind) => {
    const graph = readBoard(sceneOfFlowchart(chartOf(text)), testNames);
    expect(graph.nodes.find(({ id }) => id === "b")?.kind).toBe(kind);
  });
});
