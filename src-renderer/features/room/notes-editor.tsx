import type { EditorState, StateEffect, TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { notifications } from "@mantine/notifications";
import { memo, useEffect, useRef } from "react";
import { MAX_NOTE_LENGTH } from "../../../src-main/core/interview/command.ts";
import type { Spoken } from "../../../src-main/core/interview/spoken.ts";
import { perStage, STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import { dropPlace, holdPlace, isHeld, landWords, type Stretch } from "./dictation/spoken-text.ts";
import { createNote } from "./notes-editing.ts";

export interface NotesEditorProps {
  readonly stage: Stage;
  /** What the notes start with; later values are ignored. */
  readonly texts: Readonly<Record<Stage, string>>;
  /** Which of their words were spoken; later values are ignored. */
  readonly spoken: readonly Spoken[];
  readonly onChange: (stage: Stage, text: { toString(): string }) => void;
  /** Hands out what else can be done with the notes. */
  readonly onReady: (notes: NotesHandle) => void;
}

export interface NotesHandle {
  /** Puts the cursor into the note that is shown. */
  readonly focus: () => void;
  /** Adds a paragraph at the end of the note that is shown; it can be undone. */
  readonly append: (paragraph: string) => void;
  /** Remembers where the cursor is in the note that is shown, for the words of a take. */
  readonly holdPlace: (take: string) => void;
  readonly dropPlace: (take: string) => void;
  /** Writes the words of a take where its place was held; null when it was not. */
  readonly landWords: (take: string, words: string) => (Stretch & { readonly stage: Stage }) | null;
}

/** One editor that shows the note of the stage; each note keeps its own undo history, cursor and scroll. */
export const NotesEditor = memo(function NotesEditor(props: NotesEditorProps) {
  const { stage } = props;
  const place = useRef<HTMLDivElement>(null);
  const desk = useRef<NotesDesk>(null);
  const first = useRef(props);

  useEffect(() => {
    if (place.current === null) return;
    const opened = openDesk(place.current, first.current);
    desk.current = opened;
    first.current.onReady(opened);
    return opened.close;
  }, []);

  useEffect(() => desk.current?.show(stage), [stage]);

  return <div ref={place} style={{ height: "100%" }} />;
});

function sayTooLong(): void {
  notifications.show({
    id: "note-too-long",
    color: "red",
    message: `A note holds ${MAX_NOTE_LENGTH.toLocaleString("en-GB")} characters, and this would be more: take less of it.`,
    autoClose: 12_000,
    withBorder: true,
  });
}

interface NotesDesk extends NotesHandle {
  readonly show: (stage: Stage) => void;
  readonly close: () => void;
}

function openDesk(
  parent: HTMLElement,
  { stage: firstStage, texts, spoken, onChange }: NotesEditorProps,
): NotesDesk {
  const notes: Record<Stage, EditorState> = perStage((stage) => {
    const said = spoken.filter((one) => one.stage === stage);
    return createNote(stage, texts[stage], said, (text) => onChange(stage, text), sayTooLong);
  });
  const scrolls = new Map<Stage, StateEffect<unknown>>();
  let shown = firstStage;
  const view = new EditorView({ parent, state: notes[firstStage] });

  const stateOf = (stage: Stage) => (stage === shown ? view.state : notes[stage]);
  const holderOf = (take: string) => STAGES.find((stage) => isHeld(stateOf(stage), take));
  /** Changes a note, shown or not. */
  const apply = (stage: Stage, transaction: TransactionSpec) => {
    if (stage === shown) return view.dispatch(transaction);
    const { state, docChanged } = notes[stage].update(transaction);
    notes[stage] = state;
    if (docChanged) onChange(stage, state.doc);
  };

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
    holdPlace: (take) => view.dispatch(holdPlace(view.state, take)),
    dropPlace(take) {
      const stage = holderOf(take);
      if (stage !== undefined) apply(stage, dropPlace(take));
    },
    landWords(take, words) {
      const stage = holderOf(take);
      const landing = stage === undefined ? null : landWords(stateOf(stage), take, words);
      if (stage === undefined || landing === null) return null;
      apply(stage, landing.transaction);
      return { stage, start: landing.start, end: landing.end };
    },
    close: () => view.destroy(),
  };
}
