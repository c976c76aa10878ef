import { useState } from "react";
import { isUntouched } from "../../../src-main/core/interview/notes.ts";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import type { Evidence } from "../../../src-main/core/rubric/evaluation.ts";
import { BoardChanges } from "../compare/board-changes.tsx";
import type { Adaptation } from "./adaptation.ts";
import { ChangedLines } from "./changed-lines.tsx";
import classes from "./since-curveball.module.css";

const TITLES = { removed: "Taken away", added: "Added", changed: "Changed" } as const;

interface SinceCurveballProps {
  readonly adaptation: Adaptation;
  readonly onShow: (evidence: Evidence) => void;
}

/** The requirements as they were agreed before a curveball, and what became of the design since. */
export function SinceCurveball({ adaptation, onShow }: SinceCurveballProps) {
  const { curveball, board, notes } = adaptation;
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = (id: string | null) => {
    setChosen(id);
    const elementIds = board.find((change) => change.id === id)?.right ?? [];
    if (elementIds.length > 0) onShow({ source: "board", elementIds: [...elementIds] });
  };
  return (
    <div className={classes.since}>
      <details className={classes.agreed}>
        <summary>Requirements agreed before</summary>
        <div className={classes.note}>
          {isUntouched(curveball.requirements) ? "Nothing was written." : curveball.requirements.trim()}
        </div>
      </details>
      <section aria-labelledby="since-board">
        <h3 id="since-board" className={classes.title}>
          The board since
        </h3>
        {board.length === 0 ? (
          <p className={classes.none}>Nothing on it changed.</p>
        ) : (
          <BoardChanges changes={board} titles={TITLES} chosen={chosen} onChoose={choose} />
        )}
      </section>
      <section aria-labelledby="since-notes">
        <h3 id="since-notes" className={classes.title}>
          The notes since
        </h3>
        {notes.length === 0 && <p className={classes.none}>Nothing in them changed.</p>}
        {notes.map(({ stage, lines }) => (
          <div key={stage} data-since={stage}>
            <h4 className={classes.stage}>{STAGE_NAMES[stage]}</h4>
            <ChangedLines lines={lines} />
          </div>
        ))}
      </section>
    </div>
  );
}
