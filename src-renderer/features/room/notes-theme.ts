import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Colours are the studio's CSS variables, so that the notes follow light and dark by themselves. */
const look = EditorView.theme({
  "&": { height: "100%", color: "var(--studio-ink)", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--mantine-font-family)",
    fontSize: "1.0625rem",
    lineHeight: "1.6",
    padding: "0 0 40vh",
  },
  ".cm-content": { padding: "0.25rem 0", caretColor: "var(--studio-lamp)" },
  ".cm-line": { padding: "0 1.5rem" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--studio-lamp)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection":
    { backgroundColor: "color-mix(in srgb, var(--studio-lamp) 18%, transparent)" },
  ".cm-placeholder": { color: "var(--studio-quiet)" },
});

const words = HighlightStyle.define([
  { tag: tags.heading1, fontSize: "1.3em", fontWeight: "700" },
  { tag: tags.heading2, fontSize: "1.06em", fontWeight: "700" },
  { tag: tags.heading, fontWeight: "700" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: tags.monospace, fontFamily: "var(--mantine-font-family-monospace)", fontSize: "0.9em" },
  { tag: tags.quote, color: "var(--studio-quiet)" },
  { tag: [tags.link, tags.url], textDecoration: "underline", textUnderlineOffset: "3px" },
  // The marks themselves (##, -, **) step back behind the words.
  { tag: [tags.processingInstruction, tags.contentSeparator], color: "var(--studio-quiet)", opacity: "0.65" },
]);

export const notesTheme: Extension = [look, syntaxHighlighting(words)];
