import type { ComponentKind } from "../diagram/kind.ts";
import type { Concept } from "./concept.ts";
import { rootOf } from "./inflection.ts";
import { correctionsOf, indexTypos, type TypoIndex } from "./typos.ts";
import { type Word, withoutAccents, wordsOf } from "./words.ts";

/**
 * The concepts of the field, and those of one problem, in a form that finds them in a text in linear time.
 * The two are searched apart: among the field's concepts the longest wording wins ("consistent hashing"
 * is not "hashing"), while a problem's "photo" is found wherever it stands, also inside "photo storage".
 */
export interface Lexicon {
  readonly concepts: Layer;
  /** The user's own wordings of concepts, searched together with the field's. */
  readonly taught: Layer | null;
  readonly own: Layer | null;
  readonly kindsOf: ReadonlyMap<string, readonly ComponentKind[]>;
  /** Names read before, as labels and columns are at every pause. Remembering changes only the time it takes. */
  readonly remembered: Map<string, ReadonlySet<string>>;
}

interface Layer {
  readonly root: TrieNode;
  readonly words: ReadonlySet<string>;
  /** The same in the order of their code units. */
  readonly sorted: readonly string[];
  readonly byRoot: ReadonlyMap<string, readonly string[]>;
  readonly typos: TypoIndex;
  /** What is known of a word as typed. Grows with use; what it answers never changes. */
  readonly known: Map<string, KnownWord>;
}

interface KnownWord {
  /** The words of the vocabulary it may be. */
  readonly forms: readonly string[];
  /** Where the wordings that begin with one of them go on. */
  readonly firsts: readonly TrieNode[];
  /** What makes a word of the vocabulary of it, written in two ("load balancer"), with that word. */
  readonly rests: ReadonlyMap<string, string>;
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
    taught: null,
    own: null,
    kindsOf: new Map(concepts.map((concept) => [concept.id, concept.kinds])),
    remembered: new Map(),
  };
}

/** The lexicon with a problem's own vocabulary laid over it. A term may add wordings to a concept's id. */
export function extendLexicon(lexicon: Lexicon, vocabulary: readonly VocabularyTerm[]): Lexicon {
  const own = vocabulary.length === 0 ? null : compileLayer(vocabulary);
  return { ...lexicon, own, remembered: new Map() };
}

/** The lexicon with wordings that the user taught. They are found as they are written, slips not forgiven. */
export function withTaughtWordings(lexicon: Lexicon, terms: readonly VocabularyTerm[]): Lexicon {
  const taught = terms.length === 0 ? null : { ...compileLayer(terms), typos: indexTypos([]) };
  return { ...lexicon, taught, remembered: new Map() };
}

/** Every concept in `words` (of `text`), left to right; of those that start together the longest first. */
export function findWordings(words: readonly Word[], text: string, lexicon: Lexicon): FoundWording[] {
  const found: FoundWording[] = [];
  const field = sourceOf(words, text, lexicon.concepts);
  const taught = lexicon.taught === null ? null : sourceOf(words, text, lexicon.taught);
  findLongest(field, taught, found);
  if (lexicon.own !== null) findAll(sourceOf(words, text, lexicon.own), found);
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
  const known = lexicon.remembered.get(name);
  if (known !== undefined) return known;
  const ids = new Set<string>();
  const spaced = name.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2");
  for (const text of spaced === name ? [name] : [name, spaced]) {
    for (const wording of findWordings(wordsOf(text), text, lexicon)) {
      for (const id of wording.ids) ids.add(id);
    }
  }
  if (lexicon.remembered.size >= MAX_REMEMBERED_NAMES) lexicon.remembered.clear();
  lexicon.remembered.set(name, ids);
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

const MAX_REMEMBERED_WORDS = 50_000;
const MAX_REMEMBERED_NAMES = 2_000;

function compileLayer(terms: readonly VocabularyTerm[]): Layer {
  const root = newNode();
  const words = new Set<string>();
  for (const term of terms) {
    for (const alias of term.aliases.flatMap(partsOfAlias)) addWording(root, words, term.id, alias);
  }
  const byRoot = new Map<string, string[]>();
  for (const word of words) {
    const key = rootOf(word);
    const mates = byRoot.get(key);
    if (mates === undefined) byRoot.set(key, [word]);
    else mates.push(word);
  }
  return { root, words, sorted: [...words].sort(), byRoot, typos: indexTypos(words), known: new Map() };
}

/** "Content delivery network (CDN)" is two wordings. */
function partsOfAlias(alias: string): string[] {
  if (!alias.includes("(")) return [alias];
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

/** A text as it is searched with one layer. */
interface Source {
  readonly words: readonly Word[];
  readonly text: string;
  readonly layer: Layer;
  /** What the layer knows of each word. */
  readonly known: readonly KnownWord[];
}

function sourceOf(words: readonly Word[], text: string, layer: Layer): Source {
  return {
    words,
    text,
    layer,
    known: words.map((word) => layer.known.get(word.typed) ?? learn(word, layer)),
  };
}

function learn({ typed, norm }: Word, layer: Layer): KnownWord {
  const mates = layer.byRoot.get(rootOf(norm)) ?? [];
  const found = layer.words.has(norm) ? [norm, ...mates.filter((mate) => mate !== norm)] : mates;
  const forms = found.length > 0 ? found : correctionsOf(withoutAccents(typed), layer.typos);
  const firsts = forms.flatMap((form) => layer.root.next.get(form) ?? []);
  const known = { forms, firsts, rests: restsOf(norm, layer.sorted) };
  if (layer.known.size >= MAX_REMEMBERED_WORDS) layer.known.clear();
  layer.known.set(typed, known);
  return known;
}

/** The words of a sorted list that begin with `start` and go on, by what they go on with. */
function restsOf(start: string, sorted: readonly string[]): ReadonlyMap<string, string> {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") <= start) low = middle + 1;
    else high = middle;
  }
  const rests = new Map<string, string>();
  for (let word = sorted[low]; word?.startsWith(start); word = sorted[low]) {
    if (word.length >= MIN_JOINED_LENGTH) rests.set(word.slice(start.length), word);
    low += 1;
  }
  return rests.size === 0 ? NO_RESTS : rests;
}

const NO_RESTS: ReadonlyMap<string, string> = new Map();

/** The field's concepts: the longest wording wins, and no two overlap. */
function findLongest(field: Source, taught: Source | null, found: FoundWording[]): void {
  let at = 0;
  while (at < field.words.length) {
    const known = wordingsFrom(field, at).at(-1);
    const longest = taught === null ? known : longerOf(wordingsFrom(taught, at).at(-1), known);
    if (longest === undefined) at += 1;
    else {
      found.push({ ids: longest.ids, last: longest.last, first: at, own: false });
      at = longest.last + 1;
    }
  }
}

/** Of equally long wordings both are meant: teaching a word takes nothing from it. */
function longerOf(one: Ending | undefined, other: Ending | undefined): Ending | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.last !== other.last) return one.last > other.last ? one : other;
  return { ids: [...new Set([...one.ids, ...other.ids])], last: one.last, exact: one.exact && other.exact };
}

