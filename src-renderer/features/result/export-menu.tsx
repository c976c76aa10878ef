import { Button, Menu, Text } from "@mantine/core";
import {
  IconAdjustments,
  IconDownload,
  IconFileCode,
  IconFileText,
  IconFileTypeHtml,
  IconMarkdown,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useMemo } from "react";
import type { BoardFormat } from "../../../src-main/contract/preferences.ts";
import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import { PDF_HINT } from "../../host/pdf.ts";
import { imagesQuery } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";
import type { Action } from "../../ui/command-palette.tsx";
import { ExportItems, exportActions, exportBoard, fileNameOf } from "../../ui/export-board.tsx";
import { lazyPart } from "../../ui/lazy-part.ts";
import { SessionItem, saveSession } from "../../ui/session-item.tsx";
import { REPORT_FORMATS, REPORT_NAMES, type ReportFormat } from "../report/report-formats.ts";

const BoardDialog = lazyPart(async () => (await import("../export/board-dialog.tsx")).BoardDialog);

const REPORT_ICONS = { pdf: IconFileText, html: IconFileTypeHtml, markdown: IconMarkdown } as const;

interface ExportMenuProps {
  readonly result: SessionResult;
  /** Asks for the dialog with everything a board's export can be. */
  readonly onChoose: () => void;
}

/** The ways a finished session can leave: its board, and a report of it all. */
export function ExportMenu({ result, onChoose }: ExportMenuProps) {
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={17} stroke={1.6} />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Report</Menu.Label>
        {REPORT_FORMATS.map((format) => {
          const Icon = REPORT_ICONS[format];
          return (
            <Menu.Item
              key={format}
              leftSection={<Icon size={17} stroke={1.6} />}
              onClick={() => saveReport(result, format)}
            >
              Report as {REPORT_NAMES[format]}
              {format === "pdf" && (
                <Text size="xs" c="dimmed">
                  {PDF_HINT}
                </Text>
              )}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Label>Board</Menu.Label>
        <Menu.Item leftSection={<IconAdjustments size={17} stroke={1.6} />} onClick={onChoose}>
          Choose size, look and place
        </Menu.Item>
        <ExportItems onExport={(format: BoardFormat) => exportBoard(result, format)} />
        <Menu.Divider />
        <SessionItem card={result.card} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The same for the command palette. */
export function resultExportActions({ result, onChoose }: ExportMenuProps): readonly Action[] {
  return [
    ...REPORT_FORMATS.map((format) => {
      const Icon = REPORT_ICONS[format];
      return {
        id: `report-${format}`,
        label: `Export a report as ${REPORT_NAMES[format]}`,
        group: "Export",
        icon: <Icon size={18} stroke={1.6} />,
        keywords: ["save", "print", "download", "summary"],
        run: () => saveReport(result, format),
      };
    }),
    {
      id: "export-board",
      label: "Export the board",
      group: "Export",
      icon: <IconAdjustments size={18} stroke={1.6} />,
      keywords: ["save", "copy", "clipboard", "picture"],
      hotkey: "E",
      run: onChoose,
    },
    ...exportActions((format) => exportBoard(result, format)),
    {
      id: "save-session",
      label: "Export the session as JSON",
      group: "Export",
      icon: <IconFileCode size={18} stroke={1.6} />,
      keywords: ["save", "journal"],
      run: () => void saveSession(result.card),
    },
  ];
}

interface ResultBoardDialogProps {
  readonly result: SessionResult;
  readonly elements: readonly SceneElement[];
  readonly onClose: () => void;
}

/** The dialog for the board of a finished session, once its pictures are there. */
export function ResultBoardDialog({ result, elements, onClose }: ResultBoardDialogProps) {
  const images = useQuery(imagesQuery(result.card.session)).data;
  const name = fileNameOf(result.card);
  const board = useMemo(
    () => (images === undefined ? null : { elements, images, name }),
    [elements, images, name],
  );
  return (
    <Suspense fallback={null}>{board !== null && <BoardDialog board={board} onClose={onClose} />}</Suspense>
  );
}

function saveReport(result: SessionResult, format: ReportFormat): void {
  import("../report/export-report.ts")
    .then(({ exportReport }) => exportReport(result, format))
    .catch(sayFailure);
}
