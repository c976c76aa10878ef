import { memo } from "react";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import { NotesEditor, type NotesEditorProps } from "./notes-editor.tsx";
import classes from "./notes-pane.module.css";

interface NotesPaneProps extends NotesEditorProps {
  /** What the stage is for, in one line. */
  readonly aim: string;
  /** What is to be written, where it is not all of the stage. */
  readonly title?: string | undefined;
}

/** The notes of the stage, under its name and aim. */
export const NotesPane = memo(function NotesPane({ aim, title, ...editor }: NotesPaneProps) {
  return (
    <section className={classes.pane} aria-label="Notes">
      <header className={classes.head}>
        <h2 className={classes.title}>{title ?? STAGE_NAMES[editor.stage]}</h2>
        <p className={classes.aim}>{aim}</p>
      </header>
      <div className={classes.editor}>
        <NotesEditor {...editor} />
      </div>
    </section>
  );
});
