import { jointBetween, signBehind } from "./joints.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Spelling } from "./spelling.ts";
import {
  idsAt,
  isSlip,
  type KnownWord,
  knownAs,
  knownWord,
  type Layer,
  markOf,
  markOfJoined,
  type TrieNode,
  UNKNOWN,
} from "./wording-layer.ts";
import type { Word } from "./words.ts";

/** A wording of one or more concepts. `first` and `last` are indexes of words, both inclusive. */
export interface FoundWording {
  readonly ids: readonly string[];
  readonly first: number;
  readonly last: number;
  /** From the problem's own vocabulary rather than the field's. */
  readonly own: boolean;
}

/** Every concept in `words` (of `text`), left to right; of those that start together the longest first. */
export function findWordings(words: readonly Word[], text: string, lexicon: Lexicon): FoundWording[] {
  const { concepts, taught, own } = lexicon;
  const field: KnownWord[] = [];
  const ownKnown: KnownWord[] = [];
  const taughtKnown: KnownWord[] = [];
  const slips: number[] = [];
  for (const word of words) {
    const layered = layeredWord(word, lexicon);
    field.push(layered.field);
    ownKnown.push(layered.own);
    if (taught !== null) taughtKnown.push(layered.taught);
    if (layered.hasSlip) slips.push(field.length - 1);
  }
  const joints = jointsOf(words, text);
  const sourceOf = (layer: Layer, known: readonly KnownWord[]): Source => {
    return { words, joints, layer, known, joined: joinedWords(words, joints, known) };
  };
  const fieldSource = sourceOf(concepts, field);
  const ownSource = own === null ? null : sourceOf(own, ownKnown);
  const taughtSource = taught === null ? null : sourceOf(taught, taughtKnown);
  if (ownSource === null) return findLongest(fieldSource, taughtSource);
  const found = findLongest(sparing(fieldSource, ownSource, slips), taughtSource);
  return inOrder(found, apartFrom(found, findAll(sparing(ownSource, fieldSource, slips)), words, text));
}

/** Without the problem's single words that a term of the field has in it: "at-least-once" does not say that it is once. */
function apartFrom(
  field: readonly FoundWording[],
  own: readonly FoundWording[],
  words: readonly Word[],
  text: string,
): readonly FoundWording[] {
  const terms = field.filter(
    ({ first, last }) => last - first >= 2 && isHyphenated(words, text, first, last),
  );
  if (terms.length === 0) return own;
  return own.filter(
    ({ first, last }) => first !== last || !terms.some((term) => term.first <= first && last <= term.last),
  );
}

function isHyphenated(words: readonly Word[], text: string, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) if (text[words[at]?.end ?? 0] !== "-") return false;
  return true;
}

/** Two lists in the order of the text as one; of those that start together the longest first. */
function inOrder(field: readonly FoundWording[], own: readonly FoundWording[]): FoundWording[] {
  const all: FoundWording[] = [];
  let next = 0;
  const takeWhile = (isBefore: (wording: FoundWording) => boolean): void => {
    for (let wording = own[next]; wording !== undefined && isBefore(wording); wording = own[next]) {
      all.push(wording);
      next += 1;
    }
  };
  for (const one of field) {
    takeWhile(({ first, last }) => first < one.first || (first === one.first && last > one.last));
    all.push(one);
  }
  takeWhile(() => true);
  return all;
}

/** A text as it is searched with one layer. */
interface Source {
  readonly words: readonly Word[];
  /** What stands between each word and the next. */
  readonly joints: readonly (string | null)[];
  readonly layer: Layer;
  /** What the layer knows of each word. */
  readonly known: readonly KnownWord[];
  /** The word of its vocabulary that each word and the next one are together, if they are one written in two. */
  readonly joined: readonly (string | undefined)[];
}

/** What the layers of a lexicon know of a word. */
export interface LayeredWord {
  readonly field: KnownWord;
  readonly taught: KnownWord;
  readonly own: KnownWord;
  /** The field's layer or the problem's takes it for a slip. */
  readonly hasSlip: boolean;
}

/** It is found out once for a word and a lexicon; the one it was asked for last stands with the spelling. */
function layeredWord({ typed, spelling }: Word, lexicon: Lexicon): LayeredWord {
  const last = spelling.layered;
  if (last?.lexicon === lexicon) return last.word;
  const word = lexicon.words.get(typed) ?? learn(spelling, lexicon);
  spelling.layered = { lexicon, word };
  return word;
}

