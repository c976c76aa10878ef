import { hypothetical, negated } from "./assertion-gates.ts";
import { noArrows, unknownNames } from "./board-gates.ts";
import type { Gate } from "./gate.ts";
import { otherLanguages } from "./language-gates.ts";
import { sameBytes } from "./repeat-gates.ts";
import { anyStage, order, typos } from "./steady-gates.ts";
import { wordLists, worthless } from "./worthless-gates.ts";

/** Every gate, in the order of the table. */
export const GATES: readonly Gate[] = [
  worthless,
  wordLists,
  negated,
  hypothetical,
  typos,
  order,
  anyStage,
  noArrows,
  unknownNames,
  otherLanguages,
  sameBytes,
];
