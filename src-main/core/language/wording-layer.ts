import { addTo } from "../multi-map.ts";
import { editDistance } from "./edit-distance.ts";
import { rootOf } from "./inflection.ts";
import { ROLES } from "./little-words.ts";
import { withoutAccents } from "./normalise.ts";
import type { Spelling } from "./spelling.ts";
import { correctionsOf, indexTypos, pluralOf, type TypoIndex } from "./typos.ts";
import { MIN_JOINED_LENGTH, type VocabularyTerm, type Wordings, wordingsOf } from "./wordings.ts";

/** The wordings of a vocabulary, and what is known of the words that a text may write them with. */
export interface Layer {
  readonly root: TrieNode;
  readonly words: ReadonlySet<string>;
  /** The same in the order of their code units. */
  readonly sorted: readonly string[];
  readonly byRoot: ReadonlyMap<string, readonly string[]>;
  /** The words with which wordings go on. */
  readonly followers: ReadonlySet<string>;
  readonly typos: TypoIndex;
  /** Whether an adjective may stand after an article inside a wording: "notify the new customer". */
  readonly takesAdjectives: boolean;
  /** What is known of a word as typed. Grows with use; what it answers never changes. */
  readonly known: Map<string, KnownWord>;
}

export interface KnownWord {
  /** The words of the vocabulary it may be. */
  readonly forms: readonly string[];
  /** How many slips lie between it and them. */
  readonly slips: number;
  /** Where the wordings that begin with one of them go on. */
  readonly firsts: readonly TrieNode[];
  /** Those of them from which one does go on. */
  readonly onwards: readonly TrieNode[];
  /** Their marks together. */
  readonly onwardMarks: number;
  /** Of these the one that begins with the word as it stands, and not with an inflection of it. */
  readonly exact: TrieNode | undefined;
  /** The concepts that it names by itself, and whether as it stands; null when none. */
  readonly alone: { readonly ids: readonly string[]; readonly exact: boolean } | null;
  /** What makes a word of the vocabulary of it, written in two ("load balancer"), with that word. */
  readonly rests: ReadonlyMap<string, string>;
  /** The marks of what they go on with. */
  readonly restMarks: number;
  /** False where no wording can begin with it, as with most words. */
  readonly opens: boolean;
  /** The marks of those forms with which a wording can go on; 0 where none can. */
  readonly marks: number;
}

export interface TrieNode {
  readonly next: ReadonlyMap<string, TrieNode>;
  /** The marks of the words it goes on with: a word that shares none of them is not among these. */
  readonly marks: number;
  readonly ids: readonly string[];
  /** Concepts whose wording here is an abbreviation that is also a word ("REST"): capitals only. */
  readonly capitalIds: readonly string[];
}

/** A node while the trie grows. Most nodes are an end, or have one: what is empty is shared. */
interface GrowingNode extends TrieNode {
  next: Map<string, GrowingNode>;
  marks: number;
  ids: readonly string[];
  capitalIds: readonly string[];
}

export function compileLayer(terms: readonly VocabularyTerm[], takesAdjectives = false): Layer {
  return layerOf(wordingsOf(terms), takesAdjectives);
}

/** The layer of wordings that have been taken apart. */
export function layerOf({ terms, words }: Wordings, takesAdjectives = false): Layer {
  const root = newNode();
  const followers = new Set<string>();
  for (const { id, wordings, inCapitals } of terms) {
    for (const wording of wordings) insert(root, wording.split(" "), id, "ids", followers);
    for (const wording of inCapitals) insert(root, [wording], id, "capitalIds", followers);
  }
  // Only a word that is looked up needs the first, and one that nobody knows the second; the app starts sooner without.
  let byRoot: Layer["byRoot"] | null = null;
  let typos: TypoIndex | null = null;
  return {
    root,
    words: new Set(words),
    sorted: words,
    get byRoot() {
      byRoot ??= groupedByRoot(words);
      return byRoot;
    },
    followers,
    get typos() {
      typos ??= indexTypos(words);
      return typos;
    },
    takesAdjectives,
    known: new Map(),
  };
}

function groupedByRoot(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byRoot = new Map<string, string[]>();
  for (const word of words) addTo(byRoot, rootOf(word), word);
  return byRoot;
}

function insert(
  root: GrowingNode,
  steps: readonly string[],
  id: string,
  ids: "ids" | "capitalIds",
  followers: Set<string>,
): void {
  let node = root;
  for (const step of steps) {
    let child = node.next.get(step);
    if (child === undefined) {
      child = newNode();
      if (node.next === NO_NEXT) node.next = new Map();
      node.next.set(step, child);
      node.marks |= markOf(step);
      if (node !== root) followers.add(step);
    }
    node = child;
  }
  if (!node[ids].includes(id)) node[ids] = [...node[ids], id];
}

const NO_NEXT: Map<string, GrowingNode> = new Map();
const NO_IDS: readonly string[] = [];

function newNode(): GrowingNode {
  return { next: NO_NEXT, marks: 0, ids: NO_IDS, capitalIds: NO_IDS };
}

/** What a layer knows of a word. It is found out once. */
export function knownWord(word: Spelling, layer: Layer): KnownWord {
  return layer.known.get(word.typed) ?? learn(word, layer);
}

