import type { SceneElement } from "../diagram/scene.ts";
import { assertNever } from "../result.ts";
import type { SessionEvent } from "./event.ts";
import { applySplice } from "./splice.ts";
import { spokenAfter } from "./spoken.ts";
import { perStage } from "./stage.ts";
import type { SessionState } from "./state.ts";
import { openFollowUp, type Turn } from "./talk.ts";

type StartedEvent = Extract<SessionEvent, { type: "started" }>;

export function startState(started: StartedEvent): SessionState {
  return {
    problem: started.problem,
    level: started.level,
    plan: started.plan,
    interviewer: started.interviewer ?? null,
    drill: started.drill ?? null,
    stage: "R",
    status: "running",
    clockMs: started.atMs,
    notes: perStage(() => ""),
    elements: {},
    images: {},
    talk: [],
    spoken: [],
    spentMs: perStage(() => 0),
  };
}

/** The state after one more event. Pure: the same events in the same order give the same state. */
export function evolve(before: SessionState, event: SessionEvent): SessionState {
  const state = advanceClock(before, event.atMs);
  switch (event.type) {
    case "started":
      return startState(event);
    case "stageEntered":
      return { ...state, stage: event.stage };
    case "notesChanged": {
      const before = state.notes[event.stage];
      const notes = { ...state.notes, [event.stage]: applySplice(before, event.splice) };
      return { ...state, notes, spoken: spokenAfter(state.spoken, event.stage, before, event.splice) };
    }
    case "boardChanged":
      return { ...state, elements: withElements(state.elements, event.elements) };
    case "imageAdded": {
      const image = { hash: event.hash, mimeType: event.mimeType };
      return { ...state, images: { ...state.images, [event.fileId]: image } };
    }
    case "questionAsked": {
      const { type: _, ...turn } = event;
      return { ...state, talk: [...state.talk, { kind: "question", ...turn }] };
    }
    case "followUpAsked": {
      const { type: _, ...turn } = event;
      return { ...state, talk: [...state.talk, { kind: "followUp", ...turn, closed: null }] };
    }
    case "followUpClosed":
      return { ...state, talk: withClosed(state.talk, event) };
    case "curveballThrown": {
      const { type: _, ...turn } = event;
      const requirements = state.notes.R;
      return { ...state, talk: [...state.talk, { kind: "curveball", ...turn, requirements }] };
    }
    case "hintShown": {
      const { type: _, ...turn } = event;
      return { ...state, talk: [...state.talk, { kind: "hint", ...turn }] };
    }
    case "wordsSpoken": {
      const { take, stage, start, end } = event;
      const words = state.notes[stage].slice(start, end);
      // The same words in place of some that were taken back: they are those of the newer take.
      const others = state.spoken.filter(
        (one) => one.stage !== stage || one.start !== start || one.end !== end,
      );
      return { ...state, spoken: [...others, { take, stage, start, end, words }] };
    }
    case "turnPhrased":
      return { ...state, talk: withPhrasing(state.talk, event) };
    case "paused":
      return { ...state, status: "paused" };
    case "resumed":
      return { ...state, status: "running" };
    case "finished":
      return { ...state, status: "finished" };
    default:
      return assertNever(event);
  }
}

/** Moves the clock on; the time that passed belongs to the stage that was open. It never goes back. */
export function advanceClock(state: SessionState, clockMs: number): SessionState {
  const passed = clockMs - state.clockMs;
  if (passed <= 0 || state.status !== "running") return state;
  const spentMs = { ...state.spentMs, [state.stage]: state.spentMs[state.stage] + passed };
  return { ...state, clockMs, spentMs };
}

function withElements(
  known: SessionState["elements"],
  changed: readonly SceneElement[],
): SessionState["elements"] {
  const elements = { ...known };
  for (const element of changed) elements[element.id] = element;
  return elements;
}

function withClosed(
  talk: readonly Turn[],
  { type: _, ...closed }: Extract<SessionEvent, { type: "followUpClosed" }>,
): Turn[] {
  const open = openFollowUp(talk);
  return talk.map((turn) => (turn === open ? { ...open, closed } : turn));
}

/** A turn is said once. */
function withPhrasing(
  talk: readonly Turn[],
  { turn: at, phrasing }: Extract<SessionEvent, { type: "turnPhrased" }>,
): Turn[] {
  return talk.map((turn, index) =>
    index === at && turn.phrasing === undefined ? { ...turn, phrasing } : turn,
  );
}
