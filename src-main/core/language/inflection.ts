/**
 * The part of a word that its inflections share: "cache", "cached" and "caching" give "cach", "replicate" and
 * "replication" give "replicat". It is only ever compared with other roots, so it need not be a word.
 * Takes and returns normalised words.
 */
export function rootOf(word: string): string {
  const spelt = word.length >= 8 ? word.replace(BRITISH_ISE, "iz$1") : word;
  const stripped = stripEnding(spelt);
  return stripped.length >= 5 && stripped.endsWith("e") ? stripped.slice(0, -1) : stripped;
}

const BRITISH_ISE = /is(e|ed|er|ing|ation)$/;
const DOUBLED = /([bdgmnprt])\1$/;

function stripEnding(word: string): string {
  if (word.length >= 8 && /(?:at|ut|et|ss)ion$/.test(word)) return word.slice(0, -3);
  if (word.length >= 6 && word.endsWith("ied")) return `${word.slice(0, -3)}y`;
  if (word.length >= 7 && word.endsWith("ing")) return word.slice(0, -3).replace(DOUBLED, "$1");
  if (word.length >= 6 && word.endsWith("ed")) return word.slice(0, -2).replace(DOUBLED, "$1");
  return word;
}
