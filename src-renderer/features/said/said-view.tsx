import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import type { Turn } from "../../../src-main/core/interview/talk.ts";
import type { Evidence } from "../../../src-main/core/rubric/evaluation.ts";
import { journalQuery } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";
import { useKindNames } from "../names/use-kind-names.ts";
import { useOwnNames } from "../names/use-own-names.ts";
import { replayFrom } from "../replay/replay-address.ts";
import type { ExplainedCriterion } from "../result/criteria.ts";
import { TalkTurn } from "../room/talk/talk-turn.tsx";
import { adaptationOf } from "./adaptation.ts";
import { CriterionLinks } from "./criterion-links.tsx";
import { hintCostOf, sayCost } from "./hint-costs.ts";
import classes from "./said-view.module.css";
import { SinceCurveball } from "./since-curveball.tsx";

interface SaidViewProps {
  readonly result: SessionResult;
  readonly criteria: readonly ExplainedCriterion[];
  /** Shows what stands on the board. */
  readonly onShow: (evidence: Evidence) => void;
  readonly onCriterion: (criterion: string) => void;
}

/** All that candidate and interviewer said, each turn with what came of it and its minute of the replay. */
export function SaidView({ result, criteria, onShow, onCriterion }: SaidViewProps) {
  const { card, evaluation, state } = result;
  const texts = useMemo(() => criteria.flatMap(({ text }) => text ?? []), [criteria]);
  return (
    <section aria-labelledby="said-title">
      <h2 id="said-title" className={classes.title}>
        What was said
      </h2>
      <ol className={classes.talk}>
        {state.talk.map((turn, index) => {
          const cost = hintCostOf(state.talk, turn, texts, evaluation.level);
          return (
            <TalkTurn
              // biome-ignore lint/suspicious/noArrayIndexKey: what was said keeps its place
              key={index}
              turn={turn}
              to={replayFrom(card.session, turn.atMs)}
            >
              {cost !== null && <p className={classes.aside}>It {sayCost(cost)}.</p>}
              <CriterionLinks criteria={touchedBy(turn, criteria)} onCriterion={onCriterion} />
              {turn.kind === "curveball" && <Since result={result} onShow={onShow} />}
            </TalkTurn>
          );
        })}
      </ol>
    </section>
  );
}

/** What a turn is about, or earned. */
function touchedBy(turn: Turn, criteria: readonly ExplainedCriterion[]): readonly ExplainedCriterion[] {
  switch (turn.kind) {
    case "question":
      return criteria.filter(({ settled }) =>
        settled.evidence.some((evidence) => evidence.source === "talk" && evidence.atMs === turn.atMs),
      );
    case "curveball":
      return criteria.filter(({ settled }) => turn.criteria.includes(settled.id));
    default:
      return criteria.filter(({ settled }) => settled.id === turn.criterion);
  }
}

function Since({ result, onShow }: Pick<SaidViewProps, "result" | "onShow">) {
  const names = useKindNames(useOwnNames().names);
  const journal = useQuery(journalQuery(result.card.session));
  const adaptation = useMemo(
    () =>
      names === null || journal.data === undefined
        ? null
        : adaptationOf(journal.data.events, result.state, names),
    [names, journal.data, result.state],
  );
  if (journal.error !== null) return <p className={classes.aside}>{sentenceOf(journal.error)}</p>;
  return adaptation === null ? null : <SinceCurveball adaptation={adaptation} onShow={onShow} />;
}
