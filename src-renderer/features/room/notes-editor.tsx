import type { EditorState, StateEffect } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { memo, useEffect, useRef } from "react";
import { perStage, type Stage } from "../../../src-main/core/interview/stage.ts";
import { createNote } from "./notes-editing.ts";

export interface NotesEditorProps {
  readonly stage: Stage;
  /** What the notes start with; later values are ignored. */
  readonly texts: Readonly<Record<Stage, string>>;
  readonly onChange: (stage: Stage, text: { toString(): string }) => void;
  /** Hands out what else can be done with the notes. */
  readonly onReady: (notes: NotesHandle) => void;
}

export interface NotesHandle {
  /** Puts the cursor into the note that is shown. */
  readonly focus: () => void;
  /** Adds a paragraph at the end of the note that is shown; it can be undone. */
  readonly append: (paragraph: string) => void;
}

/** One editor that shows the note of the stage; each note keeps its own undo history, cursor and scroll. */
export const NotesEditor = memo(function NotesEditor({ stage, texts, onChange, onReady }: NotesEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const desk = useRef<NotesDesk>(null);
  const first = useRef({ stage, texts, onChange, onReady });

  useEffect(() => {
    if (place.current === null) return;
    const { stage: firstStage, texts: firstTexts, onChange: changed, onReady: ready } = first.current;
    const opened = openDesk(place.current, firstStage, firstTexts, changed);
    desk.current = opened;
    ready(opened);
    return opened.close;
  }, []);

  useEffect(() => desk.current?.show(stage), [stage]);

  return <div ref={place} style={{ height: "100%" }} />;
});

interface NotesDesk extends NotesHandle {
  readonly show: (stage: Stage) => void;
  readonly close: () => void;
}

function openDesk(
  parent: HTMLElement,
  firstStage: Stage,
  texts: Readonly<Record<Stage, string>>,
  onChange: NotesEditorProps["onChange"],
): NotesDesk {
  const notes: Record<Stage, EditorState> = perStage((stage) =>
    createNote(stage, texts[stage], (text) => onChange(stage, text)),
  );
  const scrolls = new Map<Stage, StateEffect<unknown>>();
  let shown = firstStage;
  const view = new EditorView({ parent, state: notes[firstStage] });

  return {
    show(stage) {
      if (stage === shown) return;
      notes[shown] = view.state;
      scrolls.set(shown, view.scrollSnapshot());
      shown = stage;
      view.setState(notes[stage]);
      const scroll = scrolls.get(stage);
      if (scroll !== undefined) view.dispatch({ effects: scroll });
    },
    focus: () => view.focus(),
    append(paragraph) {
      const { doc } = view.state;
      const text = doc.toString();
      const gap = text.trim() === "" || text.endsWith("\n\n") ? "" : text.endsWith("\n") ? "\n" : "\n\n";
      view.dispatch({ changes: { from: doc.length, insert: `${gap}${paragraph}\n` }, scrollIntoView: true });
    },
    close: () => view.destroy(),
  };
}
