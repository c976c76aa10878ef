import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
  IconVolume,
  IconVolumeOff,
} from "@tabler/icons-react";
import type { StageSpan } from "../../../src-main/core/interview/film.ts";
import { STAGE_NAMES, STAGES } from "../../../src-main/core/interview/stage.ts";
import type { Action } from "../../ui/command-palette.tsx";
import { entryOf, MINUTE_MS, STEP_MS } from "./playback.ts";
import type { Playback } from "./use-playback.ts";
import type { Sound } from "./use-sound.ts";

interface Replayed {
  readonly playback: Playback;
  readonly spans: readonly StageSpan[];
  /** Goes to the moment that matters before or after this one. */
  readonly jump: (side: "before" | "after") => void;
  readonly sound: Sound;
}

/** What can be done with a film, with its keys. */
export function replayActions({ playback, spans, jump, sound }: Replayed): readonly Action[] {
  const { playhead, isPlaying, seek, step, toggle } = playback;
  const moves = [
    ["ArrowLeft", "Five seconds back", "back", () => step(-STEP_MS)],
    ["ArrowRight", "Five seconds on", "on", () => step(STEP_MS)],
    ["shift+ArrowLeft", "A minute back", "back", () => step(-MINUTE_MS)],
    ["shift+ArrowRight", "A minute on", "on", () => step(MINUTE_MS)],
    [",", "To the moment before", "back", () => jump("before")],
    [".", "To the next moment", "on", () => jump("after")],
  ] as const;
  return [
    {
      id: "play",
      label: isPlaying ? "Pause the replay" : "Play the replay",
      group: "Replay",
      icon: isPlaying ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />,
      hotkey: "Space",
      run: toggle,
    },
    ...(sound.recordings.length === 0 ? [] : [soundAction(sound)]),
    ...moves.map(([hotkey, label, way, run]) => ({
      id: label,
      label,
      group: "Replay",
      icon: way === "back" ? <IconPlayerTrackPrev size={18} /> : <IconPlayerTrackNext size={18} />,
      hotkey,
      run,
    })),
    ...STAGES.map((stage, index) => ({
      id: `stage-${stage}`,
      label: `Jump to ${STAGE_NAMES[stage]}`,
      group: "Replay",
      icon: <IconPlayerSkipForward size={18} stroke={1.6} />,
      hotkey: `${index + 1}`,
      run: () => {
        const entryMs = entryOf(spans, stage, playhead.atMs());
        if (entryMs !== null) seek(entryMs);
      },
    })),
  ];
}

function soundAction({ isOn, turn }: Sound): Action {
  return {
    id: "sound",
    label: isOn ? "Turn the recordings off" : "Turn the recordings on",
    group: "Replay",
    icon: isOn ? <IconVolumeOff size={18} stroke={1.6} /> : <IconVolume size={18} stroke={1.6} />,
    keywords: ["sound", "mute", "speech"],
    hotkey: "M",
    run: () => turn(!isOn),
  };
}
