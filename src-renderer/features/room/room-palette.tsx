import { Kbd } from "@mantine/core";
import { Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import {
  IconBulb,
  IconColumns2,
  IconDownload,
  IconEyeglass,
  IconFlag,
  IconHome,
  IconKeyboard,
  IconLayoutBoard,
  IconMessage2,
  IconMessageQuestion,
  IconNotes,
  IconPlayerPause,
  IconPlus,
  IconSchool,
  IconSearch,
  IconUpload,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { PaletteItem } from "../../../src-main/contract/content.ts";
import type { BoardFormat } from "../../../src-main/contract/preferences.ts";
import { STAGE_NAMES, STAGES } from "../../../src-main/core/interview/stage.ts";
import { KindIcon } from "../../board/palette/kind-icon.tsx";
import { useColorSchemeActions } from "../../ui/color-scheme-menu.tsx";
import { exportActions } from "../../ui/export-board.tsx";
import { keyName, type RoomAction } from "./room-keys.ts";

interface RoomPaletteProps {
  readonly palette: readonly PaletteItem[];
  readonly onAction: (action: RoomAction) => void;
  readonly onAdd: (item: PaletteItem) => void;
  readonly onSave: (format: BoardFormat) => void;
  readonly onShowNames: () => void;
  readonly onLeave: () => void;
}

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly key?: string;
  readonly keywords?: readonly string[];
  readonly run: () => void;
}

const ICON = { size: 18, stroke: 1.6 } as const;

/** Everything that can be done in the room, by name. The room's own key handler opens it. */
export function RoomPalette({ palette, onAction, onAdd, onSave, onShowNames, onLeave }: RoomPaletteProps) {
  const isMac = navigator.platform.startsWith("Mac");
  const does = (action: RoomAction) => () => onAction(action);
  const themes = useColorSchemeActions();

  const session: readonly Entry[] = [
    ...STAGES.map((stage, position) => ({
      id: `stage-${stage}`,
      label: STAGE_NAMES[stage],
      icon: <b style={{ display: "inline-block", width: 18, textAlign: "center" }}>{stage}</b>,
      key: `Alt+${position + 1}`,
      keywords: ["stage", "enter"],
      run: does({ type: "enterStage", stage }),
    })),
    {
      id: "pause",
      label: "Pause or resume",
      icon: <IconPlayerPause {...ICON} />,
      key: "Alt+P",
      run: does({ type: "togglePause" }),
    },
    {
      id: "speak",
      label: "Ask or answer the interviewer",
      icon: <IconMessageQuestion {...ICON} />,
      key: "Alt+Q",
      keywords: ["question", "clarify", "reply"],
      run: does({ type: "speak" }),
    },
    {
      id: "hint",
      label: "Get a hint",
      icon: <IconBulb {...ICON} />,
      key: "Alt+H",
      keywords: ["help", "nudge", "stuck"],
      run: does({ type: "hint" }),
    },
    {
      id: "finish",
      label: "Finish the session",
      icon: <IconFlag {...ICON} />,
      key: "Alt+Enter",
      keywords: ["end", "score", "result"],
      run: does({ type: "finish" }),
    },
  ];
  const view: readonly Entry[] = [
    {
      id: "board",
      label: "Whiteboard",
      icon: <IconLayoutBoard {...ICON} />,
      key: "Alt+B",
      run: does({ type: "showBoard" }),
    },
    {
      id: "notes",
      label: "Notes",
      icon: <IconNotes {...ICON} />,
      key: "Alt+N",
      run: does({ type: "showNotes" }),
    },
    {
      id: "split",
      label: "Side by side",
      icon: <IconColumns2 {...ICON} />,
      key: "Alt+S",
      run: does({ type: "showSplit" }),
    },
    {
      id: "prompt",
      label: "Unfold or fold what was said",
      icon: <IconMessage2 {...ICON} />,
      key: "Alt+I",
      keywords: ["interviewer", "prompt", "talk"],
      run: does({ type: "togglePrompt" }),
    },
    {
      id: "keys",
      label: "Keys",
      icon: <IconKeyboard {...ICON} />,
      key: "?",
      keywords: ["help", "shortcuts"],
      run: does({ type: "openKeys" }),
    },
  ];
  const board: readonly Entry[] = [
    {
      id: "add",
      label: "Add a component by name",
      icon: <IconPlus {...ICON} />,
      key: "/",
      run: does({ type: "addComponent" }),
    },
    {
      id: "lens",
      label: "How Onair reads your board",
      icon: <IconEyeglass {...ICON} />,
      key: "Alt+L",
      keywords: ["lens", "unread", "correct"],
      run: does({ type: "toggleLens" }),
    },
    {
      id: "learnt",
      label: "What Onair has learnt from you",
      icon: <IconSchool {...ICON} />,
      keywords: ["names", "alias", "forget", "teach"],
      run: onShowNames,
    },
    {
      id: "export",
      label: "Export the board",
      icon: <IconDownload {...ICON} />,
      key: "Alt+E",
      keywords: ["save", "copy", "clipboard", "selection", "picture"],
      run: does({ type: "exportBoard" }),
    },
    ...exportActions(onSave),
    {
      id: "import",
      label: "Import into the board",
      icon: <IconUpload {...ICON} />,
      key: "Alt+O",
      keywords: ["open", "load", "mermaid", "library", "shapes"],
      run: does({ type: "importBoard" }),
    },
    ...palette.map((item) => ({
      id: `add-${item.id}`,
      label: `Add ${item.name}`,
      icon: <KindIcon kind={item.kind} />,
      keywords: item.keywords,
      run: () => onAdd(item),
    })),
  ];
  const app: readonly Entry[] = [
    {
      id: "leave",
      label: "Leave the room",
      icon: <IconHome {...ICON} />,
      keywords: ["home", "problems"],
      run: onLeave,
    },
    ...themes.map(({ id, label, icon, run }) => ({ id, label, icon, run })),
  ];

  const group = (name: string, entries: readonly Entry[]): SpotlightActionGroupData => ({
    group: name,
    actions: entries.map(({ id, label, icon, key, keywords = [], run }) => ({
      id,
      label,
      leftSection: icon,
      onClick: run,
      keywords: [...keywords],
      ...(key === undefined ? {} : { rightSection: <Kbd>{keyName(key, isMac)}</Kbd> }),
    })),
  });

  return (
    <Spotlight
      shortcut={null}
      // There at once, so that the first letter typed after Ctrl+K is already in its field.
      withinPortal={false}
      transitionProps={{ duration: 0 }}
      highlightQuery
      scrollable
      maxHeight={440}
      nothingFound="No action is called that."
      searchProps={{
        placeholder: "What would you like to do?",
        "aria-label": "Find an action",
        leftSection: <IconSearch size={18} stroke={1.6} />,
      }}
      actions={[
        group("Session", session),
        group("View", view),
        group("Whiteboard", board),
        group("Onair", app),
      ]}
    />
  );
}
