import type { Scorer } from "../app/ports.ts";
import type { SceneElement } from "../core/diagram/scene.ts";
import type { SessionEvent } from "../core/interview/event.ts";
import { LEVELS, type Level } from "../core/interview/level.ts";
import { NOTE_OF_STAGE, notesOfEach } from "../core/interview/notes.ts";
import { type Plan, planFor } from "../core/interview/plan.ts";
import { STAGES } from "../core/interview/stage.ts";
import { pick, type Random } from "../core/random.ts";
import type { Attempt } from "../core/rubric/attempt.ts";
import type { Evaluation } from "../core/rubric/evaluation.ts";
import type { Problem } from "../core/rubric/problem.ts";
import { pictureOf } from "./picture-of.ts";

/** One way an attempt could have been sat, from the first event to the last, and what it was worth. */
export interface Sitting {
  readonly problem: string;
  readonly level: Level;
  readonly plan: Plan;
  readonly events: readonly SessionEvent[];
  readonly evaluation: Evaluation;
  readonly picture: string;
}

/** Splices a note is written in, and shapes that come onto the board at once. */
const NOTE_PARTS = 3;
const SHAPES_AT_ONCE = 8;

/**
 * A sitting of a worked attempt: whole, or as someone who knew less would have left it, with lines and shapes
 * missing, and at another level or length.
 */
export function sittingOf(worked: Attempt, problem: Problem, score: Scorer, random: Random): Sitting {
  const level = pick(LEVELS, random);
  const plan = planFor(pick([30, 45, 45, 60], random));
  const kept = pick([1, 0.95, 0.85, 0.7, 0.5, 0.3], random);
  const notes = notesOfEach((stage) => someLines(worked.notes[NOTE_OF_STAGE[stage]], kept, random));
  const elements = worked.board.elements.filter(({ type }) => type !== "arrow" || random() < kept + 0.2);
  const attempt: Attempt = { problem: worked.problem, level, notes, board: { elements } };
  return {
    problem: attempt.problem,
    level,
    plan,
    events: eventsOf(attempt, plan, random),
    evaluation: score(attempt, problem),
    picture: pictureOf(elements),
  };
}

function someLines(note: string, kept: number, random: Random): string {
  return note
    .split("\n")
    .filter((line) => line.startsWith("#") || random() < kept)
    .join("\n");
}

/** The stages one after the other, each about as long as planned; the board is drawn in Architecture. */
function eventsOf(attempt: Attempt, plan: Plan, random: Random): SessionEvent[] {
  const { problem, level, notes, board } = attempt;
  const events: SessionEvent[] = [{ type: "started", atMs: 0, problem, level, plan }];
  let atMs = 0;
  for (const stage of STAGES) {
    if (stage !== "R") events.push({ type: "stageEntered", atMs, stage });
    const stageMs = (plan.minutes?.[stage] ?? 9) * 60_000 * (0.6 + 0.5 * random());
    const steps: ((at: number) => SessionEvent)[] = partsOf(notes[NOTE_OF_STAGE[stage]]).map(
      (splice) => (at) => ({ type: "notesChanged", atMs: at, stage, splice }),
    );
    for (const elements of stage === "A" ? inGroups(board.elements) : []) {
      steps.push((at) => ({ type: "boardChanged", atMs: at, elements }));
    }
    steps.forEach((step, index) => {
      events.push(step(Math.floor(atMs + (stageMs * (index + 1)) / (steps.length + 1))));
    });
    atMs = Math.floor(atMs + stageMs);
  }
  events.push({ type: "finished", atMs });
  return events;
}

function partsOf(note: string) {
  const length = Math.ceil(note.length / NOTE_PARTS);
  return Array.from({ length: NOTE_PARTS }, (_, part) => ({
    start: part * length,
    removed: 0,
    inserted: note.slice(part * length, (part + 1) * length),
  })).filter(({ inserted }) => inserted !== "");
}

function inGroups(elements: readonly SceneElement[]): SceneElement[][] {
  return Array.from({ length: Math.ceil(elements.length / SHAPES_AT_ONCE) }, (_, group) =>
    elements.slice(group * SHAPES_AT_ONCE, (group + 1) * SHAPES_AT_ONCE),
  );
}
