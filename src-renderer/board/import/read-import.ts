import { type ImportedScene, importScene } from "../../../src-main/core/diagram/import-scene.ts";
import { parseFlowchart } from "../../../src-main/core/diagram/mermaid.ts";
import { fitsOnBoard, sceneOfFlowchart } from "../../../src-main/core/diagram/mermaid-scene.ts";
import { importLibrary, type ReadLibrary } from "../../../src-main/core/diagram/own-shape.ts";
import { MAX_ELEMENTS } from "../../../src-main/core/diagram/scene.ts";
import { fail, ok, type Result } from "../../../src-main/core/result.ts";
import { sceneInPng, sceneInSvg } from "./embedded-scene.ts";

/** What a file or a text holds for a board. */
export type Import =
  | (ImportedScene & {
      readonly kind: "scene";
      /** Its texts were estimated, so they must be measured before they are shown. */
      readonly isEstimated: boolean;
    })
  | (ReadLibrary & { readonly kind: "library" })
  /** A picture with no drawing in it: it goes onto the board as a picture. */
  | { readonly kind: "picture" };

/** What the field for files lets through. */
export const IMPORT_TYPES = ".excalidraw,.excalidrawlib,.json,.png,.svg,.mmd,.mermaid,.md,.txt";

/** A board of twenty thousand elements, or one with several large photos, is smaller. */
const MAX_FILE_MB = 40;

/** Reads whatever can be put on a board; everything else fails with a sentence. */
export async function readImportFile(file: File): Promise<Result<Import>> {
  if (file.size > MAX_FILE_MB * 1024 * 1024) {
    return fail({
      code: "TOO_LARGE",
      message: `This file is larger than ${MAX_FILE_MB} MB: take some pictures out of it, or import a part.`,
    });
  }
  const name = file.name.toLowerCase();
  if (name.endsWith(".png") || file.type === "image/png") {
    return fromPicture(await sceneInPng(new Uint8Array(await file.arrayBuffer())));
  }
  if (name.endsWith(".svg") || file.type === "image/svg+xml")
    return fromPicture(await sceneInSvg(await file.text()));
  if (file.type.startsWith("image/")) return ok({ kind: "picture" });
  return readImportText(await file.text());
}

/** The same for a text: JSON of a scene or a library, or a Mermaid flowchart, perhaps in a Markdown file. */
export function readImportText(text: string): Result<Import> {
  if (text.trim() === "")
    return fail({ code: "EMPTY", message: "There is nothing in it: choose another file." });
  if (!text.trimStart().startsWith("{")) return fromFlowchart(text);
  const json = parseJson(text);
  if (!json.ok) return json;
  const isLibrary =
    typeof json.value === "object" &&
    json.value !== null &&
    ("libraryItems" in json.value || "library" in json.value);
  if (isLibrary) {
    const library = importLibrary(json.value);
    return library.ok ? ok({ kind: "library", ...library.value }) : library;
  }
  const scene = importScene(json.value);
  return scene.ok ? ok({ kind: "scene", isEstimated: false, ...scene.value }) : scene;
}

/** Whether a text that is pasted onto the board is a whole drawing, and no words for it. */
export function isDrawing(text: string): boolean {
  const start = text.slice(0, 2000).trimStart();
  if (start.startsWith("{")) return /"type"\s*:\s*"excalidraw(?:lib)?"/.test(start);
  return flowchartStart(start) >= 0;
}

function fromPicture(scene: Result<string | null>): Result<Import> {
  if (!scene.ok) return scene;
  return scene.value === null ? ok({ kind: "picture" }) : readImportText(scene.value);
}

function fromFlowchart(text: string): Result<Import> {
  // In a Markdown file the flowchart stands in a block of its own.
  const block =
    /^[ \t]*(?:```|~~~)[ \t]*mermaid[ \t]*\n([\s\S]*?)^[ \t]*(?:```|~~~)/m.exec(text)?.[1] ?? text;
  if (flowchartStart(block) < 0) {
    return fail({
      code: "NO_DRAWING",
      message:
        "This is no drawing that can be read here: import an .excalidraw file, a picture exported with its board, or a Mermaid flowchart.",
    });
  }
  const chart = parseFlowchart(block);
  if (!chart.ok) return chart;
  if (!fitsOnBoard(chart.value)) {
    return fail({
      code: "BAD_SCENE",
      message: `This flowchart is too large: a board may have at most ${MAX_ELEMENTS} elements.`,
    });
  }
  if (chart.value.nodes.length === 0) {
    return fail({ code: "EMPTY", message: "This flowchart has no nodes: write at least one, as id[Label]." });
  }
  const { elements } = sceneOfFlowchart(chart.value);
  return ok({ kind: "scene", isEstimated: true, elements, pictures: [], leftOut: {} });
}

/** Where the flowchart begins, after settings and comments; less than 0 when it does not. */
function flowchartStart(text: string): number {
  return text.search(/^\s*(?:---\n[\s\S]*?\n---\s*\n)?(?:\s*%%[^\n]*\n)*\s*(?:flowchart|graph)(?:\s|$)/);
}

function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail({ code: "BAD_JSON", message: "This file is damaged: it breaks off, or is no JSON." });
  }
}
