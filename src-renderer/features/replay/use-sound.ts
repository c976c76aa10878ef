import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { RecordingLine } from "../../../src-main/contract/speech.ts";
import { host } from "../../host/client.ts";
import { recordingsQuery } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";
import type { Rate } from "./playback.ts";
import { recordingAt } from "./recording-at.ts";
import { createSoundPlayer } from "./sound-player.ts";
import type { Playback } from "./use-playback.ts";

/** What was spoken and kept, heard in step with the film. */
export interface Sound {
  readonly recordings: readonly RecordingLine[];
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => void;
  /** Whether something can be heard just now. */
  readonly isSounding: boolean;
}

const NONE: readonly RecordingLine[] = [];

/** Recordings play at the speed they were spoken at, and at no other. */
export function useSound(session: string, { playhead, isPlaying }: Playback, rate: Rate): Sound {
  const recordings = useQuery(recordingsQuery(session)).data?.recordings ?? NONE;
  const [isOn, turn] = useState(true);
  const [isSounding, setSounding] = useState(false);
  const isHeard = isOn && isPlaying && rate === 1 && recordings.length > 0;

  useEffect(() => {
    if (!isHeard) return;
    const load = (take: string) => host.speech.recording({ session, take });
    const player = createSoundPlayer(load, setSounding, sayFailure);
    const follow = () => {
      const recording = recordingAt(recordings, playhead.atMs());
      if (recording === null) player.stop();
      else player.follow(recording.take, () => playhead.atMs() - recording.fromMs);
    };
    follow();
    const unsubscribe = playhead.subscribe(follow);
    return () => {
      unsubscribe();
      player.close();
    };
  }, [session, recordings, playhead, isHeard]);
  return { recordings, isOn, turn, isSounding };
}
