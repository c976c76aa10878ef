import { MAX_TAKE_MS } from "../../../../src-main/core/interview/spoken.ts";
import type { Host } from "../../../host/client.ts";
import { sentenceOf } from "../../../host/say.ts";
import type { NotesHandle } from "../notes-editor.tsx";
import type { RoomSession } from "../room-session.ts";
import type { Recorder, startRecorder } from "./recorder.ts";

/** A take that was spoken and is not in the notes yet. */
export interface WaitingTake {
  readonly take: string;
  /** On its way; or kept here until it is tried again or thrown away, with why. */
  readonly status:
    | { readonly kind: "sent" }
    | { readonly kind: "kept"; readonly message: string; readonly isTried: boolean };
}

export interface DictationNow {
  /** Null while nobody is listened to. `fromMs` is the session clock at its start. */
  readonly recording: { readonly fromMs: number; readonly level: () => number } | null;
  /** In the order they were spoken. */
  readonly waiting: readonly WaitingTake[];
  /** Why there is no recording, or nothing came of the last one. */
  readonly notice: string | null;
}

/** Speaking into the notes in this window. */
export interface Dictation {
  subscribe(listener: () => void): () => void;
  now(): DictationNow;
  /** Begins a take, whose words will come to where the cursor is now. */
  press(): void;
  /** Ends the take and has it written down. */
  release(): void;
  /** Ends the take and keeps it here until the user says what becomes of it. */
  interrupt(): void;
  /** Throws away the take that is being recorded; false when there is none. */
  discard(): boolean;
  retry(take: string): void;
  throwAway(take: string): void;
  forgetNotice(): void;
  /** Ends recordings at a pause and at two minutes; the result ends everything. */
  open(): () => void;
}

export interface DictationOptions {
  readonly transcribe: Host["speech"]["transcribe"];
  readonly room: Pick<RoomSession, "clock" | "clockMs" | "subscribe" | "wordsSpoken">;
  readonly session: string;
  readonly notes: () => Pick<NotesHandle, "holdPlace" | "dropPlace" | "landWords"> | null;
  readonly start: typeof startRecorder;
  readonly newTake: () => string;
  /** A clock that never jumps back, in milliseconds. */
  readonly nowMs: () => number;
  /** Runs something once, later; the result cancels it. */
  readonly schedule: (delayMs: number, run: () => void) => () => void;
}

/** Whoever taps the key did not mean to speak. */
const SHORTEST_MS = 300;

interface Take {
  readonly take: string;
  readonly fromMs: number;
  readonly lengthMs: number;
  readonly sound: Blob;
}

/** What the microphone is doing: it takes a moment to start, and may be let go of meanwhile. */
interface Listening {
  readonly take: string;
  recorder: Recorder | null;
  fromMs: number;
  sinceMs: number;
  end: "released" | "discarded" | null;
}

