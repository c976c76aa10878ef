import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import { type AnyElement, type BoardImage, toBinaryFiles, toExcalidraw } from "./scene-bridge.ts";

export interface PictureOptions {
  readonly dark?: boolean;
  /** Pixels per scene pixel; less where the picture would get larger than a browser can draw. */
  readonly scale?: 1 | 2 | 4;
  /** White, or near black when dark; without it the picture is transparent. */
  readonly background?: boolean;
}

/** Canvases beyond this many pixels a side fail in some browsers, and no screen shows them. */
const LARGEST_SIDE = 8192;
const SMALL_WIDTH = 360;
const SMALL_HEIGHT = 240;
const SMALL_BYTES = 60_000;

/** A PNG of the board that carries the scene, so that it opens again in any Excalidraw. */
export async function boardAsPng(
  elements: readonly AnyElement[],
  files: readonly BoardImage[],
  options: PictureOptions = {},
): Promise<Blob> {
  const { exportToBlob } = await import("@excalidraw/excalidraw");
  const wanted = options.scale ?? 2;
  return exportToBlob({
    elements: visible(elements),
    files: toBinaryFiles(files),
    appState: { ...appStateFor(options), exportEmbedScene: true },
    mimeType: "image/png",
    getDimensions: (width: number, height: number) => {
      const scale = Math.min(wanted, LARGEST_SIDE / Math.max(width, height));
      return { width: width * scale, height: height * scale, scale };
    },
  });
}

/** An SVG of the board that carries the scene. */
export async function boardAsSvg(
  elements: readonly AnyElement[],
  files: readonly BoardImage[],
  options: PictureOptions = {},
): Promise<Blob> {
  const { exportToSvg } = await import("@excalidraw/excalidraw");
  const svg = await exportToSvg({
    elements: visible(elements),
    files: toBinaryFiles(files),
    appState: { ...appStateFor(options), exportEmbedScene: true, exportScale: options.scale ?? 1 },
  });
  return new Blob([svg.outerHTML], { type: "image/svg+xml" });
}

/** The board as an .excalidraw file, which is JSON. */
export function boardAsExcalidraw(elements: readonly AnyElement[], files: readonly BoardImage[]): Blob {
  const scene = {
    type: "excalidraw",
    version: 2,
    source: "onair",
    elements: visible(elements),
    appState: { viewBackgroundColor: "#ffffff" },
    files: toBinaryFiles(files),
  };
  return new Blob([JSON.stringify(scene, null, 2)], { type: "application/vnd.excalidraw+json" });
}

/** A small picture for the history, at most 360 by 240 pixels and 60 kB as a data URL; null: an empty board. */
export async function boardPicture(
  elements: readonly AnyElement[],
  files: readonly BoardImage[],
): Promise<string | null> {
  const shown = visible(elements);
  if (shown.length === 0) return null;
  const { exportToCanvas } = await import("@excalidraw/excalidraw");
  const canvas = await exportToCanvas({
    elements: shown,
    files: toBinaryFiles(files),
    appState: appStateFor({ background: true }),
    getDimensions: (width: number, height: number) => {
      const scale = Math.min(1, SMALL_WIDTH / width, SMALL_HEIGHT / height);
      return { width: Math.ceil(width * scale), height: Math.ceil(height * scale), scale };
    },
  });
  for (const quality of [0.85, 0.6, 0.3]) {
    const picture = canvas.toDataURL("image/webp", quality);
    if (picture.length < SMALL_BYTES) return picture;
  }
  return null;
}

function appStateFor({ dark = false, background = true }: PictureOptions) {
  return { exportWithDarkMode: dark, exportBackground: background, viewBackgroundColor: "#ffffff" };
}

function visible(elements: readonly AnyElement[]): ExcalidrawElement[] {
  return toExcalidraw(elements).filter((element) => !element.isDeleted);
}
