import type { BoardExport, BoardFormat } from "../../../src-main/contract/preferences.ts";
import { flowchartOf } from "../../../src-main/core/diagram/flowchart-of.ts";
import { type KindNames, kindNamesFrom, withOwnKindNames } from "../../../src-main/core/diagram/kinds.ts";
import { mermaidText } from "../../../src-main/core/diagram/mermaid-text.ts";
import { readBoard } from "../../../src-main/core/diagram/read-board.ts";
import { ownKindNames } from "../../../src-main/core/language/own-name.ts";
import { assertNever } from "../../../src-main/core/result.ts";
import { boardAsExcalidraw, boardAsPng, boardAsSvg } from "../../board/export-board.ts";
import { type AnyElement, type BoardImage, toScene } from "../../board/scene-bridge.ts";
import { host } from "../../host/client.ts";

const EXTENSIONS: Readonly<Record<BoardFormat, string>> = {
  png: "png",
  svg: "svg",
  excalidraw: "excalidraw",
  mermaid: "mmd",
};

export interface BoardSource {
  /** What leaves; deleted elements may be among them. */
  readonly elements: readonly AnyElement[];
  readonly images: readonly BoardImage[];
  /** Of the file, without what says its format. */
  readonly name: string;
}

export interface Made {
  readonly blob: Blob;
  readonly fileName: string;
  /** Of a PNG: the scale it got, which may be less than was wanted. */
  readonly scale: number | null;
}

/** A board as the file that was asked for. */
export async function makeExport(
  { elements, images, name }: BoardSource,
  choice: BoardExport,
): Promise<Made> {
  const fileName = `${name}.${EXTENSIONS[choice.format]}`;
  switch (choice.format) {
    case "png":
      return { ...(await boardAsPng(elements, images, choice)), fileName };
    case "svg":
      return { blob: await boardAsSvg(elements, images, choice), fileName, scale: null };
    case "excalidraw":
      return { blob: boardAsExcalidraw(elements, images), fileName, scale: null };
    case "mermaid":
      return {
        blob: new Blob([await boardAsMermaid(elements)], { type: "text/plain" }),
        fileName,
        scale: null,
      };
    default:
      return assertNever(choice.format);
  }
}

/** The board as it is read here and now, as Mermaid text. */
export async function boardAsMermaid(elements: readonly AnyElement[]): Promise<string> {
  const scene = toScene(elements);
  return mermaidText(flowchartOf(readBoard(scene, await kindNamesNow()), scene));
}

/** The field's names with the user's on top, asked for now. */
export async function kindNamesNow(): Promise<KindNames> {
  const [field, own] = await Promise.all([host.names.kinds(), host.names.list()]);
  return withOwnKindNames(kindNamesFrom(field), ownKindNames(own));
}
