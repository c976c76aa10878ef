import { describe, expect, it } from "vitest";
import type { PaletteItem } from "../../../src-main/contract/content.ts";
import { readRequest, searchPalette } from "./search.ts";

const palette = [
  item("Client", ["user", "browser"]),
  item("Load balancer", ["lb", "nginx"]),
  item("Cache", ["redis", "memcached", "in-memory"]),
  item("SQL database", ["db", "postgres"]),
  item("NoSQL database", ["db", "dynamodb"]),
  item("Object storage", ["s3", "blob"]),
  item("Pub/sub", ["redis pub/sub", "topic"]),
];

describe("finding a component", () => {
  it.each([
    ["cache", "Cache"],
    ["CACHE ", "Cache"],
    ["redis", "Cache"],
    ["redis p", "Pub/sub"],
    ["lb", "Load balancer"],
    ["bal", "Load balancer"],
    ["sql", "SQL database"],
    ["nosql", "NoSQL database"],
    ["s3", "Object storage"],
    ["ps", "Pub/sub"],
    ["ldbl", "Load balancer"],
  ])("%j finds %s first", (query, name) => {
    expect(searchPalette(palette, query)[0]?.name).toBe(name);
  });

  it("keeps the palette's order among equals", () => {
    expect(searchPalette(palette, "db").map(({ name }) => name)).toEqual(["SQL database", "NoSQL database"]);
  });

  it("shows everything before anything is typed, and nothing for nonsense", () => {
    expect(searchPalette(palette, " ")).toEqual(palette);
    expect(searchPalette(palette, "qqq")).toEqual([]);
  });
});

describe("naming a component while adding it", () => {
  it.each([
    ["cache: Feed cache", "Cache", "Feed cache"],
    ["redis: Feed cache", "Cache", "Feed cache"],
    ["cache Feed cache", "Cache", "Feed cache"],
    ["load balancer Edge", "Load balancer", "Edge"],
    ["cache:", "Cache", null],
    ["load bal", "Load balancer", null],
  ])("%j is %s called %j", (typed, name, label) => {
    const request = readRequest(palette, typed);
    expect([request.matches[0]?.name, request.label]).toEqual([name, label]);
  });

  it("a first word that names nothing finds nothing", () => {
    expect(readRequest(palette, "zebra cache").matches).toEqual([]);
  });
});

function item(name: string, keywords: string[]): PaletteItem {
  return {
    id: name,
    name,
    kind: "other",
    keywords,
    shape: "rectangle",
    width: 1,
    height: 1,
    stroke: "",
    fill: "",
  };
}
