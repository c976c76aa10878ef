import { HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { FileFault } from "../../../src-main/contract/own-problems.ts";

/** How YAML looks in the editor: names, comments and quotes told apart, faults marked at their places. */

const language = StreamLanguage.define({
  name: "yaml",
  token(stream) {
    if (stream.eatSpace()) return null;
    if (stream.match(/^#.*/)) return "comment";
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'(?:[^']|'')*'?/)) return "string";
    if (stream.match(/^[A-Za-z_][\w-]*(?=:(?:\s|$))/)) return "propertyName";
    if (stream.match(/^[-:,[\]{}|>]/)) return "punctuation";
    stream.match(/^[^\s#"',[\]{}:]+|^./);
    return null;
  },
  languageData: { commentTokens: { line: "#" } },
});

const words = HighlightStyle.define([
  { tag: tags.propertyName, fontWeight: "700" },
  { tag: tags.comment, color: "var(--studio-quiet)" },
  { tag: tags.string, color: "var(--studio-ink)" },
  { tag: tags.punctuation, color: "var(--studio-quiet)" },
]);

const look = EditorView.theme({
  "&": { color: "var(--studio-ink)", backgroundColor: "transparent", fontSize: "0.85rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mantine-font-family-monospace)", lineHeight: "1.6" },
  ".cm-content": { padding: "0.75rem 0", caretColor: "var(--studio-lamp)" },
  ".cm-gutters": {
    backgroundColor: "transparent",
    color: "var(--studio-quiet)",
    border: "none",
    paddingLeft: "0.5rem",
  },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--studio-lamp)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection":
    { backgroundColor: "color-mix(in srgb, var(--studio-lamp) 18%, transparent)" },
  ".cm-fault": {
    textDecoration: "underline wavy var(--studio-lamp)",
    textDecorationSkipInk: "none",
    textUnderlineOffset: "4px",
  },
  ".cm-fault-line": { backgroundColor: "var(--studio-lamp-wash)" },
});

export const yamlLook: Extension = [language, syntaxHighlighting(words), look];

/** Tells the editor which faults to mark. */
export const setFaults = StateEffect.define<readonly FileFault[]>();

export const faultMarks: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const told = transaction.effects.find((effect) => effect.is(setFaults));
    return told === undefined
      ? marks.map(transaction.changes)
      : Decoration.set(
          told.value.flatMap((fault) => marksOf(transaction.state, fault)),
          true,
        );
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The offset of a line and a column, both counted from 1, as near as the text has them. */
export function offsetAt({ doc }: EditorState, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(from + column - 1, to);
}

function marksOf(state: EditorState, { line, column, message }: FileFault) {
  if (line === null) return [];
  const start = offsetAt(state, line, column ?? 1);
  const { from, to } = state.doc.lineAt(start);
  const whole = Decoration.line({ class: "cm-fault-line", attributes: { title: message } }).range(from);
  if (start === to) return [whole];
  return [whole, Decoration.mark({ class: "cm-fault" }).range(start, to)];
}
