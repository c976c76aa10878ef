import { describe, expect, it } from "vitest";
import type { SessionEvent } from "../interview/event.ts";
import { criterion } from "../rubric/test-rubric.ts";
import { hintFor } from "./hint.ts";
import { look, sessionIn } from "./test-look.ts";
import { TEST_WORDS } from "./test-words.ts";

const CACHE = criterion({ text: { terms: ["cache"] } }, { id: "cache" });
const BALANCER = criterion({ text: { terms: ["load-balancer"] } }, { id: "balancer" });
const hint = (step: 1 | 2 | 3): SessionEvent => ({
  type: "hintShown",
  atMs: 0,
  criterion: "cache",
  step,
  says: "…",
});
const offered = (...events: SessionEvent[]) =>
  hintFor(look([CACHE, BALANCER]), sessionIn("A", 5, "neutral", events), TEST_WORDS);

describe("a hint", () => {
  it("goes from a nudge to a direction to the answer, then to the next gap", () => {
    expect(offered()).toMatchObject({
      criterion: "cache",
      step: 1,
      says: "Think: Where is the thing under test?",
    });
    expect(offered(hint(1))).toMatchObject({
      criterion: "cache",
      step: 2,
      says: "Because the test says so.",
    });
    expect(offered(hint(2))).toMatchObject({
      criterion: "cache",
      step: 3,
      says: "Add the thing under test.",
    });
    expect(offered(hint(3))).toMatchObject({ criterion: "balancer", step: 1 });
  });

  it("is about the open question first, which was the nudge", () => {
    const asked: SessionEvent = {
      type: "followUpAsked",
      atMs: 0,
      criterion: "balancer",
      says: "?",
      elementIds: [],
    };
    expect(offered(asked)).toMatchObject({ criterion: "balancer", step: 2, costPoints: 20 });
  });

  it("says what it costs: half of a stage that is all, in three steps", () => {
    // Both criteria weigh 50 of 100 points; the steps leave 85, 60 and 20 % of that.
    expect([offered(), offered(hint(1)), offered(hint(2))].map((one) => one?.costPoints)).toEqual([
      7.5, 12.5, 20,
    ]);
  });

  it("is not to be had where nothing is missing", () => {
    const done = look([CACHE], { architecture: "A cache holds the feed." });
    expect(hintFor(done, sessionIn("A", 5), TEST_WORDS)).toBeNull();
  });
});
