import { expect, test } from "vitest";
import { checkBoardPicture, MAX_PICTURE_BYTES } from "./picture.ts";
import { pngOf } from "./test-png.ts";

test("a PNG of at most 2,048 pixels a side may be sent", () => {
  for (const [width, height] of [
    [1, 1],
    [2048, 2048],
  ] as const) {
    expect(checkBoardPicture(pngOf(width, height)).ok).toBe(true);
  }
});

test.each([
  ["nothing", new Uint8Array()],
  ["a cut head", pngOf(10, 10).subarray(0, 20)],
  ["another type", new TextEncoder().encode("GIF89a".padEnd(100))],
  ["too wide", pngOf(2049, 10)],
  ["too high", pngOf(10, 2049)],
  ["of no width", pngOf(0, 10)],
  ["of as many bytes as would be a film", pngOf(10, 10, MAX_PICTURE_BYTES + 1)],
])("%s may not", (_what, bytes) => {
  expect(checkBoardPicture(bytes)).toMatchObject({ ok: false, error: { code: "BAD_PICTURE" } });
});
