import { Button } from "@mantine/core";
import { Link } from "react-router";
import type { AskedCard } from "../../../src-main/contract/cards.ts";
import { GRADES, type Grade } from "../../../src-main/core/learning/card.ts";
import classes from "./card-face.module.css";
import { sayInterval } from "./say-cards.ts";

interface CardFaceProps {
  readonly card: AskedCard;
  readonly nowMs: number;
  readonly isShown: boolean;
  readonly isBusy: boolean;
  readonly names: Readonly<Record<Grade, string>>;
  readonly onShow: () => void;
  readonly onGrade: (grade: Grade) => void;
}

/** The question; then its answer, and the four grades with when each would bring it back. */
export function CardFace({ card, nowMs, isShown, isBusy, names, onShow, onGrade }: CardFaceProps) {
  const { concept, name, question, answer, isNew, isMissed, backMs } = card;
  return (
    <article className={classes.card} aria-label="Card" aria-busy={isBusy}>
      <p className={classes.about}>
        {isShown ? <Link to={`/library/${encodeURIComponent(concept)}`}>{name}</Link> : name}
        {isNew && <span className={classes.mark}>New</span>}
        {isMissed && <span className={classes.mark}>Missed in a session</span>}
      </p>
      <h1 className={classes.question}>{question}</h1>
      {isShown ? (
        <>
          <p className={classes.answer} role="status">
            {answer}
          </p>
          <div className={classes.grades}>
            {GRADES.map((grade, index) => (
              <Button
                key={grade}
                variant="default"
                size="lg"
                onClick={() => onGrade(grade)}
                aria-label={`${names[grade]}, back in ${sayInterval(backMs[grade] - nowMs)}`}
                className={classes.grade ?? ""}
              >
                <span className={classes.name}>
                  <kbd className={classes.key}>{index + 1}</kbd>
                  {names[grade]}
                </span>
                <span className={classes.back}>{sayInterval(backMs[grade] - nowMs)}</span>
              </Button>
            ))}
          </div>
        </>
      ) : (
        <div className={classes.ask}>
          <Button size="lg" variant="default" onClick={onShow} disabled={isBusy}>
            Show the answer
          </Button>
          <kbd className={classes.key}>Space</kbd>
        </div>
      )}
    </article>
  );
}