const MAX_REMEMBERED_WORDS = 50_000;

function learn(spelling: Spelling, layer: Layer): KnownWord {
  const { typed, norm } = spelling;
  const mates = layer.byRoot.get(rootOf(norm)) ?? [];
  const found = layer.words.has(norm) ? [norm, ...mates.filter((mate) => mate !== norm)] : mates;
  const forms = found.length > 0 ? found : correctionsOf(withoutAccents(typed), layer.typos);
  const slips = found.length > 0 ? 0 : slipsBetween(withoutAccents(typed), forms[0]);
  const known = knownAs(forms, slips, spelling, layer);
  if (layer.known.size >= MAX_REMEMBERED_WORDS) layer.known.clear();
  layer.known.set(typed, known);
  return known;
}

/** What a layer knows of a word that is taken for these words of its vocabulary. */
export function knownAs(
  forms: readonly string[],
  slips: number,
  { typed, norm, roles }: Spelling,
  layer: Layer,
): KnownWord {
  const firsts = forms.flatMap((form) => layer.root.next.get(form) ?? []);
  const exact = forms.includes(norm) ? layer.root.next.get(norm) : undefined;
  const exactIds = exact === undefined ? [] : idsAt(exact, typed);
  const ids = exactIds.length > 0 ? exactIds : [...new Set(firsts.flatMap((node) => idsAt(node, typed)))];
  // "Load balancer" is one word written in two; "a part" is not, nor "in active use".
  const rests = (roles & ROLES.english) === 0 ? restsOf(norm, layer) : NO_RESTS;
  let restMarks = 0;
  for (const rest of rests.keys()) restMarks |= markOf(rest);
  let marks = 0;
  for (const form of forms) if (layer.followers.has(form)) marks |= markOf(form);
  return {
    forms,
    slips,
    firsts,
    onwards: firsts.filter(({ next }) => next.size > 0),
    onwardMarks: firsts.reduce((all, node) => all | node.marks, 0),
    exact,
    alone: ids.length === 0 ? null : { ids, exact: exactIds.length > 0 },
    rests,
    restMarks,
    opens: firsts.length > 0 || rests.size > 0,
    marks,
  };
}

/** One of 32 bits, by a word's length, its first and its last letter: few of a node's words share that of another. */
export function markOf(word: string): number {
  return 1 << ((word.length * 7 + word.charCodeAt(0) * 5 + word.charCodeAt(word.length - 1)) & 31);
}

/** The mark of a word with the sign that joins it to the one before: that of the two written together. */
export function markOfJoined(joint: string, word: string): number {
  const length = joint.length + word.length;
  return 1 << ((length * 7 + joint.charCodeAt(0) * 5 + word.charCodeAt(word.length - 1)) & 31);
}

/** The concepts of which a node is a wording, whose last word is typed so. */
export function idsAt({ ids, capitalIds }: TrieNode, typed: string): readonly string[] {
  if (capitalIds.length === 0 || !/^\P{Ll}+$/u.test(typed)) return ids;
  return [...ids, ...capitalIds];
}

const MOST_SLIPS = 2;

function slipsBetween(typed: string, form: string | undefined): number {
  if (form === undefined) return Number.POSITIVE_INFINITY;
  return Math.min(editDistance(typed, form, MOST_SLIPS), editDistance(typed, pluralOf(form), MOST_SLIPS));
}

/** Whether a word is only taken for one of the vocabulary because a slip may lie between them. */
export function isSlip({ slips }: KnownWord): boolean {
  return slips > 0 && slips <= MOST_SLIPS;
}

/** The words of a layer that begin with `start` and go on, by what they go on with. */
function restsOf(start: string, layer: Layer): ReadonlyMap<string, string> {
  const { sorted } = layer;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") <= start) low = middle + 1;
    else high = middle;
  }
  const rests = new Map<string, string>();
  for (let word = sorted[low]; word?.startsWith(start); word = sorted[low]) {
    const rest = word.slice(start.length);
    if (word.length >= MIN_JOINED_LENGTH && !isFoundApart(start, rest, word, layer)) rests.set(rest, word);
    low += 1;
  }
  return rests.size === 0 ? NO_RESTS : rests;
}

/** Whether "load balancer" is found as it stands, so that to look for "loadbalancer" in it finds nothing new. */
function isFoundApart(start: string, rest: string, joined: string, { root, followers }: Layer): boolean {
  const [apart, whole] = [root.next.get(start)?.next.get(rest), root.next.get(joined)];
  if (apart === undefined || whole === undefined || followers.has(joined)) return false;
  return whole.next.size === 0 && [...whole.ids, ...whole.capitalIds].every((id) => apart.ids.includes(id));
}

const NO_RESTS: ReadonlyMap<string, string> = new Map();

/** A word of no wording. */
export const UNKNOWN: KnownWord = {
  forms: [],
  slips: Number.POSITIVE_INFINITY,
  firsts: [],
  onwards: [],
  onwardMarks: 0,
  exact: undefined,
  alone: null,
  rests: NO_RESTS,
  restMarks: 0,
  opens: false,
  marks: 0,
};
