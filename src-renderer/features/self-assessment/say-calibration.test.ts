import { expect, test } from "vitest";
import { sayCalibration } from "./say-calibration.ts";

test("a calibration is one sentence", () => {
  expect(sayCalibration({ recentBias: null, trend: null })).toBeNull();
  expect(sayCalibration({ recentBias: 8.2, trend: "closer" })).toBe(
    "You judge yourself 8 points too kindly, less than before.",
  );
  expect(sayCalibration({ recentBias: -12, trend: null })).toBe("You judge yourself 12 points too hard.");
  expect(sayCalibration({ recentBias: -3, trend: "steady" })).toBe(
    "You judge yourself 3 points too hard, as before.",
  );
  expect(sayCalibration({ recentBias: 1.2, trend: "closer" })).toBe(
    "You judge yourself as Onair does, closer than before.",
  );
});
