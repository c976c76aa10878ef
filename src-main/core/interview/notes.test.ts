import { expect, test } from "vitest";
import { isUntouched } from "./notes.ts";

test("a note of headings and empty bullets is untouched", () => {
  expect(isUntouched("## Functional\n\n-\n\n## Write path\n\n1.\n")).toBe(true);
  expect(isUntouched("## Functional\n\n- upload")).toBe(false);
});
