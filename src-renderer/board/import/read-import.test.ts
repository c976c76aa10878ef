import { describe, expect, it } from "vitest";
import { box, scene } from "../../../src-main/core/diagram/scene-builder.ts";
import { type Import, isDrawing, readImportFile, readImportText } from "./read-import.ts";

const SCENE = JSON.stringify({ type: "excalidraw", ...scene(box({ id: "a", x: 0, y: 0 }, "Größe ✓")) });

const KEYWORD = "application/vnd.excalidraw+json";
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG with nothing in it but these texts. */
function png(...texts: readonly (readonly [keyword: string, text: string])[]): Uint8Array<ArrayBuffer> {
  const chunks = texts.flatMap(([keyword, text]) => chunk("tEXt", `${keyword}\0${text}`));
  return Uint8Array.from([...SIGNATURE, ...chunks, ...chunk("IEND", "")]);
}

function chunk(type: string, data: string): number[] {
  const length = [24, 16, 8, 0].map((bits) => (data.length >>> bits) & 255);
  return [...length, ...codes(type), ...codes(data), 0, 0, 0, 0];
}

function codes(letters: string): number[] {
  return Array.from(letters, (letter) => letter.charCodeAt(0));
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  const all = new Uint8Array(await new Response(packed).arrayBuffer());
  return Array.from(all, (byte) => String.fromCharCode(byte)).join("");
}

async function envelope(text: string, compressed = true): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const plain = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const encoded = compressed ? await deflate(bytes) : plain;
  return JSON.stringify({ version: "1", encoding: "bstring", compressed, encoded });
}

async function read(name: string, content: BlobPart, type = ""): Promise<Import | string> {
  const result = await readImportFile(new File([content], name, { type }));
  return result.ok ? result.value : result.error.message;
}

function texts(read: Import | string): unknown {
  return typeof read === "string" || read.kind !== "scene"
    ? read
    : read.elements.flatMap(({ text }) => text ?? []);
}

describe("a picture", () => {
  it("gives the scene it carries, compressed or not", async () => {
    for (const compressed of [true, false]) {
      const payload = await envelope(SCENE, compressed);
      expect(texts(await read("board.png", png(["Comment", "x"], [KEYWORD, payload])))).toEqual(["Größe ✓"]);
      const svg = `<svg><!-- payload-type:${KEYWORD} --><!-- payload-version:2 --><!-- payload-start -->${btoa(payload)}<!-- payload-end --></svg>`;
      expect(texts(await read("board.svg", svg))).toEqual(["Größe ✓"]);
    }
  });

  it("without a scene is a picture", async () => {
    expect(await read("photo.png", png())).toEqual({ kind: "picture" });
    expect(await read("logo.svg", "<svg/>")).toEqual({ kind: "picture" });
    expect(await read("photo.jpg", "x", "image/jpeg")).toEqual({ kind: "picture" });
    expect(await read("no.png", "PNG")).toEqual({ kind: "picture" });
  });

  it("whose scene is damaged says so", async () => {
    const cut = (await deflate(new TextEncoder().encode(SCENE))).slice(0, 30);
    const damaged = JSON.stringify({ encoding: "bstring", compressed: true, encoded: cut });
    expect(await read("board.png", png([KEYWORD, damaged]))).toContain("damaged");
    expect(await read("board.png", png([KEYWORD, "{"]))).toContain("damaged");
    expect(await read("board.svg", `<svg><!-- payload-type:${KEYWORD} --></svg>`)).toContain("damaged");
  });

  it("that unpacks to gigabytes is dropped long before", async () => {
    const encoded = await deflate(new Uint8Array(200 * 1024 * 1024));
    expect(encoded.length).toBeLessThan(300_000);
    const payload = JSON.stringify({ encoding: "bstring", compressed: true, encoded });
    expect(await read("board.png", png([KEYWORD, payload]))).toContain("more than 60 MB");
  }, 20_000);

  it("with chunks longer than itself is a picture", async () => {
    const file = png([KEYWORD, await envelope(SCENE)]);
    file.fill(0xff, 8, 12);
    expect(await read("board.png", file)).toEqual({ kind: "picture" });
  });
});

describe("a text", () => {
  it.each([
    ["board.excalidraw", SCENE],
    ["chart.mmd", "flowchart LR\na[Größe ✓]"],
    ["notes.md", "# Design\n\n```mermaid\nflowchart LR\n  a[Größe ✓]\n```\n"],
    ["chart.mmd", "---\ntitle: x\n---\n%% by hand\ngraph TD\na[Größe ✓]"],
  ])("in %s becomes a scene", async (name, text) => {
    expect(texts(await read(name, text))).toEqual(["Größe ✓"]);
  });

  it.each([
    ["", "nothing in it"],
    ["{", "damaged"],
    ["Dear diary", "no drawing that can be read here"],
    ["sequenceDiagram\nA->>B: hi", "no drawing that can be read here"],
    ["flowchart LR", "no nodes"],
    ["flowchart LR\na -> b", "Line 2 of the flowchart"],
    ['{"type":"excalidraw"}', "no list called `elements`"],
    [`{"x":${"[".repeat(100_000)}`, "damaged"],
    [`flowchart LR\n${"subgraph s\n".repeat(500)}`, "At most 20 subgraphs"],
  ])("such as %.20j says what is wrong", (text, sentence) => {
    const result = readImportText(text);
    expect(result.ok ? "it was read" : result.error.message).toContain(sentence);
  });

  it("is taken for a drawing when it is one, and not when it speaks of one", () => {
    expect(["flowchart LR\na-->b", " graph TD\na", SCENE].map(isDrawing)).toEqual([true, true, true]);
    const words = ["graphs are fine", "{}", '{"type":"excalidraw/clipboard","elements":[]}', "a --> b"];
    expect(words.map(isDrawing)).toEqual([false, false, false, false]);
  });
});

it("refuses a file too large to be a board before reading it", async () => {
  const file = new File([new Uint8Array(41 * 1024 * 1024)], "board.excalidraw");
  const result = await readImportFile(file);
  expect(result.ok ? "" : result.error.message).toContain("larger than 40 MB");
});
