import type { RecordingLine } from "../../../src-main/contract/speech.ts";

/** The recording that was being made at a moment of the session clock. */
export function recordingAt(recordings: readonly RecordingLine[], atMs: number): RecordingLine | null {
  return recordings.find(({ fromMs, lengthMs }) => fromMs <= atMs && atMs < fromMs + lengthMs) ?? null;
}
