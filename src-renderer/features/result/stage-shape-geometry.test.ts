import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smoothPath, stageShape } from "./stage-shape-geometry.ts";

const full = { R: 80, A: 66, D: 90, I: 50, O: 61 };

describe("the shape over the five letters", () => {
  test("each stage stands in the middle of its fifth, as high as its score", () => {
    const { points } = stageShape(full, 500, 100);
    expect(points.map(({ stage, x, y }) => [stage, x, Math.round(y)])).toEqual([
      ["R", 50, 20],
      ["A", 150, 34],
      ["D", 250, 10],
      ["I", 350, 50],
      ["O", 450, 39],
    ]);
  });

  test("five scores make one hill from foot to foot", () => {
    const { hills } = stageShape(full, 500, 100);
    expect(hills).toHaveLength(1);
    expect(hills[0]).toMatch(/^M0 100C/);
    expect(hills[0]).toMatch(/ 500 100$/);
  });

  test("a stage that was not assessed is a gap, not a zero", () => {
    const { hills } = stageShape({ ...full, D: null }, 500, 100);
    expect(hills).toHaveLength(2);
    expect(hills[0]).toMatch(/ 200 100$/);
    expect(hills[1]).toMatch(/^M300 100C/);
  });

  test("nothing assessed draws nothing", () => {
    expect(stageShape({ R: null, A: null, D: null, I: null, O: null }, 500, 100).hills).toEqual([]);
  });
});

test("the curve stays between the two points it joins", () => {
  const heights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(heights, (ys) => {
      const path = smoothPath(ys.map((y, index) => ({ x: index * 30, y })));
      const curves = path
        .split("C")
        .slice(1)
        .map((curve) => curve.split(" ").map(Number));
      curves.forEach(([, leave, , arrive], index) => {
        const low = Math.min(ys[index] ?? 0, ys[index + 1] ?? 0) - 0.01;
        const high = Math.max(ys[index] ?? 0, ys[index + 1] ?? 0) + 0.01;
        // A cubic lies within the hull of its control points.
        for (const y of [leave ?? Number.NaN, arrive ?? Number.NaN]) {
          expect(y).toBeGreaterThanOrEqual(low);
          expect(y).toBeLessThanOrEqual(high);
        }
      });
    }),
  );
});
