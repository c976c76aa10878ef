import { addTo } from "../multi-map.ts";

export interface Pair<Thing> {
  readonly left: Thing | null;
  readonly right: Thing | null;
}

export interface WayToPair<Thing> {
  /** Things with the same key are the same; null keeps a thing out. */
  readonly keyOf: (thing: Thing, side: "left" | "right") => string | null;
  /** Only where a single thing on each side is left with this key. */
  readonly alone?: boolean;
}

/**
 * Pairs the things of two lists, the surest way first; of several with one key the first goes with the first.
 * What finds nobody stands alone. In the order of the left list, then what only the right one has.
 */
export function pairUp<Thing>(
  left: readonly Thing[],
  right: readonly Thing[],
  ways: readonly WayToPair<Thing>[],
): readonly Pair<Thing>[] {
  const partners = new Map<Thing, Thing>();
  let [openLeft, openRight] = [left, right];
  for (const { keyOf, alone = false } of ways) {
    const waiting = groupsOf(openRight, (thing) => keyOf(thing, "right"));
    const paired = new Set<Thing>();
    for (const [key, members] of groupsOf(openLeft, (thing) => keyOf(thing, "left"))) {
      const others = waiting.get(key) ?? [];
      if (alone && (members.length > 1 || others.length > 1)) continue;
      for (const [index, member] of members.entries()) {
        const other = others[index];
        if (other === undefined) break;
        partners.set(member, other);
        paired.add(other);
      }
    }
    openLeft = openLeft.filter((thing) => !partners.has(thing));
    openRight = openRight.filter((thing) => !paired.has(thing));
  }
  return [
    ...left.map((thing) => ({ left: thing, right: partners.get(thing) ?? null })),
    ...openRight.map((thing) => ({ left: null, right: thing })),
  ];
}

function groupsOf<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string | null,
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== null) addTo(groups, key, thing);
  }
  return groups;
}
