import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { LEVELS } from "../../../src-main/core/interview/level.ts";
import { NOTE_OF_STAGE } from "../../../src-main/core/interview/notes.ts";
import { STAGE_NAMES, STAGES } from "../../../src-main/core/interview/stage.ts";
import { attemptName, PROBLEM_FILE } from "../../../src-main/core/rubric/problem-files.ts";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import { useDesk } from "./draft.tsx";
import { ChoiceField, InYaml, TextField } from "./fields.tsx";
import { starterAttempt } from "./starter.ts";
import classes from "./writer.module.css";

const LEVEL_CHOICES = LEVELS.map((level) => ({ value: level, label: LEVEL_NAMES[level] }));

/** A worked attempt, which the preview scores. The form shows the first; the others are in the text. */
export function ExampleFields() {
  const { draft } = useDesk();
  const files = Object.keys(draft.files)
    .filter((file) => attemptName(file) !== null)
    .sort();
  const file = files.find((name) => attemptName(name) === "senior") ?? files[0];
  if (file === undefined) {
    const id = draft.valueAt(PROBLEM_FILE, ["id"]);
    return (
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} />}
          onClick={() =>
            draft.setText("reference/senior.yaml", starterAttempt(typeof id === "string" ? id : ""))
          }
        >
          Write an example attempt
        </Button>
      </div>
    );
  }
  const isMermaid = typeof draft.valueAt(file, ["board", "mermaid"]) === "string";
  return (
    <>
      <ChoiceField file={file} path={["level"]} label="Level" data={LEVEL_CHOICES} />
      <div className={classes.pair}>
        {STAGES.map((stage) => (
          <TextField
            key={stage}
            file={file}
            path={["notes", NOTE_OF_STAGE[stage]]}
            label={STAGE_NAMES[stage]}
            isLong
          />
        ))}
      </div>
      {isMermaid ? (
        <TextField
          file={file}
          path={["board", "mermaid"]}
          label="Board"
          hint="A Mermaid flowchart: client[Mobile app] --> api[Order service] --> db[(Postgres)]"
          isLong
          isCode
        />
      ) : (
        <InYaml file={file} label="The board" />
      )}
      {files.length > 1 && (
        <p className={classes.small}>
          {files.length - 1} more {files.length === 2 ? "attempt is" : "attempts are"} in the YAML.
        </p>
      )}
    </>
  );
}
