import { describe, expect, it } from "vitest";
import { MAX_TAKE_MS } from "../../../../src-main/core/interview/spoken.ts";
import { fail, ok } from "../../../../src-main/core/result.ts";
import { createDictation, type DictationOptions } from "./dictation-session.ts";

type Heard = Awaited<ReturnType<DictationOptions["transcribe"]>>;

const WORDS: Heard = { ok: true, value: { words: "We shard." } };
const BUSY: Heard = { ok: false, error: { code: "TOO_MANY", message: "Try again in 17 seconds." } };

describe("speaking into the notes", () => {
  it("sends what was said while the key was held, and says which words came of it", async () => {
    const room = openRoom();
    await room.hold(2_000);
    expect(room.recorded).toEqual(["stopped"]);
    expect(room.dictation.now().waiting).toEqual([{ take: "take 1", status: { kind: "sent" } }]);
    await room.answer(WORDS);
    expect(room.dictation.now()).toEqual({ recording: null, waiting: [], notice: null });
    expect(room.sent).toMatchObject([{ session: "s", take: "take 1", fromMs: 5_000, lengthMs: 2_000 }]);
    expect(room.spoken).toEqual([
      { type: "markSpoken", take: "take 1", stage: "A", start: 0, end: 9, fromMs: 5_000, lengthMs: 2_000 },
    ]);
  });

  it("keeps what could not be written down until it is tried again", async () => {
    const room = openRoom();
    await room.hold(2_000);
    await room.answer(BUSY);
    const status = { kind: "kept", message: "Try again in 17 seconds.", isTried: true };
    expect(room.dictation.now().waiting).toEqual([{ take: "take 1", status }]);
    room.dictation.retry("take 1");
    room.dictation.retry("take 1");
    await room.answer(WORDS);
    expect(room.sent).toHaveLength(2);
    expect(room.sent[1]).toEqual(room.sent[0]);
    expect(room.dictation.now().waiting).toEqual([]);
  });

  it("keeps it, too, when the core does not answer", async () => {
    const room = openRoom();
    await room.hold(2_000);
    await room.answer(new TypeError("fetch failed"));
    expect(room.dictation.now().waiting[0]?.status).toMatchObject({ kind: "kept" });
  });

  it("throws away what waits: the request ends, its place goes, and words that come are not written", async () => {
    const room = openRoom();
    await room.hold(2_000);
    room.dictation.throwAway("take 1");
    expect(room.signals[0]?.aborted).toBe(true);
    await room.answer(WORDS);
    expect(room.held).toEqual([]);
    expect(room.spoken).toEqual([]);
    expect(room.dictation.now().waiting).toEqual([]);
  });

  it("throws away what is being recorded, and sends nothing", async () => {
    const room = openRoom();
    room.dictation.press();
    await settled();
    expect(room.dictation.discard()).toBe(true);
    room.dictation.release();
    await settled();
    expect(room.recorded).toEqual(["cancelled"]);
    expect(room.sent).toEqual([]);
    expect(room.held).toEqual([]);
    expect(room.dictation.discard()).toBe(false);
  });

  it("takes a tap for no speech", async () => {
    const room = openRoom();
    await room.hold(200);
    expect(room.recorded).toEqual(["cancelled"]);
    expect(room.sent).toEqual([]);
    expect(room.dictation.now().notice).toContain("too short");
  });

  it("does not listen to whoever let go before the microphone was there", async () => {
    const room = openRoom();
    room.dictation.press();
    room.dictation.release();
    await settled();
    expect(room.recorded).toEqual(["cancelled"]);
    expect(room.dictation.now()).toMatchObject({ recording: null, notice: expect.stringContaining("ready") });
  });

  it("says why there is no microphone, and holds no place", async () => {
    const room = openRoom("There is no microphone: connect one, then try again.");
    room.dictation.press();
    await settled();
    expect(room.dictation.now().notice).toContain("connect one");
    expect(room.held).toEqual([]);
    room.dictation.press();
    expect(room.dictation.now().notice).toBeNull();
  });

  it("ends at two minutes by itself", async () => {
    const room = openRoom();
    room.dictation.press();
    await settled();
    room.pass(MAX_TAKE_MS + 40);
    await settled();
    expect(room.sent).toMatchObject([{ lengthMs: MAX_TAKE_MS }]);
  });

  it("keeps what was said when the window loses the keyboard, and sends it only when told to", async () => {
    const room = openRoom();
    room.dictation.press();
    await settled();
    room.pass(2_000);
    room.dictation.interrupt();
    await settled();
    expect(room.sent).toEqual([]);
    expect(room.dictation.now().waiting[0]?.status).toMatchObject({ kind: "kept", isTried: false });
    room.dictation.retry("take 1");
    await room.answer(WORDS);
    expect(room.spoken).toHaveLength(1);
  });

  it("ends at a pause, and does not begin in one", async () => {
    const room = openRoom();
    const close = room.dictation.open();
    room.dictation.press();
    await settled();
    room.pass(2_000);
    room.pause();
    await settled();
    expect(room.sent).toHaveLength(1);
    room.dictation.press();
    await settled();
    expect(room.recorded).toEqual(["stopped"]);
    close();
  });

  it("lets go of the microphone when the room is left", async () => {
    const room = openRoom();
    const close = room.dictation.open();
    await room.hold(2_000);
    room.dictation.press();
    await settled();
    close();
    expect(room.recorded).toEqual(["stopped", "cancelled"]);
    expect(room.signals[0]?.aborted).toBe(true);
  });
});

