import { describe, expect, it } from "vitest";
import { withOwnKindNames } from "./kinds.ts";
import { readBoard } from "./read-board.ts";
import type { SceneElement } from "./scene.ts";
import { box, diamond, ellipse, link, scene, text } from "./scene-builder.ts";
import { client, components, edges, node, read, server, withRole } from "./test-boards.ts";
import { testNames } from "./test-names.ts";

/** The elements with a kind written into the one with this id, as a correction does. */
function stated(elements: readonly SceneElement[], id: string, kind: string): SceneElement[] {
  return elements.map((element) =>
    element.id === id ? { ...element, customData: { onair: { kind } } } : element,
  );
}

describe("a kind that the user says of a shape", () => {
  it.each([
    ["a name that says another", box({ id: "it", x: 800, y: 0 }, "Postgres")],
    ["a name that says nothing", box({ id: "it", x: 800, y: 0 }, "Zorblat")],
    ["no name", box({ id: "it", x: 800, y: 0 })],
    ["its shape", ellipse({ id: "it", x: 800, y: 0 }, "Things")],
    ["what reads like a remark", box({ id: "it", x: 800, y: 0 }, "- writes go here\n- reads too")],
  ])("wins over %s", (_, shape) => {
    const graph = read(client, server, stated(shape, "it", "cache"), link(server, shape, "a"));
    expect(node(graph, "it")).toMatchObject({
      kind: "cache",
      role: "component",
      confidence: 1,
      why: "You said so.",
    });
    expect(edges(graph)).toEqual(["server -> it"]);
    expect(graph.unread).toEqual([]);
  });

  it("wins over being drawn around other things", () => {
    const around = box({ id: "it", x: 350, y: -100, width: 700, height: 400 }, "Platform");
    expect(node(read(around, server), "it")?.role).toBe("boundary");
    expect(node(read(stated(around, "it", "service"), server), "it")).toMatchObject({
      role: "component",
      kind: "service",
    });
  });

  it("wins over being the answer of a flow chart", () => {
    const question = diamond({ id: "q", x: 0, y: 300 }, "In memory?");
    const answer = ellipse({ id: "it", x: 400, y: 300 }, "Yes");
    const asked = link(question, answer, "a");
    expect(node(read(question, answer, asked), "it")?.role).toBe("note");
    expect(node(read(question, stated(answer, "it", "cache"), asked), "it")?.role).toBe("component");
  });

  it("makes a component of free writing", () => {
    const loose = text({ id: "it", x: 800, y: 300 }, "Hot rows");
    expect(components(read(client, loose))).toEqual(["client"]);
    expect(node(read(client, stated(loose, "it", "cache")), "it")).toMatchObject({
      kind: "cache",
      role: "component",
    });
  });
});

describe("what the user says is no component", () => {
  it.each([
    ["with a name", box({ id: "it", x: 800, y: 0 }, "Redis")],
    ["without", box({ id: "it", x: 800, y: 0 })],
  ])("is a note, %s, and a link to it is no complaint", (_, shape) => {
    const graph = read(
      client,
      server,
      stated(shape, "it", "not-a-component"),
      link(client, server, "a"),
      link(server, shape, "b"),
    );
    expect(components(graph)).toEqual(["client", "server"]);
    expect(node(graph, "it")).toMatchObject({ role: "note", why: "You said that it is no component." });
    expect(edges(graph)).toEqual(["client -> server"]);
    expect(graph.unread).toEqual([]);
  });

  it("is a boundary where it is drawn around components", () => {
    const around = box({ id: "it", x: 350, y: -100, width: 700, height: 400 }, "Redis");
    expect(withRole(read(stated(around, "it", "not-a-component"), server), "boundary")).toEqual(["it"]);
  });
});

describe("a name that the user taught", () => {
  const readWith = (label: string, ...taught: Parameters<typeof withOwnKindNames>[1]) =>
    readBoard(scene(ellipse({ id: "it", x: 0, y: 0 }, label)), withOwnKindNames(testNames, taught)).nodes[0];

  it("settles what a label says, whatever the shape", () => {
    expect(readWith("bookings-kv")).toMatchObject({ kind: "sql_db", confidence: 0.15 });
    expect(readWith("Bookings KV", { phrase: "bookings-kv", kind: "cache" })).toMatchObject({
      kind: "cache",
      confidence: 1,
      why: "You taught Onair what “Bookings KV” is.",
    });
  });

  it("goes before what the field says", () => {
    expect(readWith("Redis", { phrase: "Redis", kind: "nosql_db" })?.kind).toBe("nosql_db");
  });

  it("is found among other words, as long as they say nothing else", () => {
    const taught = { phrase: "bookings-kv", kind: "cache" } as const;
    expect(readWith("Bookings KV cluster", taught)?.kind).toBe("cache");
    expect(readWith("Bookings KV consumer", taught)?.kind).toBe("worker");
  });

  it("leaves longer names of the field alone", () => {
    expect(readWith("web server", { phrase: "web", kind: "client" })?.kind).toBe("service");
  });

  it("names one kind: the last that was taught", () => {
    const [first, second] = [
      { phrase: "Zorblat", kind: "cache" },
      { phrase: "zorblat", kind: "worker" },
    ] as const;
    expect(readWith("Zorblat", first, second)?.kind).toBe("worker");
  });

  it("changes nothing of names that were compiled before", () => {
    expect(readWith("Zorblat", { phrase: "Zorblat", kind: "cache" })?.kind).toBe("cache");
    expect(readWith("Zorblat")?.kind).toBe("sql_db");
  });

  it("may be in a script that writes words together", () => {
    expect(readWith("热点缓冲集群", { phrase: "热点缓冲", kind: "cache" })?.kind).toBe("cache");
  });
});
