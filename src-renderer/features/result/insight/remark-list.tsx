import { IconPencil, IconShape } from "@tabler/icons-react";
import type { Remark } from "./insight-view.ts";
import classes from "./remark-list.module.css";
import { ShowButton } from "./show-button.tsx";

interface RemarkListProps {
  readonly remarks: readonly Remark[];
  readonly chosen: number | null;
  readonly onChoose: (proof: number) => void;
}

/** What the board shows by itself, and where it disagrees with the notes; the serious first. */
export function RemarkList({ remarks, chosen, onChoose }: RemarkListProps) {
  if (remarks.length === 0) {
    return <p className={classes.none}>Nothing stands out.</p>;
  }
  return (
    <ul className={classes.remarks}>
      {remarks.map(({ severity, says, words, board }) => (
        <li key={says} className={classes.remark}>
          <span
            className={classes.mark}
            data-severity={severity}
            role="img"
            aria-label={severity === "serious" ? "Serious" : "Worth a look"}
          />
          <div>
            <p className={classes.says}>{says}</p>
            <div className={classes.places}>
              {words !== null && (
                <ShowButton proof={words} chosen={chosen} onChoose={onChoose}>
                  <IconPencil className={classes.icon} size={15} stroke={1.7} aria-hidden="true" />
                  Show in your words
                </ShowButton>
              )}
              {board !== null && (
                <ShowButton proof={board} chosen={chosen} onChoose={onChoose}>
                  <IconShape className={classes.icon} size={15} stroke={1.7} aria-hidden="true" />
                  Show on your board
                </ShowButton>
              )}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
