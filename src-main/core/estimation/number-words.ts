/** Numbers that are written out; as figures they count only before a unit of time, or as nines. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["twelve", 12],
  ["fifteen", 15],
  ["twenty", 20],
  ["thirty", 30],
  ["sixty", 60],
  ["ninety", 90],
]);
const WORD_NUMBER = [...NUMBER_WORDS.keys()].join("|");

/** "S3" and "twenty-one" hold no figure that starts in their middle. */
const NUMBER_START = new RegExp(
  `(?<![\\p{L}\\p{N}_.]|\\p{L}\\/|\\p{L}-)(?:${WORD_NUMBER})(?=[\\s-])|(?<![\\p{L}\\p{N}_.]|\\p{L}\\/)\\d`,
  "iuy",
);

/** Where the first number at or after `from` may start, or -1. The pattern is tried only where a word may begin. */
export function nextNumber(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const before = at === 0 ? 32 : text.charCodeAt(at - 1);
    if (isDigit(before) || isLetter(before)) continue;
    const code = text.charCodeAt(at);
    if (!isDigit(code) && !(isLetter(code) && OPENINGS.has(openingOf(code, text.charCodeAt(at + 1)))))
      continue;
    NUMBER_START.lastIndex = at;
    if (NUMBER_START.test(text)) return at;
  }
  return -1;
}

/** The first two letters of the numbers that are written out, in lower case; hardly a word begins with them. */
const OPENINGS = new Set(
  [...NUMBER_WORDS.keys()].map((word) => openingOf(word.charCodeAt(0), word.charCodeAt(1))),
);

function openingOf(first: number, second: number): number {
  return ((first | 32) << 16) | second | 32;
}

/** Of ASCII. */
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** "Two seconds", "half an hour", "one-minute". "One day we shard" tells no time, "one second copy" counts copies. */
export const TIME_IN_WORDS = new RegExp(
  `(?:(half) an?|(${WORD_NUMBER}))[\\s-](?=(?:ms|milliseconds?|seconds|second(?! (?:copy|replica|node|server|instance|database|cache|machine|region|zone|request|try|one)s?\\b)|secs?|minutes?|mins?|hours?|hrs?|days|day(?! (?:we|i|it|they|you|this|the|someone)\\b)|weeks?|months?|years?)(?![\\p{L}\\d]))`,
  "iuy",
);
