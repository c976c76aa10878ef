import { addTo } from "../multi-map.ts";
import type { KindNames } from "./kinds.ts";
import type { Link } from "./links.ts";
import { readName } from "./read-name.ts";
import type { Thing } from "./things.ts";

/**
 * The questions that a request is asked on its way from one known thing to another: "URL seen?" between the parser and
 * the frontier is a step that is taken. "Cache?" on a plain box asks whether there should be one, and the questions of a
 * flow chart lead to answers. Gives the ids of their figures.
 */
export function decisionsAmong(
  things: readonly Thing[],
  links: readonly Link[],
  names: KindNames,
): ReadonlySet<string> {
  const asking = things.filter((thing) => isAsking(thing, names));
  if (asking.length === 0) return new Set();
  const known = things.filter(({ form, reading }) => form !== "question" && reading.confidence >= 0.5);
  const starts = known.map(({ figure }) => figure.id);
  const ways: [from: string, to: string][] = [];
  for (const { from, to, bidirectional } of links) {
    if (from?.at !== "figure" || to?.at !== "figure") continue;
    ways.push([from.figure.id, to.figure.id]);
    if (bidirectional) ways.push([to.figure.id, from.figure.id]);
  }
  const behind = reached(starts, ways);
  const before = reached(
    starts,
    ways.map(([from, to]) => [to, from]),
  );
  const ids = asking.map(({ figure }) => figure.id);
  return new Set(ids.filter((id) => behind.has(id) && before.has(id)));
}

/** More words than this ask the reader, not a request. */
const MOST_WORDS = 5;

/** A short question in a diamond, or one that asks for no component by its name. */
function isAsking({ figure, form, label, stated, denied }: Thing, names: KindNames): boolean {
  if (form !== "question" || stated || denied) return false;
  const asked = label.replace(/[?\s]+$/u, "");
  if (asked === "" || asked.split(/\s+/).length > MOST_WORDS) return false;
  return figure.shape === "diamond" || readName(asked, names) === null;
}

/** What some way leads to that begins at one of `starts`. */
function reached(
  starts: readonly string[],
  ways: readonly (readonly [from: string, to: string])[],
): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const [from, to] of ways) addTo(next, from, to);
  const found = new Set<string>();
  const waiting = [...starts];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const other of next.get(id) ?? []) {
      if (found.has(other)) continue;
      found.add(other);
      waiting.push(other);
    }
  }
  return found;
}