function learn(word: Spelling, { concepts, taught, own, words }: Lexicon): LayeredWord {
  const field = knownWord(word, concepts);
  const ownWord = own === null ? UNKNOWN : knownWord(word, own);
  const layered = {
    field,
    taught: taught === null ? UNKNOWN : knownWord(word, taught),
    own: ownWord,
    hasSlip: isSlip(field) || isSlip(ownWord),
  };
  if (words.size >= MOST_REMEMBERED) words.clear();
  words.set(word.typed, layered);
  return layered;
}

const MOST_REMEMBERED = 20_000;

/**
 * What one layer takes for a slip is none where another knows the word better: "custmoers" do not cost more. Of words
 * as near as one another those are meant that both layers have: "orfers" are orders rather than offers.
 */
function sparing(source: Source, other: Source, slips: readonly number[]): Source {
  if (slips.length === 0) return source;
  const known = [...source.known];
  for (const at of slips) {
    const [word, others, spelling] = [source.known[at], other.known[at], source.words[at]?.spelling];
    if (word === undefined || others === undefined || spelling === undefined || !isSlip(word)) continue;
    const common = word.forms.filter((form) => others.forms.includes(form));
    if (others.slips < word.slips) {
      if (isSlip(others) || isNameAt(other, at)) known[at] = knownAs([], word.slips, spelling, source.layer);
    } else if (others.slips === word.slips && common.length > 0 && common.length < word.forms.length) {
      known[at] = knownAs(common, word.slips, spelling, source.layer);
    }
  }
  return { ...source, known };
}

/** Whether a word is a wording here, or begins or goes on one: "busts" says nothing where nobody busts a cache. */
function isNameAt({ known }: Source, at: number): boolean {
  const goesOn = (firsts: readonly TrieNode[], next: KnownWord | undefined): boolean =>
    firsts.some((node) => next?.forms.some((form) => node.next.has(form)));
  const firsts = known[at]?.firsts ?? [];
  const isAlone = firsts.some(({ ids, capitalIds }) => ids.length + capitalIds.length > 0);
  return isAlone || goesOn(firsts, known[at + 1]) || goesOn(known[at - 1]?.firsts ?? [], known[at]);
}

/** The field's concepts: the longest wording wins, and no two overlap. */
function findLongest(field: Source, taught: Source | null): FoundWording[] {
  const found: FoundWording[] = [];
  let at = 0;
  while (at < field.words.length) {
    if (!opens(field, at) && (taught === null || !opens(taught, at))) {
      at += 1;
      continue;
    }
    const known = wordingsFrom(field, at).at(-1);
    const longest = taught === null ? known : longerOf(wordingsFrom(taught, at).at(-1), known);
    if (longest === undefined) at += 1;
    else {
      add(found, field.words, at, longest, false);
      at = longest.last + 1;
    }
  }
  return found;
}

/** Of equally long wordings both are meant: teaching a word takes nothing from it. */
function longerOf(one: Ending | undefined, other: Ending | undefined): Ending | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.last !== other.last) return one.last > other.last ? one : other;
  return { ids: [...new Set([...one.ids, ...other.ids])], last: one.last, exact: one.exact && other.exact };
}

/**
 * A problem's own words: every wording counts, so that "share pictures" is an upload and a picture too. Of those that
 * start together the longest first.
 */
function findAll(source: Source): FoundWording[] {
  const found: FoundWording[] = [];
  for (let at = 0; at < source.words.length; at += 1) {
    if (!opens(source, at)) continue;
    const endings = wordingsFrom(source, at);
    for (let longest = endings.length - 1; longest >= 0; longest -= 1) {
      const ending = endings[longest];
      if (ending !== undefined) add(found, source.words, at, ending, true);
    }
  }
  return found;
}

function add(
  found: FoundWording[],
  words: readonly Word[],
  first: number,
  ending: Ending,
  own: boolean,
): void {
  const { ids, last } = ending;
  if (first !== last || !isIdiom(words, first)) found.push({ ids, first, last, own });
}

/** "As follows" and "the following" announce something; nobody follows anybody. */
function isIdiom(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.norm;
  const norm = words[at]?.norm;
  return (before === "as" && norm === "follow") || (before === "the" && norm === "following");
}

/** Few words of a text begin a wording; the others are passed over. */
function opens({ known }: Source, at: number): boolean {
  return known[at]?.opens ?? false;
}

interface Ending {
  readonly ids: readonly string[];
  readonly last: number;
  /** Every word stands as the wording has it; "listing" is no exact "list". */
  readonly exact: boolean;
}

/** The wordings that start at a word, shortest first. */
function wordingsFrom(source: Source, at: number): readonly Ending[] {
  const known = source.known[at];
  if (known === undefined) return NO_ENDINGS;
  const { alone, onwards, onwardMarks, exact } = known;
  let endings = alone === null ? NO_ENDINGS : [{ ids: alone.ids, last: at, exact: alone.exact }];
  if (onwards.length > 0) endings = goOn(onwards, onwardMarks, at, source, endings, exact);
  const joined = source.joined[at];
  if (joined !== undefined)
    endings = enter(source.layer.root.next.get(joined), at, at + 1, source, endings, true);
  return endings.length < 2 ? endings : endings.toSorted((a, b) => a.last - b.last);
}

