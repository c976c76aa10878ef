import type { Phrasing } from "../../../../src-main/core/interview/phrasing.ts";
import type { Turn } from "../../../../src-main/core/interview/talk.ts";
import type { Host } from "../../../host/client.ts";

/** The model that phrases what is said in this window. */
export interface TalkVoice {
  /** The talk as it was heard so far. What is new in it is phrased, one turn after the other. */
  hear(talk: readonly Turn[]): readonly Turn[];
  /** The turns that are being phrased, by their number. */
  thinking(): readonly number[];
  /** Waits no longer. */
  hush(): void;
}

interface Seated {
  readonly session: string;
  readonly seat: string;
  readonly clockMs: number;
}

/** `known` turns were said before this window came. `onHeard` is called when something was phrased, or was not. */
export function createTalkVoice(
  host: Host,
  isWanted: boolean,
  known: number,
  seated: () => Seated,
  onHeard: () => void,
): TalkVoice {
  const heard = new Map<number, Phrasing>();
  let thinking: readonly number[] = [];
  let upTo = known;
  let last: Promise<unknown> = Promise.resolve();

  async function phrase(turn: number): Promise<void> {
    try {
      const { phrasing } = await host.voice.speak({ ...seated(), turn });
      if (phrasing !== null) heard.set(turn, phrasing);
    } catch {
      // A core that does not answer, or another window that has the session, is told by the saving.
    }
    thinking = thinking.filter((one) => one !== turn);
    onHeard();
  }

  return {
    hear(talk) {
      for (; isWanted && upTo < talk.length; upTo += 1) {
        const turn = upTo;
        thinking = [...thinking, turn];
        last = last.then(() => phrase(turn));
      }
      if (heard.size === 0) return talk;
      return talk.map((turn, index) => {
        const phrasing = turn.phrasing ?? heard.get(index);
        return phrasing === undefined ? turn : { ...turn, phrasing };
      });
    },
    thinking: () => thinking,
    hush() {
      void host.voice.hush({ session: seated().session }).catch(() => undefined);
    },
  };
}
