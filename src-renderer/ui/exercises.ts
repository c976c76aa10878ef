import type { Exercise } from "../../src-main/core/interview/exercise.ts";

/** What is exercised, as one of several to choose from. */
export const EXERCISE_NAMES: Readonly<Record<Exercise, string>> = {
  requirements: "Requirements",
  estimate: "Estimate",
  architecture: "Architecture",
  dataModel: "Data model",
  interface: "Interface",
  optimization: "Optimization",
  fixBoard: "Fix the board",
};

/** What a session of it is called: "Data model drill". */
export function drillName(exercise: Exercise): string {
  return exercise === "fixBoard" ? EXERCISE_NAMES.fixBoard : `${EXERCISE_NAMES[exercise]} drill`;
}

/** The same within a sentence: "data model drill". */
export function drillInWords(exercise: Exercise): string {
  const name = exercise === "fixBoard" ? "board to fix" : drillName(exercise);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
