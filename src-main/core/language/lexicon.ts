import type { ComponentKind } from "../diagram/kind.ts";
import { hashOf } from "../hash.ts";
import type { Concept } from "./concept.ts";
import { rootOf } from "./inflection.ts";
import { correctionsOf, indexTypos, type TypoIndex } from "./typos.ts";
import { type Word, withoutAccents, wordsOf } from "./words.ts";

/**
 * The concepts of the field, and those of one problem, in a form that finds them in a text in linear time.
 * The two layers are searched apart: among the field's concepts the longest wording wins ("consistent hashing"
 * is not "hashing"), while a problem's "photo" is found wherever it stands, also inside "photo storage".
 */
export interface Lexicon {
  readonly concepts: Layer;
  readonly own: Layer | null;
  readonly kindsOf: ReadonlyMap<string, readonly ComponentKind[]>;
  readonly hash: string;
}

interface Layer {
  readonly root: TrieNode;
  readonly words: ReadonlySet<string>;
  readonly byRoot: ReadonlyMap<string, readonly string[]>;
  readonly typos: TypoIndex;
  /** Word as typed → words of the vocabulary it may be. Grows with use; what it answers never changes. */
  readonly forms: Map<string, readonly string[]>;
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  readonly ids: string[];
  /** Concepts whose wording here is an abbreviation that is also a word ("REST"): capitals only. */
  readonly capitalIds: string[];
}

/** A wording of one or more concepts. `first` and `last` are indexes of words, both inclusive. */
export interface FoundWording {
  readonly ids: readonly string[];
  readonly first: number;
  readonly last: number;
  /** From the problem's own vocabulary rather than the field's. */
  readonly own: boolean;
}

/** A term of a problem's vocabulary: any of `aliases` says it. */
export interface VocabularyTerm {
  readonly id: string;
  readonly aliases: readonly string[];
}

export function compileLexicon(concepts: readonly Concept[]): Lexicon {
  const terms = concepts.map((concept) => ({
    id: concept.id,
    aliases: [concept.name, ...concept.aliases, ...concept.products],
  }));
  return {
    concepts: compileLayer(terms),
    own: null,
    kindsOf: new Map(concepts.map((concept) => [concept.id, concept.kinds])),
    hash: hashOf(concepts),
  };
}

/** The lexicon with a problem's own vocabulary laid over it. A term may add wordings to a concept's id. */
export function extendLexicon(lexicon: Lexicon, vocabulary: readonly VocabularyTerm[]): Lexicon {
  return { ...lexicon, own: vocabulary.length === 0 ? null : compileLayer(vocabulary) };
}

/** Every concept in `words` (of `text`), left to right; of those that start together the longest first. */
export function findWordings(words: readonly Word[], text: string, lexicon: Lexicon): FoundWording[] {
  const found = findLongest(words, text, lexicon.concepts);
  if (lexicon.own !== null) found.push(...findAll(words, text, lexicon.own));
  return found
    .filter(({ first, last }) => first !== last || !isIdiom(words, first))
    .sort((a, b) => a.first - b.first || b.last - a.last);
}

/** "As follows" and "the following" announce something; nobody follows anybody. */
function isIdiom(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.norm;
  const norm = words[at]?.norm;
  return (before === "as" && norm === "follow") || (before === "the" && norm === "following");
}

/** The concepts a short name mentions: a label, an identifier (`userId`, `created_at`), a path's segment. */
export function conceptsIn(name: string, lexicon: Lexicon): ReadonlySet<string> {
  const ids = new Set<string>();
  const spaced = name.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2");
  for (const text of spaced === name ? [name] : [name, spaced]) {
    for (const wording of findWordings(wordsOf(text), text, lexicon)) {
      for (const id of wording.ids) ids.add(id);
    }
  }
  return ids;
}

/** Abbreviations that are also everyday words, so that "the rest" is not REST. */
const WORDLIKE = new Set([
  "acid",
  "ap",
  "base",
  "cap",
  "cp",
  "crud",
  "dash",
  "go",
  "it",
  "ram",
  "rest",
  "saga",
]);

/** Joined spellings of several words ("loadbalancer") shorter than this are left alone. */
const MIN_JOINED_LENGTH = 6;

const MAX_REMEMBERED_FORMS = 50_000;

function compileLayer(terms: readonly VocabularyTerm[]): Layer {
  const root = newNode();
  const words = new Set<string>();
  for (const term of terms) {
    for (const alias of term.aliases.flatMap(partsOfAlias)) addWording(root, words, term.id, alias);
  }
  const byRoot = new Map<string, string[]>();
  for (const word of words) {
    const key = rootOf(word);
    byRoot.set(key, [...(byRoot.get(key) ?? []), word]);
  }
  return { root, words, byRoot, typos: indexTypos(words), forms: new Map() };
}

/** "Content delivery network (CDN)" is two wordings. */
function partsOfAlias(alias: string): string[] {
  const inner = [...alias.matchAll(/\(([^)]+)\)/g)].map((match) => match[1] ?? "");
  const outer = alias.replace(/\([^)]*\)/g, " ");
  return [outer, ...inner];
}

function addWording(root: TrieNode, words: Set<string>, id: string, alias: string): void {
  const norms = wordsOf(alias).map((word) => word.norm);
  if (norms.length === 0) return;
  const needsCapitals = norms.length === 1 && WORDLIKE.has(norms[0] ?? "") && /^\P{Ll}+$/u.test(alias.trim());
  insert(root, words, norms, id, needsCapitals);
  const joined = norms.join("");
  if (norms.length > 1 && norms.length < 4 && joined.length >= MIN_JOINED_LENGTH) {
    insert(root, words, [joined], id, false);
  }
}

