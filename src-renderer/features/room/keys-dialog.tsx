import { Kbd } from "@mantine/core";
import { deskOf, type Exercise } from "../../../src-main/core/interview/exercise.ts";
import { formatHotkey } from "../../ui/command-palette.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { isPossible } from "./drill-room.ts";
import classes from "./keys-dialog.module.css";
import type { RoomAction } from "./room-keys.ts";

interface KeyGroup {
  readonly title: string;
  /** What these keys need; nothing: they are there in every room. */
  readonly on?: "board" | "notes";
  /** Each key with what it does, and as what a room may not have it. */
  readonly keys: readonly (readonly [key: string, does: string, action?: RoomAction])[];
}

const GROUPS: readonly KeyGroup[] = [
  {
    title: "Session",
    keys: [
      ["Alt+1 … 5", "Enter a stage", { type: "enterStage", stage: "R" }],
      ["Alt+P", "Pause and resume"],
      ["Alt+Enter", "Finish"],
    ],
  },
  {
    title: "Interviewer",
    keys: [
      ["Alt+Q", "Ask, or answer", { type: "speak" }],
      ["Alt+H", "A hint, and what it costs", { type: "hint" }],
      ["Alt+I", "Unfold what was said"],
      ["Alt+W", "Do not wait for a model’s words"],
    ],
  },
  {
    title: "View",
    keys: [
      ["Alt+B", "Whiteboard, full width and back", { type: "showBoard" }],
      ["Alt+N", "Notes, full width and back", { type: "showNotes" }],
      ["Alt+S", "Side by side", { type: "showSplit" }],
      ["mod+K", "All actions"],
      ["?", "These keys"],
    ],
  },
  {
    title: "Whiteboard",
    on: "board",
    keys: [
      ["/", "Add a component, linked from the selected one"],
      ["Enter", "Rename the selected component"],
      ["Alt+L", "How Onair reads it"],
      ["Alt+E", "Export it"],
      ["Alt+O", "Import a drawing, or shapes"],
      ["A", "Arrow"],
      ["R", "Rectangle"],
      ["T", "Text"],
      ["V", "Select"],
      ["mod+Z", "Undo"],
    ],
  },
  {
    title: "Notes",
    on: "notes",
    keys: [
      ["Alt+T", "Speak into them: hold it, or from the board"],
      ["Tab", "Indent; behind arithmetic, write its result"],
      ["Shift+Tab", "Outdent"],
      ["mod+.", "Pick from the figures that follow"],
      ["Esc, then Tab", "Leave the notes by keyboard"],
      ["mod+Z", "Undo, in each stage by itself"],
    ],
  },
];

interface KeysDialogProps {
  /** Which drill it is; null for an interview. */
  readonly drill: Exercise | null;
  readonly onClose: () => void;
}

/** Every key of the room. */
export function KeysDialog({ drill, onClose }: KeysDialogProps) {
  const desk = deskOf(drill);
  const isThere = ([, , action]: KeyGroup["keys"][number]) =>
    action === undefined || isPossible(action, drill);
  return (
    <Dialog size={680} onClose={onClose} title="Keys">
      <div className={classes.groups}>
        {GROUPS.filter(({ on }) => on === undefined || desk === "both" || desk === on).map(
          ({ title, keys }) => (
            <section key={title}>
              <h3 className={classes.title}>{title}</h3>
              <dl className={classes.keys}>
                {keys.filter(isThere).map(([key, does]) => (
                  <div key={key} className={classes.key}>
                    <dt>
                      <Kbd>{formatHotkey(key)}</Kbd>
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ),
        )}
      </div>
    </Dialog>
  );
}
