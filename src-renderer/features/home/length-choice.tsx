import { MAX_LENGTH_MINUTES, MIN_LENGTH_MINUTES } from "../../../src-main/core/interview/plan.ts";
import { ChoiceCard } from "./choice-card.tsx";
import classes from "./length-choice.module.css";
import { MinutesField } from "./minutes-field.tsx";
import { chooseLength, LENGTHS, lengthChoiceOf, type PlanDraft, typeLength } from "./plan-draft.ts";

interface LengthChoiceProps {
  readonly draft: PlanDraft;
  readonly onChange: (draft: PlanDraft) => void;
}

/** How long the whole interview takes. */
export function LengthChoice({ draft, onChange }: LengthChoiceProps) {
  const choice = lengthChoiceOf(draft);
  return (
    <div className={classes.row}>
      {LENGTHS.map((length) => (
        <ChoiceCard
          key={length}
          name="length"
          label={`${length} min`}
          isChosen={choice === length}
          onChoose={() => onChange(chooseLength(draft, length))}
        />
      ))}
      <ChoiceCard
        name="length"
        label="Untimed"
        isChosen={choice === "untimed"}
        onChoose={() => onChange(chooseLength(draft, "untimed"))}
      />
      <ChoiceCard
        name="length"
        label="Custom"
        isChosen={choice === "custom"}
        onChoose={() => onChange(chooseLength(draft, "custom"))}
      />
      {choice === "custom" && (
        <MinutesField
          label="Minutes in all"
          min={MIN_LENGTH_MINUTES}
          max={MAX_LENGTH_MINUTES}
          value={draft.customLength}
          onChange={(length) => onChange(typeLength(draft, length))}
        />
      )}
    </div>
  );
}
