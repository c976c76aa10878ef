import { expect, it } from "vitest";
import { box, diamond, link } from "./scene-builder.ts";
import { client, components, database, edges, node, read, server } from "./test-boards.ts";

const place = { id: "asked", x: 600, y: 300 };
const cached = diamond(place, "In cache?");
const into = link(server, cached, "in");
const outOf = link(cached, database, "out");

it("a question on the way between two known things is a step of that way", () => {
  const graph = read(client, server, database, cached, link(client, server, "a"), into, outOf);
  expect(edges(graph)).toEqual(["asked -> db", "client -> server", "server -> asked"]);
  expect(node(graph, "asked")).toMatchObject({ role: "component", kind: "other", label: "In cache?" });
  expect(graph.unread).toEqual([]);
});

it("so is what stands between two questions", () => {
  const unknown = box({ id: "unknown", x: 900, y: 300 }, "Wuzzle");
  const second = box({ id: "second", x: 1200, y: 300 }, "URL seen?");
  const ways = [into, link(cached, unknown, "b"), link(unknown, second, "c"), link(second, database, "d")];
  const graph = read(server, database, cached, unknown, second, ...ways);
  expect(components(graph)).toEqual(["asked", "db", "second", "server", "unknown"]);
});

it.each([
  ["that nothing leads to, the head of a tree of choices", [cached, outOf]],
  ["that leads to no more than answers", [cached, into]],
  ["whether there should be such a component", [box(place, "Cache?"), into, outOf]],
  [
    "of many words, which asks the reader",
    [diamond(place, "How do we keep the two stores alike?"), into, outOf],
  ],
])("a question %s is a note", (_, parts) => {
  expect(components(read(server, database, ...parts))).not.toContain("asked");
});
