import { useEffect, useState } from "react";
import type { BoardExport } from "../../../src-main/contract/preferences.ts";
import { drawWithin, type Size } from "../../board/export-board.ts";
import { type BoardSource, boardAsMermaid } from "./make-export.ts";

export type Preview =
  | { readonly kind: "picture"; readonly url: string; readonly size: Size }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "failed" };

const MOST: Size = { width: 900, height: 760 };

/** How a board will look; null until the first time it is known. What was shown stays until the next is drawn. */
export function usePreview(source: BoardSource, { format, dark, background }: BoardExport): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  const isText = format === "mermaid";
  const { elements, images } = source;

  useEffect(() => {
    let isWanted = true;
    const show = (next: Preview) => {
      if (isWanted) setPreview(next);
    };
    const make = async (): Promise<Preview> => {
      if (isText) return { kind: "text", text: await boardAsMermaid(elements) };
      const look = { dark, background, embed: false };
      const { canvas, size } = await drawWithin(elements, images, look, MOST);
      return { kind: "picture", url: canvas.toDataURL(), size };
    };
    make().then(show, () => show({ kind: "failed" }));
    return () => {
      isWanted = false;
    };
  }, [elements, images, isText, dark, background]);

  return preview;
}
