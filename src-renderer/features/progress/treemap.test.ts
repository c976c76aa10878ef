import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { treemap } from "./treemap.ts";

const FIELD = { x: 10, y: 20, width: 600, height: 400 };

describe("a treemap", () => {
  test("draws the example of its inventors", () => {
    const boxes = treemap([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 6, height: 4 });
    expect(boxes.slice(0, 3)).toEqual([
      { x: 0, y: 0, width: 3, height: 2 },
      { x: 0, y: 2, width: 3, height: 2 },
      { x: 3, y: 0, width: expect.closeTo(12 / 7), height: expect.closeTo(7 / 3) },
    ]);
  });

  test("of nothing is empty, of one is the field", () => {
    expect(treemap([], FIELD)).toEqual([]);
    expect(treemap([7], FIELD)).toEqual([
      { ...FIELD, width: expect.closeTo(600), height: expect.closeTo(400) },
    ]);
  });

  test("gives each value its share of the area, within the field and without overlap", () => {
    const values = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, (given) => {
        const sorted = given.toSorted((a, b) => b - a);
        const all = sorted.reduce((sum, value) => sum + value, 0);
        const boxes = treemap(sorted, FIELD);
        expect(boxes).toHaveLength(sorted.length);
        boxes.forEach(({ x, y, width, height }, index) => {
          expect(width * height).toBeCloseTo(((sorted[index] ?? 0) / all) * 240_000, 4);
          expect(x).toBeGreaterThanOrEqual(FIELD.x - 1e-6);
          expect(y).toBeGreaterThanOrEqual(FIELD.y - 1e-6);
          expect(x + width).toBeLessThanOrEqual(610 + 1e-6);
          expect(y + height).toBeLessThanOrEqual(420 + 1e-6);
          for (const other of boxes.slice(index + 1)) {
            const across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
            const down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
            expect(across < 1e-6 || down < 1e-6).toBe(true);
          }
        });
      }),
    );
  });
});
