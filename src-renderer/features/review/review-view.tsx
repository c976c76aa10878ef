import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import { STAGE_NAMES, STAGES } from "../../../src-main/core/interview/stage.ts";
import { compareWith } from "../../../src-main/core/review/compare.ts";
import type { Review } from "../../../src-main/core/review/review.ts";
import type { Evidence } from "../../../src-main/core/rubric/evaluation.ts";
import type { ExplainedCriterion } from "../result/criteria.ts";
import { OpinionItem } from "./opinion-item.tsx";
import { ProofsOf } from "./proofs-of.tsx";
import { AGREEMENT_ORDER, droppedSentences } from "./review-words.ts";
import classes from "./second-opinion.module.css";

interface ReviewViewProps {
  readonly review: Review;
  readonly other: Review | null;
  readonly criteria: readonly ExplainedCriterion[];
  readonly elements: readonly SceneElement[];
  readonly shown: Evidence | null;
  readonly onShow: (evidence: Evidence) => void;
}

/** A review by stage, where it disagrees first. */
export function ReviewView({ review, other, criteria, elements, shown, onShow }: ReviewViewProps) {
  const settled = criteria.map((one) => one.settled);
  const explained = new Map(criteria.map((one) => [one.settled.id, one]));
  const others = new Map(
    other === null ? [] : compareWith(settled, other).map((one) => [one.settled.id, one.opinion] as const),
  );
  const answered = new Set(review.stages.map(({ stage }) => stage));
  const compared = compareWith(settled, review)
    .filter(({ settled: { stage }, agreement }) => answered.has(stage) && agreement !== "neither")
    .toSorted((a, b) => AGREEMENT_ORDER[a.agreement] - AGREEMENT_ORDER[b.agreement]);
  const disagreements = compared.filter(({ agreement }) => agreement === "disagree").length;
  return (
    <>
      <p className={classes.sum}>
        {disagreements === 0
          ? "It disagrees with nothing so far."
          : `It disagrees with the engine on ${disagreements} of ${compared.length}.`}{" "}
        {droppedSentences(review).join(" ")}
      </p>
      {STAGES.filter((stage) => answered.has(stage)).map((stage) => (
        <section key={stage} className={classes.stage} aria-labelledby={`opinion-${stage}`}>
          <h3 id={`opinion-${stage}`} className={classes.name}>
            {STAGE_NAMES[stage]}
          </h3>
          <ul className={classes.rows}>
            {compared.flatMap((one) => {
              const criterion = explained.get(one.settled.id);
              if (one.settled.stage !== stage || criterion === undefined) return [];
              return (
                <OpinionItem
                  key={one.settled.id}
                  criterion={criterion}
                  compared={one}
                  other={others.get(one.settled.id) ?? null}
                  elements={elements}
                  shown={shown}
                  onShow={onShow}
                />
              );
            })}
          </ul>
          {review.stages
            .filter((one) => one.stage === stage)
            .flatMap(({ remarks }) => remarks)
            .map(({ text, evidence }) => (
              <div key={text} className={classes.remark}>
                <p>{text}</p>
                <ProofsOf evidence={evidence} elements={elements} shown={shown} onShow={onShow} />
              </div>
            ))}
        </section>
      ))}
    </>
  );
}
