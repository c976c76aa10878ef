import type { Exercise } from "../../src-main/core/interview/exercise.ts";

/** What each is about, in one line. */
export const EXERCISE_AIMS: Readonly<Record<Exercise, string>> = {
  requirements: "What it must do, for whom, how much of it, and what is left out.",
  estimate: "The few figures that decide the design, each with how you came to it.",
  architecture: "The board from the client to where data is kept, and what each part is for.",
  dataModel: "What is kept, by which keys, in which kind of store.",
  interface: "The calls, with what goes in and what comes out.",
  optimization: "What breaks first, what you would do about it, and what that costs.",
  fixBoard: "A good board with one flaw in it. Find it, mend it, and lose nothing else.",
};
