import { memo, useEffect, useMemo, useRef, useState } from "react";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import { deskOf, type Exercise } from "../../../src-main/core/interview/exercise.ts";
import { type Film, frameAt, stateOfFrame } from "../../../src-main/core/interview/film.ts";
import { STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import { visibleElements } from "../../../src-main/core/interview/state.ts";
import { shapesOf } from "../result/criteria.ts";
import { WordsPane } from "../result/words-pane.tsx";
import { type EarnedMark, proofsThen } from "./earned.ts";
import { FilmBoard } from "./film-board.tsx";
import { type Playhead, usePlayheadValue } from "./playhead.ts";
import classes from "./replay.module.css";

interface FilmStageProps {
  readonly session: string;
  readonly drill: Exercise | null;
  readonly film: Film;
  readonly playhead: Playhead;
  /** The board at the end. */
  readonly whole: readonly SceneElement[];
  /** The criterion whose proof is shown. */
  readonly mark: EarnedMark | undefined;
}

const NOTHING: readonly never[] = [];

/** Board and notes as they stood: drawn again when the journal moves on, and only what it changed. */
export const FilmStage = memo(function FilmStage({
  session,
  drill,
  film,
  playhead,
  whole,
  mark,
}: FilmStageProps) {
  const frame = usePlayheadValue(playhead, (atMs) => frameAt(film, atMs));
  const state = useMemo(() => stateOfFrame(film, frame), [film, frame]);
  const elements = useSameElements(useMemo(() => visibleElements(state), [state]));
  const proofs = useMemo(
    () => (mark === undefined ? NOTHING : proofsThen(mark.criterion.proofs, state.notes)),
    [mark, state.notes],
  );
  const desk = deskOf(drill);
  const words = useStageInView(state.stage, mark === undefined);
  return (
    <>
      {desk !== "notes" && (
        <div className={classes.sheet}>
          <FilmBoard
            session={session}
            elements={elements}
            whole={whole}
            highlighted={mark === undefined ? NOTHING : shapesOf(proofs, null)}
          />
        </div>
      )}
      {desk !== "board" && (
        <div className={classes.sheet} ref={words}>
          <WordsPane
            notes={state.notes}
            drill={drill}
            proofs={proofs}
            chosen={proofs.length > 0 ? 0 : null}
            onPick={null}
          />
        </div>
      )}
    </>
  );
});

/** The same array as before as long as the same elements are in it: a note that changes does not redraw the board. */
function useSameElements(elements: readonly SceneElement[]): readonly SceneElement[] {
  const [kept, setKept] = useState(elements);
  const isSame = kept.length === elements.length && kept.every((element, at) => element === elements[at]);
  if (!isSame) setKept(elements);
  return isSame ? kept : elements;
}

/** Scrolls the notes to the stage that is open, unless something else is being looked at. */
function useStageInView(stage: Stage, isFree: boolean) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const pane = sheet.current?.firstElementChild;
    const note = pane?.children[STAGES.indexOf(stage)];
    if (!isFree || !pane || !note) return;
    pane.scrollTop += note.getBoundingClientRect().top - pane.getBoundingClientRect().top - 24;
  }, [stage, isFree]);
  return sheet;
}
