import { memo, type ReactNode } from "react";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import { NotesEditor, type NotesEditorProps } from "./notes-editor.tsx";
import classes from "./notes-pane.module.css";

interface NotesPaneProps extends NotesEditorProps {
  /** What the stage is for, in one line. */
  readonly aim: string;
  /** What is to be written, where it is not all of the stage. */
  readonly title?: string | undefined;
  /** What else can be done with the notes, beside their name. */
  readonly tools: ReactNode;
}

/** The notes of the stage, under its name and aim. */
export const NotesPane = memo(function NotesPane({ aim, title, tools, ...editor }: NotesPaneProps) {
  return (
    <section className={classes.pane} aria-label="Notes">
      <header className={classes.head}>
        <div className={classes.line}>
          <h2 className={classes.title}>{title ?? STAGE_NAMES[editor.stage]}</h2>
          {tools}
        </div>
        <p className={classes.aim}>{aim}</p>
      </header>
      <div className={classes.editor}>
        <NotesEditor {...editor} />
      </div>
    </section>
  );
});
