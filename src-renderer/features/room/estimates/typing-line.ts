import { type EditorState, StateEffect, StateField } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

const stopTyping = StateEffect.define<null>();

/**
 * Start of the line that is being typed in, or null. Typing in a line ends when the cursor moves without typing, goes
 * to another line, or the notes lose the focus: so nothing is remarked on while it is half written, and no clock
 * is needed.
 */
const typingLine = StateField.define<number | null>({
  create: () => null,
  update(typing, transaction) {
    if (transaction.docChanged) {
      const isTyping = transaction.isUserEvent("input") || transaction.isUserEvent("delete");
      if (!isTyping || transaction.isUserEvent("input.complete")) return null;
      return transaction.newDoc.lineAt(transaction.newSelection.main.head).from;
    }
    const isLeaving =
      transaction.selection !== undefined || transaction.effects.some((effect) => effect.is(stopTyping));
    return isLeaving ? null : typing;
  },
});

/** Keeps track of the line that is being typed in. */
export const typing = [
  typingLine,
  EditorView.domEventHandlers({
    blur(_event, view) {
      view.dispatch({ effects: stopTyping.of(null) });
    },
  }),
];

export function isTypingIn(state: EditorState, lineStart: number): boolean {
  return state.field(typingLine) === lineStart;
}
