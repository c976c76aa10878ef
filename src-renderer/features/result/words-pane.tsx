import { useReducedMotion } from "@mantine/hooks";
import { memo, useEffect, useRef } from "react";
import { type Exercise, frameOf } from "../../../src-main/core/interview/exercise.ts";
import { isUntouched } from "../../../src-main/core/interview/notes.ts";
import { STAGE_NAMES, STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import type { SessionState } from "../../../src-main/core/interview/state.ts";
import type { PageEvidence } from "../../../src-main/core/rubric/evaluation.ts";
import { selectedWords } from "./appeal/selected-words.ts";
import { marksIn, type Proof } from "./criteria.ts";
import { type NoteMark, noteLines } from "./note-lines.ts";
import classes from "./words-pane.module.css";

interface WordsPaneProps {
  readonly notes: SessionState["notes"];
  /** Which drill it is, of which the one note is shown; null for an interview. */
  readonly drill: Exercise | null;
  readonly proofs: readonly Proof[];
  readonly chosen: number | null;
  /** Called with what the user selects; null when nothing is asked for. */
  readonly onPick: ((evidence: PageEvidence) => void) | null;
}

/** The notes, as they were written, with the words that prove something marked. */
export const WordsPane = memo(function WordsPane({ notes, drill, proofs, chosen, onPick }: WordsPaneProps) {
  const pane = useRef<HTMLElement>(null);
  const calm = useReducedMotion();
  const evidence = chosen === null ? undefined : proofs[chosen]?.evidence;

  useEffect(() => {
    if (evidence?.source !== "notes" || pane.current === null) return;
    const mark = pane.current.querySelector('mark[data-mark="chosen"]');
    if (mark === null) return;
    // Only this pane scrolls: the page stays where the reader is, and so does what is in view.
    const place = mark.getBoundingClientRect();
    const frame = pane.current.getBoundingClientRect();
    const offset = place.top - frame.top;
    if (offset >= 0 && place.bottom <= frame.bottom) return;
    pane.current.scrollBy({
      top: offset - pane.current.clientHeight / 3,
      behavior: calm ? "instant" : "smooth",
    });
  }, [evidence, calm]);

  const pick = () => {
    const evidence = pane.current === null ? null : selectedWords(pane.current, notes);
    if (evidence === null) return;
    window.getSelection()?.removeAllRanges();
    onPick?.(evidence);
  };

  return (
    <section
      ref={pane}
      className={classes.words}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label="Your notes"
      onMouseUp={onPick === null ? undefined : pick}
    >
      {STAGES.filter((stage) => drill === null || frameOf(drill).stage === stage).map((stage) => (
        <Note key={stage} stage={stage} note={notes[stage]} marks={marksIn(stage, proofs, chosen)} />
      ))}
    </section>
  );
});

interface NoteProps {
  readonly stage: Stage;
  readonly note: string;
  readonly marks: readonly NoteMark[];
}

function Note({ stage, note, marks }: NoteProps) {
  return (
    <section className={classes.note}>
      <h3 className={classes.stage}>
        <span className={classes.letter}>{stage}</span> {STAGE_NAMES[stage]}
      </h3>
      {isUntouched(note) && marks.length === 0 ? (
        <p className={classes.untouched}>Nothing was written.</p>
      ) : (
        <div className={classes.text} data-stage={stage}>
          {noteLines(note, marks).map(({ start, kind, segments }) => (
            <div key={start} className={classes.line} data-kind={kind}>
              {segments.map((segment) =>
                segment.mark === "none" ? (
                  <span
                    key={segment.start}
                    data-start={segment.start}
                    className={segment.isSign ? classes.sign : undefined}
                  >
                    {segment.text}
                  </span>
                ) : (
                  <mark
                    key={segment.start}
                    data-start={segment.start}
                    className={classes.mark}
                    data-mark={segment.mark}
                  >
                    {segment.text}
                  </mark>
                ),
              )}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