/** A problem's own words: every wording counts, so that "share pictures" is an upload and a picture too. */
function findAll(source: Source, found: FoundWording[]): void {
  for (let at = 0; at < source.words.length; at += 1) {
    for (const { ids, last } of wordingsFrom(source, at)) found.push({ ids, last, first: at, own: true });
  }
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
  const joined = joinedAt(source, at);
  // Few words of a text begin a wording; the others are not worth a list.
  if (known === undefined || (known.firsts.length === 0 && joined === undefined)) return NO_ENDINGS;
  const endings: Ending[] = [];
  const norm = source.words[at]?.norm ?? "";
  const exact = source.layer.root.next.get(norm);
  for (const first of known.firsts) enter(first, at, at, source, endings, first === exact);
  if (joined !== undefined) enter(source.layer.root.next.get(joined), at, at + 1, source, endings, true);
  return endings.length < 2 ? endings : endings.sort((a, b) => a.last - b.last);
}

const NO_ENDINGS: readonly Ending[] = [];

/** The word of the vocabulary that a word and the next one are together, if they are one written in two. */
function joinedAt(source: Source, at: number): string | undefined {
  const rests = source.known[at]?.rests;
  const next = source.words[at + 1];
  if (rests === undefined || rests.size === 0 || next === undefined) return undefined;
  const joined = rests.get(next.norm);
  return joined !== undefined && isJoinable(source, at) ? joined : undefined;
}

/**
 * Goes down the trie to `node`, which stands for the words `first` to `last`, and on from there. Where the words are
 * a wording as they stand, they are no inflection of another.
 */
function enter(
  node: TrieNode | undefined,
  first: number,
  last: number,
  source: Source,
  endings: Ending[],
  exact: boolean,
): void {
  if (node === undefined) return;
  const ids = idsAt(node, source.words[first]);
  if (ids.length > 0) {
    const at = endings.findIndex((ending) => ending.last === last);
    const before = endings[at];
    if (before === undefined) endings.push({ ids, last, exact });
    else if (before.exact === exact)
      endings[at] = { ids: [...new Set([...before.ids, ...ids])], last, exact };
    else if (exact) endings[at] = { ids, last, exact };
  }
  const next = last + 1;
  const known = source.known[next];
  if (node.next.size === 0 || known === undefined || !isJoinable(source, last)) return;
  const norm = source.words[next]?.norm;
  for (const form of known.forms)
    enter(node.next.get(form), next, next, source, endings, exact && form === norm);
  const joined = joinedAt(source, next);
  if (joined !== undefined) enter(node.next.get(joined), next, next + 1, source, endings, exact);
}

function idsAt(node: TrieNode, word: Word | undefined): readonly string[] {
  if (node.capitalIds.length === 0 || word === undefined) return node.ids;
  if (!/^\P{Ll}+$/u.test(word.typed)) return node.ids;
  return [...node.ids, ...node.capitalIds];
}

/** Whether the words at `at` and `at + 1` may belong to one wording: nothing but space or a hyphen between. */
function isJoinable({ words, text }: Source, at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return false;
  // "No SQL database" denies one; only "no-SQL" names the other kind.
  if (word.norm === "no" && next.norm === "sql" && text[word.end] === " ") return false;
  // "1:n", "read:write ratio"
  if (next.start === word.end + 1 && text[word.end] === ":") return true;
  if (next.start === word.end + 1 && text[word.end] === " ") return true;
  for (let index = word.end; index < next.start; index += 1) {
    if (!JOINERS.includes(text[index] ?? "")) return false;
  }
  return true;
}

const JOINERS = " \t\r\n-‐‑–/_*`'’.&+";
