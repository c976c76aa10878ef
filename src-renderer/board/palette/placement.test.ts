import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, boundsOf, placeBeside, placeInView } from "./placement.ts";

const view: Box = { x: 0, y: 0, width: 1000, height: 700 };
const anchor: Box = { x: 100, y: 300, width: 160, height: 70 };
const size = { width: 160, height: 70 };

describe("a new component beside another one", () => {
  it("goes to the right, on the same axis", () => {
    expect(placeBeside(anchor, size, [anchor], view)).toEqual({ x: 340, y: 300 });
  });

  it("lines up centres when the heights differ", () => {
    const tall = { width: 150, height: 90 };
    expect(placeBeside(anchor, tall, [anchor], view).y + 45).toBe(anchor.y + 35);
  });

  it("goes a row down when the right is taken, then a row up", () => {
    const right = { ...anchor, x: 340 };
    const second = placeBeside(anchor, size, [anchor, right], view);
    expect(second).toEqual({ x: 340, y: 430 });
    const third = placeBeside(anchor, size, [anchor, right, { ...second, ...size }], view);
    expect(third).toEqual({ x: 340, y: 170 });
  });

  it("stays in view at the right edge by going below", () => {
    const atEdge = { ...anchor, x: 800 };
    expect(placeBeside(atEdge, size, [atEdge], view)).toEqual({ x: 800, y: 430 });
  });

  it("goes where its arrow runs through nothing", () => {
    const at = (x: number, y: number): Box => ({ ...size, x, y });
    const right = [300, 430, 170, 560, 40].map((y) => at(340, y));
    const taken = [anchor, ...right, at(100, 430), at(100, 170)];
    // Free and in view is only a second row below, whose arrow would run through the first.
    expect(placeBeside(anchor, size, taken, view)).not.toEqual({ x: 100, y: 560 });
  });

  it("asks a size for its width and height alone", () => {
    const box: Box = { ...size, x: 0, y: 0 };
    const atEdge = { ...anchor, x: 800 };
    expect(placeBeside(atEdge, box, [atEdge], view)).toEqual({ x: 800, y: 430 });
  });

  it("leaves the view rather than cover something", () => {
    const wall: Box = { x: -2000, y: -2000, width: 4000, height: 4000 };
    expect(placeBeside(anchor, size, [wall], view).y).toBeGreaterThan(2000);
  });
});

describe("a new component with nothing selected", () => {
  it("starts an empty board at the left", () => {
    expect(placeInView(size, [], view)).toEqual({ x: 24, y: 315 });
  });

  it("goes to the middle of the view, then beside what is there", () => {
    const corner = { x: 0, y: 0, width: 100, height: 100 };
    const first = { ...placeInView(size, [corner], view), ...size };
    expect(first).toMatchObject({ x: 420, y: 315 });
    expect(placeInView(size, [corner, first], view)).toEqual({ x: 660, y: 315 });
  });
});

describe("wherever a component goes", () => {
  const box = fc.record({
    x: fc.integer({ min: -500, max: 1500 }),
    y: fc.integer({ min: -500, max: 1500 }),
    width: fc.integer({ min: 10, max: 400 }),
    height: fc.integer({ min: 10, max: 400 }),
  });

  it("it covers nothing", () => {
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 12 }), (from, others) => {
        const taken = [from, ...others];
        for (const point of [placeBeside(from, size, taken, view), placeInView(size, taken, view)]) {
          for (const other of taken) expect(overlaps({ ...point, ...size }, other)).toBe(false);
        }
      }),
    );
  });
});

it("bounds of nothing are nothing", () => {
  expect(boundsOf([])).toBeNull();
  expect(boundsOf([anchor, view])).toEqual(view);
});

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
