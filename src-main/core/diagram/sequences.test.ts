import { describe, expect, it } from "vitest";
import { arrow, box, line, link, text } from "./scene-builder.ts";
import { client, components, edges, read, server } from "./test-boards.ts";

const design = [...client, ...server, ...link(client, server, "a")];

/** A box from which a long line hangs. */
function participant(id: string, x: number, name: string) {
  const lifeline = line(`${id}-line`, [
    [x + 60, 452],
    [x + 62, 900],
  ]);
  return [...box({ id, x, y: 400, width: 120, height: 50 }, name), ...lifeline];
}

function message(id: string, from: number, to: number, y: number) {
  const path = [
    [from + 62, y],
    [to + 58, y],
  ] as const;
  return arrow({ id, path });
}

describe("a sequence diagram beside a design", () => {
  it("adds no components and no links", () => {
    const graph = read(
      design,
      participant("p1", 0, "Web server"),
      participant("p2", 300, "Redis"),
      message("m1", 0, 300, 520),
      text({ id: "said", x: 130, y: 495 }, "Read from Redis"),
      message("m2", 300, 0, 600),
    );
    expect(components(graph)).toEqual(["client", "server"]);
    expect(edges(graph)).toEqual(["client -> server"]);
    expect(graph.unread).toEqual([]);
  });

  it("is none where the lines lead from box to box", () => {
    const store = box({ id: "store", x: 0, y: 902, width: 120, height: 50 }, "Database");
    const graph = read(design, participant("p1", 0, "Web server"), store, participant("p2", 300, "Redis"));
    expect(components(graph)).toContain("p1");
    expect(edges(graph)).toContain("p1 <-> store");
  });
});
