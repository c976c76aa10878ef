import { describe, expect, test } from "vitest";
import { elementSchema } from "../../../src-main/core/diagram/scene.ts";
import { proofLabel } from "./proof-label.ts";

const element = (id: string, type: string, more: object = {}) =>
  elementSchema.parse({ id, type, x: 0, y: 0, ...more });
const elements = [
  element("api", "rectangle"),
  element("api-name", "text", { containerId: "api", text: "Feed\nservice", originalText: "Feed\nservice" }),
  element("db", "ellipse"),
  element("db-name", "text", { text: "Postgres" }),
];
const onBoard = (...elementIds: string[]) => proofLabel({ source: "board", elementIds }, elements);

describe("what a proof is called", () => {
  test("words are quoted, with the stage they stand in", () => {
    const quote = { source: "notes", stage: "D", start: 0, end: 9, quote: " by user\n id" } as const;
    expect(proofLabel(quote, elements)).toBe("“by user id” in Data model");
  });

  test("shapes go by what is written on them, each name once", () => {
    expect(onBoard("api", "api-name", "db-name")).toBe("“Feed service, Postgres” on your board");
  });

  test("shapes without words are counted", () => {
    expect(onBoard("db")).toBe("A shape on your board");
    expect(onBoard("db", "gone")).toBe("2 shapes on your board");
  });
});
