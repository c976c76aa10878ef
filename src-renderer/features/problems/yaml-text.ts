import { type Document, isCollection, isNode, isScalar, parseDocument, Scalar, visit } from "yaml";

/** Where something stands in a YAML file: names and indexes, from the top. */
export type Path = readonly (string | number)[];

/** What a YAML text says, or null when it cannot be read: then nothing in it may be changed but as text. */
export function readYaml(text: string): unknown {
  return read(text)?.value ?? null;
}

interface ReadText {
  /** Never to be changed: it stands for the text. */
  readonly document: Document;
  readonly value: unknown;
}

/** A problem's files as they were last, since reading one takes as long as all else that a key press does. */
const lastRead = new Map<string, ReadText | null>();
const MOST_KEPT = 24;

function read(text: string): ReadText | null {
  const before = lastRead.get(text);
  if (before !== undefined) return before;
  const made = parse(text);
  const [oldest] = lastRead.keys();
  if (lastRead.size >= MOST_KEPT && oldest !== undefined) lastRead.delete(oldest);
  lastRead.set(text, made);
  return made;
}

function parse(text: string): ReadText | null {
  try {
    const document = parseDocument(text);
    return document.errors.length === 0 ? { document, value: document.toJS() ?? {} } : null;
  } catch {
    // What is made to exhaust its reader counts as unreadable.
    return null;
  }
}

/** What stands at a place of what was read; undefined where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => {
    if (typeof at !== "object" || at === null) return undefined;
    return Object.entries(at).find(([name]) => name === String(key))?.[1];
  }, value);
}

/** A collection up to this long, as JSON, goes on one line. */
const ONE_LINE = 96;

/**
 * The text with one value changed, or taken out where `value` is undefined. Comments and all that is not named
 * stay; a list takes a further entry at the index behind its last.
 */
export function withValue(text: string, path: Path, value: unknown): string {
  const known = read(text);
  if (known === null) return text;
  const spliced = typeof value === "string" ? withWords(text, known.document, path, value) : null;
  if (spliced !== null) return spliced;
  const document = parseDocument(text);
  const before = print(document);
  if (value === undefined) {
    document.deleteIn(path);
  } else if (isPlain(value) && isScalar(document.getIn(path, true))) {
    // Set in place, so that it keeps the way it is quoted or folded, where that can hold it: a block of nothing but
    // a space is empty.
    document.setIn(path, value);
    if (valueAt(parse(print(document))?.value, path) !== value) document.setIn(path, quoted(value));
  } else {
    clearTheWay(document, path);
    const node = document.createNode(value);
    visit(node, { Collection: (_, part) => lay(part) });
    document.setIn(path, node);
  }
  return withSameChange(text, before, print(document));
}

function quoted(value: unknown): Scalar {
  const scalar = new Scalar(value);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** Words that need no quotes wherever they stand. */
const PLAIN =
  /^(?!(?:true|false|null|yes|no|on|off|y|n)$)\p{L}(?:[\p{L}\p{N} ()./;=+?-]*[\p{L}\p{N})./;=+?])?$/iu;

/** The text with the words at a place exchanged and nothing else touched; null where they are not on one line. */
function withWords(text: string, document: Document, path: Path, words: string): string | null {
  const node: unknown = document.getIn(path, true);
  if (!isScalar(node) || node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") return null;
  if (!node.range || words.includes("\n") || node.anchor !== undefined) return null;
  const [start, end] = node.range;
  const written = PLAIN.test(words) ? words : JSON.stringify(words);
  const changed = text.slice(0, start) + written + text.slice(end);
  return start < end && valueAt(readYaml(changed), path) === words ? changed : null;
}

function print(document: Document): string {
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: 100_000 });
}

/**
 * Printing lays out the whole file anew. Where that keeps the lines, only those that the change touched are
 * taken from it, so that the rest stays as its writer laid it out.
 */
function withSameChange(text: string, before: string, after: string): string {
  const [own, old, changed] = [text, before, after].map((one) => one.split("\n"));
  if (own === undefined || old === undefined || changed === undefined || own.length !== old.length)
    return after;
  const most = Math.min(old.length, changed.length);
  let head = 0;
  while (head < most && old[head] === changed[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === changed.at(-1 - tail)) tail += 1;
  const spliced = [
    ...own.slice(0, head),
    ...changed.slice(head, changed.length - tail),
    ...own.slice(own.length - tail),
  ].join("\n");
  return isSame(readYaml(spliced), readYaml(after)) ? spliced : after;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function lay(part: unknown): void {
  if (isCollection(part)) part.flow = JSON.stringify(part.toJSON()).length <= ONE_LINE;
}

/** "criteria:" and "criteria: []" hold nothing that could be added to, or only on the same line. */
function clearTheWay(document: Document, path: Path): void {
  for (let depth = 1; depth < path.length; depth += 1) {
    const above = path.slice(0, depth);
    const node: unknown = document.getIn(above, true);
    if (isCollection(node) && node.items.length === 0) node.flow = false;
    if (isNode(node) && !isCollection(node)) document.deleteIn(above);
    if (document.getIn(above, true) === undefined) {
      document.setIn(above, document.createNode(typeof path[depth] === "number" ? [] : {}));
      const made: unknown = document.getIn(above, true);
      if (isCollection(made)) made.flow = false;
    }
  }
}
