import type { ConceptMastery } from "../../../src-main/contract/progress.ts";
import { type Box, treemap } from "./treemap.ts";

export interface ConceptField {
  readonly concept: ConceptMastery;
  /** Within its group's field, in percent. */
  readonly box: Box;
}

export interface GroupField {
  readonly name: string;
  /** Within the whole, in percent. */
  readonly box: Box;
  readonly concepts: readonly ConceptField[];
}

/** How strong a concept is, as one of five tones, the weakest 0. */
export type Tone = 0 | 1 | 2 | 3 | 4;

/** From where on each tone is given: the score's own words change near these shares. */
const TONES_FROM = [0.4, 0.55, 0.7, 0.85];

/** What has no group in the library any more. */
const NO_GROUP = "Other";

/**
 * The concepts as fields within the fields of their groups, area by how often they were asked, on a page of
 * `width` to `height`; the largest first.
 */
export function masteryFields(
  concepts: readonly ConceptMastery[],
  width: number,
  height: number,
): readonly GroupField[] {
  const groups = [...Map.groupBy(concepts, ({ group }) => group ?? NO_GROUP)]
    .map(([name, members]) => ({
      name,
      members: members.toSorted((a, b) => b.asked - a.asked || (a.concept < b.concept ? -1 : 1)),
      asked: members.reduce((sum, { asked }) => sum + asked, 0),
    }))
    .sort((a, b) => b.asked - a.asked || (a.name < b.name ? -1 : 1));
  const boxes = treemap(
    groups.map(({ asked }) => asked),
    { x: 0, y: 0, width, height },
  );
  return groups.map(({ name, members }, index) => {
    const box = boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 };
    const inner = { x: 0, y: 0, width: box.width, height: box.height };
    const parts = treemap(
      members.map(({ asked }) => asked),
      inner,
    );
    return {
      name,
      box: percent(box, width, height),
      concepts: members.map((concept, at) => ({
        concept,
        box: percent(parts[at] ?? inner, box.width, box.height),
      })),
    };
  });
}

export function toneOf(estimate: number): Tone {
  const tones: readonly Tone[] = [1, 2, 3, 4];
  return tones.findLast((tone) => estimate >= (TONES_FROM[tone - 1] ?? 1)) ?? 0;
}

function percent({ x, y, width, height }: Box, fieldWidth: number, fieldHeight: number): Box {
  const share = (part: number, whole: number) => (whole === 0 ? 0 : (part / whole) * 100);
  return {
    x: share(x, fieldWidth),
    y: share(y, fieldHeight),
    width: share(width, fieldWidth),
    height: share(height, fieldHeight),
  };
}
