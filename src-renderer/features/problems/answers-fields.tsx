import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { z } from "zod";
import { PROBLEM_FILE } from "../../../src-main/core/rubric/problem-files.ts";
import { useDesk } from "./draft.tsx";
import { InYaml, ListField, TextField } from "./fields.tsx";
import { RemoveButton } from "./remove-button.tsx";
import { freeName } from "./starter.ts";
import classes from "./writer.module.css";

const entrySchema = z.looseObject({ id: z.string() });

/** What the interviewer answers when asked. */
export function AnswersFields() {
  const { list, ids, add, remove } = useEntries("clarifications");
  if (list === null) return <InYaml file={PROBLEM_FILE} label="What the interviewer answers" />;
  return (
    <>
      {list.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer has no name that is its own
        <div key={index} className={classes.entry}>
          <div className={classes.entryFields}>
            <ListField
              file={PROBLEM_FILE}
              path={["clarifications", index, "asks"]}
              label="Asked as"
              placeholder="How many cars? · Enter · Which scale?"
            />
            <TextField file={PROBLEM_FILE} path={["clarifications", index, "answer"]} label="Answer" />
          </div>
          <RemoveButton label={`Remove answer ${index + 1}`} onClick={() => remove(index)} />
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} />}
          onClick={() => add({ id: freeName("answer", ids), asks: [], answer: "" })}
        >
          Add an answer
        </Button>
      </div>
    </>
  );
}

/** The problem's own words, with the ways people write them. */
export function VocabularyFields() {
  const { list, ids, add, remove } = useEntries("vocabulary");
  if (list === null) return <InYaml file={PROBLEM_FILE} label="The vocabulary" />;
  return (
    <>
      {list.map((id, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an id changes while it is typed, and the field must keep the cursor
        <div key={index} className={classes.entry}>
          <div className={classes.term}>
            <TextField file={PROBLEM_FILE} path={["vocabulary", index, "id"]} label="Term" />
            <ListField
              file={PROBLEM_FILE}
              path={["vocabulary", index, "aliases"]}
              label="Written as"
              placeholder="ticket · Enter · parking ticket"
            />
          </div>
          <RemoveButton label={`Remove the term ${id}`} onClick={() => remove(index)} />
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} />}
          onClick={() => add({ id: freeName("term", ids), aliases: [] })}
        >
          Add a term
        </Button>
      </div>
    </>
  );
}

/** The ids of a list of the problem, with how to lengthen and shorten it; a null list cannot be shown. */
function useEntries(name: "clarifications" | "vocabulary") {
  const { draft } = useDesk();
  const parsed = z.array(entrySchema).safeParse(draft.valueAt(PROBLEM_FILE, [name]) ?? []);
  const ids = parsed.success ? parsed.data.map(({ id }) => id) : [];
  return {
    list: parsed.success ? ids : null,
    ids,
    add: (value: object) => draft.change({ file: PROBLEM_FILE, path: [name, ids.length], value }),
    remove: (index: number) => draft.change({ file: PROBLEM_FILE, path: [name, index], value: undefined }),
  };
}
