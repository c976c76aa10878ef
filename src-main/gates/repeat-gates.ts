import { type Random, seededRandom, shuffled } from "../core/random.ts";
import type { Attempt } from "../core/rubric/attempt.ts";
import { allRight, type Gate } from "./gate.ts";

const TIMES = 100;
/** After so many times something else is scored. */
const BETWEEN = 10;

export const sameBytes: Gate = {
  id: "same bytes",
  rule: "the same attempt a hundred times, its keys in any order, between others, by a fresh engine: the same bytes",
  run: ({ reference, problem, evaluation, score, freshScorer }) => {
    const expected = JSON.stringify(evaluation);
    const faults: string[] = [];
    const compare = (name: string, actual: string): void => {
      if (actual !== expected) faults.push(`${name}: ${differenceOf(expected, actual)}`);
    };
    for (let time = 0; time < TIMES; time += 1) {
      const attempt = keysShuffled(reference.attempt, seededRandom(time + 1));
      compare(`time ${time + 1}`, JSON.stringify(score(attempt)));
      // What was scored between must leave no trace.
      if (time % BETWEEN === 0)
        score({ ...reference.attempt, notes: { ...reference.attempt.notes, dataModel: `- note ${time}` } });
    }
    compare("a fresh engine", JSON.stringify(freshScorer()(reference.attempt, problem)));
    return allRight(TIMES + 1, faults);
  },
};

function differenceOf(expected: string, actual: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at += 1;
  return `from character ${at}, ${actual.slice(Math.max(0, at - 30), at + 30)}`;
}

function keysShuffled(attempt: Attempt, random: Random): Attempt {
  const elements = attempt.board.elements.map((element) => withKeysShuffled(element, random));
  return withKeysShuffled(
    {
      ...attempt,
      notes: withKeysShuffled(attempt.notes, random),
      board: withKeysShuffled({ ...attempt.board, elements }, random),
    },
    random,
  );
}

/** A copy whose keys were put in one after the other in another order. */
function withKeysShuffled<T extends object>(value: T, random: Random): T {
  const copy = { ...value };
  for (const [key, member] of shuffled(Object.entries(value), random)) {
    Reflect.deleteProperty(copy, key);
    Reflect.set(copy, key, member);
  }
  return copy;
}
