import { diffArrays, diffWordsWithSpace } from "diff";

/** A stretch of a line. */
export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** A line on either side, and both where they belong together. */
export type DiffRow =
  | { readonly kind: "same"; readonly left: string; readonly right: string }
  | { readonly kind: "changed"; readonly left: readonly Piece[]; readonly right: readonly Piece[] }
  | { readonly kind: "removed"; readonly left: string }
  | { readonly kind: "added"; readonly right: string };

export interface Fold {
  readonly kind: "fold";
  readonly rows: readonly DiffRow[];
}

/** Two notes line by line; a line that was rewritten stands beside what it became, with the words that differ. */
export function noteDiff(left: string, right: string): readonly DiffRow[] {
  const rows: DiffRow[] = [];
  let removed: readonly string[] = [];
  const flush = (added: readonly string[]) => {
    rows.push(...aligned(removed, added));
    removed = [];
  };
  for (const change of diffArrays(linesOf(left), linesOf(right))) {
    if (change.removed) removed = change.value;
    else if (change.added) flush(change.value);
    else {
      flush([]);
      for (const line of change.value) rows.push({ kind: "same", left: line, right: line });
    }
  }
  flush([]);
  return rows;
}

/** Same lines that are kept around a change. */
const CONTEXT = 2;
/** A shorter run is not worth a fold. */
const SHORTEST_FOLD = 3;

/** Long runs of unchanged lines folded away, but for the nearest to a change. */
export function folded(rows: readonly DiffRow[]): readonly (DiffRow | Fold)[] {
  const isNear = (at: number) =>
    rows.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ kind }) => kind !== "same");
  const out: (DiffRow | Fold)[] = [];
  let run: DiffRow[] = [];
  const close = () => {
    out.push(...(run.length < SHORTEST_FOLD ? run : [{ kind: "fold" as const, rows: run }]));
    run = [];
  };
  for (const [at, row] of rows.entries()) {
    if (!isNear(at)) run.push(row);
    else {
      close();
      out.push(row);
    }
  }
  close();
  return out;
}

function linesOf(note: string): string[] {
  const text = note.trimEnd();
  return text === "" ? [] : text.split("\n");
}

/** Of the words of two lines, at least this share must be the same for one to be the other rewritten. */
const ALIKE = 0.4;

/** Lines further on are not looked at: two long notes with nothing in common stay quick. */
const LOOK_AHEAD = 30;

/** Lines that went beside those that came, in order, where they are alike. */
function aligned(removed: readonly string[], added: readonly string[]): readonly DiffRow[] {
  const rows: DiffRow[] = [];
  let next = 0;
  for (const left of removed) {
    const ahead = added.slice(next, next + LOOK_AHEAD);
    const found = ahead.findIndex((right) => likeness(left, right) >= ALIKE);
    if (found < 0) {
      rows.push({ kind: "removed", left });
      continue;
    }
    const at = next + found;
    for (const right of added.slice(next, at)) rows.push({ kind: "added", right });
    rows.push(rewritten(left, added[at] ?? ""));
    next = at + 1;
  }
  for (const right of added.slice(next)) rows.push({ kind: "added", right });
  return rows;
}

/** The share of words that two lines have in common, 0 to 1. */
function likeness(left: string, right: string): number {
  const [a, b] = [wordsIn(left), wordsIn(right)];
  const open = [...b];
  const common = a.filter((word) => {
    const at = open.indexOf(word);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  }).length;
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

function wordsIn(line: string): readonly string[] {
  return line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function rewritten(left: string, right: string): DiffRow {
  const changes = diffWordsWithSpace(left, right);
  const pieces = (without: "added" | "removed") =>
    changes
      .filter((change) => !change[without])
      .map(({ value, added, removed }) => ({ text: value, isChanged: added || removed }));
  return { kind: "changed", left: pieces("added"), right: pieces("removed") };
}