/** A room at five seconds, with a microphone (or why there is none) and a core that answers when told to. */
function openRoom(obstacle: string | null = null) {
  const listeners = new Set<() => void>();
  const answers: ((answer: Heard | Error) => void)[] = [];
  const sent: unknown[] = [];
  const signals: AbortSignal[] = [];
  const spoken: unknown[] = [];
  const recorded: string[] = [];
  const timers: { readonly atMs: number; readonly run: () => void }[] = [];
  let held: string[] = [];
  let nowMs = 0;
  let status: "running" | "paused" = "running";
  let takes = 0;
  const dictation = createDictation({
    session: "s",
    transcribe: (take, options) => {
      sent.push(take);
      if (options?.signal !== undefined) signals.push(options.signal);
      return new Promise<Heard>((resolve, reject) =>
        answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
      );
    },
    room: {
      clock: () => ({ status, stage: "A", clockMs: 0, spentMs: { R: 0, A: 0, D: 0, I: 0, O: 0 }, tickMs: 0 }),
      clockMs: () => 5_000 + nowMs,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      wordsSpoken: (said) => spoken.push(said),
    },
    notes: () => ({
      holdPlace: (take) => held.push(take),
      dropPlace: (take) => {
        held = held.filter((one) => one !== take);
      },
      landWords: (take, words) => (held.includes(take) ? { stage: "A", start: 0, end: words.length } : null),
    }),
    start: async () =>
      obstacle === null
        ? ok({
            level: () => 0,
            stop: async () => {
              recorded.push("stopped");
              return new Blob(["sound"], { type: "audio/webm" });
            },
            cancel: () => recorded.push("cancelled"),
          })
        : fail({ code: "NO_MICROPHONE", message: obstacle }),
    newTake: () => {
      takes += 1;
      return `take ${takes}`;
    },
    nowMs: () => nowMs,
    schedule: (delayMs, run) => {
      const timer = { atMs: nowMs + delayMs, run };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
  });
  const pass = (ms: number) => {
    nowMs += ms;
    for (const { run } of timers.filter(({ atMs }) => atMs <= nowMs)) run();
  };
  return {
    dictation,
    sent,
    signals,
    spoken,
    recorded,
    pass,
    get held() {
      return held;
    },
    pause() {
      status = "paused";
      for (const listener of listeners) listener();
    },
    async hold(ms: number) {
      dictation.press();
      await settled();
      pass(ms);
      dictation.release();
      await settled();
    },
    async answer(answer: Heard | Error) {
      answers.shift()?.(answer);
      await settled();
    },
  };
}

/** Everything that was begun has had its turn. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
