import { Kbd, Modal } from "@mantine/core";
import dialog from "./dialog.module.css";
import classes from "./keys-dialog.module.css";
import { keyName } from "./room-keys.ts";

const GROUPS: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: "Session",
    keys: [
      ["Alt+1 … 5", "Enter a stage"],
      ["Alt+P", "Pause and resume"],
      ["Alt+Enter", "Finish"],
    ],
  },
  {
    title: "Interviewer",
    keys: [
      ["Alt+Q", "Ask, or answer"],
      ["Alt+H", "A hint, and what it costs"],
      ["Alt+I", "Unfold what was said"],
    ],
  },
  {
    title: "View",
    keys: [
      ["Alt+B", "Whiteboard, full width and back"],
      ["Alt+N", "Notes, full width and back"],
      ["Alt+S", "Side by side"],
      ["Ctrl+K", "All actions"],
      ["?", "These keys"],
    ],
  },
  {
    title: "Whiteboard",
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
      ["Ctrl+Z", "Undo"],
    ],
  },
  {
    title: "Notes",
    keys: [
      ["Tab", "Indent; behind arithmetic, write its result"],
      ["Shift+Tab", "Outdent"],
      ["Ctrl+.", "Pick from the figures that follow"],
      ["Esc, then Tab", "Leave the notes by keyboard"],
      ["Ctrl+Z", "Undo, in each stage by itself"],
    ],
  },
];

/** Every key of the room. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const isMac = navigator.platform.startsWith("Mac");
  return (
    <Modal
      opened
      centered
      size={680}
      onClose={onClose}
      title="Keys"
      overlayProps={{ backgroundOpacity: 0.45 }}
      classNames={dialog}
    >
      <div className={classes.groups}>
        {GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <h3 className={classes.title}>{title}</h3>
            <dl className={classes.keys}>
              {keys.map(([key, does]) => (
                <div key={key} className={classes.key}>
                  <dt>
                    <Kbd>{keyName(key, isMac)}</Kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
