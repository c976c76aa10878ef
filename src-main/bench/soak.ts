import { readBoard } from "../core/diagram/read-board.ts";
import { parseScene, type Scene } from "../core/diagram/scene.ts";
import { LEVELS } from "../core/interview/level.ts";
import { NOTE_OF_STAGE, notesOfEach } from "../core/interview/notes.ts";
import { below, pick, type Random, seededRandom } from "../core/random.ts";
import { evaluationSchema } from "../core/rubric/evaluation.ts";
import { parseAttempt } from "../core/rubric/parse-attempt.ts";
import { onlyNote } from "../gates/notes.ts";
import type { Equipment } from "./engine.ts";
import { generateBoard } from "./generate-board.ts";
import { generateNotes } from "./generate-notes.ts";
import { mutateScene } from "./mutate-scene.ts";
import { ADVERSARIAL_LENGTH, type Repetition, randomText, repeatedText } from "./random-text.ts";

/** A single case may take so long at most. */
export const MOST_MS = 1000;

export interface SoakFault {
  /** What to call `soakCase` with to see it again. */
  readonly seed: number;
  readonly what: string;
}

export interface SoakReport {
  readonly cases: number;
  /** How many of the changed scenes could be read at all. */
  readonly readable: number;
  readonly slowestMs: number;
  readonly slowestSeed: number;
  /** Cases that crashed. */
  readonly faults: readonly SoakFault[];
  /** Cases that took longer than `MOST_MS`, which says something only on a machine that does nothing else. */
  readonly slow: readonly SoakFault[];
}

/** Runs the cases `from` … `from + cases - 1`. The same numbers, and the same scenes, make the same cases. */
export function soak(
  equipment: Equipment,
  scenes: readonly unknown[],
  from: number,
  cases: number,
  onProgress: (done: number) => void = () => undefined,
): SoakReport {
  const faults: SoakFault[] = [];
  const slow: SoakFault[] = [];
  let readable = 0;
  let slowestMs = 0;
  let slowestSeed = from;
  for (let seed = from; seed < from + cases; seed += 1) {
    const input = inputOf(equipment, scenes, seed);
    const start = performance.now();
    try {
      if (tryCase(equipment, input)) readable += 1;
    } catch (error) {
      faults.push({ seed, what: error instanceof Error ? `${error.stack ?? error.message}` : String(error) });
    }
    const ms = performance.now() - start;
    if (ms > MOST_MS) slow.push({ seed, what: `It took ${Math.round(ms)} ms.` });
    if (ms > slowestMs) {
      slowestMs = ms;
      slowestSeed = seed;
    }
    if ((seed - from + 1) % 1000 === 0) onProgress(seed - from + 1);
  }
  return { cases, readable, slowestMs, slowestSeed, faults, slow };
}

/**
 * What is wrong with reading a note of one unit repeated up to `ADVERSARIAL_LENGTH` characters: it crashes, takes
 * longer than `MOST_MS`, or takes out of proportion longer than a note an eighth of the length. Null when nothing
 * is. Short notes come first, so that a time that explodes is given up early.
 */
export function repetitionFault(equipment: Equipment, repetition: Repetition): string | null {
  let shorterMs = Number.POSITIVE_INFINITY;
  for (const length of [SHORTEST, ADVERSARIAL_LENGTH / GROWN, ADVERSARIAL_LENGTH]) {
    let ms = Number.POSITIVE_INFINITY;
    // A text that was read before is remembered: each is one character longer. The best of several is least noisy.
    for (let attempt = 0; attempt < ATTEMPTS && ms > MOST_MS / 20; attempt += 1) {
      const own = timeToRead(equipment, repeatedText(repetition, length + attempt));
      if (typeof own === "string") return `${length} characters: ${own}`;
      ms = Math.min(ms, own);
      if (ms > 2 * MOST_MS) break;
    }
    if (ms > MOST_MS) return `${length} characters: ${Math.round(ms)} ms`;
    if (length === ADVERSARIAL_LENGTH && ms > LEAST_MS && ms > shorterMs * GROWN * MOST_OVER)
      return `${GROWN} times the length takes ${Math.round(ms / shorterMs)} times as long`;
    shorterMs = ms;
  }
  return null;
}

const SHORTEST = 6_000;
const GROWN = 8;
const ATTEMPTS = 3;
/** Sorting, a cold start and a busy machine are within this. */
const MOST_OVER = 3;
/** Less is too short a time to be measured. */
const LEAST_MS = 100;

/** Milliseconds, or what went wrong. */
function timeToRead({ score, problem }: Equipment, text: string): number | string {
  const notes = onlyNote("D", text);
  const start = performance.now();
  try {
    score({ problem: problem.text.id, level: "senior", notes, board: NO_BOARD }, problem);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return performance.now() - start;
}

const NO_BOARD: Scene = { elements: [] };

interface Input {
  readonly scene: unknown;
  readonly attempt: unknown;
}

function inputOf(equipment: Equipment, scenes: readonly unknown[], seed: number): Input {
  const random = seededRandom(seed);
  const drawn = random() < 0.5 ? scenes[below(Math.max(1, scenes.length), random)] : undefined;
  const original = drawn ?? generateBoard(5 + below(50, random), equipment.labels, random);
  const scene = mutateScene(original, below(12, random), random);
  return {
    scene,
    attempt: {
      problem: equipment.problem.text.id,
      level: pick(LEVELS, random),
      notes: notesFor(equipment, random),
      board: scene,
    },
  };
}

function notesFor({ pool }: Equipment, random: Random) {
  if (random() < 0.3) return generateNotes(below(300, random) + 5, pool, random);
  return notesOfEach((stage) => randomText(80, pool[stage], random));
}

/** Whether the scene could be read; then the board and the whole attempt must come to something well formed. */
function tryCase({ names, problem, score }: Equipment, { scene, attempt }: Input): boolean {
  const read = parseScene(scene);
  if (!read.ok) return false;
  readBoard(read.value.scene, names);
  const parsed = parseAttempt(attempt);
  if (!parsed.ok) throw new Error(`The scene can be read, but not the attempt: ${parsed.error.message}`);
  const { notes } = parsed.value.attempt;
  const evaluation = score(parsed.value.attempt, problem);
  evaluationSchema.parse(evaluation);
  for (const { id, evidence } of evaluation.criteria) {
    for (const piece of evidence) {
      if (
        piece.source === "notes" &&
        piece.quote !== notes[NOTE_OF_STAGE[piece.stage]].slice(piece.start, piece.end)
      ) {
        throw new Error(`${id}: the quote is not what stands in note ${piece.stage} at ${piece.start}.`);
      }
    }
  }
  return true;
}
