import { NUMBER_WORDS, SCALE_WORDS } from "../estimation/number-words.ts";
import { findQuantities } from "../estimation/quantity.ts";
import { wordsOf } from "../language/words.ts";

/** "One more thing" counts nothing. */
const SMALL: ReadonlyMap<string, number> = new Map([
  ...[...NUMBER_WORDS].filter(([word]) => word !== "one"),
  ["twice", 2],
  ["double", 2],
  ["triple", 3],
  ["quarter", 0.25],
]);

const small = [...SMALL.keys()].join("|");
const large = [...SCALE_WORDS.keys()].join("|");
/** "Three hundred thousand", "a hundred", "millions"; not the million of "10 million", nor "half an hour". */
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\d\\s)(?:(?:${small})(?:[\\s-](?:${large}))*|(?:${large})(?:[\\s-](?:${large}))*s?)(?![\\p{L}\\p{N}]|\\san?\\s)`,
  "giu",
);

/**
 * Every figure that a text states, in a form in which equal figures are equal: "two seconds" and "2 s", "a hundred"
 * and "100". Names with digits ("p99", "S3") are figures too.
 */
export function figuresSaid(text: string): ReadonlySet<string> {
  // "10:00" is ten o'clock.
  const inDigits = text
    .replace(/\b(\d{1,2}):00\b/g, "$1")
    .replace(IN_WORDS, (words) => `${productOf(words)}`);
  const found = findQuantities(inDigits);
  const figures = found.map(({ value, dimension }) => {
    const { bytes, seconds } = dimension;
    return `${Number(value.toPrecision(6))} ${bytes} ${seconds}`;
  });
  const names = wordsOf(inDigits).flatMap(({ norm, start }) => {
    const isRead = found.some((one) => one.start <= start && start < one.end);
    return !isRead && /\p{N}/u.test(norm) ? [norm] : [];
  });
  return new Set([...figures, ...names]);
}

function productOf(words: string): number {
  return words
    .toLowerCase()
    .split(/[\s-]/)
    .reduce(
      (product, word) => product * (SMALL.get(word) ?? SCALE_WORDS.get(word.replace(/s$/, "")) ?? 1),
      1,
    );
}
