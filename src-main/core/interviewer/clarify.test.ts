import { describe, expect, it } from "vitest";
import { problemSchema } from "../rubric/problem.ts";
import { compiled } from "../rubric/test-rubric.ts";
import { clarificationFor, indexClarifications, mayMean } from "./clarify.ts";
import { askingVocabulary } from "./question-features.ts";
import { TEST_WORDS } from "./test-words.ts";
import { learnTopics } from "./topics.ts";

const CLARIFICATIONS = problemSchema.shape.clarifications.parse([
  {
    id: "expiry",
    asks: ["Do links expire?", "How long do we keep a link?"],
    answer: "Five years by default.",
  },
  { id: "visits", asks: ["How many clicks are there?"], answer: "A hundred for each link." },
  { id: "speed", asks: ["How fast must the redirect be?"], answer: "Within 50 ms." },
]);
const ELSEWHERE = problemSchema.shape.clarifications.parse([
  {
    id: "speed",
    asks: ["Is it snappy?", "Which delay is bearable?", "A snappy answer?"],
    answer: "Within 90 ms.",
  },
  { id: "colour", asks: ["Is the logo blue?"], answer: "It is red." },
]);
const { lexicon } = compiled([]);
const TOPICS = learnTopics(ELSEWHERE, askingVocabulary(TEST_WORDS));
const INDEX = indexClarifications(CLARIFICATIONS, lexicon, TOPICS);
const found = (question: string) => clarificationFor(question, INDEX)?.clarification.id ?? null;

describe("the clarification a question asks for", () => {
  it.each([
    ["do the links expire", "expiry"],
    ["for how long must a link be kept?", "expiry"],
    ["do links exipre?", "expiry"],
    ["number of clicks?", "visits"],
    ["how quick is the redirect", "speed"],
    ["must it be snappy?", "speed"],
  ])("%s", (question, id) => {
    expect(found(question)).toBe(id);
  });

  it.each(["Which colour has the logo?", "Do we sell advertisements?", "", "???", "how many"])(
    "is not made up for: %s",
    (question) => {
      expect(found(question)).toBeNull();
    },
  );

  it("says as what the question was taken", () => {
    expect(clarificationFor("how long is a link kept", INDEX)?.takenAs).toBe("How long do we keep a link?");
  });

  it("is none where a problem has no clarifications", () => {
    const none = indexClarifications([], lexicon, TOPICS);
    expect(clarificationFor("Do links expire?", none)).toBeNull();
  });

  it("is asked back for where a question has no answer and comes near one", () => {
    expect(found("What of old links?")).toBeNull();
    expect(mayMean("What of old links?", INDEX)).toEqual(["Do links expire?"]);
    expect(mayMean("How long does a click take?", INDEX)).toEqual([
      "How many clicks are there?",
      "How long do we keep a link?",
    ]);
    expect(mayMean("Which colour has the logo?", INDEX)).toEqual([]);
    expect(mayMean("Do links expire?", INDEX)).toEqual([]);
  });
});
