import { NOTE_OF_STAGE, type Notes, notesOfEach } from "../core/interview/notes.ts";
import { STAGES } from "../core/interview/stage.ts";
import { rootOf } from "../core/language/inflection.ts";
import { normalise } from "../core/language/normalise.ts";
import { wordsOf } from "../core/language/words.ts";
import { seededRandom, shuffled } from "../core/random.ts";
import type { Problem } from "../core/rubric/problem.ts";
import { changesBetween, type Gate, type GateResult, movement, type Setting } from "./gate.ts";
import { allNotes, mapNotes, onlyNote } from "./notes.ts";
import { padded, reasonsFirst, reordered, withAdjectives } from "./rearrange.ts";
import { misspelt } from "./typos.ts";

/** A slip of the finger, and the order and the colour of words, are not what is asked. */
const MOST_BY_TYPOS = 0.02;
const MOST_BY_ORDER = 0.01;
const TYPO_TRIALS = 60;
const ORDER_TRIALS = 5;

export const typos: Gate = {
  id: "typos",
  rule: "one or two slips in words of six letters or more: the total moves by at most 2 %",
  run: (setting) => {
    const roots = rootsOf(setting.problem);
    const isWord = (typed: string) => roots.has(rootOf(normalise(typed)));
    const trials = Array.from({ length: TYPO_TRIALS }, (_, seed) => {
      const random = seededRandom(seed + 1);
      const stage = STAGES[seed % STAGES.length];
      const slips: string[] = [];
      const notes = mapNotes(setting.reference.attempt.notes, (text, own) => {
        if (own !== stage) return text;
        const made = misspelt(text, 1 + (seed % 2), random, isWord);
        slips.push(...made.slips);
        return made.text;
      });
      return { name: slips.join(", "), notes };
    });
    return steady(setting, trials, MOST_BY_TYPOS);
  },
};

/** What the words of a problem's vocabulary have in common with their inflections. */
function rootsOf({ text }: Problem): ReadonlySet<string> {
  const aliases = text.vocabulary.flatMap((term) => term.aliases);
  return new Set(aliases.flatMap((alias) => wordsOf(alias).map(({ norm }) => rootOf(norm))));
}

export const order: Gate = {
  id: "order",
  rule: "sections, bullets and reasons in another order, padding, adjectives: the total moves by at most 1 %",
  run: (setting) => {
    const { notes } = setting.reference.attempt;
    const seeds = Array.from({ length: ORDER_TRIALS }, (_, index) => index + 1);
    const trials = seeds.flatMap((seed) => [
      { name: `reordered ${seed}`, notes: mapNotes(notes, (text) => reordered(text, seededRandom(seed))) },
      { name: `padded ${seed}`, notes: mapNotes(notes, (text) => padded(text, seededRandom(seed))) },
      {
        name: `adjectives ${seed}`,
        notes: mapNotes(notes, (text) => withAdjectives(text, seededRandom(seed))),
      },
    ]);
    return steady(
      setting,
      [...trials, { name: "reasons first", notes: mapNotes(notes, reasonsFirst) }],
      MOST_BY_ORDER,
    );
  },
};

export const anyStage: Gate = {
  id: "any stage",
  rule: "the five notes exchanged, or all in one: the total moves by at most 1 %",
  run: (setting) => {
    const { notes } = setting.reference.attempt;
    const texts = STAGES.map((stage) => notes[NOTE_OF_STAGE[stage]]);
    const rotations = [1, 2, 3, 4].map((by) => ({
      name: `each note ${by} further on`,
      notes: notesOfEach((stage) => texts[(STAGES.indexOf(stage) + by) % STAGES.length] ?? ""),
    }));
    const shuffles = [1, 2].map((seed) => {
      const order = shuffled(texts, seededRandom(seed));
      return { name: `shuffled ${seed}`, notes: notesOfEach((stage) => order[STAGES.indexOf(stage)] ?? "") };
    });
    const together = STAGES.map((stage) => ({
      name: `all in ${stage}`,
      notes: onlyNote(stage, allNotes(notes)),
    }));
    return steady(setting, [...rotations, ...shuffles, ...together], MOST_BY_ORDER);
  },
};

interface Trial {
  readonly name: string;
  readonly notes: Notes;
}

function steady(
  { reference, evaluation, score }: Setting,
  trials: readonly Trial[],
  most: number,
): GateResult {
  const faults: string[] = [];
  let furthest = 0;
  for (const { name, notes } of trials) {
    const after = score({ ...reference.attempt, notes });
    const moved = movement(evaluation.total, after.total);
    furthest = Math.max(furthest, moved);
    if (moved > most)
      faults.push(`${name}: ${evaluation.total} → ${after.total}; ${changesBetween(evaluation, after)}`);
  }
  const figure = `${(100 * furthest).toFixed(1)} % at most, in ${trials.length} tries`;
  return { passed: faults.length === 0, figure, faults };
}
