import { z } from "zod";
import type { Concept } from "../language/concept.ts";
import { editDistance, typoBudget } from "../language/words.ts";
import { type ComponentKind, componentKindSchema } from "./kind.ts";
import { nameTokens } from "./name-tokens.ts";

const words = z.array(z.string().min(1)).default([]);

/** One entry of data/names/kinds.yaml: how people name a kind of component. */
const namesOfKindSchema = z.strictObject({
  kind: componentKindSchema,
  /** Further roles that everything in this entry has. */
  also: z.array(componentKindSchema).default([]),
  /** Say what a thing is, also before a general word: "auth" in "auth service". */
  names: words,
  /** Say it only as the last word, or alone: "user" does not make "user service" a client. */
  nouns: words,
  /** What a thing deals with: "Payments" on a plain box is a service, on a cylinder what is stored. */
  subjects: words,
  /** Proper names of software and cloud services. */
  products: words,
});

export const nameTableSchema = z.array(namesOfKindSchema).min(1);
export type NameTable = z.infer<typeof nameTableSchema>;

export interface NameEntry {
  readonly kind: ComponentKind;
  readonly also: readonly ComponentKind[];
  readonly form: "name" | "noun" | "subject" | "product";
}

/** Names made ready to be looked up: keys are the words of a name, normalised and written without spaces. */
export interface KindNames {
  readonly entries: ReadonlyMap<string, NameEntry>;
  /** For each name with a letter left out, the names it may be a slip of. */
  readonly slips: ReadonlyMap<string, readonly string[]>;
  /**
   * Labels read before. A board is read again at every pause, with nearly the same labels; reading them is pure,
   * so remembering changes nothing but the time it takes.
   */
  readonly remembered: Map<string, NameReading | null>;
  /** Names in scripts that do not put spaces between words, for cutting labels into words. */
  readonly unspaced: ReadonlySet<string>;
}

/** What a label says its component is. `certainty` is 0 to 1. */
export interface NameReading {
  readonly kind: ComponentKind;
  readonly also: readonly ComponentKind[];
  readonly certainty: number;
  /** The words that decided, for the user to see. */
  readonly words: string;
  /** The words are general ("service", "database"), so the shape and other words may say more. */
  readonly general: boolean;
  /** The words only say what the thing deals with. */
  readonly subject: boolean;
}

export interface NameMatch {
  readonly entry: NameEntry;
  readonly exact: boolean;
}

/**
 * Joins the table of names with the concepts' own aliases and products. Where both know a name, the table
 * decides; where the table has it twice, its first entry does.
 */
export function compileKindNames(table: NameTable, concepts: readonly Concept[]): KindNames {
  const entries = new Map<string, NameEntry>();
  const add = (written: string, entry: NameEntry) => {
    const key = keyOf(written);
    if (key !== "" && !entries.has(key)) entries.set(key, entry);
  };
  for (const { kind, also, names, nouns, subjects, products } of table) {
    for (const name of products) add(name, { kind, also, form: "product" });
    for (const name of names) add(name, { kind, also, form: "name" });
    for (const name of nouns) add(name, { kind, also, form: "noun" });
    for (const name of subjects) add(name, { kind, also, form: "subject" });
  }
  for (const concept of concepts) {
    const kind = concept.kinds[0];
    if (kind === undefined) continue;
    for (const name of concept.products) add(name, { kind, also: [], form: "product" });
    for (const name of [concept.name, ...concept.aliases]) {
      // A single word of prose ("analytics", "precomputed") says what a box is only where it stands last.
      add(name, { kind, also: [], form: /\s/.test(name.trim()) ? "name" : "noun" });
    }
  }
  const unspaced = new Set([...entries.keys()].filter((key) => UNSPACED_SCRIPT.test(key)));
  return { entries, slips: slipsOf(entries.keys()), remembered: new Map(), unspaced };
}

/** Looks up words written without spaces; a slip of the pen is forgiven when the words are long enough. */
export function findName(names: KindNames, key: string, forgiving: boolean): NameMatch | null {
  const exact = names.entries.get(key);
  if (exact) return { entry: exact, exact: true };
  if (!forgiving || typoBudget(key.length) === 0) return null;
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (let without = -1; without < key.length; without += 1) {
    const shortened = without < 0 ? key : key.slice(0, without) + key.slice(without + 1);
    for (const name of names.slips.get(shortened) ?? []) {
      // Slips in the first letter are rare, and allowing them turns "leader" into "reader".
      if (name[0] !== key[0]) continue;
      const limit = typoBudget(Math.min(key.length, name.length));
      const distance = editDistance(key, name, limit);
      if (distance > limit) continue;
      if (!best || distance < best.distance || (distance === best.distance && name < best.name)) {
        best = { name, distance };
      }
    }
  }
  const entry = best && names.entries.get(best.name);
  return entry ? { entry, exact: false } : null;
}

export const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function keyOf(written: string): string {
  return nameTokens(written)
    .map((token) => token.norm)
    .join("");
}

/** Maps every name as it stands and with any one letter left out, to the name itself. */
function slipsOf(keys: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const slips = new Map<string, string[]>();
  for (const key of keys) {
    if (typoBudget(key.length) === 0 || UNSPACED_SCRIPT.test(key)) continue;
    for (const shortened of [key, ...shortenings(key)]) {
      const names = slips.get(shortened);
      if (names) names.push(key);
      else slips.set(shortened, [key]);
    }
  }
  return slips;
}

/**
 * The word with one letter left out, for every letter. Two words that differ by one slip share one of these;
 * of those that differ by two, the ones with a letter too many and one too few do.
 */
function shortenings(word: string): Set<string> {
  return new Set(Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1)));
}
