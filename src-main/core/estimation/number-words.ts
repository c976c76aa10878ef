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
export const NUMBER_STARTS = `(?<![\\p{L}\\p{N}_.]|\\p{L}\\/|\\p{L}-)(?:${WORD_NUMBER})(?=[\\s-])|(?<![\\p{L}\\p{N}_.]|\\p{L}\\/)\\d`;

/** "Two seconds", "half an hour", "one-minute". "One day we shard" tells no time, "one second copy" counts copies. */
export const TIME_IN_WORDS = new RegExp(
  `(?:(half) an?|(${WORD_NUMBER}))[\\s-](?=(?:ms|milliseconds?|seconds|second(?! (?:copy|replica|node|server|instance|database|cache|machine|region|zone|request|try|one)s?\\b)|secs?|minutes?|mins?|hours?|hrs?|days|day(?! (?:we|i|it|they|you|this|the|someone)\\b)|weeks?|months?|years?)(?![\\p{L}\\d]))`,
  "iuy",
);
