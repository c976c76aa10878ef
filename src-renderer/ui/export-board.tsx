import { Menu } from "@mantine/core";
import { IconFileVector, IconPhoto, IconSchema, IconVectorBezier } from "@tabler/icons-react";
import { BOARD_FORMATS, type BoardFormat } from "../../src-main/contract/preferences.ts";
import type { SessionResult } from "../../src-main/contract/sessions.ts";
import { visibleElements } from "../../src-main/core/interview/state.ts";
import { host } from "../host/client.ts";
import { sayFailure } from "../host/say.ts";
import type { Action } from "./command-palette.tsx";

export const FORMAT_NAMES: Readonly<Record<BoardFormat, string>> = {
  png: "PNG",
  svg: "SVG",
  excalidraw: ".excalidraw",
  mermaid: "Mermaid",
};

export const FORMAT_ICONS = {
  png: IconPhoto,
  svg: IconFileVector,
  excalidraw: IconVectorBezier,
  mermaid: IconSchema,
} as const satisfies Record<BoardFormat, unknown>;

/** The formats a board can be saved in, as items of a menu. */
export function ExportItems({ onExport }: { readonly onExport: (format: BoardFormat) => void }) {
  return BOARD_FORMATS.map((format) => {
    const Icon = FORMAT_ICONS[format];
    return (
      <Menu.Item key={format} leftSection={<Icon size={17} stroke={1.6} />} onClick={() => onExport(format)}>
        {FORMAT_NAMES[format]}
      </Menu.Item>
    );
  });
}

/** The same for the command palette. */
export function exportActions(onExport: (format: BoardFormat) => void): readonly Action[] {
  return BOARD_FORMATS.map((format) => {
    const Icon = FORMAT_ICONS[format];
    return {
      id: `export-${format}`,
      label: `Export the board as ${FORMAT_NAMES[format]}`,
      group: "Export",
      icon: <Icon size={18} stroke={1.6} />,
      keywords: ["save", "download", "picture"],
      run: () => onExport(format),
    };
  });
}

/** What the files of a session are called, without what says their format. */
export function fileNameOf({
  problem,
  startedAt,
}: Pick<SessionResult["card"], "problem" | "startedAt">): string {
  return `${problem}-${new Date(startedAt).toISOString().slice(0, 10)}`;
}

/** Saves the board of a finished session as a download. */
export function exportBoard(
  { card, state }: Pick<SessionResult, "card" | "state">,
  format: BoardFormat,
): void {
  const elements = visibleElements(state);
  Promise.all([import("../features/export/save-board.ts"), host.sessions.images({ session: card.session })])
    .then(([{ saveBoard }, images]) => saveBoard({ elements, images, name: fileNameOf(card) }, format))
    .catch(sayFailure);
}
