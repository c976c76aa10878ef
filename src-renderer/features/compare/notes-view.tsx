import { UnstyledButton } from "@mantine/core";
import { useMemo, useState } from "react";
import { STAGE_NAMES, STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import { DiffLine } from "./diff-line.tsx";
import { keyed } from "./keyed.ts";
import { type DiffRow, type Fold, folded, noteDiff } from "./note-diff.ts";
import classes from "./notes-view.module.css";

type Notes = Readonly<Record<Stage, string>>;

/** The five notes of two attempts, line beside line. */
export function NotesView({ left, right }: { readonly left: Notes; readonly right: Notes }) {
  return (
    <div className={classes.notes}>
      {STAGES.map((stage) => (
        <Note key={stage} stage={stage} left={left[stage]} right={right[stage]} />
      ))}
    </div>
  );
}

interface NoteProps {
  readonly stage: Stage;
  readonly left: string;
  readonly right: string;
}

function Note({ stage, left, right }: NoteProps) {
  const parts = useMemo(() => keyed(folded(noteDiff(left, right))), [left, right]);
  return (
    <section aria-labelledby={`note-${stage}`}>
      <h2 id={`note-${stage}`} className={classes.stage}>
        <span className={classes.letter}>{stage}</span> {STAGE_NAMES[stage]}
      </h2>
      {parts.length === 0 && <p className={classes.none}>Nothing was written on either side.</p>}
      <div className={classes.rows} data-note={stage}>
        {parts.map(({ key, part }) =>
          part.kind === "fold" ? <FoldedRows key={key} fold={part} /> : <Row key={key} row={part} />,
        )}
      </div>
    </section>
  );
}

function FoldedRows({ fold }: { readonly fold: Fold }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return keyed(fold.rows).map(({ key, part }) => <Row key={key} row={part} />);
  return (
    <UnstyledButton className={classes.fold ?? ""} onClick={() => setOpen(true)}>
      {fold.rows.length} lines are the same
    </UnstyledButton>
  );
}

function Row({ row }: { readonly row: DiffRow }) {
  switch (row.kind) {
    case "same":
      return (
        <>
          <DiffLine pieces={[{ text: row.left, isChanged: false }]} look="same" />
          <DiffLine pieces={[{ text: row.right, isChanged: false }]} look="same" />
        </>
      );
    case "changed":
      return (
        <>
          <DiffLine pieces={row.left} look="removed" />
          <DiffLine pieces={row.right} look="added" />
        </>
      );
    case "removed":
      return (
        <>
          <DiffLine pieces={[{ text: row.left, isChanged: true }]} look="removed" />
          <span className={classes.gap} />
        </>
      );
    default:
      return (
        <>
          <span className={classes.gap} />
          <DiffLine pieces={[{ text: row.right, isChanged: true }]} look="added" />
        </>
      );
  }
}
