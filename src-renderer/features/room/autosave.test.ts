import { describe, expect, it } from "vitest";
import { elementSchema, type SceneElement } from "../../../src-main/core/diagram/scene.ts";
import { decide } from "../../../src-main/core/interview/decide.ts";
import { advanceClock, evolve, startState } from "../../../src-main/core/interview/evolve.ts";
import { UNTIMED } from "../../../src-main/core/interview/plan.ts";
import type { SessionState } from "../../../src-main/core/interview/state.ts";
import { BEAT_MS, createAutosave, FLUSH_MS, type SaveStatus } from "./autosave.ts";
import type { Link, LinkFailure, PastedImage, SentBatch } from "./room-link.ts";

describe("saving", () => {
  it("puts a change on disk within 250 ms", async () => {
    const room = openRoom();
    room.autosave.notesChanged("R", "1M users");
    expect(room.autosave.hasUnsent()).toBe(true);
    await room.pass(250);
    expect(room.saved().notes.R).toBe("1M users");
    expect(room.autosave.hasUnsent()).toBe(false);
    expect(room.status()).toEqual({ kind: "saved" });
  });

  it("sends a burst of typing once, with its last text, unread until then", async () => {
    const room = openRoom();
    let read = 0;
    const typed = (text: string) => ({
      toString: () => {
        read += 1;
        return text;
      },
    });
    for (const text of ["f", "fe", "fee", "feed"]) room.autosave.notesChanged("R", typed(text));
    await room.pass(FLUSH_MS);
    expect(room.sent().flatMap((batch) => batch.commands)).toEqual([
      { type: "changeNotes", stage: "R", text: "feed" },
    ]);
    expect(read).toBe(1);
  });

  it("does not put off a change because more keep coming", async () => {
    const room = openRoom();
    for (let step = 0; step < 10; step += 1) {
      room.autosave.notesChanged("R", `text ${step}`);
      await room.pass(50);
    }
    expect(room.saved().notes.R).not.toBe("");
  });

  it("has at most one request under way, and sends what gathered meanwhile in the next", async () => {
    const room = openRoom();
    room.hold();
    room.autosave.notesChanged("R", "one");
    await room.pass(FLUSH_MS);
    room.autosave.notesChanged("R", "two");
    room.autosave.notesChanged("A", "three");
    await room.pass(1000);
    expect(room.sent()).toHaveLength(1);
    await room.release();
    await room.pass(FLUSH_MS);
    expect(room.sent()[1]?.commands).toHaveLength(2);
    expect(room.saved().notes).toMatchObject({ R: "two", A: "three" });
  });

  it("sends changed elements, and an image's bytes before its place on the board", async () => {
    const room = openRoom();
    room.draw(element("a"), { fileId: "f", mimeType: "image/png", dataUrl: "data:image/png;base64,AAAA" });
    await room.pass(300);
    expect(Object.keys(room.saved().elements)).toEqual(["a"]);
    expect(room.saved().images).toEqual({ f: { hash: "0".repeat(64), mimeType: "image/png" } });
  });
});

describe("the clock", () => {
  it("is told to the core every 400 ms while it runs", async () => {
    const room = openRoom();
    await room.pass(10 * BEAT_MS);
    expect(room.saved().clockMs).toBeGreaterThanOrEqual(9 * BEAT_MS);
    expect(room.saved().notes.R).toBe("");
  });

  it("is silent while paused", async () => {
    const room = openRoom();
    room.autosave.act({ type: "pause" });
    room.setRunning(false);
    await room.pass(100);
    const before = room.sent().length;
    await room.pass(10_000);
    expect(room.sent()).toHaveLength(before);
  });

  it("beats again after a resume", async () => {
    const room = openRoom();
    room.autosave.act({ type: "pause" });
    room.setRunning(false);
    await room.pass(1000);
    room.setRunning(true);
    room.autosave.act({ type: "resume" });
    await room.pass(1000);
    expect(room.saved()).toMatchObject({ status: "running" });
    expect(room.saved().clockMs).toBeGreaterThan(1500);
  });
});

describe("a core that does not answer", () => {
  it("is asked again at most a second apart, and nothing is lost", async () => {
    const room = openRoom();
    room.breakWith({ kind: "unreachable" });
    room.autosave.notesChanged("R", "kept");
    await room.pass(60_000);
    expect(room.status()).toEqual({ kind: "unreachable" });
    expect(room.tries()).toBeGreaterThan(55);
    room.autosave.notesChanged("R", "kept, and more");
    room.mend();
    await room.pass(1500);
    expect(room.saved().notes.R).toBe("kept, and more");
    expect(room.status()).toEqual({ kind: "saved" });
  });

  it("gets stages and pauses later, at the clock of their own moment", async () => {
    const room = openRoom();
    room.breakWith({ kind: "unreachable" });
    await room.pass(1000);
    room.autosave.act({ type: "enterStage", stage: "A" });
    await room.pass(5000);
    room.autosave.notesChanged("A", "in A");
    room.autosave.act({ type: "enterStage", stage: "D" });
    await room.pass(4000);
    room.mend();
    await room.pass(1500);
    expect(room.saved().spentMs).toMatchObject({ R: 1000, A: 5000 });
    expect(room.saved().notes.A).toBe("in A");
  });

  it("that has a full disk keeps saying so until it is saved", async () => {
    const room = openRoom();
    room.breakWith({ kind: "unwritable", message: "Free some space." });
    room.autosave.notesChanged("R", "kept");
    await room.pass(5000);
    expect(room.status()).toEqual({ kind: "unwritable", message: "Free some space." });
    room.mend();
    await room.pass(1500);
    expect(room.saved().notes.R).toBe("kept");
    expect(room.status()).toEqual({ kind: "saved" });
  });
});

