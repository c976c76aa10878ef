/**
 * Columns for things that are linked, and rows in them: after Sugiyama, Tagawa and Toda, "Methods for visual
 * understanding of hierarchical system structures" (1981). Things are numbered; a link is a pair of numbers.
 */
export type Pair = readonly [from: number, to: number];

/** The column of each thing: the longest way from a source. Links that close a circle are passed over. */
export function columnsOf(count: number, links: readonly Pair[]): readonly number[] {
  const forward = withoutCircles(count, links);
  const next = adjacency(count, forward);
  const waiting = Array.from({ length: count }, () => 0);
  for (const [, to] of forward) waiting[to] = (waiting[to] ?? 0) + 1;
  const columns = Array.from({ length: count }, () => 0);
  const ready = waiting.flatMap((links, thing) => (links === 0 ? [thing] : []));
  for (let at = 0; at < ready.length; at += 1) {
    const thing = ready[at] ?? 0;
    for (const to of next[thing] ?? []) {
      columns[to] = Math.max(columns[to] ?? 0, (columns[thing] ?? 0) + 1);
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) ready.push(to);
    }
  }
  return columns;
}

const SWEEPS = 6;

/** The things of each column from top to bottom, so that neighbours stand near each other and few links cross. */
export function orderedColumns(columns: readonly number[], links: readonly Pair[]): readonly number[][] {
  const rows: number[][] = [];
  for (const [thing, column] of columns.entries()) {
    rows[column] = [...(rows[column] ?? []), thing];
  }
  const before = adjacency(
    columns.length,
    links.map(([from, to]) => [to, from]),
  );
  const after = adjacency(columns.length, links);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isForward = sweep % 2 === 0;
    const neighbours = isForward ? before : after;
    const order = isForward ? [...rows.keys()] : [...rows.keys()].reverse();
    const place = new Map(rows.flatMap((row) => row.map((thing, index) => [thing, index / row.length])));
    for (const column of order) {
      const row = rows[column] ?? [];
      const wish = new Map(
        row.map((thing) => [thing, meanOf(neighbours[thing] ?? [], place) ?? place.get(thing) ?? 0]),
      );
      row.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
      for (const [index, thing] of row.entries()) place.set(thing, index / row.length);
    }
  }
  return rows;
}

function meanOf(things: readonly number[], place: ReadonlyMap<number, number>): number | null {
  if (things.length === 0) return null;
  return things.reduce((sum, thing) => sum + (place.get(thing) ?? 0), 0) / things.length;
}

/** The links without those that lead back to where a walk came from; walks begin at what nothing leads to. */
function withoutCircles(count: number, links: readonly Pair[]): readonly Pair[] {
  const next = adjacency(count, links);
  const led = new Set(links.map(([, to]) => to));
  const all = Array.from({ length: count }, (_, thing) => thing);
  const state = new Map<number, "open" | "closed">();
  const back = new Set<string>();
  for (const start of [...all.filter((thing) => !led.has(thing)), ...all]) {
    if (state.has(start)) continue;
    state.set(start, "open");
    const walk = [{ thing: start, at: 0 }];
    for (let step = walk.at(-1); step !== undefined; step = walk.at(-1)) {
      const to = next[step.thing]?.[step.at];
      step.at += 1;
      if (to === undefined) {
        state.set(step.thing, "closed");
        walk.pop();
      } else if (state.get(to) === "open") back.add(`${step.thing} ${to}`);
      else if (!state.has(to)) {
        state.set(to, "open");
        walk.push({ thing: to, at: 0 });
      }
    }
  }
  return links.filter(([from, to]) => !back.has(`${from} ${to}`));
}

function adjacency(count: number, links: readonly Pair[]): readonly (readonly number[])[] {
  const next: number[][] = Array.from({ length: count }, () => []);
  for (const [from, to] of links) next[from]?.push(to);
  return next;
}
