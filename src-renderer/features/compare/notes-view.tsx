import { UnstyledButton } from "@mantine/core";
import { useMemo, useState } from "react";
import { STAGE_NAMES, STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import { type DiffRow, type Fold, folded, noteDiff, type Piece } from "./note-diff.ts";
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
          <Line pieces={[{ text: row.left, isChanged: false }]} look="same" />
          <Line pieces={[{ text: row.right, isChanged: false }]} look="same" />
        </>
      );
    case "changed":
      return (
        <>
          <Line pieces={row.left} look="removed" />
          <Line pieces={row.right} look="added" />
        </>
      );
    case "removed":
      return (
        <>
          <Line pieces={[{ text: row.left, isChanged: true }]} look="removed" />
          <span className={classes.gap} />
        </>
      );
    default:
      return (
        <>
          <span className={classes.gap} />
          <Line pieces={[{ text: row.right, isChanged: true }]} look="added" />
        </>
      );
  }
}

const SIGNS = { same: "", removed: "−", added: "+" } as const;

interface LineProps {
  readonly pieces: readonly Piece[];
  readonly look: keyof typeof SIGNS;
}

function Line({ pieces, look }: LineProps) {
  return (
    <p className={classes.line} data-look={look}>
      <span className={classes.sign}>{SIGNS[look]}</span>
      <span className={classes.words}>
        {keyed(pieces).map(({ key, part: { text, isChanged } }) => {
          if (!isChanged) return <span key={key}>{text}</span>;
          return look === "removed" ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
        })}
      </span>
    </p>
  );
}

/** Parts of a text are known by their place in it. */
function keyed<Part>(parts: readonly Part[]): readonly { readonly key: number; readonly part: Part }[] {
  return parts.map((part, key) => ({ key, part }));
}
