import { SegmentedControl } from "@mantine/core";
import { LEVELS } from "../../../src-main/core/interview/level.ts";
import { changedMakers } from "../../../src-main/core/rubric/makers.ts";
import { sentenceOf } from "../../host/say.ts";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import { inWords } from "../../ui/makers.ts";
import classes from "./comparison.module.css";
import type { Scores } from "./use-scores.ts";

const AS_SCORED = "as-scored";

/** How far the two scores can be held against each other, and the offer to see both at one level. */
export function LevelLine({ scores }: { readonly scores: Scores }) {
  const { level, setLevel } = scores;
  return (
    <div className={classes.level}>
      <p className={classes.caution}>{cautionOf(scores)}</p>
      <SegmentedControl
        size="xs"
        aria-label="Scores"
        value={level ?? AS_SCORED}
        onChange={(value) => setLevel(LEVELS.find((one) => one === value) ?? null)}
        data={[
          { value: AS_SCORED, label: "As scored" },
          ...LEVELS.map((one) => ({ value: one, label: LEVEL_NAMES[one] })),
        ]}
      />
    </div>
  );
}

function cautionOf({ left, right, level, error }: Scores): string {
  if (error !== null) return sentenceOf(error);
  if (level !== null) return `Both as ${level}, by today’s rubric. Nothing of this is stored.`;
  if (left.level !== right.level)
    return `One was scored as ${left.level}, the other as ${right.level}: choose a level to see both at the same.`;
  const changed = changedMakers(left.hashes, right.hashes);
  if (changed.length === 0) return "";
  return `Between the two, ${inWords(changed)} changed: choose a level to score both by today’s.`;
}
