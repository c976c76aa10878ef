import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { BoardExport } from "../../src-main/contract/preferences.ts";
import { MAX_PICTURE_SIDE } from "../../src-main/core/review/picture.ts";
import { type AnyElement, type BoardImage, toBinaryFiles, toExcalidraw } from "./scene-bridge.ts";

/** How a picture of a board looks. */
export type Look = Pick<BoardExport, "dark" | "background" | "embed">;

export interface BoardPng {
  readonly blob: Blob;
  /** Pixels for each pixel of the board; less than was wanted where that would be more than a browser can draw. */
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const WHITE: Look = { dark: false, background: true, embed: false };

/** Canvases beyond this many pixels a side fail in some browsers, and no screen shows them. */
const LARGEST_SIDE = 8192;
const SMALL_WIDTH = 360;
const SMALL_HEIGHT = 240;
const SMALL_BYTES = 60_000;

/** A PNG of the board; with the scene in it, it opens again in any Excalidraw. */
export async function boardAsPng(
  elements: readonly AnyElement[],
  files: readonly BoardImage[],
  { scale: wanted, ...look }: Look & Pick<BoardExport, "scale">,
): Promise<BoardPng> {
  const { exportToBlob } = await import("@excalidraw/excalidraw");
  let scale: number = wanted;
  const blob = await exportToBlob({
    elements: visible(elements),
    files: toBinaryFiles(files),
    appState: appStateFor(look),
    mimeType: "image/png",
    getDimensions: (width: number, height: number) => {
      scale = scaleFor({ width, height }, wanted);
      return { width: width * scale, height: height * scale, scale };
    },
  });
  return { blob, scale };
}

/** The scale a board of this size gets when `wanted` is asked for. */
export function scaleFor({ width, height }: Size, wanted: number): number {
  return Math.min(wanted, LARGEST_SIDE / Math.max(width, height));
}

/** An SVG of the board, its fonts in it. */
export async function boardAsSvg(
  elements: readonly AnyElement[],
  files: readonly BoardImage[],
  look: Look,
): Promise<Blob> {
  const { exportToSvg } = await import("@excalidraw/excalidraw");
  const svg = await exportToSvg({
    elements: visible(elements),
    files: toBinaryFiles(files),
    appState: appStateFor(look),
  });
  return new Blob([svg.outerHTML], { type: "image/svg+xml" });
}

/** The board as an .excalidraw file, which is JSON. */
export function boardAsExcalidraw(elements: readonly AnyElement[], files: readonly BoardImage[]): Blob {
  const shown = visible(elements);
  const used = new Set<string | null>(shown.map((one) => (one.type === "image" ? one.fileId : null)));
  const scene = {
    type: "excalidraw",
    version: 2,
    source: "onair",
    elements: shown,
    appState: { viewBackgroundColor: "#ffffff" },
    files: toBinaryFiles(files.filter(({ fileId }) => used.has(fileId))),
  };
  return new Blob([JSON.stringify(scene, null, 2)], { type: "application/vnd.excalidraw+json" });
}

/** A small picture for the history, at most 360 by 240 pixels and 60 kB as a data URL; null: an empty board. */
export async function boardPicture(
  elements: readonly AnyElement[],
  files: readonly BoardImage[],
): Promise<string | null> {
  if (visible(elements).length === 0) return null;
  const most = { width: SMALL_WIDTH, height: SMALL_HEIGHT };
  const { canvas } = await drawWithin(elements, files, WHITE, most);
  for (const quality of [0.85, 0.6, 0.3]) {
    const picture = canvas.toDataURL("image/webp", quality);
    if (picture.length < SMALL_BYTES) return picture;
  }
  return null;
}

/** A picture of the board for a model that sees, as the data URL of a PNG; null: an empty board. */
export async function boardForModel(
  elements: readonly AnyElement[],
  files: readonly BoardImage[],
): Promise<string | null> {
  if (visible(elements).length === 0) return null;
  const { restoreElements } = await import("@excalidraw/excalidraw");
  // A box that does not know its text would be drawn without it.
  const whole = restoreElements(visible(elements), null, { repairBindings: true });
  // Sides are rounded up.
  const most = { width: MAX_PICTURE_SIDE - 1, height: MAX_PICTURE_SIDE - 1 };
  const { canvas } = await drawWithin(whole, files, WHITE, most);
  return canvas.toDataURL("image/png");
}

/** A board drawn as it would leave, no larger than `most` pixels and no larger than life; `size` is life size. */
export async function drawWithin(
  elements: readonly AnyElement[],
  files: readonly BoardImage[],
  look: Look,
  most: Size,
): Promise<{ readonly canvas: HTMLCanvasElement; readonly size: Size }> {
  const { exportToCanvas } = await import("@excalidraw/excalidraw");
  let size: Size = { width: 0, height: 0 };
  const canvas = await exportToCanvas({
    elements: visible(elements),
    files: toBinaryFiles(files),
    appState: appStateFor(look),
    getDimensions: (width: number, height: number) => {
      size = { width, height };
      const scale = Math.min(1, most.width / width, most.height / height);
      return { width: Math.ceil(width * scale), height: Math.ceil(height * scale), scale };
    },
  });
  return { canvas, size };
}

function appStateFor({ dark, background, embed }: Look) {
  return {
    exportWithDarkMode: dark,
    exportBackground: background,
    viewBackgroundColor: "#ffffff",
    exportEmbedScene: embed,
  };
}

function visible(elements: readonly AnyElement[]): ExcalidrawElement[] {
  return toExcalidraw(elements).filter((element) => !element.isDeleted);
}
