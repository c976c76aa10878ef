import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadContent } from "../content/load-content.ts";
import { usesOf } from "./library.ts";

const content = loadContent(join(import.meta.dirname, "../../data"));
if (!content.ok) throw new Error(content.error.message);
const { concepts, problems } = content.value;
const uses = usesOf(problems.values());

describe("which problems use a concept", () => {
  it("counts a criterion once, however often it names the concept", () => {
    const instagram = problems.get("instagram");
    if (instagram === undefined) throw new Error("there is no Instagram");
    const use = uses.get("cache")?.find(({ problem }) => problem === "instagram");
    expect(use?.title).toBe("Instagram");
    expect(use?.criteria).toBeGreaterThan(0);
    expect(use?.criteria).toBeLessThanOrEqual(instagram.rubric.criteria.length);
  });

  it("finds every concept that some criterion teaches", () => {
    const taught = [...problems.values()].flatMap(({ rubric }) => rubric.criteria.map((c) => c.concept));
    expect(taught.filter((id) => !uses.has(id))).toEqual([]);
  });

  it("says nothing of a concept that no rubric names", () => {
    expect(uses.get("no-such-concept")).toBeUndefined();
  });
});

describe("the concepts", () => {
  it("each stand in a named group", () => {
    expect(concepts.every(({ group }) => group.length > 0)).toBe(true);
    expect(concepts.find(({ id }) => id === "token-bucket")?.group).toBe("Rate limiting");
  });
});
