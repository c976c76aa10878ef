import type { NextDrill } from "../../../src-main/contract/drills.ts";
import { EXERCISE_NAMES } from "../../ui/exercises.ts";

/** Why a drill is next: "Data model was your weakest stage on Instagram: 40 of 100." */
export function ReasonOfDrill({ drill }: { readonly drill: NextDrill }) {
  const { exercise, title, points, isDrilled } = drill;
  return isDrilled
    ? `Your last drill came to ${points} of 100.`
    : `${EXERCISE_NAMES[exercise]} was your weakest stage on ${title}: ${points} of 100.`;
}