export function createDictation(options: DictationOptions): Dictation {
  const { transcribe, room, session, notes, start, newTake, nowMs, schedule } = options;
  const listeners = new Set<() => void>();
  const takes = new Map<string, Take>();
  const sending = new Map<string, AbortController>();
  let listening: Listening | null = null;
  let cancelLimit = () => {};
  let now: DictationNow = { recording: null, waiting: [], notice: null };

  const update = (change: Partial<DictationNow>) => {
    now = { ...now, ...change };
    for (const listener of listeners) listener();
  };
  const withStatus = (take: string, status: WaitingTake["status"]) =>
    now.waiting.some((one) => one.take === take)
      ? now.waiting.map((one) => (one.take === take ? { take, status } : one))
      : [...now.waiting, { take, status }];
  const without = (take: string) => now.waiting.filter((one) => one.take !== take);

  async function listen(one: Listening): Promise<void> {
    const started = await start();
    if (one.end !== null) {
      if (started.ok) started.value.cancel();
      if (one.end === "released") update({ notice: started.ok ? READY : started.error.message });
      return;
    }
    if (!started.ok) return giveUp(one, started.error.message);
    Object.assign(one, { recorder: started.value, fromMs: room.clockMs(), sinceMs: nowMs() });
    cancelLimit = schedule(MAX_TAKE_MS, release);
    update({ recording: { fromMs: one.fromMs, level: started.value.level } });
  }

  function giveUp({ take }: Listening, notice: string | null): void {
    listening = null;
    notes()?.dropPlace(take);
    update({ recording: null, notice });
  }

  /** Ends what is being recorded; null when that is nothing anybody said. */
  async function finish(): Promise<Take | null> {
    const one = listening;
    if (one === null) return null;
    cancelLimit();
    one.end = "released";
    const { take, recorder, fromMs, sinceMs } = one;
    if (recorder === null) {
      giveUp(one, null);
      return null;
    }
    const lengthMs = Math.min(MAX_TAKE_MS, Math.round(nowMs() - sinceMs));
    if (lengthMs < SHORTEST_MS) {
      recorder.cancel();
      giveUp(one, TOO_SHORT);
      return null;
    }
    listening = null;
    update({ recording: null, waiting: withStatus(take, { kind: "sent" }) });
    const spoken = { take, fromMs, lengthMs, sound: await recorder.stop() };
    takes.set(take, spoken);
    return spoken;
  }

  function release(): void {
    void finish().then((spoken) => (spoken === null ? undefined : send(spoken)));
  }

  async function send(spoken: Take): Promise<void> {
    const { take } = spoken;
    if (!now.waiting.some((one) => one.take === take)) return;
    const controller = new AbortController();
    sending.set(take, controller);
    update({ waiting: withStatus(take, { kind: "sent" }), notice: null });
    try {
      const heard = await transcribe({ session, ...spoken }, { signal: controller.signal });
      if (controller.signal.aborted) return;
      if (heard.ok) land(spoken, heard.value.words);
      else
        update({ waiting: withStatus(take, { kind: "kept", message: heard.error.message, isTried: true }) });
    } catch (error) {
      if (controller.signal.aborted) return;
      update({ waiting: withStatus(take, { kind: "kept", message: sentenceOf(error), isTried: true }) });
    } finally {
      sending.delete(take);
    }
  }

  function land({ take, fromMs, lengthMs }: Take, words: string): void {
    const landed = notes()?.landWords(take, words) ?? null;
    takes.delete(take);
    update({ waiting: without(take) });
    if (landed !== null) room.wordsSpoken({ type: "markSpoken", take, ...landed, fromMs, lengthMs });
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => now,
    press() {
      const held = notes();
      if (listening !== null || held === null || room.clock().status !== "running") return;
      listening = { take: newTake(), recorder: null, fromMs: 0, sinceMs: 0, end: null };
      held.holdPlace(listening.take);
      update({ notice: null });
      void listen(listening);
    },
    release,
    interrupt() {
      void finish().then((spoken) => {
        if (spoken === null) return;
        const kept = { kind: "kept", message: INTERRUPTED, isTried: false } as const;
        update({ waiting: withStatus(spoken.take, kept) });
      });
    },
    discard() {
      const one = listening;
      if (one === null) return false;
      cancelLimit();
      one.end = "discarded";
      one.recorder?.cancel();
      giveUp(one, null);
      return true;
    },
    retry(take) {
      const spoken = takes.get(take);
      if (spoken !== undefined && !sending.has(take)) void send(spoken);
    },
    throwAway(take) {
      sending.get(take)?.abort();
      takes.delete(take);
      notes()?.dropPlace(take);
      update({ waiting: without(take) });
    },
    forgetNotice: () => update({ notice: null }),
    open() {
      const unsubscribe = room.subscribe(() => {
        if (listening !== null && room.clock().status !== "running") release();
      });
      return () => {
        unsubscribe();
        cancelLimit();
        if (listening !== null) listening.end = "discarded";
        listening?.recorder?.cancel();
        listening = null;
        for (const controller of sending.values()) controller.abort();
        takes.clear();
        now = { recording: null, waiting: [], notice: null };
      };
    },
  };
}

const READY = "The microphone is ready: hold the key while you speak.";
const TOO_SHORT = "That was too short: hold the key while you speak, and let go of it at the end.";
const INTERRUPTED = "The window lost the keyboard, so the recording stopped.";
