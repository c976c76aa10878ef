import { Button, Input, NumberInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { LEVELS } from "../../../src-main/core/interview/level.ts";
import { STAGE_NAMES, STAGES } from "../../../src-main/core/interview/stage.ts";
import { criterionSchema } from "../../../src-main/core/rubric/criterion.ts";
import { RUBRIC_FILE } from "../../../src-main/core/rubric/problem-files.ts";
import { libraryQuery } from "../../host/queries.ts";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import { useDesk } from "./draft.tsx";
import { EvidenceFields } from "./evidence-fields.tsx";
import { ExemplarFields } from "./exemplar-fields.tsx";
import { ChoiceField, InYaml, TextField } from "./fields.tsx";
import classes from "./writer.module.css";

const STAGE_CHOICES = STAGES.map((stage) => ({ value: stage, label: STAGE_NAMES[stage] }));
const KIND_CHOICES = [
  { value: "must", label: "Must have" },
  { value: "should", label: "Should have" },
  { value: "bonus", label: "Bonus" },
  { value: "pitfall", label: "Pitfall, avoided" },
];
const DIMENSIONS = criterionSchema.shape.dimension.options.map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}));

interface CriterionFieldsProps {
  readonly index: number;
  readonly id: string;
  readonly onRemove: () => void;
}

/** One criterion of the problem's own. */
export function CriterionFields({ index, id, onRemove }: CriterionFieldsProps) {
  const { data: concepts = [] } = useQuery(libraryQuery);
  const at = (...path: readonly (string | number)[]) => ["criteria", index, ...path];
  const file = RUBRIC_FILE;
  return (
    <div className={classes.fields}>
      <TextField
        file={file}
        path={at("question")}
        label="Question"
        hint="One yes/no question, worded so that yes is good."
        placeholder="Do the requirements say that a driver gets a ticket?"
      />
      <TextField file={file} path={at("why")} label="Why" hint="One sentence that teaches." />
      <div className={classes.pair}>
        <ChoiceField
          file={file}
          path={at("concept")}
          label="Read on at"
          data={concepts.map((concept) => ({ value: concept.id, label: concept.name }))}
          searchable
        />
        <TextField file={file} path={at("id")} label="Id" />
      </div>
      <div className={classes.three}>
        <ChoiceField file={file} path={at("stage")} label="Stage" data={STAGE_CHOICES} />
        <ChoiceField file={file} path={at("kind")} label="Kind" data={KIND_CHOICES} />
        <ChoiceField file={file} path={at("dimension")} label="Shows" data={DIMENSIONS} />
      </div>
      <Weights index={index} />
      <EvidenceFields path={at("evidence")} />
      <div className={classes.pair}>
        <TextField
          file={file}
          path={at("probe")}
          label="If it is missing, the interviewer asks"
          placeholder="What happens at the gate?"
        />
        <TextField
          file={file}
          path={at("change")}
          label="The smallest change that would meet it"
          placeholder="Name the ticket under the requirements."
        />
      </div>
      <ExemplarFields index={index} />
      <Rest index={index} />
      <div>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<IconTrash size={15} />}
          onClick={onRemove}
          aria-label={`Remove the criterion ${id}`}
        >
          Remove this criterion
        </Button>
      </div>
    </div>
  );
}

function Weights({ index }: { readonly index: number }) {
  const { draft } = useDesk();
  return (
    <Input.Wrapper
      label="Weight"
      description="3 high, 2 medium, 1 low, 0 not asked at this level."
      labelElement="div"
    >
      <div className={classes.three} style={{ marginTop: 6 }}>
        {LEVELS.map((level) => {
          const path = ["criteria", index, "weight", level];
          const value = draft.valueAt(RUBRIC_FILE, path);
          return (
            <NumberInput
              key={level}
              aria-label={`Weight at ${LEVEL_NAMES[level]}`}
              prefix={`${LEVEL_NAMES[level]} `}
              min={0}
              max={3}
              clampBehavior="strict"
              allowDecimal={false}
              value={typeof value === "number" ? value : ""}
              onChange={(next) => {
                if (typeof next === "number") draft.change({ file: RUBRIC_FILE, path, value: next });
              }}
            />
          );
        })}
      </div>
    </Input.Wrapper>
  );
}

/** What a criterion may have beyond the form. */
function Rest({ index }: { readonly index: number }) {
  const { draft } = useDesk();
  const has = (name: string) => {
    const value = draft.valueAt(RUBRIC_FILE, ["criteria", index, name]);
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  };
  const parts = [
    ...(has("partial") ? ["partial steps"] : []),
    ...(has("cap") ? ["a cap"] : []),
    ...(has("due") ? ["when it is due"] : []),
  ];
  if (parts.length === 0) return null;
  return <InYaml file={RUBRIC_FILE} label={`This criterion (${parts.join(", ")})`} />;
}
