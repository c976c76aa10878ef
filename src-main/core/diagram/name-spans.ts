import { EVERYDAY_WORDS } from "../language/everyday-words.ts";
import { findName, type KindNames, type NameEntry, UNSPACED_SCRIPT } from "./kinds.ts";
import { type NameToken, nameTokens, type Separator } from "./name-tokens.ts";
import { NEUTRAL } from "./neutral-words.ts";

/** Known names found in a label: `start` and `end` (exclusive) count words. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly entry: NameEntry;
  readonly exact: boolean;
}

export interface NamedLabel {
  readonly tokens: readonly NameToken[];
  readonly spans: readonly NameSpan[];
}

const LONGEST_NAME = 5;
const LONGEST_SLIP = 3;

/** Finds the names in a label, the longest first; slips of the pen only among words that are no name as they stand. */
export function findNames(label: string, names: KindNames): NamedLabel {
  const tokens = nameTokens(label).flatMap((token) => partsOf(token, names));
  const taken: boolean[] = tokens.map(() => false);
  const spans = [
    ...spansIn(tokens, taken, names, LONGEST_NAME, false),
    ...spansIn(tokens, taken, names, LONGEST_SLIP, true),
  ];
  return { tokens, spans: spans.sort((a, b) => a.start - b.start) };
}

/** Whether two neighbouring words may belong to one name. */
const WITHIN_A_NAME: ReadonlySet<Separator> = new Set(["space", "line", "slash", "cut"]);

function spansIn(
  tokens: readonly NameToken[],
  taken: boolean[],
  names: KindNames,
  longest: number,
  forgiving: boolean,
): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let length = Math.min(longest, tokens.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= tokens.length; start += 1) {
      const key = keyAt(tokens, taken, start, length);
      // "Leader" is a word of its own, and no slip for "loader".
      const isWord = forgiving && length === 1 && (NEUTRAL.has(key ?? "") || EVERYDAY_WORDS.has(key ?? ""));
      const match = key === null || isWord ? null : findName(names, key, forgiving);
      if (!match) continue;
      taken.fill(true, start, start + length);
      spans.push({ start, end: start + length, ...match });
    }
  }
  return spans;
}

function keyAt(
  tokens: readonly NameToken[],
  taken: readonly boolean[],
  start: number,
  length: number,
): string | null {
  let key = "";
  for (let at = start; at < start + length; at += 1) {
    const token = tokens[at];
    if (!token || taken[at] || (at > start && !WITHIN_A_NAME.has(token.before))) return null;
    key += token.norm;
  }
  return key;
}

/** Nouns that people glue to the word before them: "userservice", "ordersdb". */
const GLUED = [
  "service",
  "server",
  "database",
  "db",
  "queue",
  "cache",
  "worker",
  "gateway",
  "consumer",
  "processor",
];
const SHORTEST_PREFIX = 3;

function partsOf(token: NameToken, names: KindNames): NameToken[] {
  if (isName(token.norm, names)) return [token];
  if (UNSPACED_SCRIPT.test(token.norm)) return cutUnspaced(token, names);
  const bare = token.norm.replace(/(?<=\p{L}{2})[#]?\d+$/u, "");
  if (bare !== token.norm && isName(bare, names)) return [{ ...token, norm: bare }];
  const noun = GLUED.find((end) => bare.endsWith(end) && bare.length - end.length >= SHORTEST_PREFIX);
  if (!noun) return [token];
  return [
    { ...token, norm: bare.slice(0, -noun.length), raw: token.raw.slice(0, -noun.length) },
    { norm: noun, raw: token.raw.slice(-noun.length), before: "space" },
  ];
}

function isName(key: string, { own, entries }: KindNames): boolean {
  return own.has(key) || entries.has(key);
}

const LONGEST_UNSPACED = 8;

/** Cuts a run of Chinese, Japanese, Korean or Thai into known names and what is left between them. */
function cutUnspaced(token: NameToken, names: KindNames): NameToken[] {
  const parts: string[] = [];
  let unknown = "";
  for (let at = 0; at < token.norm.length; ) {
    const name = unspacedNameAt(token.norm, at, names);
    if (name === null) {
      unknown += token.norm[at] ?? "";
      at += 1;
      continue;
    }
    if (unknown !== "") parts.push(unknown);
    unknown = "";
    parts.push(name);
    at += name.length;
  }
  if (unknown !== "") parts.push(unknown);
  return parts.map((norm, index) => ({
    norm,
    raw: norm.normalize("NFC"),
    before: index === 0 ? token.before : "space",
  }));
}

function unspacedNameAt(text: string, at: number, names: KindNames): string | null {
  // Hangul is compared in decomposed form, so a name there takes up to three times its letters.
  for (let length = Math.min(3 * LONGEST_UNSPACED, text.length - at); length > 0; length -= 1) {
    const piece = text.slice(at, at + length);
    if (names.unspaced.has(piece)) return piece;
  }
  return null;
}
