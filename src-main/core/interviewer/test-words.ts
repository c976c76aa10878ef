import type { InterviewerWords } from "./words.ts";

const said = (line: string) => ({ friendly: [line], neutral: [line], tough: [`${line} (tough)`] });

/** Words in which a test can see which line was taken. */
export const TEST_WORDS: InterviewerWords = {
  sameWords: [
    ["many", "number", "count"],
    ["fast", "quick", "latency"],
  ],
  askingWords: [
    "how",
    "many",
    "the",
    "is",
    "are",
    "there",
    "do",
    "we",
    "a",
    "must",
    "be",
    "what",
    "can",
    "have",
    "to",
  ],
  judgingWords: ["perfect", "well done", "score"],
  yourCall: said("Your call."),
  followUp: said("{probe}"),
  halfway: said("You wrote “{quote}”. {probe}"),
  against: said("You wrote “{quote}”, but: {probe}"),
  components: [{ concepts: ["cache"], kinds: ["cache"], asks: ["What is in {label}?"] }],
  findings: [
    {
      kind: "single-point-of-failure",
      concepts: ["failover"],
      asks: ["{label} dies. What do readers see?"],
    },
  ],
  resolved: said("Thank you."),
  later: said("Later."),
  curveball: said("Something has changed. {says}"),
  hints: ["Think: {probe}", "{why}", "{change}"],
};
