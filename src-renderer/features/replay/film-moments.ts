import type { DrawnComponent } from "../../../src-main/core/interview/components-drawn.ts";
import type { Moment } from "../../../src-main/core/interview/moments.ts";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import { assertNever } from "../../../src-main/core/result.ts";
import { CLOSED_NAMES } from "../../ui/closed-names.ts";
import type { EarnedMark } from "./earned.ts";

/** A moment that can be jumped to: something that happened, or a criterion that it earned. */
export type FilmMoment =
  | Moment
  | { readonly kind: "earned"; readonly atMs: number; readonly mark: EarnedMark };

/** More components than this in one moment are counted, not named. */
const MOST_NAMES = 3;

/** Longer names are cut: some boxes hold whole paragraphs. In UTF-16 units. */
const LONGEST_NAME = 40;

/** Two minutes of talk would fill the list; the notes beside it have all of it. In UTF-16 units. */
const LONGEST_SAID = 160;

export function filmMoments(moments: readonly Moment[], marks: readonly EarnedMark[]): readonly FilmMoment[] {
  const earned = marks.map((mark) => ({ kind: "earned" as const, atMs: mark.atMs, mark }));
  return [...moments, ...earned].toSorted((a, b) => a.atMs - b.atMs);
}

/** What happened, to be read after the time: "drew Cache". */
export function sayMoment(moment: FilmMoment): string {
  switch (moment.kind) {
    case "stage":
      return `entered ${STAGE_NAMES[moment.stage]}`;
    case "drawn":
      return `drew ${sayComponents(moment.components)}`;
    case "deleted":
      return `deleted ${sayComponents(moment.components)}`;
    case "wrote":
      return `first words on ${STAGE_NAMES[moment.stage]}`;
    case "earned":
      return `earned: ${moment.mark.name}`;
    case "question":
      return `asked “${moment.asks}” and heard: ${moment.says}`;
    case "followUp":
      return `was asked: ${moment.says}`;
    case "closed":
      return CLOSED_NAMES[moment.how].toLowerCase();
    case "curveball":
    case "hint":
      return `${moment.kind}: ${moment.says}`;
    case "spoke":
      return `spoke: “${shortened(moment.says, LONGEST_SAID)}”`;
    case "paused":
      return "paused";
    case "finished":
      return "finished";
    default:
      return assertNever(moment);
  }
}

/** The index of the latest moment that has come, of several at once the first; -1 before there is one. */
export function momentAt(moments: readonly Pick<FilmMoment, "atMs">[], atMs: number): number {
  const last = moments.findLast((moment) => moment.atMs <= atMs);
  return last === undefined ? -1 : moments.findIndex((moment) => moment.atMs === last.atMs);
}

/** When the next moment comes, or the last one before came; null: there is none. */
export function momentBeside(
  moments: readonly Pick<FilmMoment, "atMs">[],
  atMs: number,
  side: "before" | "after",
): number | null {
  const found =
    side === "after"
      ? moments.find((moment) => moment.atMs > atMs)
      : moments.findLast((moment) => moment.atMs < atMs);
  return found?.atMs ?? null;
}

function sayComponents(components: readonly DrawnComponent[]): string {
  const names = components.slice(0, MOST_NAMES).map(sayComponent);
  const more = components.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}

function sayComponent({ name, type }: DrawnComponent): string {
  if (name !== "") return shortened(name, LONGEST_NAME);
  switch (type) {
    case "ellipse":
    case "image":
      return `an ${type}`;
    case "rectangle":
    case "diamond":
      return `a ${type}`;
    case "frame":
    case "magicframe":
      return "a frame";
    default:
      return "an icon";
  }
}

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
