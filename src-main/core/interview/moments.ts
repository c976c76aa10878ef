import { assertNever } from "../result.ts";
import { type BoardWatch, type DrawnComponent, watchBoard } from "./components-drawn.ts";
import type { SessionEvent } from "./event.ts";
import { isUntouched } from "./notes.ts";
import { type OwnWordsReason, wordsHeard } from "./phrasing.ts";
import { applySplice } from "./splice.ts";
import { perStage, type Stage } from "./stage.ts";
import type { Closed } from "./talk.ts";

/** Something in a session that is worth jumping to. `atMs` is the session clock. */
export type Moment =
  | { readonly kind: "stage"; readonly atMs: number; readonly stage: Stage }
  | { readonly kind: "drawn"; readonly atMs: number; readonly components: readonly DrawnComponent[] }
  | { readonly kind: "deleted"; readonly atMs: number; readonly components: readonly DrawnComponent[] }
  /** The first words of one's own in a note. */
  | { readonly kind: "wrote"; readonly atMs: number; readonly stage: Stage }
  /** The candidate asked, and was answered. */
  | (Heard & { readonly kind: "question"; readonly atMs: number; readonly asks: string })
  /** What the interviewer said of its own accord, or as a hint. */
  | (Heard & { readonly kind: "followUp" | "curveball" | "hint"; readonly atMs: number })
  /** How a follow-up ended. */
  | { readonly kind: "closed"; readonly atMs: number; readonly how: Closed }
  /** Words of a note that were spoken, at the start of their recording. */
  | { readonly kind: "spoke"; readonly atMs: number; readonly take: string; readonly says: string }
  | { readonly kind: "paused"; readonly atMs: number }
  | { readonly kind: "finished"; readonly atMs: number };

/** Words of the interviewer as they were heard. */
interface Heard {
  readonly says: string;
  /** Why they are its own though a model was to phrase them. */
  readonly why?: OwnWordsReason;
}

/** What happened that matters, in order. Components go by what they were called in the end. */
export function momentsOf(events: readonly SessionEvent[]): readonly Moment[] {
  const board = watchBoard();
  const notes = perStage(() => "");
  const has = perStage(() => false);
  const heard = hearing(events);
  // Names come last: a box is drawn before it is called anything.
  const found: (() => Moment)[] = [];
  for (const event of events) {
    const { atMs } = event;
    switch (event.type) {
      case "started":
      case "resumed":
      case "imageAdded":
      case "turnPhrased":
        break;
      case "stageEntered":
        found.push(() => ({ kind: "stage", atMs, stage: event.stage }));
        break;
      case "notesChanged": {
        const { stage, splice } = event;
        notes[stage] = applySplice(notes[stage], splice);
        if (has[stage] || isUntouched(notes[stage])) break;
        has[stage] = true;
        found.push(() => ({ kind: "wrote", atMs, stage }));
        break;
      }
      case "boardChanged": {
        const { drawn, deleted } = board.see(event.elements);
        if (drawn.length > 0) found.push(() => ({ kind: "drawn", atMs, components: named(board, drawn) }));
        if (deleted.length > 0)
          found.push(() => ({ kind: "deleted", atMs, components: named(board, deleted) }));
        break;
      }
      case "questionAsked":
        found.push(known({ kind: "question", atMs, asks: event.asks, ...heard(event.says) }));
        break;
      case "followUpAsked":
        found.push(known({ kind: "followUp", atMs, ...heard(event.says) }));
        break;
      case "followUpClosed":
        found.push(() => ({ kind: "closed", atMs, how: event.how }));
        break;
      case "curveballThrown":
        found.push(known({ kind: "curveball", atMs, ...heard(event.says) }));
        break;
      case "hintShown":
        found.push(known({ kind: "hint", atMs, ...heard(event.says) }));
        break;
      case "wordsSpoken": {
        const { take, stage, start, end, fromMs } = event;
        const says = notes[stage].slice(start, end);
        found.push(() => ({ kind: "spoke", atMs: fromMs, take, says }));
        break;
      }
      case "paused":
      case "finished":
        found.push(() => ({ kind: event.type, atMs }));
        break;
      default:
        assertNever(event);
    }
  }
  // Spoken words come into the note later than they were said.
  return found.map((make) => make()).toSorted((a, b) => a.atMs - b.atMs);
}

/** Gives the words of one turn after the other as they were heard. */
function hearing(events: readonly SessionEvent[]): (says: string) => Heard {
  const phrasing = new Map(
    events.flatMap((event) => (event.type === "turnPhrased" ? [[event.turn, event.phrasing] as const] : [])),
  );
  let turn = 0;
  return (says) => {
    const how = phrasing.get(turn);
    turn += 1;
    return { says: wordsHeard(says, how), ...(how?.by === "itself" ? { why: how.why } : {}) };
  };
}

function known(moment: Moment): () => Moment {
  return () => moment;
}

function named(board: BoardWatch, keys: readonly string[]): readonly DrawnComponent[] {
  return keys.map((key) => board.component(key));
}
