import { Menu } from "@mantine/core";
import { IconFileVector, IconPhoto, IconVectorBezier } from "@tabler/icons-react";
import type { SessionResult } from "../../src-main/contract/sessions.ts";
import { visibleElements } from "../../src-main/core/interview/state.ts";
import { assertNever } from "../../src-main/core/result.ts";
import { host } from "../host/client.ts";
import { sayFailure } from "../host/say.ts";
import type { Action } from "./command-palette.tsx";
import { saveBlob } from "./save-blob.ts";

const FORMATS = ["png", "svg", "excalidraw"] as const;
export type BoardFormat = (typeof FORMATS)[number];

const LABELS: Readonly<Record<BoardFormat, string>> = { png: "PNG", svg: "SVG", excalidraw: ".excalidraw" };
const ICONS = { png: IconPhoto, svg: IconFileVector, excalidraw: IconVectorBezier } as const;

/** The formats a board can be saved in, as items of a menu. */
export function ExportItems({ onExport }: { readonly onExport: (format: BoardFormat) => void }) {
  return FORMATS.map((format) => {
    const Icon = ICONS[format];
    return (
      <Menu.Item key={format} leftSection={<Icon size={17} stroke={1.6} />} onClick={() => onExport(format)}>
        {LABELS[format]}
      </Menu.Item>
    );
  });
}

/** The same for the command palette. */
export function exportActions(onExport: (format: BoardFormat) => void): readonly Action[] {
  return FORMATS.map((format) => {
    const Icon = ICONS[format];
    return {
      id: `export-${format}`,
      label: `Export the board as ${LABELS[format]}`,
      group: "Export",
      icon: <Icon size={18} stroke={1.6} />,
      keywords: ["save", "download", "picture"],
      run: () => onExport(format),
    };
  });
}

/** Saves the board of a finished session as a download. */
export function exportBoard(
  { card, state }: Pick<SessionResult, "card" | "state">,
  format: BoardFormat,
): void {
  const elements = visibleElements(state);
  const day = new Date(card.startedAt).toISOString().slice(0, 10);
  Promise.all([import("../board/export-board.ts"), host.sessions.images({ session: card.session })])
    .then(async ([board, images]) => {
      const make = async (): Promise<Blob> => {
        switch (format) {
          case "png":
            return board.boardAsPng(elements, images);
          case "svg":
            return board.boardAsSvg(elements, images);
          case "excalidraw":
            return board.boardAsExcalidraw(elements, images);
          default:
            return assertNever(format);
        }
      };
      saveBlob(await make(), `${card.problem}-${day}.${format}`);
    })
    .catch(sayFailure);
}
