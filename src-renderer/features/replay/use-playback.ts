import { useEffect, useState } from "react";
import type { Film } from "../../../src-main/core/interview/film.ts";
import { type Playing, playOn, within } from "./playback.ts";

/** The moment of the film that is shown, moved by hand or by playing. */
export function usePlayback(film: Film, playing: Playing) {
  const { rate, skipsSilence } = playing;
  const [atMs, setAtMs] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const isOver = atMs >= film.lengthMs;
  if (isPlaying && isOver) setPlaying(false);

  useEffect(() => {
    if (!isPlaying) return;
    let last: number | null = null;
    const draw = (nowMs: number) => {
      const passedMs = last === null ? 0 : nowMs - last;
      last = nowMs;
      setAtMs((before) => playOn(film, before, passedMs, { rate, skipsSilence }));
      request = requestAnimationFrame(draw);
    };
    let request = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(request);
  }, [film, isPlaying, rate, skipsSilence]);

  return {
    atMs,
    isPlaying,
    seek: (toMs: number) => setAtMs(within(film, toMs)),
    /** Moves from wherever the film is when the key arrives. */
    step: (byMs: number) => setAtMs((before) => within(film, before + byMs)),
    /** At its end the film starts again. */
    toggle: () => {
      if (isOver) setAtMs(0);
      setPlaying(!isPlaying);
    },
  };
}
