import { Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { STAGE_NAMES, STAGES } from "../../../src-main/core/interview/stage.ts";
import { RUBRIC_FILE } from "../../../src-main/core/rubric/problem-files.ts";
import { useDesk } from "./draft.tsx";
import { InYaml } from "./fields.tsx";
import classes from "./general-fields.module.css";
import { generalQuery } from "./queries.ts";

/** What nearly every design is asked: chosen by a tick, with when it is due. */
export function GeneralFields() {
  const { draft } = useDesk();
  const { data: general = [] } = useQuery(generalQuery);
  const included = z.array(z.string()).safeParse(draft.valueAt(RUBRIC_FILE, ["include"]) ?? []);
  if (!included.success) return <InYaml file={RUBRIC_FILE} label="What is included" />;
  const toggle = (id: string) => {
    const value = included.data.includes(id)
      ? included.data.filter((one) => one !== id)
      : [...included.data, id];
    draft.change({ file: RUBRIC_FILE, path: ["include"], value });
  };
  return (
    <div className={classes.columns}>
      {STAGES.map((stage) => {
        const members = general.filter((criterion) => criterion.stage === stage);
        if (members.length === 0) return null;
        return (
          <fieldset key={stage} className={classes.group}>
            <legend className={classes.stage}>{STAGE_NAMES[stage]}</legend>
            {members.map(({ id, question, due }) => (
              <Checkbox
                key={id}
                size="sm"
                label={question}
                description={`Due ${due}.`}
                checked={included.data.includes(id)}
                onChange={() => toggle(id)}
              />
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
