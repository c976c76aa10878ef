import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { markdown, markdownKeymap } from "@codemirror/lang-markdown";
import { indentUnit } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { EditorState, type Text } from "@codemirror/state";
import { drawSelection, dropCursor, EditorView, keymap, placeholder } from "@codemirror/view";
import { MAX_NOTE_LENGTH } from "../../../src-main/core/interview/command.ts";
import { STAGE_NAMES, type Stage } from "../../../src-main/core/interview/stage.ts";
import { type Stretch, spokenText } from "./dictation/spoken-text.ts";
import { estimates } from "./estimates/estimates.ts";
import { notesTheme } from "./notes-theme.ts";

/**
 * A note's own editor: its text, undo history and cursor, which starts at the first empty bullet. What would make it
 * longer than can be kept is not taken, as it would stand here and be nowhere else.
 */
export function createNote(
  stage: Stage,
  text: string,
  spoken: readonly Stretch[],
  onChange: (text: Text) => void,
  onTooLong: () => void,
): EditorState {
  return EditorState.create({
    doc: text,
    selection: { anchor: firstGap(text) },
    extensions: [
      history(),
      drawSelection(),
      dropCursor(),
      indentUnit.of("  "),
      markdown(),
      search({ top: true }),
      EditorView.lineWrapping,
      EditorView.inputHandler.of(spaceAfterBullet),
      EditorView.contentAttributes.of({
        "aria-label": `Notes: ${STAGE_NAMES[stage]}`,
        autocapitalize: "off",
        spellcheck: "false",
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc);
      }),
      EditorState.changeFilter.of(({ newDoc, startState }) => {
        if (newDoc.length <= Math.max(MAX_NOTE_LENGTH, startState.doc.length)) return true;
        onTooLong();
        return false;
      }),
      placeholder("Write here. Markdown, if you like."),
      estimates,
      spokenText(spoken),
      keymap.of([
        { key: "Tab", run: indentMore, shift: indentLess },
        ...searchKeymap,
        ...markdownKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      notesTheme,
    ],
  });
}

/** The end of the first line that is a bullet and nothing else, or of the text. */
export function firstGap(text: string): number {
  const gap = /^[ \t]*(?:[-*]|\d+\.)[ \t]*$/m.exec(text);
  return gap === null ? text.length : gap.index + gap[0].length;
}

/** What typing right behind a bare bullet inserts: `-word` would not be a list, `- word` is. */
export function bulletInput(lineBefore: string, typed: string): string {
  const isBullet = /^\s*[-*]$/.test(lineBefore)
    ? /^[\p{L}\p{N}"'(`~<>≈]/u
    : /^\s*\d+\.$/.test(lineBefore)
      ? /^\p{L}/u
      : null;
  return isBullet?.test(typed) === true ? ` ${typed}` : typed;
}

function spaceAfterBullet(view: EditorView, from: number, to: number, typed: string): boolean {
  const line = view.state.doc.lineAt(from);
  if (from !== to || from !== line.to) return false;
  const inserted = bulletInput(line.text, typed);
  if (inserted === typed) return false;
  view.dispatch({
    changes: { from, insert: inserted },
    selection: { anchor: from + inserted.length },
    userEvent: "input.type",
    scrollIntoView: true,
  });
  return true;
}
