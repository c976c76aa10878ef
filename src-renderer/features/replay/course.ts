import type { Course } from "../../../src-main/contract/replay.ts";

/** The total that stood at a moment: that of the last whole minute, and at the end that of the end. */
export function totalAt(course: Course, atMs: number): number {
  return course.findLast((point) => point.atMs <= atMs)?.total ?? 0;
}

/** A curve as SVG path data in a box of `width` × `height`, 100 points at its top, held to the film's end. */
export function coursePath(course: Course, lengthMs: number, width: number, height: number): string {
  const last = course.at(-1);
  if (last === undefined) return "";
  const held = last.atMs < lengthMs ? [...course, { atMs: lengthMs, total: last.total }] : course;
  return held
    .map(({ atMs, total }, index) => {
      const x = round((atMs / Math.max(1, lengthMs)) * width);
      return `${index === 0 ? "M" : "L"}${x} ${round(height * (1 - total / 100))}`;
    })
    .join("");
}

/** How an attempt stands against an earlier one, as the start of a sentence about it. */
export function sayLead(own: number, ghost: number): string {
  const points = Math.round(own - ghost);
  if (points === 0) return "level with";
  const count = `${Math.abs(points)} ${Math.abs(points) === 1 ? "point" : "points"}`;
  return points < 0 ? `${count} behind` : `${count} ahead of`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
