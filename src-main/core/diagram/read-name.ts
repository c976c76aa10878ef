import type { ComponentKind } from "./kind.ts";
import type { KindNames } from "./kinds.ts";
import { findNames, type NamedLabel, type NameSpan } from "./name-spans.ts";
import type { NameToken } from "./name-tokens.ts";

/** What a label says its component is. `certainty` is 0 to 1. */
export interface NameReading {
  readonly kind: ComponentKind;
  readonly also: readonly ComponentKind[];
  readonly certainty: number;
  /** The words that decided, for the user to see. */
  readonly words: string;
  /** The words are general ("service", "database"), so the shape and other words may say more. */
  readonly general: boolean;
}

/**
 * Reads the kind of component from its label. The grammar is that of noun phrases: the last noun before a
 * preposition says what the thing is ("cache invalidation service" is a service), a general noun gives way to
 * a name just before it ("auth service"), a general store to whatever says which store ("Payment DB
 * (Postgres)"), and the lines, brackets and bullets after the title add further roles.
 */
export function readName(label: string, names: KindNames): NameReading | null {
  const named = findNames(label, names);
  if (named.spans.length === 0) return null;
  const phrases = phrasesOf(named);
  const title = titleOf(phrases);
  if (!title?.reading) return null;
  const rest = phrases.filter((phrase) => phrase !== title);
  const reading = sharpened(title.reading, rest);
  const also = new Set<ComponentKind>(reading.also);
  for (const { reading: other, whole } of rest) {
    if (other && whole && !other.general) for (const kind of [other.kind, ...other.also]) also.add(kind);
  }
  also.delete(reading.kind);
  // "User / Post service" is a service for users, not a user as well.
  also.delete("client");
  return { ...reading, also: [...also] };
}

interface Phrase {
  readonly tokens: readonly NameToken[];
  readonly spans: readonly NameSpan[];
  /** Every word belongs to a name or says nothing. */
  readonly whole: boolean;
  readonly reading: NameReading | null;
}

/** Words that stand after a name without changing it: "Redis cluster", "DB master", "Server 2". */
const NEUTRAL: ReadonlySet<string> = new Set(
  (
    "cluster node instance layer tier system farm pool fleet group set component platform infrastructure infra main " +
    "master slave primary secondary standby leader replica shard partition backup region zone az east west north south " +
    "new old etc the a an our all more multiple many distributed stateless stateful"
  ).split(" "),
);
const COUNTER = /^(?:\p{L}|[\p{L}#]?\d+\p{L}?|\d+x)$/u;

const STORES: ReadonlySet<ComponentKind> = new Set([
  "sql_db",
  "nosql_db",
  "cache",
  "object_storage",
  "search_index",
  "data_warehouse",
]);

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
  const bareNoun = next && nextEnds && next.entry.form === "noun" && next.entry.kind !== "client";
  return !bareNoun && !isNeutralLine(tokens, at);
}

function isNeutralLine(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isNeutral(token) && tokens[at + 1]?.before !== "space";
}

function readPhrase(
  tokens: readonly NameToken[],
  spans: readonly NameSpan[],
  start: number,
  end: number,
): NameReading | null {
  const cut = tokens.findIndex(
    (token, at) =>
      at > start &&
      at < end &&
      token.before === "cut" &&
      !spans.some((span) => span.start < at && at < span.end),
  );
  if (cut > 0) {
    const head = readPhrase(
      tokens,
      spans.filter((span) => span.end <= cut),
      start,
      cut,
    );
    if (head?.kind === "sql_db" && head.general) return sharpenedBySpans(head, spans);
    if (head) return head;
    const rest = readPhrase(
      tokens,
      spans.filter((span) => span.start >= cut),
      cut,
      end,
    );
    return rest && { ...rest, certainty: rest.certainty * 0.5 };
  }
  const last = headOf(tokens, spans, end);
  if (!last) return null;
  if (isOutside(tokens, start, end) && !STORES.has(last.entry.kind)) {
    return { kind: "external", also: [], certainty: 0.9, words: tokens[start]?.raw ?? "", general: false };
  }
  const tail = tokens.slice(last.end, end).filter((token) => !isNeutral(token));
  if (tail.length > 0) return readWithTail(tokens, spans, last, start);
  return readHead(tokens, spans, last);
}

/** The last name of a phrase, passing over "replica", "cluster" and the like when a name stands before them. */
function headOf(tokens: readonly NameToken[], spans: readonly NameSpan[], end: number): NameSpan | undefined {
  let index = spans.length - 1;
  for (let at = end; index > 0; index -= 1) {
    const span = spans[index];
    if (!span) break;
    const between = tokens.slice(span.end, at);
    const neutral = span.end - span.start === 1 && NEUTRAL.has(tokens[span.start]?.norm ?? "");
    if (!neutral || !between.every(isNeutral)) break;
    at = span.start;
  }
  return spans[index];
}

function readHead(tokens: readonly NameToken[], spans: readonly NameSpan[], head: NameSpan): NameReading {
  const { kind, form } = head.entry;
  const reading = readingOf(tokens, head);
  if (form !== "noun") return reading;
  if (kind === "sql_db")
    return sharpenedBySpans(
      reading,
      spans.filter((span) => span.start < head.start),
    );
  if (kind !== "service") return reading;
  const before = spans.find(
    (span) =>
      span.end <= head.start &&
      tokens.slice(span.end, head.start).every(isNeutral) &&
      span.entry.form !== "noun",
  );
  if (!before || ["client", "service", "other"].includes(before.entry.kind)) return reading;
  const sharper = readingOf(tokens, before);
  const also: readonly ComponentKind[] = sharper.kind === "worker" ? ["service"] : sharper.also;
  return { ...sharper, also, words: `${sharper.words} ${reading.words}` };
}

/** A name with unknown words after it. They may be the real noun, so only strong names are believed. */
function readWithTail(
  tokens: readonly NameToken[],
  spans: readonly NameSpan[],
  last: NameSpan,
  start: number,
): NameReading | null {
  const reading = readingOf(tokens, last);
  if (last.entry.form === "product") return { ...reading, certainty: 0.7 };
  if (last.entry.kind === "client" && last.entry.form === "noun") return null;
  const first = spans[0];
  if (first?.start !== start && last.end - last.start < 2) return null;
  return { ...reading, certainty: 0.5 };
}

function readingOf(tokens: readonly NameToken[], span: NameSpan): NameReading {
  const { kind, also, form } = span.entry;
  const general = form === "noun" && (kind === "service" || kind === "sql_db" || kind === "worker");
  const base = general ? 0.8 : form === "noun" ? 0.85 : 0.95;
  const words = tokens
    .slice(span.start, span.end)
    .map((token) => token.raw)
    .join(" ");
  return { kind, also, certainty: span.exact ? base : base * 0.9, words, general };
}

/** A plain "database" becomes the store that the other names speak of. */
function sharpenedBySpans(reading: NameReading, spans: readonly NameSpan[]): NameReading {
  const store = spans.findLast(({ entry }) => {
    return STORES.has(entry.kind) && entry.form !== "noun";
  });
  if (!store) return reading;
  return { ...reading, kind: store.entry.kind, certainty: 0.9, general: false };
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

function isNeutral(token: NameToken): boolean {
  return NEUTRAL.has(token.norm) || COUNTER.test(token.norm);
}

function isOutside(tokens: readonly NameToken[], start: number, end: number): boolean {
  const [first, second] = [tokens[start]?.norm, end > start + 1 ? tokens[start + 1]?.norm : undefined];
  return first === "external" || ((first === "third" || first === "3rd") && second === "party");
}