describe("another window that takes the seat", () => {
  it("stops this one, which does not fight for it", async () => {
    const room = openRoom();
    room.breakWith({ kind: "moved" });
    room.autosave.notesChanged("R", "x");
    await room.pass(5000);
    expect(room.status()).toEqual({ kind: "moved" });
    expect(room.tries()).toBe(1);
  });
});

describe("a command the core does not accept", () => {
  it("is dropped with its sentence, and the others are saved", async () => {
    const room = openRoom();
    room.rejectNotes("too long");
    room.autosave.notesChanged("R", "too long");
    room.autosave.notesChanged("A", "fine");
    room.draw(element("a"));
    await room.pass(1000);
    expect(room.saved().notes).toMatchObject({ R: "", A: "fine" });
    expect(Object.keys(room.saved().elements)).toEqual(["a"]);
    expect(room.dropped()).toEqual(["a note is too long"]);
    expect(room.status()).toEqual({ kind: "saved" });
  });
});

describe("finishing", () => {
  it("waits until everything before it is on disk", async () => {
    const room = openRoom();
    room.autosave.notesChanged("O", "last words");
    room.autosave.act({ type: "finish" });
    room.setRunning(false);
    const settled = room.autosave.settled();
    await room.pass(300);
    await settled;
    expect(room.saved()).toMatchObject({ status: "finished", notes: { O: "last words" } });
  });

  it("leaving sends what is left and beats no more", async () => {
    const room = openRoom();
    room.autosave.notesChanged("R", "on my way out");
    room.autosave.close();
    await room.pass(300);
    expect(room.saved().notes.R).toBe("on my way out");
    const before = room.tries();
    await room.pass(5000);
    expect(room.tries()).toBe(before);
  });
});

/** An autosave whose core is the real decide and evolve on paper, and whose time passes when it is told to. */
function openRoom() {
  let nowMs = 0;
  let isRunning = true;
  let state: SessionState = startState({
    type: "started",
    atMs: 0,
    problem: "feed",
    level: "mid",
    plan: UNTIMED,
  });
  let failure: LinkFailure | null = null;
  let rejected: string | null = null;
  let held: (() => void) | null = null;
  let isHolding = false;
  let tries = 0;
  let status: SaveStatus = { kind: "saved" };
  let elements: SceneElement[] = [];
  let images: PastedImage[] = [];
  const sent: SentBatch[] = [];
  const dropped: string[] = [];
  const timers = new Set<{ atMs: number; run: () => void }>();

  const apply = ({ clockMs, commands }: SentBatch) => {
    for (const command of commands) {
      const decided = decide(state, command, clockMs);
      if (!decided.ok) throw new Error(decided.error.message);
      for (const event of decided.value) state = evolve(state, event);
    }
    state = advanceClock(state, clockMs);
  };

  const link: Link = {
    async send(batch) {
      tries += 1;
      if (failure !== null) return failure;
      if (batch.commands.some((command) => command.type === "changeNotes" && command.text === rejected)) {
        return { kind: "bad", message: "a note is too long" };
      }
      sent.push(batch);
      if (isHolding) await new Promise<void>((resolve) => (held = resolve));
      apply(batch);
      return { kind: "saved" };
    },
    async storeImage() {
      return failure ?? { kind: "stored", hash: "0".repeat(64) };
    },
  };

  const autosave = createAutosave({
    link,
    clockMs: () => nowMs,
    isRunning: () => isRunning,
    takeElements: () => elements.splice(0),
    takeImages: () => images.splice(0),
    schedule: (delayMs, run) => {
      const timer = { atMs: nowMs + delayMs, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    onStatus: (next) => {
      status = next;
    },
    onDropped: (message) => dropped.push(message),
  });

  return {
    autosave,
    saved: () => state,
    status: () => status,
    sent: () => sent,
    tries: () => tries,
    dropped: () => dropped,
    setRunning: (value: boolean) => {
      isRunning = value;
    },
    breakWith: (why: LinkFailure) => {
      failure = why;
    },
    mend: () => {
      failure = null;
    },
    rejectNotes: (text: string) => {
      rejected = text;
    },
    hold: () => {
      isHolding = true;
    },
    release: async () => {
      isHolding = false;
      held?.();
      await answers();
    },
    draw: (drawn: SceneElement, pasted?: PastedImage) => {
      elements = [...elements, drawn];
      if (pasted !== undefined) images = [...images, pasted];
      autosave.boardChanged();
    },
    /** Lets time pass, timer by timer, with the answers that come in between. */
    pass: async (milliseconds: number) => {
      const untilMs = nowMs + milliseconds;
      for (;;) {
        await answers();
        const next = [...timers].filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
        if (next === undefined) break;
        timers.delete(next);
        nowMs = Math.max(nowMs, next.atMs);
        next.run();
      }
      nowMs = untilMs;
      await answers();
    },
  };
}

/** Everything already promised has arrived after one turn of the event loop. */
function answers(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function element(id: string): SceneElement {
  return elementSchema.parse({ id, type: "rectangle", x: 0, y: 0 });
}
