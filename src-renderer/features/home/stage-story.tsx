import { useQuery } from "@tanstack/react-query";
import { planFor } from "../../../src-main/core/interview/plan.ts";
import { STAGE_NAMES, STAGES } from "../../../src-main/core/interview/stage.ts";
import { stagesQuery } from "../../host/queries.ts";
import classes from "./stage-story.module.css";

const USUAL_LENGTH = 45;

/** What happens in an interview: the five stages, the wider the more time it is usually given. */
export function StageStory() {
  const { data: guides } = useQuery(stagesQuery);
  const { minutes } = planFor(USUAL_LENGTH);
  return (
    <ol className={classes.story} aria-label="The five stages">
      {STAGES.map((stage) => (
        <li key={stage} className={classes.stage} style={{ flexGrow: minutes?.[stage] ?? 1 }}>
          <span className={classes.letter} aria-hidden="true">
            {stage}
          </span>
          <span className={classes.bar} aria-hidden="true" />
          <span className={classes.name}>
            {STAGE_NAMES[stage]}
            <span className={classes.minutes}>{minutes?.[stage]} min</span>
          </span>
          <span className={classes.aim}>{guides?.find((guide) => guide.stage === stage)?.aim}</span>
        </li>
      ))}
    </ol>
  );
}
