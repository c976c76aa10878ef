import { extname } from "node:path";
import { parseFlowchart } from "../core/diagram/mermaid.ts";
import { fitsOnBoard, sceneOfFlowchart } from "../core/diagram/mermaid-scene.ts";
import { MAX_ELEMENTS, parseScene, type ReadScene } from "../core/diagram/scene.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { readJsonFile, readTextFile } from "./run-command.ts";

/** Reads a board from an Excalidraw file, or from a Mermaid flowchart (.mmd). */
export async function readScene(path: string): Promise<Result<ReadScene>> {
  const scene =
    extname(path).toLowerCase() === ".mmd" ? await readFlowchart(path) : await readExcalidraw(path);
  if (scene.ok) return scene;
  // Faults of reading a file name it already.
  const { code, message } = scene.error;
  return message.startsWith(path) ? scene : fail({ code, message: `${path}: ${message}` });
}

async function readExcalidraw(path: string): Promise<Result<ReadScene>> {
  const json = await readJsonFile(path);
  return json.ok ? parseScene(json.value) : json;
}

async function readFlowchart(path: string): Promise<Result<ReadScene>> {
  const text = await readTextFile(path);
  if (!text.ok) return text;
  const chart = parseFlowchart(text.value);
  if (!chart.ok) return chart;
  if (!fitsOnBoard(chart.value)) {
    return fail({
      code: "BAD_SCENE",
      message: `a board may have at most ${MAX_ELEMENTS} elements; draw less.`,
    });
  }
  return ok({ scene: sceneOfFlowchart(chart.value), leftOut: {} });
}
