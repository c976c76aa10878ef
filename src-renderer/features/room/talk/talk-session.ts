import type { HintOffer } from "../../../../src-main/contract/interviewer.ts";
import type { Turn } from "../../../../src-main/core/interview/talk.ts";
import { QUIET_MS } from "../../../../src-main/core/interviewer/pace.ts";
import type { Host } from "../../../host/client.ts";
import { sayFailure } from "../../../host/say.ts";
import type { Attached, RoomSession } from "../room-session.ts";
import { createTalkVoice } from "./talk-voice.ts";

/** What was said, and what can be had. */
export interface TalkNow {
  readonly talk: readonly Turn[];
  /** A hint whose price was asked for; "none" when nothing is missing. */
  readonly offer: HintOffer | "none" | null;
  /** What the last question may have meant, where it found no answer. */
  readonly mayMean: readonly string[];
  readonly isBusy: boolean;
  /** The turns that a model is about to phrase, by their number. */
  readonly thinking: readonly number[];
}

/** The interviewer in this window. A call that fails is said to the user, and what was said stays. */
export interface TalkSession {
  subscribe(listener: () => void): () => void;
  now(): TalkNow;
  /** True when it was answered. */
  ask(text: string): Promise<boolean>;
  close(how: "answered" | "later"): void;
  /** Finds out what a hint would cost. */
  askForHint(): void;
  takeHint(): void;
  declineHint(): void;
  /** Waits no longer for a model's words. */
  hush(): void;
  /** Lets the interviewer look up while hands rest; the result ends that. */
  open(): () => void;
}

/** While nothing happens the interviewer looks up this often. */
const LOOK_EVERY_MS = 5_000;
const HANDS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

export function createTalk(host: Host, room: RoomSession, { session, seat, state }: Attached): TalkSession {
  const listeners = new Set<() => void>();
  let now: TalkNow = { talk: state.talk, offer: null, mayMean: [], isBusy: false, thinking: [] };
  let last: Promise<unknown> = Promise.resolve();
  let restingSinceMs = performance.now();

  const seated = () => ({ session, seat, clockMs: room.clockMs() });
  const isVoiced = state.interviewer?.voice === "model";
  const voice = createTalkVoice(host, isVoiced, state.talk.length, seated, () => update({}));

  const update = (change: Partial<TalkNow>) => {
    const talk = voice.hear(change.talk ?? now.talk);
    now = { ...now, ...change, talk, thinking: voice.thinking() };
    for (const listener of listeners) listener();
  };

  /** One call after the other, and each sees what was written before it. True when it was done. */
  function call(work: () => Promise<Partial<TalkNow>>): Promise<boolean> {
    const done = last.then(async () => {
      update({ isBusy: true });
      try {
        await room.settled();
        update({ ...(await work()), isBusy: false });
        return true;
      } catch (error) {
        update({ isBusy: false });
        sayFailure(error);
        return false;
      }
    });
    last = done;
    return done;
  }

  /** Of its own accord the interviewer keeps quiet about a core that does not answer: saving says that. */
  async function lookUp(): Promise<void> {
    const idleMs = Math.floor(performance.now() - restingSinceMs);
    if (now.isBusy || idleMs < QUIET_MS || room.clock().status !== "running") return;
    await room.settled();
    const { talk } = await host.interviewer.lookUp({ ...seated(), idleMs });
    // Hands that moved meanwhile hear it all the same: it is in the journal.
    if (talk.length !== now.talk.length || isClosedSince(now.talk, talk)) update({ talk });
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => now,
    ask: (text) => call(() => host.interviewer.ask({ ...seated(), text })),
    close(how) {
      void call(() => host.interviewer.close({ ...seated(), how }));
    },
    askForHint() {
      void call(async () => ({ offer: (await host.interviewer.offer({ session })).hint ?? "none" }));
    },
    takeHint() {
      const { offer } = now;
      if (offer === null || offer === "none") return;
      const { criterion, step } = offer;
      void call(async () => ({
        ...(await host.interviewer.takeHint({ ...seated(), criterion, step })),
        offer: null,
      }));
    },
    declineHint: () => update({ offer: null }),
    hush: voice.hush,
    open() {
      let { stage } = room.clock();
      // A hint was offered for the stage one was in.
      const unsubscribe = room.subscribe(() => {
        if (room.clock().stage === stage) return;
        stage = room.clock().stage;
        if (now.offer !== null) update({ offer: null });
      });
      if (state.interviewer === null || state.interviewer.style === "silent") return unsubscribe;
      const rest = () => {
        restingSinceMs = performance.now();
      };
      for (const event of HANDS) window.addEventListener(event, rest, { capture: true, passive: true });
      const looking = setInterval(() => void lookUp().catch(() => undefined), LOOK_EVERY_MS);
      return () => {
        unsubscribe();
        clearInterval(looking);
        for (const event of HANDS) window.removeEventListener(event, rest, { capture: true });
      };
    },
  };
}

/** Whether a follow-up was closed between two states of the same talk. */
function isClosedSince(before: readonly Turn[], after: readonly Turn[]): boolean {
  return after.some((turn, index) => {
    const known = before[index];
    return turn.kind === "followUp" && known?.kind === "followUp" && turn.closed?.atMs !== known.closed?.atMs;
  });
}