function insert(
  root: TrieNode,
  words: Set<string>,
  norms: readonly string[],
  id: string,
  needsCapitals: boolean,
): void {
  let node = root;
  for (const norm of norms) {
    words.add(norm);
    let child = node.next.get(norm);
    if (child === undefined) {
      child = newNode();
      node.next.set(norm, child);
    }
    node = child;
  }
  const ids = needsCapitals ? node.capitalIds : node.ids;
  if (!ids.includes(id)) ids.push(id);
}

function newNode(): TrieNode {
  return { next: new Map(), ids: [], capitalIds: [] };
}

/** The field's concepts: the longest wording wins, and no two overlap. */
function findLongest(words: readonly Word[], text: string, layer: Layer): FoundWording[] {
  const found: FoundWording[] = [];
  let at = 0;
  while (at < words.length) {
    const longest = wordingsFrom(words, text, at, layer).at(-1);
    if (longest === undefined) at += 1;
    else {
      found.push({ ...longest, first: at, own: false });
      at = longest.last + 1;
    }
  }
  return found;
}

/** A problem's own words: every wording counts, so that "share pictures" is an upload and a picture too. */
function findAll(words: readonly Word[], text: string, layer: Layer): FoundWording[] {
  const found: FoundWording[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const { ids, last } of wordingsFrom(words, text, at, layer))
      found.push({ ids, last, first: at, own: true });
  }
  return found;
}

interface Ending {
  readonly ids: readonly string[];
  readonly last: number;
}

/** The wordings that start at a word, shortest first. */
function wordingsFrom(words: readonly Word[], text: string, at: number, layer: Layer): readonly Ending[] {
  if (!mayStart(words, text, at, layer)) return NO_ENDINGS;
  const endings: Ending[] = [];
  follow(layer.root, words, text, at, layer, endings);
  return endings.length < 2 ? endings : endings.sort((a, b) => a.last - b.last);
}

const NO_ENDINGS: readonly Ending[] = [];

/** Few words of a text begin a wording; the others are not worth a list. */
function mayStart(words: readonly Word[], text: string, at: number, layer: Layer): boolean {
  const word = words[at];
  if (word === undefined) return false;
  for (const form of formsOf(word, text, layer)) if (layer.root.next.has(form)) return true;
  return layer.root.next.has(word.norm + (words[at + 1]?.norm ?? ""));
}

function follow(
  node: TrieNode,
  words: readonly Word[],
  text: string,
  at: number,
  layer: Layer,
  endings: Ending[],
): void {
  const word = words[at];
  if (word === undefined) return;
  for (const form of formsOf(word, text, layer)) step(node, form, at, at, words, text, layer, endings);
  const second = words[at + 1];
  if (second === undefined || word.norm.length + second.norm.length < MIN_JOINED_LENGTH) return;
  const joined = word.norm + second.norm;
  if (layer.words.has(joined) && isJoinable(words, text, at)) {
    step(node, joined, at, at + 1, words, text, layer, endings);
  }
}

/** Goes down the trie by `norm`, which stands for the words `first` to `last`. */
function step(
  node: TrieNode,
  norm: string,
  first: number,
  last: number,
  words: readonly Word[],
  text: string,
  layer: Layer,
  endings: Ending[],
): void {
  const child = node.next.get(norm);
  if (child === undefined) return;
  const ids = idsAt(child, text, words[first]);
  if (ids.length > 0) {
    const at = endings.findIndex((ending) => ending.last === last);
    const before = endings[at];
    if (before === undefined) endings.push({ ids, last });
    else endings[at] = { ids: [...new Set([...before.ids, ...ids])], last };
  }
  if (child.next.size > 0 && isJoinable(words, text, last))
    follow(child, words, text, last + 1, layer, endings);
}

function idsAt(node: TrieNode, text: string, word: Word | undefined): readonly string[] {
  if (node.capitalIds.length === 0 || word === undefined) return node.ids;
  if (!/^\P{Ll}+$/u.test(text.slice(word.start, word.end))) return node.ids;
  return [...node.ids, ...node.capitalIds];
}

/** Whether the words at `at` and `at + 1` may belong to one wording: nothing but space or a hyphen between. */
function isJoinable(words: readonly Word[], text: string, at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return false;
  // "No SQL database" denies one; only "no-SQL" names the other kind.
  if (word.norm === "no" && next.norm === "sql" && text[word.end] === " ") return false;
  // "1:n", "read:write ratio"
  if (next.start === word.end + 1 && text[word.end] === ":") return true;
  for (let index = word.end; index < next.start; index += 1) {
    if (!JOINERS.includes(text[index] ?? "")) return false;
  }
  return true;
}

const JOINERS = " \t\r\n-‐‑–/_*`'’.&+";

function formsOf(word: Word, text: string, layer: Layer): readonly string[] {
  const typed = text.slice(word.start, word.end);
  const known = layer.forms.get(typed);
  if (known !== undefined) return known;
  const { norm } = word;
  const forms = new Set<string>(layer.words.has(norm) ? [norm] : []);
  for (const mate of layer.byRoot.get(rootOf(norm)) ?? []) forms.add(mate);
  const result = forms.size > 0 ? [...forms] : correctionsOf(withoutAccents(typed), layer.typos);
  if (layer.forms.size >= MAX_REMEMBERED_FORMS) layer.forms.clear();
  layer.forms.set(typed, result);
  return result;
}
