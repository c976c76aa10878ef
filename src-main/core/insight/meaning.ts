import type { Word } from "../language/words.ts";
import {
  type Deed,
  deedOf,
  isActor,
  isCarrier,
  isLittle,
  isPreposition,
  isVerb,
  plainDeedOf,
} from "./actions.ts";
import { type ConceptsIn, stemOf, type Terms, termsOf } from "./terms.ts";

/** What a requirement asks for: who does what with which thing. */
export interface Meaning {
  /** Empty when no verb is written ("home timeline"): then it may be any. */
  readonly deeds: readonly Deed[];
  /** The deeds among them whose verb says no more than that: to "upload", but not to "follow". A verb nobody listed makes. */
  readonly plainDeeds: readonly Deed[];
  /** The terms of its verbs, together with what their whole phrase mentions ("post a photo" is an upload). */
  readonly action: Terms;
  /** What it is done to. */
  readonly object: Terms;
  /** Stems of who does it. */
  readonly actor: Terms;
  /** Whatever else it says. */
  readonly rest: Terms;
  /** Who, does what, with what: the candidate's own words, empty where none are written. */
  readonly said: { readonly actor: string; readonly action: string; readonly object: string };
}

/** Reads a requirement's words; null when they say nothing. Linear in their number. */
export function meaningOf(words: readonly Word[], text: string, conceptsIn: ConceptsIn): Meaning | null {
  const { outside, inside } = byBrackets(words, text);
  const all = [...outside, ...inside];
  const actors: Word[] = [];
  const start = afterCondition(all);
  let at = start;
  for (; at < all.length; at += 1) {
    const word = all[at];
    if (word === undefined) break;
    if (isActor(word.norm) || isLeadingActor(all, at)) actors.push(word);
    else if (!isCarrier(word.norm)) break;
  }
  const wasLedIn = at > start;
  const verbs: Word[] = [];
  const object: Word[] = [];
  const rest: Word[] = [];
  let isOver = false;
  for (const [index, word] of all.entries()) {
    if (index < at) continue;
    const before = all[index - 1];
    const gap = before === undefined || index === at ? "" : text.slice(before.end, word.start);
    // Most verbs are nouns as well ("write a log", "view comments"): a second verb needs to be joined to the first.
    const isJoined = /[/,&]/.test(gap) || before?.norm === "and" || before?.norm === "or";
    const mayBeVerb = object.length === 0 && (verbs.length === 0 || isJoined);
    if (!isOver && mayBeVerb && (isVerb(word.norm) || (wasLedIn && index === at && !isLittle(word.norm))))
      verbs.push(word);
    else if (isLittle(word.norm)) isOver ||= object.length > 0 && isPreposition(word.norm);
    else {
      isOver ||= object.length > 0 && /[,:;.–—(]|\s-\s/.test(gap);
      (isOver ? rest : object).push(word);
    }
  }
  // "Photo upload": the verb stands last, as a noun.
  const nouns = verbs.length > 0 ? [] : object.filter((word) => isVerb(word.norm));
  const done = verbs.length > 0 ? verbs : nouns;
  if (done.length === 0 && object.length === 0) return null;
  const phrase = text.slice(
    done[0]?.start ?? object[0]?.start ?? 0,
    object.at(-1)?.end ?? done.at(-1)?.end ?? 0,
  );
  const objectTerms = termsOf(joined(object, text), conceptsIn);
  const inPhrase = [...conceptsIn(phrase)].map((id) => `#${id}`).filter((term) => !objectTerms.has(term));
  return {
    deeds: [...new Set(done.map((word) => deedOf(word.norm)))],
    plainDeeds: [
      ...new Set(done.flatMap((word) => plainDeedOf(word.norm) ?? (isVerb(word.norm) ? [] : "create"))),
    ],
    action: new Set([...termsOf(joined(done, text), conceptsIn), ...inPhrase]),
    object: objectTerms,
    actor: new Set(actors.map(({ norm }) => stemOf(norm))),
    rest: termsOf(joined(rest, text), conceptsIn),
    said: {
      actor: joined(actors, text),
      action: joined(done, text),
      object: joined(without(inside, object), text),
    },
  };
}

/** "While cycling, users can view": what is asked begins with the users. */
function afterCondition(words: readonly Word[]): number {
  const modal = words.findIndex((word) => MODALS.has(word.norm));
  const actor = modal - 1;
  return actor > 1 && isActor(words[actor]?.norm ?? "") ? actor : 0;
}

/** "Riders can request", "drivers accept rides": a word nobody listed before a modal or a verb is who does it. */
function isLeadingActor(words: readonly Word[], at: number): boolean {
  const [here, next] = [words[at]?.norm ?? "", words[at + 1]?.norm ?? ""];
  if (isVerb(here) || isLittle(here)) return false;
  return MODALS.has(next) || (at === 0 && isVerb(next) && words.length > 2 && isPlural(words[at]));
}

const MODALS: ReadonlySet<string> = new Set(["can", "should", "must", "may", "will", "shall", "could"]);

/** Normalised words have lost their plural, so it shows in the length. */
function isPlural(word: Word | undefined): boolean {
  return word !== undefined && word.end - word.start > word.norm.length;
}

/** The words outside brackets, and those inside, which only add detail; all are outside where nothing else is. */
function byBrackets(
  words: readonly Word[],
  text: string,
): { readonly outside: readonly Word[]; readonly inside: readonly Word[] } {
  const outside: Word[] = [];
  const inside: Word[] = [];
  let depth = 0;
  let from = words[0]?.start ?? 0;
  for (const word of words) {
    for (const character of text.slice(from, word.start)) {
      if (character === "(" || character === "[") depth += 1;
      if (character === ")" || character === "]") depth = Math.max(0, depth - 1);
    }
    from = word.end;
    (depth > 0 ? inside : outside).push(word);
  }
  return outside.length === 0 ? { outside: words, inside: [] } : { outside, inside };
}

function without(some: readonly Word[], words: readonly Word[]): readonly Word[] {
  return words.filter((word) => !some.includes(word));
}

function joined(words: readonly Word[], text: string): string {
  return words.map((word) => text.slice(word.start, word.end)).join(" ");
}
