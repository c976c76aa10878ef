import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { sentencesOf } from "./issue-sentences.ts";

/** Where something stands in a text, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something in a YAML text that is wrong: where, and half a sentence that says what to do. */
export interface YamlFault {
  readonly place: Place | null;
  /** Keys and indexes down to it; empty for a fault of the whole text or of its syntax. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export type CheckedYaml<T> =
  | { readonly ok: true; readonly value: T; readonly placeOf: (path: readonly PropertyKey[]) => Place | null }
  | { readonly ok: false; readonly faults: readonly YamlFault[] };

/** Far deeper than any problem is, and far from the end of the stack. */
const DEEPEST = 60;
const TOO_DEEP = "it is nested too deeply";

const MOST_SYNTAX_FAULTS = 5;

/** Reads a YAML text and checks it. All faults that can be told apart are found, in the order of the text. */
export function checkYaml<T>(text: string, schema: z.ZodType<T>): CheckedYaml<T> {
  const lines = new LineCounter();
  const read = plainValueOf(text, lines);
  if (!read.ok) return read;
  const { document, value } = read;
  const placeOf = (path: readonly PropertyKey[]): Place | null => placeIn(document, path, lines);
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data, placeOf };
  const sentences = sentencesOf(parsed.error.issues, value);
  const faults = sentences.map(({ path, message, isAboutName }) => ({
    place: isAboutName === true ? (nameIn(document, path, lines) ?? placeOf(path)) : placeOf(path),
    path,
    message,
  }));
  // What is there and wrong comes before what is missing, which has no place of its own.
  const rank = ({ place, path }: YamlFault) =>
    (document.hasIn(path) ? 0 : 1_000_000_000) + (place?.line ?? 0) * 10_000 + (place?.column ?? 0);
  return { ok: false, faults: faults.toSorted((a, b) => rank(a) - rank(b)) };
}

type Read =
  | { readonly ok: true; readonly document: Document; readonly value: unknown }
  | { readonly ok: false; readonly faults: readonly YamlFault[] };

function plainValueOf(text: string, lineCounter: LineCounter): Read {
  const whole = (message: string): Read => ({ ok: false, faults: [{ place: null, path: [], message }] });
  try {
    const document = parseDocument(text, { lineCounter });
    if (document.errors.length > 0) {
      if (document.errors.some(({ message }) => message.startsWith("Maximum call stack")))
        return whole(TOO_DEEP);
      // What follows the first few is mostly their consequence.
      const faults = document.errors.slice(0, MOST_SYNTAX_FAULTS).map(({ pos, message }) => {
        const { line, col } = lineCounter.linePos(pos[0]);
        const what = message.split("\n")[0]?.replace(/ at line .*$/, "") ?? "syntax error";
        return { place: { line, column: col }, path: [], message: what };
      });
      return { ok: false, faults };
    }
    const value: unknown = document.toJS();
    if (isDeeper(value, DEEPEST)) return whole(TOO_DEEP);
    return { ok: true, document, value };
  } catch (error) {
    // What the YAML library throws for texts that are made to exhaust it, and for an alias without an anchor.
    if (error instanceof RangeError) return whole(TOO_DEEP);
    if (error instanceof ReferenceError) return whole(error.message);
    throw error;
  }
}

/** An alias may lead back to where it came from, so this also ends what would have no end. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1));
}

/** The place of the deepest part of `path` that is in the text; where none is, the beginning. */
function placeIn(document: Document, path: readonly PropertyKey[], lines: LineCounter): Place | null {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const offset = keyOffset(document, path.slice(0, depth)) ?? valueOffset(document, path.slice(0, depth));
    if (offset === null) continue;
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  }
  return path.length === 0 ? null : { line: 1, column: 1 };
}

function nameIn(document: Document, path: readonly PropertyKey[], lines: LineCounter): Place | null {
  const offset = pairAt(document, path)?.key.range?.[0];
  if (offset === undefined) return null;
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** A field whose value is a list or a map is best shown by its name, and so is one without a value. */
function keyOffset(document: Document, path: readonly PropertyKey[]): number | null {
  const pair = pairAt(document, path);
  if (pair === null) return null;
  const isPlain = isNode(pair.value) && "value" in pair.value && pair.value.value !== null;
  return isPlain ? null : (pair.key.range?.[0] ?? null);
}

function pairAt(document: Document, path: readonly PropertyKey[]) {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return null;
  const pair = parent.items.find(({ key }) => (isNode(key) ? key.toJS(document) : key) === path.at(-1));
  return pair !== undefined && isNode(pair.key) ? { key: pair.key, value: pair.value } : null;
}

function valueOffset(document: Document, path: readonly PropertyKey[]): number | null {
  const node: unknown = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
