import classes from "./diff-line.module.css";
import { keyed } from "./keyed.ts";
import type { Piece } from "./note-diff.ts";

const SIGNS = { same: "", removed: "−", added: "+" } as const;

interface DiffLineProps {
  readonly pieces: readonly Piece[];
  readonly look: keyof typeof SIGNS;
}

/** A line of a note as it stood on one side, with the words that differ marked. */
export function DiffLine({ pieces, look }: DiffLineProps) {
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
