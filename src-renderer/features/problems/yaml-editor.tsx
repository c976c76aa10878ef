import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { indentUnit } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { FileFault } from "../../../src-main/contract/own-problems.ts";
import { faultMarks, offsetAt, setFaults, yamlLook } from "./yaml-look.ts";

interface YamlEditorProps {
  readonly file: string;
  /** What it starts with; later values are ignored. */
  readonly text: string;
  readonly faults: readonly FileFault[];
  /** Where the cursor goes, whenever it is another place than before. */
  readonly place: Pick<FileFault, "line" | "column"> | null;
  readonly onChange: (text: string) => void;
}

/** A YAML file as text. */
export default function YamlEditor({ file, text, faults, place, onChange }: YamlEditorProps) {
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const first = useRef({ file, text, onChange });

  useEffect(() => {
    if (parent.current === null) return;
    const opened = open(parent.current, first.current);
    view.current = opened;
    return () => opened.destroy();
  }, []);

  useEffect(() => view.current?.dispatch({ effects: setFaults.of(faults) }), [faults]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || place === null || place.line === null) return;
    const anchor = offsetAt(editor.state, place.line, place.column ?? 1);
    editor.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: "center" }),
    });
    editor.focus();
  }, [place]);

  return <div ref={parent} />;
}

function open(
  parent: HTMLElement,
  { file, text, onChange }: Pick<YamlEditorProps, "file" | "text" | "onChange">,
): EditorView {
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(),
        drawSelection(),
        lineNumbers(),
        indentUnit.of("  "),
        search({ top: true }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": file, autocapitalize: "off", spellcheck: "false" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
        keymap.of([
          { key: "Tab", run: indentMore, shift: indentLess },
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        faultMarks,
        yamlLook,
      ],
    }),
  });
}
