import fc from "fast-check";
import { expect, test } from "vitest";
import { formatStated } from "./format-quantity.ts";
import { parseQuantity } from "./quantity.ts";
import type { Stated } from "./stated.ts";

const stated = (measure: Stated["measure"], amount: number, periodSeconds: number | null = null): Stated => ({
  measure,
  amount,
  periodSeconds,
  isConverted: false,
});

test.each([
  [stated("count", 20e6), "20M"],
  [stated("count", 1540), "1,540"],
  [stated("count", 86_400), "86,400"],
  [stated("count", 7.716), "7.72"],
  [stated("count", 100e9), "100 billion"],
  [stated("count", 999_999_999), "1B"],
  [stated("count", 1.84e19), "1.84e19"],
  [stated("count", 30.24e6, 86_400), "30.2M/day"],
  [stated("data", 999.9e3), "1 MB"],
  [stated("data", 1.2e15, 31_536_000), "1.2 PB/year"],
  [stated("data", 500), "500 bytes"],
  [stated("time", 0.2), "200 ms"],
  [stated("time", 2_592_000), "30 days"],
  [stated("share", 0.02), "2%"],
])("%j is written %s", (figure, text) => {
  expect(formatStated(figure)).toBe(text);
});

test("a noun stands between the number and its period", () => {
  expect(formatStated(stated("count", 20e6, 2_592_000), { noun: "photos" })).toBe("20M photos/month");
});

test("what is written reads back as the same figure", () => {
  const measure = fc.constantFrom("count", "data", "time", "share");
  const period = fc.constantFrom(null, 1, 60, 3600, 86_400, 604_800, 2_592_000, 31_536_000);
  const amount = fc.tuple(fc.integer({ min: 100, max: 999 }), fc.integer({ min: -2, max: 12 }));
  fc.assert(
    fc.property(measure, period, amount, (kind, per, [digits, power]) => {
      const isRate = kind === "count" || kind === "data";
      const figure = stated(kind, digits * 10 ** power, isRate ? per : null);
      const text = formatStated(figure);
      const read = parseQuantity(text)?.stated;
      expect(read, text).toMatchObject({ measure: kind, periodSeconds: figure.periodSeconds });
      expect(Math.abs((read?.amount ?? 0) / figure.amount - 1), text).toBeLessThan(0.01);
    }),
  );
});
