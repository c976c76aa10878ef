import type { LayeredWord } from "./find-wordings.ts";
import type { Lexicon } from "./lexicon.ts";
import { rolesOf } from "./little-words.ts";
import { cueMeantBy } from "./misspelt-cues.ts";
import { normalise } from "./normalise.ts";

/** One way to write a word. Words that are written alike share it, and what was found out of it. */
export interface Spelling {
  readonly typed: string;
  /** What is compared. */
  readonly norm: string;
  /** The same; where it is a cue with a slip in it ("wihout"), the cue. */
  readonly cue: string;
  /** What the cue may do by itself, as bits of `ROLES`. */
  readonly roles: number;
  /** What the lexicon it was last looked up in knows of it. */
  layered: { readonly lexicon: Lexicon; readonly word: LayeredWord } | null;
}

/**
 * The spelling at a place of a text. People write the same few thousand words again and again. To know them saves the
 * work, and makes equal words the same string, which is quick to look up. Asked for every word of a text, so it is
 * found by its codes, without a string of its own to look it up with.
 */
export function spellingAt(text: string, start: number, end: number): Spelling {
  const length = end - start;
  if (length > LONGEST_REMEMBERED) return newSpelling(text.slice(start, end));
  let slot = hashAt(text, start, end) & LAST_SLOT;
  for (let known = slots[slot]; known !== undefined; known = slots[slot]) {
    if (known.typed.length === length && standsAt(known.typed, text, start)) return known;
    slot = (slot + 1) & LAST_SLOT;
  }
  const spelling = newSpelling(copyOf(text, start, end));
  if (remembered >= MOST_REMEMBERED) {
    slots.fill(undefined);
    remembered = 0;
  }
  slots[slot] = spelling;
  remembered += 1;
  return spelling;
}

function standsAt(typed: string, text: string, start: number): boolean {
  for (let at = 0; at < typed.length; at += 1) {
    if (typed.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

const LONGEST_REMEMBERED = 40;
const MOST_REMEMBERED = 20_000;
/** A power of two less one, with room enough that words hardly share a place. */
const LAST_SLOT = 0xffff;
const slots: (Spelling | undefined)[] = new Array(LAST_SLOT + 1).fill(undefined);
let remembered = 0;

/** FNV-1a, 32 bits, over UTF-16 units. */
function hashAt(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 16);
}

/** A string of its own: a slice of a text would hold on to the whole of it. */
function copyOf(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let at = start; at < end; at += 1) codes.push(text.charCodeAt(at));
  return String.fromCharCode(...codes);
}

function newSpelling(typed: string): Spelling {
  const norm = normalise(typed);
  const cue = cueMeantBy(typed) ?? norm;
  return { typed, norm, cue, roles: rolesOf(cue), layered: null };
}
