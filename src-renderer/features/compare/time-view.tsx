import type { SessionState } from "../../../src-main/core/interview/state.ts";
import { formatDuration } from "../../ui/format-time.ts";
import { longestBarMs, TimeSpent } from "../result/time-spent.tsx";
import classes from "./time-view.module.css";

/** The time of both attempts in each stage against their plans, on one scale. */
export function TimeView({ left, right }: { readonly left: SessionState; readonly right: SessionState }) {
  const scaleMs = Math.max(longestBarMs(left), longestBarMs(right));
  return (
    <div className={classes.times}>
      {[left, right].map(({ spentMs, plan, clockMs }, index) => (
        <section key={index === 0 ? "left" : "right"} className={classes.attempt}>
          <h2 className={classes.title}>{formatDuration(clockMs)} in all</h2>
          <TimeSpent spentMs={spentMs} plan={plan} scaleMs={scaleMs} />
        </section>
      ))}
    </div>
  );
}
