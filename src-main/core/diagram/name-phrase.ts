import { type ComponentKind, STORES } from "./kind.ts";
import type { NameReading } from "./kinds.ts";
import type { NameSpan } from "./name-spans.ts";
import type { NameToken } from "./name-tokens.ts";
import { isNeutral, NEUTRAL } from "./neutral-words.ts";

/**
 * Reads one phrase of a label, the words from `start` up to `end`: its last noun before a preposition decides.
 * `spans` are the names within it.
 */
export function readPhrase(
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
    return {
      kind: "external",
      also: [],
      certainty: 0.9,
      words: tokens[start]?.raw ?? "",
      general: false,
      subject: false,
      own: false,
    };
  }
  const holder = holderOf(spans, last);
  if (holder) return { ...readingOf(tokens, holder), certainty: 0.7 };
  const tail = tokens.slice(last.end, end).filter((token) => !isNeutral(token));
  if (tail.length > 0) return readWithTail(tokens, spans, last, start);
  if (last.start > start && isDeed(tokens, start, last)) {
    const words = tokens[last.end - 1]?.raw ?? "";
    return { kind: "service", also: [], certainty: 0.8, words, general: true, subject: false, own: false };
  }
  const covered = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  if (last.entry.form === "subject" && covered < end - start) return null;
  return readHead(tokens, spans, last);
}

/**
 * The product at the head of a phrase whose other names say what it holds: "Redis timelines" is Redis. In a store or
 * a queue also people, and words that are only like a name, are what is held ("Postgres users").
 */
function holderOf(spans: readonly NameSpan[], last: NameSpan): NameSpan | null {
  const product = spans[0];
  if (product?.entry.form !== "product" || product === last) return null;
  if (last.entry.form === "subject") return product;
  // The log that a stream keeps is the stream itself: "Kafka dispatch log".
  if (product.entry.kind === "stream" && last.entry.kind === "logging" && last.entry.form === "noun")
    return product;
  const holds = STORES.has(product.entry.kind) || MESSAGING.has(product.entry.kind);
  const isHeld = !last.exact || (last.entry.kind === "client" && last.entry.form === "noun");
  return holds && isHeld ? product : null;
}

/** "Read logs service" serves the reading of logs; it is no log itself. */
const DEEDS: ReadonlySet<string> = new Set(
  "read write get fetch list view query upload download create update delete add post submit send".split(" "),
);
const SERVING: ReadonlySet<string> = new Set(["service", "server", "api", "handler", "microservice"]);

function isDeed(tokens: readonly NameToken[], start: number, head: NameSpan): boolean {
  return DEEDS.has(tokens[start]?.norm ?? "") && SERVING.has(tokens[head.end - 1]?.norm ?? "");
}

/** The last name of a phrase, passing over "replica", "cluster" and the like when a name stands before them. */
function headOf(tokens: readonly NameToken[], spans: readonly NameSpan[], end: number): NameSpan | undefined {
  let index = spans.length - 1;
  for (let at = end; index > 0; index -= 1) {
    const span = spans[index];
    if (!span) break;
    const between = tokens.slice(span.end, at);
    const neutral = span.end - span.start === 1 && NEUTRAL.has(tokens[span.start]?.norm ?? "");
    // "User system" is no user.
    const before = spans[index - 1];
    if (!neutral || !between.every(isNeutral) || before?.entry.kind === "client") break;
    at = span.start;
  }
  return spans[index];
}

function readHead(tokens: readonly NameToken[], spans: readonly NameSpan[], head: NameSpan): NameReading {
  const { kind, form } = head.entry;
  const reading = readingOf(tokens, head);
  if (form !== "noun") return reading;
  const product = spans.find((span) => span.end === head.start && span.entry.form === "product");
  if (product && MESSAGING.has(kind) && MESSAGING.has(product.entry.kind)) {
    const named = readingOf(tokens, product);
    return { ...named, also: [...named.also, kind].filter((other) => other !== named.kind) };
  }
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
      span.entry.form !== "noun" &&
      span.entry.form !== "subject",
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
  if (last.entry.form === "subject" || (last.entry.kind === "client" && last.entry.form === "noun"))
    return null;
  const first = spans[0];
  if (first?.start !== start && last.end - last.start < 2) return null;
  // Too little for a box to which nothing leads: "Cache strategy" may be the title of a note.
  return { ...reading, certainty: 0.45 };
}

function readingOf(tokens: readonly NameToken[], span: NameSpan): NameReading {
  const { kind, also, form } = span.entry;
  const words = tokens
    .slice(span.start, span.end)
    .map((token) => token.raw)
    .join(" ");
  const subject = form === "subject";
  const general = subject || isGeneral(kind, form, words);
  const base = subject ? 0.55 : general ? 0.8 : form === "noun" ? 0.85 : 0.95;
  return { kind, also, certainty: span.exact ? base : base * 0.9, words, general, subject, own: false };
}

/** Whether words name only the broad sort of thing; "metadata store" leaves open which store, "SQL database" does not. */
function isGeneral(kind: ComponentKind, form: NameSpan["entry"]["form"], words: string): boolean {
  if (kind === "sql_db" && form === "name") return !/sql|relation|rdbms|oltp|transaction/i.test(words);
  return form === "noun" && (kind === "service" || kind === "sql_db" || kind === "worker");
}

/** A plain "database" becomes the store that the other names speak of. */
export function sharpenedBySpans(reading: NameReading, spans: readonly NameSpan[]): NameReading {
  const store = spans.findLast(({ entry }) => {
    return STORES.has(entry.kind) && entry.form !== "noun" && entry.form !== "subject";
  });
  if (!store) return reading;
  return { ...reading, kind: store.entry.kind, certainty: 0.9, general: false };
}

function isOutside(tokens: readonly NameToken[], start: number, end: number): boolean {
  const [first, second] = [tokens[start]?.norm, end > start + 1 ? tokens[start + 1]?.norm : undefined];
  return first === "external" || ((first === "third" || first === "3rd") && second === "party");
}

/** Kinds whose general words ("topic", "queue") follow a product's name without changing its kind. */
const MESSAGING: ReadonlySet<ComponentKind> = new Set(["message_queue", "stream", "pubsub"]);
