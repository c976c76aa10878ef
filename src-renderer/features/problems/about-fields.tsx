import { Chip, Group, Input } from "@mantine/core";
import { STAGE_NAMES, STAGES } from "../../../src-main/core/interview/stage.ts";
import { PROBLEM_FILE } from "../../../src-main/core/rubric/problem-files.ts";
import { DIFFICULTY_NAMES } from "../../ui/difficulty.tsx";
import { useDesk } from "./draft.tsx";
import { ChoiceField, ListField, TextField } from "./fields.tsx";
import { slugOf } from "./starter.ts";
import classes from "./writer.module.css";

const DIFFICULTIES = Object.entries(DIFFICULTY_NAMES).map(([value, label]) => ({ value, label }));
const MOST_STAGES = 2;

/** What a problem is called, and what the interviewer says at the start. */
export function AboutFields({ isSaved }: { readonly isSaved: boolean }) {
  const { draft } = useDesk();
  const file = PROBLEM_FILE;
  const id = draft.valueAt(file, ["id"]);
  const title = draft.valueAt(file, ["title"]);

  /** Until it is saved, the id follows the title, unless someone gave it another. */
  const rename = (text: string) => {
    const follows = !isSaved && (id === "" || id === undefined || id === slugOf(String(title ?? "")));
    draft.change({ file, path: ["title"], value: text }, ...(follows ? idChanges(slugOf(text)) : []));
  };
  const idChanges = (value: string) => [
    { file, path: ["id"], value },
    ...Object.keys(draft.files)
      .filter((name) => name.startsWith("reference/") && draft.valueAt(name, ["problem"]) === id)
      .map((name) => ({ file: name, path: ["problem"], value })),
  ];

  return (
    <>
      <div className={classes.pair}>
        <TextField file={file} path={["title"]} label="Title" placeholder="Parking garage" onText={rename} />
        <TextField
          file={file}
          path={["id"]}
          label="Id"
          placeholder="parking-garage"
          onText={(value) => draft.change(...idChanges(value))}
        />
      </div>
      <TextField
        file={file}
        path={["summary"]}
        label="Summary"
        placeholder="Design the system of a parking garage."
      />
      <TextField
        file={file}
        path={["prompt"]}
        label="Prompt"
        hint="What the interviewer says at the start. Words of it earn nothing when they are only repeated."
        isLong
      />
      <div className={classes.pair}>
        <ChoiceField file={file} path={["difficulty"]} label="Difficulty" data={DIFFICULTIES} />
        <ListField file={file} path={["topics"]} label="Topics" placeholder="caching, transactions …" />
      </div>
      <Emphasis />
    </>
  );
}

function Emphasis() {
  const { draft } = useDesk();
  const found = draft.valueAt(PROBLEM_FILE, ["emphasis"]);
  const chosen = STAGES.filter((stage) => Array.isArray(found) && found.includes(stage));
  return (
    <Input.Wrapper
      label="Decided in"
      description="The one or two stages that matter most."
      labelElement="div"
    >
      <Chip.Group
        multiple
        value={chosen}
        onChange={(value) => draft.change({ file: PROBLEM_FILE, path: ["emphasis"], value })}
      >
        <Group gap="xs" mt={6}>
          {STAGES.map((stage) => (
            <Chip
              key={stage}
              value={stage}
              size="sm"
              radius="md"
              disabled={chosen.length >= MOST_STAGES && !chosen.includes(stage)}
            >
              {STAGE_NAMES[stage]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
