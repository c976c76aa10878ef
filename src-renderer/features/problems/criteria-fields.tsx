import { Accordion, Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { z } from "zod";
import { STAGE_NAMES, STAGES } from "../../../src-main/core/interview/stage.ts";
import { RUBRIC_FILE } from "../../../src-main/core/rubric/problem-files.ts";
import classes from "./criteria-fields.module.css";
import { CriterionFields } from "./criterion-fields.tsx";
import { useDesk } from "./draft.tsx";
import { InYaml } from "./fields.tsx";
import { freeName, starterCriterion } from "./starter.ts";

const criteriaSchema = z.array(z.looseObject({ id: z.string(), question: z.string(), stage: z.string() }));

/** The problem's own criteria, one open at a time. */
export function CriteriaFields() {
  const { draft, faults } = useDesk();
  const [open, setOpen] = useState<string | null>(null);
  const parsed = criteriaSchema.safeParse(draft.valueAt(RUBRIC_FILE, ["criteria"]) ?? []);
  if (!parsed.success) return <InYaml file={RUBRIC_FILE} label="One of the criteria" />;
  const criteria = parsed.data;
  const add = () => {
    const id = freeName(
      "criterion",
      criteria.map((criterion) => criterion.id),
    );
    draft.change({ file: RUBRIC_FILE, path: ["criteria", criteria.length], value: starterCriterion(id) });
    setOpen(String(criteria.length));
  };
  return (
    <>
      {criteria.length > 0 && (
        <Accordion
          value={open}
          onChange={setOpen}
          variant="separated"
          radius="md"
          chevronPosition="left"
          classNames={{ item: classes.item ?? "" }}
        >
          {criteria.map(({ id, question, stage }, index) => {
            const wrong = faults.filter(
              ({ file, message }) => file === RUBRIC_FILE && message.startsWith(`criteria.${index}.`),
            ).length;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: an id changes while it is typed, and the field must keep the cursor
              <Accordion.Item key={index} value={String(index)}>
                <Accordion.Control>
                  <span className={classes.head}>
                    <b className={classes.letter} title={nameOf(stage)}>
                      {stage}
                    </b>
                    <span className={classes.question}>{question === "" ? "A new criterion" : question}</span>
                    {wrong > 0 && <span className={classes.wrong}>{wrong} to mend</span>}
                  </span>
                </Accordion.Control>
                <Accordion.Panel>
                  {open === String(index) && (
                    <CriterionFields
                      index={index}
                      onRemove={() => {
                        setOpen(null);
                        draft.change({ file: RUBRIC_FILE, path: ["criteria", index], value: undefined });
                      }}
                      id={id}
                    />
                  )}
                </Accordion.Panel>
              </Accordion.Item>
            );
          })}
        </Accordion>
      )}
      <div>
        <Button variant="default" size="xs" leftSection={<IconPlus size={15} />} onClick={add}>
          Add a criterion
        </Button>
      </div>
    </>
  );
}

function nameOf(stage: string): string {
  const known = STAGES.find((one) => one === stage);
  return known === undefined ? stage : STAGE_NAMES[known];
}
