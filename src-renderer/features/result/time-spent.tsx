import type { Plan } from "../../../src-main/core/interview/plan.ts";
import { STAGE_NAMES, STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import { formatClock } from "../../ui/format-time.ts";
import classes from "./time-spent.module.css";

const MINUTE_MS = 60_000;

interface TimeSpentProps {
  readonly spentMs: Readonly<Record<Stage, number>>;
  readonly plan: Plan;
  /** What the longest bar stands for, where another chart beside it has the same scale. */
  readonly scaleMs?: number;
}

/** Time spent in each stage over the time that was planned for it, in pairs of bars on one scale. */
export function TimeSpent({ spentMs, plan, scaleMs = longestBarMs({ spentMs, plan }) }: TimeSpentProps) {
  const plannedMs = (stage: Stage) => plannedIn(plan, stage);
  const percent = (ms: number) => `${(ms / scaleMs) * 100}%`;
  return (
    <table className={classes.times}>
      <caption className={classes.caption}>
        <span className={classes.key} data-of="spent" /> Time spent
        {plan.minutes !== null && (
          <>
            <span className={classes.key} data-of="planned" /> planned
          </>
        )}
      </caption>
      <tbody>
        {STAGES.map((stage) => (
          <tr key={stage}>
            <th scope="row" className={classes.letter} aria-label={STAGE_NAMES[stage]}>
              {stage}
            </th>
            <td className={classes.bars} aria-hidden="true">
              <span className={classes.bar} data-of="spent" style={{ width: percent(spentMs[stage]) }} />
              {plan.minutes !== null && (
                <span
                  className={classes.bar}
                  data-of="planned"
                  style={{ width: percent(plannedMs(stage)) }}
                />
              )}
            </td>
            <td className={classes.figure}>
              {formatClock(spentMs[stage])}
              {plan.minutes !== null && <span className={classes.plan}> / {plan.minutes[stage]} min</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The longest stage, spent or planned; at least a millisecond. */
export function longestBarMs({ spentMs, plan }: Pick<TimeSpentProps, "spentMs" | "plan">): number {
  return Math.max(1, ...STAGES.flatMap((stage) => [spentMs[stage], plannedIn(plan, stage)]));
}

function plannedIn({ minutes }: Plan, stage: Stage): number {
  return (minutes?.[stage] ?? 0) * MINUTE_MS;
}
