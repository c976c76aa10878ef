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
  IconMicrophone,
  IconNotes,
  IconPlayerPause,
  IconPlayerSkipForward,
  IconPlus,
  IconSchool,
  IconSearch,
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
import { exportActions } from "../../ui/export-board.tsx";
import { isPossible } from "./drill-room.ts";
import { keyName, type RoomAction } from "./room-keys.ts";

interface RoomPaletteProps {
  readonly palette: readonly PaletteItem[];
  /** Which drill it is; null for an interview. */
  readonly drill: Exercise | null;
  readonly onAction: (action: RoomAction) => void;
  readonly onAdd: (item: PaletteItem) => void;
  readonly onSave: (format: BoardFormat) => void;
  readonly onShowNames: () => void;
  readonly onSetUpSpeech: () => void;
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
  const { palette, drill, onAction, onAdd, onSave, onShowNames, onSetUpSpeech, onLeave } = props;
  const isMac = navigator.platform.startsWith("Mac");
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
      id: "speech",
      label: "Set up speech",
      icon: <IconSettings {...ICON} />,
      keywords: ["microphone", "transcription", "model", "recordings"],
      run: onSetUpSpeech,
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
  const group = (name: string, entries: readonly Entry[]): SpotlightActionGroupData => ({
    group: name,
    actions: entries.filter(isThere).map(({ id, label, icon, key, keywords = [], run }) => ({
      id,
      label,
      leftSection: icon,
      onClick: typeof run === "function" ? run : () => onAction(run),
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
        ...(hasBoard ? [group("Whiteboard", board)] : []),
        group("Onair", app),
      ]}
    />
  );
}
