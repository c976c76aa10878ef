import { expect, test } from "vitest";
import { droppedSentences, spentText } from "./review-words.ts";

const STAGE = {
  stage: "A" as const,
  opinions: [],
  remarks: [],
  dropped: [],
  usage: { input: 900, output: 50 },
};

test("what was dropped is summed over the stages", () => {
  const dropped = [{ reason: "not_your_words" as const, count: 1 }];
  expect(
    droppedSentences({
      stages: [
        { ...STAGE, dropped },
        { ...STAGE, dropped: [...dropped, { reason: "unproven", count: 1 }] },
      ],
    }),
  ).toEqual(["Dropped 2 claims whose words are not yours.", "Dropped 1 verdict without proof."]);
});

test("tokens and cost are said as far as they are known", () => {
  expect(spentText({ stages: [STAGE, STAGE], cost: null })).toBe("1,800 tokens in, 100 out");
  expect(spentText({ stages: [STAGE], cost: 0.01234 })).toBe("900 tokens in, 50 out, at your prices 0.012");
  expect(spentText({ stages: [{ ...STAGE, usage: null }], cost: null })).toBe(
    "The endpoint does not say how many tokens it took.",
  );
});
