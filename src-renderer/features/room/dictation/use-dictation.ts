import { useQuery } from "@tanstack/react-query";
import { type RefObject, useCallback, useEffect, useState } from "react";
import { isSpeechOn, type ReviewerSettings } from "../../../../src-main/contract/reviewer.ts";
import { host } from "../../../host/client.ts";
import { reviewerQuery } from "../../../host/queries.ts";
import type { NotesHandle } from "../notes-editor.tsx";
import type { RoomSession } from "../room-session.ts";
import { createDictation, type Dictation } from "./dictation-session.ts";
import { startRecorder } from "./recorder.ts";
import { useDictationKeys } from "./use-dictation-keys.ts";

/** What has to be done before anybody is listened to. */
export type DictationStep = "set-up" | "consent";

export interface DictationInRoom {
  readonly dictation: Dictation;
  readonly isOn: boolean;
  readonly settings: ReviewerSettings | null;
  /** Begins a take; or says what has to be done first. */
  readonly press: () => DictationStep | null;
}

/** Speaking into the notes of a room. */
export function useDictation(
  room: RoomSession,
  session: string,
  notes: RefObject<NotesHandle | null>,
): DictationInRoom {
  const reviewer = useQuery(reviewerQuery).data;
  const [dictation] = useState(() =>
    createDictation({
      ...{ room, session },
      transcribe: host.speech.transcribe,
      notes: () => notes.current,
      start: startRecorder,
      newTake: () => crypto.randomUUID(),
      nowMs: () => performance.now(),
      schedule: (delayMs, run) => {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
    }),
  );
  useEffect(() => dictation.open(), [dictation]);
  useDictationKeys(dictation);
  const settings = reviewer?.settings ?? null;
  const isOn = isSpeechOn(settings);
  const isConsented = reviewer?.isSpeechConsented === true;
  const isKnown = reviewer !== undefined;
  const press = useCallback(() => {
    if (!isKnown) return null;
    if (!isOn) return "set-up";
    if (!isConsented) return "consent";
    dictation.press();
    return null;
  }, [dictation, isKnown, isOn, isConsented]);
  return { dictation, isOn, settings, press };
}
