import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { MAX_LENGTH_MINUTES } from "../../../src-main/core/interview/plan.ts";
import { STAGE_NAMES, STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import { MinutesField } from "./minutes-field.tsx";
import { moveBoundary, type PlanDraft, totalOf, typeStage } from "./plan-draft.ts";
import classes from "./plan-rail.module.css";

/** So that a stage without time can still be seen and given some: its least share of the rail. */
const LEAST_SHARE = 0.04;

interface PlanRailProps {
  readonly draft: PlanDraft;
  readonly onChange: (draft: PlanDraft) => void;
}

/** The five stages, each as wide as its time. Drag a boundary, or type. */
export function PlanRail({ draft, onChange }: PlanRailProps) {
  const rail = useRef<HTMLOListElement>(null);
  const drag = useRef<{ readonly x: number; readonly draft: PlanDraft } | null>(null);
  const total = totalOf(draft);

  const follow = (stage: Stage, event: PointerEvent) => {
    const width = rail.current?.clientWidth ?? 0;
    if (drag.current === null || total === null || width === 0) return;
    const minutes = Math.round(((event.clientX - drag.current.x) / width) * total);
    onChange(moveBoundary(drag.current.draft, stage, minutes));
  };

  return (
    <ol ref={rail} className={classes.rail} data-timed={draft.minutes !== null}>
      {STAGES.map((stage, index) => (
        <li key={stage} className={classes.stage} style={{ flexGrow: shareOf(draft, stage, total) }}>
          <span className={classes.name}>
            <span className={classes.letter} aria-hidden="true">
              {stage}
            </span>
            {STAGE_NAMES[stage]}
          </span>
          <span className={classes.bar} aria-hidden="true" />
          {draft.minutes !== null && (
            <MinutesField
              label={`Minutes for ${STAGE_NAMES[stage]}`}
              min={0}
              max={MAX_LENGTH_MINUTES}
              value={draft.minutes[stage]}
              onChange={(minutes) => onChange(typeStage(draft, stage, minutes))}
            />
          )}
          {draft.minutes !== null && index < STAGES.length - 1 && (
            <div
              className={classes.handle}
              role="slider"
              tabIndex={0}
              aria-label={`Boundary behind ${STAGE_NAMES[stage]}`}
              aria-valuemin={0}
              aria-valuemax={total ?? 0}
              aria-valuenow={draft.minutes[stage] ?? 0}
              aria-valuetext={`${STAGE_NAMES[stage]}: ${draft.minutes[stage] ?? 0} minutes`}
              onKeyDown={(event) => {
                const by = minutesOfKey(event);
                if (by === 0) return;
                event.preventDefault();
                onChange(moveBoundary(draft, stage, by));
              }}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                drag.current = { x: event.clientX, draft };
              }}
              onPointerMove={(event) => follow(stage, event)}
              onPointerUp={() => {
                drag.current = null;
              }}
              onPointerCancel={() => {
                drag.current = null;
              }}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function shareOf(draft: PlanDraft, stage: Stage, total: number | null): number {
  if (draft.minutes === null || total === null || total <= 0) return 1;
  return Math.max((draft.minutes[stage] ?? 0) / total, LEAST_SHARE) * 100;
}

function minutesOfKey(event: KeyboardEvent): number {
  const step = event.shiftKey ? 5 : 1;
  if (event.key === "ArrowRight" || event.key === "ArrowUp") return step;
  if (event.key === "ArrowLeft" || event.key === "ArrowDown") return -step;
  return 0;
}
