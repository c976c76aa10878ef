import { ActionIcon, Button, SegmentedControl, Switch } from "@mantine/core";
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerTrackNextFilled,
  IconPlayerTrackPrevFilled,
} from "@tabler/icons-react";
import { type StageSpan, spanAtMs } from "../../../src-main/core/interview/film.ts";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import { formatClock } from "../../ui/format-time.ts";
import type { EarnedMark } from "./earned.ts";
import { type FilmMoment, momentAt, sayMoment } from "./film-moments.ts";
import { RATES, type Rate } from "./playback.ts";
import { type Playhead, usePlayheadValue } from "./playhead.ts";
import classes from "./replay.module.css";
import type { Playback } from "./use-playback.ts";
import type { Sound } from "./use-sound.ts";

interface ControlsProps {
  readonly playback: Playback;
  readonly lengthMs: number;
  readonly spans: readonly StageSpan[];
  readonly moments: readonly FilmMoment[];
  readonly mark: EarnedMark | undefined;
  readonly rate: Rate;
  readonly skipsSilence: boolean;
  readonly sound: Sound;
  readonly onClear: () => void;
  readonly onJump: (side: "before" | "after") => void;
  readonly onRate: (rate: Rate) => void;
  readonly onSkip: (skips: boolean) => void;
}

/** What plays the film, what moment it is at, and what happened last. */
export function Controls(props: ControlsProps) {
  const { playback, lengthMs, spans, moments, mark, rate, skipsSilence } = props;
  const { playhead, isPlaying, toggle } = playback;
  return (
    <div className={classes.controls}>
      <div className={classes.buttons}>
        <ActionIcon
          aria-label="Previous moment"
          aria-keyshortcuts=","
          radius="xl"
          onClick={() => props.onJump("before")}
        >
          <IconPlayerTrackPrevFilled size={16} />
        </ActionIcon>
        <ActionIcon
          variant="filled"
          color="lamp"
          radius="xl"
          size="xl"
          aria-label={isPlaying ? "Pause" : "Play"}
          aria-keyshortcuts="Space"
          onClick={toggle}
        >
          {isPlaying ? <IconPlayerPauseFilled size={20} /> : <IconPlayerPlayFilled size={20} />}
        </ActionIcon>
        <ActionIcon
          aria-label="Next moment"
          aria-keyshortcuts="."
          radius="xl"
          onClick={() => props.onJump("after")}
        >
          <IconPlayerTrackNextFilled size={16} />
        </ActionIcon>
      </div>
      <Clock playhead={playhead} lengthMs={lengthMs} />
      <StageName playhead={playhead} spans={spans} />
      <p className={classes.happened} aria-live={isPlaying ? "off" : "polite"}>
        {mark === undefined ? (
          <LastMoment playhead={playhead} moments={moments} />
        ) : (
          <>
            <strong>{formatClock(mark.atMs)}</strong> {mark.name}{" "}
            <Button variant="subtle" size="compact-sm" color="gray" onClick={props.onClear}>
              Clear
            </Button>
          </>
        )}
      </p>
      {props.sound.recordings.length > 0 && <SoundSwitch sound={props.sound} />}
      <Switch
        label="Skip silences"
        checked={skipsSilence}
        onChange={(event) => props.onSkip(event.currentTarget.checked)}
      />
      <SegmentedControl
        aria-label="Speed"
        value={String(rate)}
        onChange={(value) => props.onRate(RATES.find((known) => String(known) === value) ?? 1)}
        data={RATES.map((value) => ({ value: String(value), label: `${value}×` }))}
      />
    </div>
  );
}

function SoundSwitch({ sound: { isOn, isSounding, turn } }: { readonly sound: Sound }) {
  return (
    <Switch
      label="Sound, at 1×"
      data-testid="sound"
      data-sounding={isSounding}
      checked={isOn}
      onChange={(event) => turn(event.currentTarget.checked)}
    />
  );
}

function Clock({ playhead, lengthMs }: { readonly playhead: Playhead; readonly lengthMs: number }) {
  const now = usePlayheadValue(playhead, formatClock);
  return (
    <span className={classes.clock} data-testid="replay-clock">
      {now} <span className={classes.quiet}>/ {formatClock(lengthMs)}</span>
    </span>
  );
}

interface StageNameProps {
  readonly playhead: Playhead;
  readonly spans: readonly StageSpan[];
}

function StageName({ playhead, spans }: StageNameProps) {
  const stage = usePlayheadValue(playhead, (atMs) => spanAtMs(spans, atMs)?.stage ?? "R");
  return <span className={classes.stageName}>{STAGE_NAMES[stage]}</span>;
}

interface LastMomentProps {
  readonly playhead: Playhead;
  readonly moments: readonly FilmMoment[];
}

function LastMoment({ playhead, moments }: LastMomentProps) {
  const moment = moments[usePlayheadValue(playhead, (atMs) => momentAt(moments, atMs))];
  if (moment === undefined) return null;
  return (
    <span data-testid="last-moment">
      <strong>{formatClock(moment.atMs)}</strong> {sayMoment(moment)}
    </span>
  );
}
