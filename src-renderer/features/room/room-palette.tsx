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
  IconMicrophone,
  IconNotes,
  IconPlayerPause,
  IconPlayerSkipForward,
  IconPlus,
  IconSchool,
  IconSettings,
  IconUpload,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { PaletteItem } from "../../../src-main/contract/content.ts";
import type { BoardFormat } from "../../../src-main/contract/preferences.ts";
import type { Exercise } from "../../../src-main/core/interview/exercise.ts";
import { STAGE_NAMES, STAGES } from "../../../src-main/core/interview/stage.ts";
import { KindIcon } from "../../board/palette/kind-icon.tsx";
import { useColorSchemeActions } from "../../ui/color-scheme-menu.tsx";
import type { Action } from "../../ui/command-palette.tsx";
import { exportActions } from "../../ui/export-board.tsx";
import { PaletteOverlay } from "../../ui/palette-overlay.tsx";
import { isPossible } from "./drill-room.ts";
import type { RoomAction } from "./room-keys.ts";

interface RoomPaletteProps {
  readonly palette: readonly PaletteItem[];
  /** Which drill it is; null for an interview. */
  readonly drill: Exercise | null;
  readonly onAction: (action: RoomAction) => void;
  readonly onAdd: (item: PaletteItem) => void;
  readonly onSave: (format: BoardFormat) => void;
  readonly onShowNames: () => void;
  readonly onSetUpModel: () => void;
  readonly onLeave: () => void;
}

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly key?: string;
  readonly keywords?: readonly string[];
  readonly run: RoomAction | (() => void);
}

const ICON = { size: 18, stroke: 1.6 } as const;

/** Everything that can be done in the room, by name. The room's own key handler opens it. */
export function RoomPalette(props: RoomPaletteProps) {
  const { palette, drill, onAction, onAdd, onSave, onShowNames, onSetUpModel, onLeave } = props;
  const hasBoard = isPossible({ type: "addComponent" }, drill);
  const themes = useColorSchemeActions();

  const session: readonly Entry[] = [
    ...STAGES.map(
      (stage, position): Entry => ({
        id: `stage-${stage}`,
        label: STAGE_NAMES[stage],
        icon: <b style={{ display: "inline-block", width: 18, textAlign: "center" }}>{stage}</b>,
        key: `Alt+${position + 1}`,
        keywords: ["stage", "enter"],
        run: { type: "enterStage", stage },
      }),
    ),
    {
      id: "pause",
      label: "Pause or resume",
      icon: <IconPlayerPause {...ICON} />,
      key: "Alt+P",
      run: { type: "togglePause" },
    },
    {
      id: "speak",
      label: "Ask or answer the interviewer",
      icon: <IconMessageQuestion {...ICON} />,
      key: "Alt+Q",
      keywords: ["question", "clarify", "reply"],
      run: { type: "speak" },
    },
    {
      id: "hint",
      label: "Get a hint",
      icon: <IconBulb {...ICON} />,
      key: "Alt+H",
      keywords: ["help", "nudge", "stuck"],
      run: { type: "hint" },
    },
    {
      id: "dictate",
      label: "Speak into the notes",
      icon: <IconMicrophone {...ICON} />,
      key: "Alt+T",
      keywords: ["speech", "dictate", "record", "microphone", "voice"],
      run: { type: "dictate" },
    },
    {
      id: "reviewer",
      label: "Language model",
      icon: <IconSettings {...ICON} />,
      keywords: ["settings", "set up", "speech", "microphone", "transcription", "recordings", "voice"],
      run: onSetUpModel,
    },
    {
      id: "hush",
      label: "Do not wait for the model’s words",
      icon: <IconPlayerSkipForward {...ICON} />,
      key: "Alt+W",
      keywords: ["interviewer", "thinking", "stop"],
      run: { type: "hush" },
    },
    {
      id: "finish",
      label: "Finish the session",
      icon: <IconFlag {...ICON} />,
      key: "Alt+Enter",
      keywords: ["end", "score", "result"],
      run: { type: "finish" },
    },
  ];
  const view: readonly Entry[] = [
    {
      id: "board",
      label: "Whiteboard",
      icon: <IconLayoutBoard {...ICON} />,
      key: "Alt+B",
      run: { type: "showBoard" },
    },
    {
      id: "notes",
      label: "Notes",
      icon: <IconNotes {...ICON} />,
      key: "Alt+N",
      run: { type: "showNotes" },
    },
    {
      id: "split",
      label: "Side by side",
      icon: <IconColumns2 {...ICON} />,
      key: "Alt+S",
      run: { type: "showSplit" },
    },
    {
      id: "prompt",
      label: "Unfold or fold what was said",
      icon: <IconMessage2 {...ICON} />,
      key: "Alt+I",
      keywords: ["interviewer", "prompt", "talk"],
      run: { type: "togglePrompt" },
    },
    {
      id: "keys",
      label: "Keys",
      icon: <IconKeyboard {...ICON} />,
      key: "?",
      keywords: ["help", "shortcuts"],
      run: { type: "openKeys" },
    },
  ];
  const board: readonly Entry[] = [
    {
      id: "add",
      label: "Add a component by name",
      icon: <IconPlus {...ICON} />,
      key: "/",
      run: { type: "addComponent" },
    },
    {
      id: "lens",
      label: "How Onair reads your board",
      icon: <IconEyeglass {...ICON} />,
      key: "Alt+L",
      keywords: ["lens", "unread", "correct"],
      run: { type: "toggleLens" },
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
      run: { type: "exportBoard" },
    },
    ...exportActions(onSave),
    {
      id: "import",
      label: "Import into the board",
      icon: <IconUpload {...ICON} />,
      key: "Alt+O",
      keywords: ["open", "load", "mermaid", "library", "shapes"],
      run: { type: "importBoard" },
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

  const isThere = ({ run }: Entry) => typeof run === "function" || isPossible(run, drill);
  const group = (name: string, entries: readonly Entry[]): readonly Action[] =>
    entries.filter(isThere).map(({ key, run, ...entry }) => ({
      ...entry,
      group: name,
      ...(key === undefined ? {} : { hotkey: key }),
      run: typeof run === "function" ? run : () => onAction(run),
    }));

  return (
    <PaletteOverlay
      actions={[
        ...group("Session", session),
        ...group("View", view),
        ...(hasBoard ? group("Whiteboard", board) : []),
        ...group("Onair", app),
      ]}
    />
  );
}
