import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Plan } from "../../../src-main/core/interview/plan.ts";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import { preferencesQuery } from "../../host/queries.ts";
import { playChime } from "./chime.ts";
import { type SessionClock, stageTime } from "./session-clock.ts";
import classes from "./stage-reminder.module.css";

/** Says once, politely, that a stage's time is nearly up; with a chime for those who asked for one. */
export function StageReminder({ clock, plan }: { readonly clock: SessionClock; readonly plan: Plan }) {
  const isSound = useQuery(preferencesQuery).data?.sound ?? false;
  const { isNearlyUp } = stageTime(clock.spentMs, plan.minutes, clock.stage);
  const isDue = isNearlyUp && clock.status === "running";

  useEffect(() => {
    if (isDue && isSound) playChime();
  }, [isDue, isSound]);

  return (
    <p className={classes.reminder} aria-live="polite" data-shown={isDue}>
      {isDue ? `${STAGE_NAMES[clock.stage]} is nearly up` : ""}
    </p>
  );
}
