import { describe, expect, it } from "vitest";
import { arrowBetween } from "./arrow-between.ts";

const left = { x: 0, y: 0, width: 100, height: 60 };

describe("the arrow between two boxes", () => {
  it("runs level between the facing sides, 5 px clear of each", () => {
    const arrow = arrowBetween(left, { ...left, x: 300 });
    expect([arrow.x, arrow.y]).toEqual([105, 30]);
    expect(arrow.points[1]).toEqual([190, 0]);
  });

  it("points back when the target lies to the left", () => {
    const arrow = arrowBetween({ ...left, x: 300 }, left);
    expect([arrow.x, arrow.points[1][0]]).toEqual([295, -190]);
    expect(arrow.width).toBe(190);
  });

  it("leaves through the bottom when the target lies below", () => {
    const arrow = arrowBetween(left, { ...left, y: 200 });
    expect([arrow.x, arrow.y]).toEqual([50, 65]);
    expect(arrow.points[1]).toEqual([0, 130]);
  });

  it("has no length between two boxes on the same spot", () => {
    expect(arrowBetween(left, left).points[1]).toEqual([0, 0]);
  });
});
