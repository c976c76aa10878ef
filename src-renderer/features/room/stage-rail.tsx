import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconArrowLeft, IconCommand, IconPlayerPauseFilled, IconPlayerPlayFilled } from "@tabler/icons-react";
import { Link } from "react-router";
import type { Exercise } from "../../../src-main/core/interview/exercise.ts";
import type { Plan } from "../../../src-main/core/interview/plan.ts";
import { STAGE_NAMES, type Stage } from "../../../src-main/core/interview/stage.ts";
import { EXERCISE_NAMES } from "../../ui/exercises.ts";
import { stagesOf } from "./drill-room.ts";
import type { RoomAction } from "./room-keys.ts";
import type { RoomSession } from "./room-session.ts";
import { SaveState } from "./save-state.tsx";
import { clockText, leftInAllMs, type SessionClock, stageTime } from "./session-clock.ts";
import classes from "./stage-rail.module.css";
import { StageReminder } from "./stage-reminder.tsx";
import { useClock } from "./use-room.ts";

interface StageRailProps {
  readonly room: RoomSession;
  readonly plan: Plan;
  readonly title: string;
  /** Which drill it is; null for an interview. */
  readonly drill: Exercise | null;
  readonly onAction: (action: RoomAction) => void;
}

/** The five stages that fill as time passes, the lamp, and the clock: the only part that renders with it. */
export function StageRail({ room, plan, title, drill, onAction }: StageRailProps) {
  const clock = useClock(room);
  const isRunning = clock.status === "running";
  return (
    <header className={classes.rail}>
      <Tooltip label="Leave; everything stays as it is">
        <ActionIcon component={Link} to="/" aria-label="Leave the room">
          <IconArrowLeft size={19} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Lamp status={clock.status} title={title} />
      <nav className={classes.stages} aria-label="Stages" data-untimed={plan.minutes === null}>
        {stagesOf(drill).map((stage, position) => (
          <Segment
            key={stage}
            stage={stage}
            name={drill === null ? STAGE_NAMES[stage] : EXERCISE_NAMES[drill]}
            shortcut={drill === null ? `Alt+${position + 1}` : undefined}
            clock={clock}
            plan={plan}
            onEnter={() => onAction({ type: "enterStage", stage })}
          />
        ))}
      </nav>
      <Clock clock={clock} plan={plan} hasOneStage={drill !== null} />
      <StageReminder clock={clock} plan={plan} />
      <SaveState room={room} />
      <div className={classes.controls}>
        <Tooltip label="All actions">
          <ActionIcon
            className={classes.command}
            aria-label="All actions"
            onClick={() => onAction({ type: "openPalette" })}
          >
            <IconCommand size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={isRunning ? "Pause the clock" : "Go on"}>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={isRunning ? "Pause" : "Resume"}
            aria-keyshortcuts="Alt+P"
            onClick={() => onAction({ type: "togglePause" })}
          >
            {isRunning ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
          </ActionIcon>
        </Tooltip>
        <Button
          variant="default"
          h={36}
          px={16}
          aria-keyshortcuts="Alt+Enter"
          onClick={() => onAction({ type: "finish" })}
        >
          Finish
        </Button>
      </div>
    </header>
  );
}

function Lamp({ status, title }: { readonly status: SessionClock["status"]; readonly title: string }) {
  const isLit = status === "running";
  return (
    <div className={classes.sign}>
      <span className={classes.lamp} data-lit={isLit}>
        <span className={classes.bulb} aria-hidden="true" />
        {isLit ? "On air" : status === "paused" ? "Paused" : "Finished"}
      </span>
      <h1 className={classes.title}>{title}</h1>
    </div>
  );
}

interface SegmentProps {
  readonly stage: Stage;
  readonly name: string;
  /** The key that enters it; none where it is the only one. */
  readonly shortcut: string | undefined;
  readonly clock: SessionClock;
  readonly plan: Plan;
  readonly onEnter: () => void;
}

function Segment({ stage, name, shortcut, clock, plan, onEnter }: SegmentProps) {
  const { share, leftMs, isNearlyUp } = stageTime(clock.spentMs, plan.minutes, stage);
  const isCurrent = clock.stage === stage;
  const isOver = leftMs !== null && leftMs < 0;
  const planned = plan.minutes?.[stage];
  const description = planned === undefined ? "" : `, planned for ${planned} min`;
  return (
    <button
      type="button"
      className={classes.stage}
      style={{ flexGrow: planned === undefined ? 1 : Math.max(planned, 1) }}
      aria-label={`${name}${description}`}
      aria-current={isCurrent ? "step" : undefined}
      aria-keyshortcuts={shortcut}
      title={shortcut}
      data-lit={isCurrent && clock.status === "running"}
      data-nearly-up={isCurrent && isNearlyUp}
      onClick={onEnter}
    >
      <span className={classes.words}>
        <span className={classes.letter}>{stage}</span>
        <span className={classes.name}>{name}</span>
      </span>
      <span className={classes.track} data-over={isOver}>
        <span className={classes.fill} style={{ transform: `scaleX(${share})` }} />
      </span>
    </button>
  );
}

interface ClockProps {
  readonly clock: SessionClock;
  readonly plan: Plan;
  readonly hasOneStage: boolean;
}

/** What is left in the stage, large, and in all; without a plan, what has passed. */
function Clock({ clock, plan, hasOneStage }: ClockProps) {
  const { leftMs, spentMs } = stageTime(clock.spentMs, plan.minutes, clock.stage);
  const allMs = leftInAllMs(clock.clockMs, plan.minutes);
  return (
    <div className={classes.clock} role="timer" aria-label="Session clock">
      <span className={classes.stageClock} data-over={leftMs !== null && leftMs < 0}>
        {clockText(leftMs ?? spentMs)}
        {leftMs !== null && leftMs < 0 && <small> over</small>}
      </span>
      {!hasOneStage && <span className={classes.allClock}>{clockText(allMs ?? clock.clockMs)} in all</span>}
    </div>
  );
}
