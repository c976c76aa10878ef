import { useEffect, useState } from "react";
import type { Film } from "../../../src-main/core/interview/film.ts";
import type { Silence } from "../../../src-main/core/interview/silences.ts";
import { type Playing, playOn, within } from "./playback.ts";
import { createPlayhead, type Playhead } from "./playhead.ts";

export interface Playback {
  readonly playhead: Playhead;
  readonly isPlaying: boolean;
  readonly seek: (toMs: number) => void;
  /** Moves from wherever the film is when the key arrives. */
  readonly step: (byMs: number) => void;
  readonly play: () => void;
  /** At its end the film starts again. */
  readonly toggle: () => void;
}

/** A playhead, moved by hand or by playing. It begins at `startMs` of the film. */
export function usePlayback(
  film: Film,
  silences: readonly Silence[],
  playing: Playing,
  startMs: number,
): Playback {
  const { rate, skipsSilence } = playing;
  const [playhead] = useState(() => createPlayhead(within(film, startMs)));
  const [isPlaying, setPlaying] = useState(false);

  useEffect(() => {
    if (!isPlaying) return;
    let last: number | null = null;
    const draw = (nowMs: number) => {
      const passedMs = last === null ? 0 : nowMs - last;
      last = nowMs;
      playhead.moveTo(playOn(film, silences, playhead.atMs(), passedMs, { rate, skipsSilence }));
      if (playhead.atMs() >= film.lengthMs) setPlaying(false);
      else request = requestAnimationFrame(draw);
    };
    let request = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(request);
  }, [film, silences, playhead, isPlaying, rate, skipsSilence]);

  const [moves] = useState(() => ({
    seek: (toMs: number) => playhead.moveTo(within(film, toMs)),
    step: (byMs: number) => playhead.moveTo(within(film, playhead.atMs() + byMs)),
    play: () => setPlaying(true),
    toggle: () => {
      if (playhead.atMs() >= film.lengthMs) playhead.moveTo(0);
      setPlaying((before) => !before);
    },
  }));
  return { playhead, isPlaying, ...moves };
}
