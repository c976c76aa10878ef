import { Button } from "@mantine/core";
import type { CriterionText } from "../../../../src-main/contract/content.ts";
import { compareCriteria, type Outcome } from "../../../../src-main/core/rubric/compare-evaluations.ts";
import { changedMakers } from "../../../../src-main/core/rubric/makers.ts";
import { formatDay } from "../../../ui/dates.ts";
import { inWords } from "../../../ui/makers.ts";
import classes from "./other-score.module.css";
import type { ScoredSession } from "./use-scored.ts";

const GROUPS: readonly { readonly outcome: Outcome; readonly title: string }[] = [
  { outcome: "won", title: "Gained" },
  { outcome: "lost", title: "Lost" },
  { outcome: "only-right", title: "Asked only here" },
  { outcome: "only-left", title: "Not asked here" },
];

interface OtherScoreProps {
  readonly scored: ScoredSession;
  readonly texts: readonly CriterionText[];
}

/** Says that the score on show is not the one that counts, and what differs between them; otherwise nothing. */
export function OtherScore({ scored, texts }: OtherScoreProps) {
  const { shown, counting, show } = scored;
  if (shown === counting) return null;
  const compared = compareCriteria(counting.evaluation, shown.evaluation);
  const questions = new Map(texts.map(({ id, question }) => [id, question]));
  const changed = changedMakers(counting.evaluation.hashes, shown.evaluation.hashes);
  const { total, level } = counting.evaluation;
  return (
    <section className={classes.other} aria-label="Another score">
      <header className={classes.header}>
        <p className={classes.words}>
          The score that counts is <strong>{total}</strong>, as {level}, of {formatDay(counting.madeAt)}.
          {changed.length > 0 && ` Between the two, ${inWords(changed)} changed.`}
        </p>
        <Button size="compact-sm" variant="default" onClick={() => show(counting.madeAt)}>
          Back to it
        </Button>
      </header>
      <div className={classes.groups}>
        {GROUPS.map(({ outcome, title }) => {
          const members = compared.filter((criterion) => criterion.outcome === outcome);
          if (members.length === 0) return null;
          return (
            <details key={outcome} className={classes.group}>
              <summary>
                {title} <strong>{members.length}</strong>
              </summary>
              <ul>
                {members.map(({ id }) => (
                  <li key={id}>{questions.get(id) ?? id}</li>
                ))}
              </ul>
            </details>
          );
        })}
      </div>
    </section>
  );
}