const NO_ENDINGS: readonly Ending[] = [];

function joinedWords(
  words: readonly Word[],
  joints: readonly (string | null)[],
  known: readonly KnownWord[],
): (string | undefined)[] {
  return known.map(({ rests, restMarks }, at) => {
    const next = words[at + 1];
    if (next === undefined || (restMarks & markOf(next.norm)) === 0 || joints[at] !== "") return undefined;
    return rests.get(next.norm);
  });
}

/**
 * Goes down the trie to `node`, which stands for the words `first` to `last`, and on from there; gives `endings` with
 * the wordings found. Where the words are a wording as they stand, they are no inflection of another.
 */
function enter(
  node: TrieNode | undefined,
  first: number,
  last: number,
  source: Source,
  endings: readonly Ending[],
  exact: boolean,
): readonly Ending[] {
  if (node === undefined) return endings;
  const ids = idsAt(node, source.words[first]?.typed ?? "");
  const all = ids.length === 0 ? endings : withEnding(endings, { ids, last, exact });
  return node.next.size === 0 ? all : goOn([node], node.marks, last, source, all, exact ? node : undefined);
}

/**
 * Goes on from `nodes`, which stand for the words up to `last`, one of them `exactly` as they stand, to those that may
 * follow. `marks` are those of all the nodes.
 */
function goOn(
  nodes: readonly TrieNode[],
  marks: number,
  last: number,
  source: Source,
  endings: readonly Ending[],
  exactly: TrieNode | undefined,
): readonly Ending[] {
  const next = last + 1;
  const known = source.known[next];
  const joint = source.joints[last] ?? null;
  if (joint === null || (known === undefined && joint === "")) return endings;
  const joined = joint === "" ? source.joined[next] : undefined;
  const besideAdjective = joint === "" ? formsBehindAdjective(source, last) : NO_FORMS;
  const norm = source.words[next]?.norm ?? "";
  const mayFollow = joined !== undefined || besideAdjective !== NO_FORMS;
  const wordMark = known === undefined ? 0 : joint === "" ? known.marks : markOfJoined(joint, norm);
  const mark = joint === "" ? wordMark : wordMark | markOf(joint);
  if (!mayFollow && (mark & marks) === 0) return endings;
  let all = endings;
  for (const node of nodes) {
    const exact = node === exactly;
    if (joint !== "") {
      if ((mark & node.marks) === 0) continue;
      // A wording may end in the sign itself: "status =".
      all = enter(node.next.get(joint), last, last, source, all, exact);
      if (known !== undefined) all = enter(node.next.get(joint + norm), next, next, source, all, exact);
      continue;
    }
    if (known !== undefined && (known.marks & node.marks) !== 0) {
      for (const form of known.forms)
        all = enter(node.next.get(form), next, next, source, all, exact && form === norm);
    }
    if (joined !== undefined) all = enter(node.next.get(joined), next, next + 1, source, all, exact);
    for (const form of besideAdjective)
      all = enter(node.next.get(form), next + 1, next + 1, source, all, false);
  }
  return all;
}

/** What "customer" may be in "the new customer", of which the word at `last` is the article. */
function formsBehindAdjective({ words, known, joints, layer }: Source, last: number): readonly string[] {
  const next = last + 1;
  if (!layer.takesAdjectives || (known[next]?.forms.length ?? 0) > 0 || joints[next] !== "") return NO_FORMS;
  return ARTICLES.has(words[last]?.norm ?? "") ? (known[next + 1]?.forms ?? NO_FORMS) : NO_FORMS;
}

const NO_FORMS: readonly string[] = [];

const ARTICLES = new Set(["a", "an", "the"]);

function withEnding(endings: readonly Ending[], ending: Ending): readonly Ending[] {
  if (endings.length === 0) return [ending];
  const at = endings.findIndex(({ last }) => last === ending.last);
  const before = endings[at];
  if (before === undefined) return [...endings, ending];
  if (before.exact !== ending.exact) return ending.exact ? endings.with(at, ending) : endings;
  return endings.with(at, { ...ending, ids: [...new Set([...before.ids, ...ending.ids])] });
}

function jointsOf(words: readonly Word[], text: string): (string | null)[] {
  return words.map((word, at) => {
    const next = words[at + 1];
    return next === undefined ? signBehind(text, word) || null : jointBetween(text, word, next);
  });
}
