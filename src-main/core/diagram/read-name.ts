import { remembering } from "../remembering.ts";
import { type ComponentKind, STORES } from "./kind.ts";
import { type KindNames, type NameReading, ownKindOf } from "./kinds.ts";
import { readPhrase, sharpenedBySpans } from "./name-phrase.ts";
import { findNames, type NamedLabel, type NameSpan } from "./name-spans.ts";
import { type NameToken, nameTokens } from "./name-tokens.ts";
import { isNeutral, NEUTRAL } from "./neutral-words.ts";

/**
 * Reads the kind of component from its label. The grammar is that of noun phrases: the last noun before a
 * preposition says what the thing is ("cache invalidation service" is a service), a general noun gives way to
 * a name just before it ("auth service"), a general store to whatever says which store ("Payment DB
 * (Postgres)"), and the lines, brackets and bullets after the title add further roles.
 */
export function readName(label: string, names: KindNames): NameReading | null {
  const remembered = names.remembered.get(label);
  if (remembered !== undefined) return remembered;
  const reading = readOwn(label, names) ?? readAnew(label, names);
  if (names.remembered.size >= MOST_REMEMBERED) names.remembered.clear();
  names.remembered.set(label, reading);
  return reading;
}

/** What a program of one's own may do: a "Queue service" is a service and what it is for. */
const SERVED: ReadonlySet<ComponentKind> = new Set([
  "message_queue",
  "notification",
  "scheduler",
  "auth",
  "monitoring",
  "logging",
  "coordination",
  "search_index",
]);
const SERVICE = /(?:service|svc|api|server)s?$/i;

const MOST_REMEMBERED = 5_000;
const LONGEST_PART_NAME = 40;

/** Whether a label only says which part or copy of something a thing is: "Node 1", "Read replica", "Shard B". */
export const isPartName = remembering(namesPart);

function namesPart(label: string): boolean {
  if (label.length > LONGEST_PART_NAME) return false;
  const tokens = nameTokens(label);
  return (
    tokens.some((token) => NEUTRAL.has(token.norm)) &&
    tokens.every((token) => isNeutral(token) || token.norm === "read" || token.norm === "write")
  );
}

/** What the user taught of a whole label settles it. */
function readOwn(label: string, names: KindNames): NameReading | null {
  const kind = ownKindOf(label, names);
  if (kind === null) return null;
  return { kind, also: [], certainty: 1, words: label.trim(), general: false, subject: false, own: true };
}

function readAnew(label: string, names: KindNames): NameReading | null {
  const named = findNames(label, names);
  if (named.spans.length === 0) return null;
  const phrases = phrasesOf(named);
  const title = titleOf(phrases);
  if (!title?.reading) return null;
  const rest = phrases.filter((phrase) => phrase !== title);
  const holder = holderAmong(rest, title.reading);
  const reading = holder ?? sharpened(title.reading, rest);
  const also = new Set<ComponentKind>(reading.also);
  if (holder !== undefined && title.reading.subject) also.add(title.reading.kind);
  for (const { reading: other, whole } of rest) {
    if (other && whole && !other.general) for (const kind of [other.kind, ...other.also]) also.add(kind);
  }
  also.delete(reading.kind);
  if (SERVED.has(reading.kind) && SERVICE.test(reading.words)) also.add("service");
  // "User / Post service" is a service for users, not a user as well.
  also.delete("client");
  return { ...reading, also: [...also] };
}

/** The product that holds what the title names: "Users | Postgres" is Postgres, as is "Trips (PostGIS)". */
function holderAmong(rest: readonly Phrase[], title: NameReading): NameReading | undefined {
  const isPeople = title.kind === "client" && /^\p{L}+s$/u.test(title.words);
  if (!title.subject && !isPeople) return undefined;
  const holder = rest.find(({ reading, spans, tokens, whole }) => {
    const isProduct = spans[0]?.entry.form === "product" && tokens[0]?.before !== "bullet";
    return isProduct && whole && reading !== null && STORES.has(reading.kind);
  });
  return holder?.reading ?? undefined;
}

interface Phrase {
  readonly tokens: readonly NameToken[];
  readonly spans: readonly NameSpan[];
  /** Every word belongs to a name or says nothing. */
  readonly whole: boolean;
  readonly reading: NameReading | null;
}

function phrasesOf({ tokens, spans }: NamedLabel): Phrase[] {
  const phrases: Phrase[] = [];
  let start = 0;
  for (let at = 1; at <= tokens.length; at += 1) {
    if (at < tokens.length && !breaksAt(tokens, spans, start, at)) continue;
    phrases.push(phraseOf(tokens, spans, start, at));
    start = at;
  }
  return phrases;
}

function phraseOf(
  tokens: readonly NameToken[],
  spans: readonly NameSpan[],
  start: number,
  end: number,
): Phrase {
  const own = spans.filter((span) => span.start >= start && span.end <= end);
  const covered = own.reduce((sum, span) => sum + span.end - span.start, 0);
  const loose = tokens.slice(start, end).filter((token, index) => {
    return isNeutral(token) && !own.some((span) => start + index >= span.start && start + index < span.end);
  });
  return {
    tokens: tokens.slice(start, end),
    spans: own,
    whole: covered + loose.length === end - start,
    reading: readPhrase(tokens, own, start, end),
  };
}

/** Whether a new phrase begins at a word. A line break ends a phrase only if what stands before it is complete. */
function breaksAt(
  tokens: readonly NameToken[],
  spans: readonly NameSpan[],
  start: number,
  at: number,
): boolean {
  const before = tokens[at]?.before;
  if (before === undefined || before === "space" || before === "cut") return false;
  if (spans.some((span) => span.start < at && at < span.end)) return false;
  if (before !== "line") return true;
  const last = spans.find((span) => span.end === at && span.start >= start);
  if (!last || (last.entry.kind === "client" && last.entry.form === "noun")) return false;
  const next = spans.find((span) => span.start === at);
  const nextEnds =
    next !== undefined && (tokens[next.end] === undefined || tokens[next.end]?.before !== "space");
  const bareNoun =
    next &&
    nextEnds &&
    next.entry.kind !== "client" &&
    (next.entry.form === "noun" ||
      // "Gateway / auth, routing" is a gateway and a list of what it does.
      (next.entry.form === "name" && last.entry.form === "noun" && tokens[next.end]?.before !== "comma"));
  return !bareNoun && !isNeutralLine(tokens, at);
}

function isNeutralLine(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isNeutral(token) && tokens[at + 1]?.before !== "space";
}

function sharpened(reading: NameReading, rest: readonly Phrase[]): NameReading {
  if (reading.kind !== "sql_db" || !reading.general) return reading;
  return sharpenedBySpans(
    reading,
    rest
      .flatMap((phrase) => (phrase.tokens[0]?.before === "bullet" && !phrase.whole ? [] : phrase.spans))
      .reverse(),
  );
}

/** The first phrase that says a kind; of "User/Post service" the part that carries the noun. */
function titleOf(phrases: readonly Phrase[]): Phrase | undefined {
  const at = phrases.findIndex((phrase) => phrase.reading && phrase.tokens[0]?.before !== "bullet");
  const first = phrases[at];
  if (!first) return phrases.find((phrase) => phrase.reading && phrase.whole);
  const next = phrases[at + 1];
  const shared = next?.tokens[0]?.before === "slash" && next.reading?.general;
  if (shared && first.reading?.kind === "client" && first.tokens.length === 1) return next;
  return first;
}
