import { below, pick, type Random } from "../core/random.ts";

/** Long enough that a slip leaves the word recognisable. */
const LONG = /\p{L}{6,}/gu;

/** Keys beside one another on the home row and around it. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: "s",
  b: "v",
  c: "x",
  d: "f",
  e: "r",
  f: "g",
  g: "h",
  h: "j",
  i: "o",
  j: "k",
  k: "l",
  l: "k",
  m: "n",
  n: "m",
  o: "p",
  p: "o",
  q: "w",
  r: "t",
  s: "d",
  t: "y",
  u: "i",
  v: "b",
  w: "e",
  x: "c",
  y: "u",
  z: "x",
};

/**
 * The text with one slip in each of so many of its long words: two letters swapped, one left out, doubled or hit
 * beside. The first letter is left alone, as typing mostly leaves it. A slip that makes another word is left out:
 * whoever types "drives" for "drivers" has said something else.
 */
export function misspelt(
  text: string,
  words: number,
  random: Random,
  isWord: (typed: string) => boolean,
): { readonly text: string; readonly slips: readonly string[] } {
  const places = [...text.matchAll(LONG)].map(({ 0: word, index }) => ({ word, index }));
  const chosen = new Map<number, string>();
  for (let count = 0; count < words && places.length > 0; count += 1) {
    const place = places[below(places.length, random)];
    if (place !== undefined) chosen.set(place.index, place.word);
  }
  let made = text;
  const slips: string[] = [];
  for (const [index, word] of [...chosen].sort(([a], [b]) => b - a)) {
    const slip = slipIn(word, random);
    if (isWord(slip)) continue;
    slips.push(`${word} → ${slip}`);
    made = made.slice(0, index) + slip + made.slice(index + word.length);
  }
  return { text: made, slips };
}

function slipIn(word: string, random: Random): string {
  const at = 1 + below(word.length - 2, random);
  const letter = word[at] ?? "";
  const kind = pick(["swap", "drop", "double", "neighbour"], random);
  switch (kind) {
    case "swap":
      return word.slice(0, at) + (word[at + 1] ?? "") + letter + word.slice(at + 2);
    case "drop":
      return word.slice(0, at) + word.slice(at + 1);
    case "double":
      return word.slice(0, at) + letter + word.slice(at);
    default:
      return word.slice(0, at) + (NEIGHBOURS[letter] ?? letter) + word.slice(at + 1);
  }
}
