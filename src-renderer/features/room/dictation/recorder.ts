import { TAKE_TYPES } from "../../../../src-main/contract/speech.ts";
import { fail, ok, type Result } from "../../../../src-main/core/result.ts";

/** A microphone that is being listened to. */
export interface Recorder {
  /** How loud it is just now, from 0 to 1. */
  level(): number;
  /** Ends it and gives what was heard. */
  stop(): Promise<Blob>;
  /** Ends it and forgets what was heard. */
  cancel(): void;
}

/** Speech needs no more: two minutes are half a megabyte. */
const BITS_A_SECOND = 32_000;

/** Starts to listen; fails with a sentence when there is nothing to listen with, or it is not allowed. */
export async function startRecorder(): Promise<Result<Recorder>> {
  const type = supportedType();
  if (type === null) return fail(CANNOT_RECORD);
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    try {
      return ok(recorderOf(stream, type));
    } catch (error) {
      release(stream);
      throw error;
    }
  } catch (error) {
    return fail(FAILURES[error instanceof DOMException ? error.name : ""] ?? NO_SOUND);
  }
}

function recorderOf(stream: MediaStream, type: string): Recorder {
  const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: BITS_A_SECOND });
  const pieces: Blob[] = [];
  recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
  const stopped = new Promise<void>((resolve) =>
    recorder.addEventListener("stop", () => resolve(), { once: true }),
  );
  const meter = meterOf(stream);
  recorder.start();
  const end = () => {
    if (recorder.state !== "inactive") recorder.stop();
    meter.close();
    release(stream);
  };
  return {
    level: meter.level,
    async stop() {
      end();
      await stopped;
      return new Blob(pieces, { type: bareType(type) });
    },
    cancel: end,
  };
}

function meterOf(stream: MediaStream) {
  const audio = new AudioContext();
  const analyser = audio.createAnalyser();
  analyser.fftSize = 512;
  audio.createMediaStreamSource(stream).connect(analyser);
  const samples = new Uint8Array(analyser.fftSize);
  return {
    level() {
      analyser.getByteTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + ((sample - 128) / 128) ** 2, 0) / samples.length;
      // Speech has a root mean square of about a fifth of full scale at most.
      return Math.min(1, Math.sqrt(power) * 5);
    },
    close: () => void audio.close(),
  };
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function supportedType(): string | null {
  if (!("MediaRecorder" in window) || navigator.mediaDevices === undefined) return null;
  const wanted = TAKE_TYPES.map((type) => (type === "audio/mp4" ? type : `${type};codecs=opus`));
  return wanted.find((type) => MediaRecorder.isTypeSupported(type)) ?? null;
}

/** "audio/webm" of "audio/webm;codecs=opus". */
function bareType(type: string): string {
  return type.split(";")[0] ?? type;
}

const CANNOT_RECORD = {
  code: "CANNOT_RECORD",
  message: "This browser cannot record: use a newer one, or Onair's own window.",
};
const NO_SOUND = {
  code: "NO_SOUND",
  message: "The microphone could not be started: look at the system's sound settings, then try again.",
};

/** By the names that browsers give them. */
const FAILURES: Readonly<Record<string, typeof NO_SOUND>> = {
  NotAllowedError: {
    code: "NOT_ALLOWED",
    message: "The microphone is not allowed here: allow it for this page, reload, and try again.",
  },
  NotFoundError: { code: "NO_MICROPHONE", message: "There is no microphone: connect one, then try again." },
  NotReadableError: {
    code: "MICROPHONE_BUSY",
    message: "Another program has the microphone: close it there, then try again.",
  },
};
