import { z } from "zod";
import type { Concept } from "../language/concept.ts";
import { editDistance, typoBudget } from "../language/edit-distance.ts";
import type { OwnKindName } from "../language/own-name.ts";
import { wordsOf } from "../language/words.ts";
import { compileIcons, type Icons, type IconTable, iconTableSchema } from "./icons.ts";
import { type ComponentKind, componentKindSchema } from "./kind.ts";
import { nameKey, nameTokens } from "./name-tokens.ts";
import { indexNearNames, type NearNames, namesNear } from "./near-names.ts";

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

export const nameEntrySchema = z.strictObject({
  kind: componentKindSchema,
  also: z.array(componentKindSchema),
  form: z.enum(["name", "noun", "subject", "product"]),
});
export type NameEntry = z.infer<typeof nameEntrySchema>;

/** All that names and pictures say, as it is kept and sent. */
export const kindNameEntriesSchema = z.strictObject({
  /** The words of a name, normalised and written without spaces, with what it says; each name once. */
  names: z.array(z.tuple([z.string(), nameEntrySchema])),
  icons: iconTableSchema,
});
export type KindNameEntries = z.infer<typeof kindNameEntriesSchema>;

/** Names made ready to be looked up: keys are the words of a name, normalised and written without spaces. */
export interface KindNames {
  readonly entries: ReadonlyMap<string, NameEntry>;
  /** What the user taught goes before what the field says. */
  readonly own: ReadonlyMap<string, NameEntry>;
  /** The names that a label may have misspelt. */
  readonly near: NearNames;
  /**
   * Labels read before. A board is read again at every pause, with nearly the same labels; reading them is pure,
   * so remembering changes nothing but the time it takes.
   */
  readonly remembered: Map<string, NameReading | null>;
  /** Names in scripts that do not put spaces between words, for cutting labels into words. */
  readonly unspaced: ReadonlySet<string>;
  /** Pictures that say what a thing is, as names do. */
  readonly icons: Icons;
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
  /** The whole label is a name that the user taught. */
  readonly own: boolean;
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
  return kindNamesFrom({ names: entriesOf(table, concepts), icons: [] });
}

/** Names that were compiled before, as they come from another process. */
export function kindNamesFrom(known: {
  readonly names: Iterable<readonly [string, NameEntry]>;
  readonly icons: IconTable;
}): KindNames {
  const entries = new Map(known.names);
  const unspaced = unspacedAmong(entries.keys());
  return {
    entries,
    own: new Map(),
    near: indexNearNames([...entries.keys()].filter((key) => !unspaced.has(key))),
    remembered: new Map(),
    unspaced,
    icons: compileIcons(known.icons),
  };
}

/**
 * The names with the user's own before them. A label that is such a name, whole, is settled by it; elsewhere in a
 * label it weighs as much as the name that it replaces.
 */
export function withOwnKindNames(names: KindNames, taught: readonly OwnKindName[]): KindNames {
  const own = new Map<string, NameEntry>();
  for (const { phrase, kind } of taught) {
    const key = nameKey(phrase);
    const form = names.entries.get(key)?.form ?? "name";
    if (key !== "") own.set(key, { kind, also: [], form });
  }
  const unspaced = new Set([...names.unspaced, ...unspacedAmong(own.keys())]);
  return { ...names, own, unspaced, remembered: new Map() };
}

function entriesOf(table: NameTable, concepts: readonly Concept[]): Map<string, NameEntry> {
  const entries = new Map<string, NameEntry>();
  const add = (written: string, entry: NameEntry) => {
    const key = nameKey(written);
    // "On call" without the word that only joins would be any call.
    const isCut = wordsOf(written).length > 1 && nameTokens(written).length === 1;
    if (key !== "" && !isCut && !entries.has(key)) entries.set(key, entry);
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
  return entries;
}

function unspacedAmong(keys: Iterable<string>): Set<string> {
  return new Set([...keys].filter((key) => UNSPACED_SCRIPT.test(key)));
}

/** Looks up words written without spaces; a slip of the pen is forgiven when the words are long enough. */
export function findName(names: KindNames, key: string, forgiving: boolean): NameMatch | null {
  const exact = names.own.get(key) ?? names.entries.get(key);
  if (exact) return { entry: exact, exact: true };
  if (!forgiving || typoBudget(key.length) === 0) return null;
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const name of namesNear(key, names.near)) {
    const limit = typoBudget(Math.min(key.length, name.length));
    const distance = editDistance(key, name, limit);
    if (distance > limit || isDeedOf(key, name, names)) continue;
    if (!best || distance < best.distance || (distance === best.distance && name < best.name)) {
      best = { name, distance };
    }
  }
  const entry = best && names.entries.get(best.name);
  return entry ? { entry, exact: false } : null;
}

/** "Update" and "updated" are no slips for "updater": they say what is done, not who does it. */
function isDeedOf(key: string, name: string, { entries }: KindNames): boolean {
  if (key.endsWith("r") || entries.get(name)?.form !== "noun") return false;
  return /[eo]r$/.test(name) && key.startsWith(name.slice(0, -2));
}

export const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The kind that the user taught for a whole label, or null. */
export function ownKindOf(label: string, { own }: KindNames): ComponentKind | null {
  return own.size === 0 ? null : (own.get(nameKey(label))?.kind ?? null);
}
