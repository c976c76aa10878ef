import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "./catalogue.ts";
import { checkData, checkProblem } from "./check-data.ts";

const catalogue = loadCatalogue(join(import.meta.dirname, "../../data"));
if (!catalogue.ok) throw new Error(catalogue.error.message);

describe("what ships in data/", () => {
  it.each(catalogue.value.problems)(
    "$text.id: rubric, exemplars and worked attempts are as they should be",
    { timeout: 60_000 },
    (problem) => {
      expect(checkProblem(problem, catalogue.value).faults).toEqual([]);
    },
  );

  it("holds together", { timeout: 60_000 }, () => {
    expect(checkData(catalogue.value, () => false).faults).toEqual([]);
  });
});
