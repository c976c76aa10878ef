import { describe, expect, it } from "vitest";
import { sayDay, sayInterval } from "./say-cards.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

describe("words for cards", () => {
  it("say an interval in its largest unit", () => {
    const said = [MINUTE_MS / 2, 10 * MINUTE_MS, DAY_MS / 4, DAY_MS, 12 * DAY_MS, 31 * DAY_MS, 61 * DAY_MS];
    expect(said.map(sayInterval)).toEqual([
      "1 min",
      "10 min",
      "1 day",
      "1 day",
      "12 days",
      "1 month",
      "2 months",
    ]);
    expect([350 * DAY_MS, 900 * DAY_MS].map(sayInterval)).toEqual(["1 year", "2 years"]);
  });

  it("say a day as people do", () => {
    const noon = new Date(2026, 10, 21, 12).getTime();
    expect(sayDay(noon + DAY_MS / 4, noon)).toBe("today");
    expect(sayDay(noon + DAY_MS, noon)).toBe("tomorrow");
    expect(sayDay(noon + 3 * DAY_MS, noon)).toBe("on 24 Nov");
  });
});
