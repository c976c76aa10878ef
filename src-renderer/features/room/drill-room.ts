import { type Exercise, frameOf } from "../../../src-main/core/interview/exercise.ts";
import { STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import { assertNever } from "../../../src-main/core/result.ts";
import { EXERCISE_NAMES } from "../../ui/exercises.ts";
import type { RoomAction } from "./room-keys.ts";

/** What is said first in the room of a drill. */
export function taskOf(exercise: Exercise): string {
  return exercise === "fixBoard"
    ? "One thing is wrong with this board. Find it and mend it, and leave the rest as good as it is."
    : `Only the ${EXERCISE_NAMES[exercise].toLowerCase()} this time.`;
}

/** The stages on the rail: a drill has one. */
export function stagesOf(exercise: Exercise | null): readonly Stage[] {
  return exercise === null ? STAGES : [frameOf(exercise).stage];
}

/** Whether something can be done in a room; a drill has only what it is done on, and its one stage. */
export function isPossible(action: RoomAction, exercise: Exercise | null): boolean {
  if (exercise === null) return true;
  const { desk } = frameOf(exercise);
  switch (action.type) {
    case "enterStage":
      return false;
    case "showBoard":
    case "showNotes":
    case "showSplit":
      return desk === "both";
    case "addComponent":
    case "toggleLens":
    case "exportBoard":
    case "importBoard":
      return desk !== "notes";
    case "dictate":
    case "speak":
    case "hint":
    case "hush":
      // A board alone has no notes to speak into, and what is to be found on it is not to be asked for.
      return desk !== "board";
    case "togglePause":
    case "finish":
    case "togglePrompt":
    case "openPalette":
    case "openKeys":
      return true;
    default:
      return assertNever(action);
  }
}
