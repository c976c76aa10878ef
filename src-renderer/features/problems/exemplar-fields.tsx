import { Button, Input, Textarea } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { z } from "zod";
import { NOTE_OF_STAGE } from "../../../src-main/core/interview/notes.ts";
import { STAGES } from "../../../src-main/core/interview/stage.ts";
import { RUBRIC_FILE } from "../../../src-main/core/rubric/problem-files.ts";
import { useDesk } from "./draft.tsx";
import { InYaml } from "./fields.tsx";
import { RemoveButton } from "./remove-button.tsx";
import classes from "./writer.module.css";

const EXPECTATIONS = [
  { name: "met", label: "Meets it" },
  { name: "notMet", label: "Does not meet it" },
  { name: "partial", label: "Meets it in part" },
] as const;

/** As the form shows it: a few words in one note, or a board, or both. */
const exemplarSchema = z.strictObject({
  notes: z.record(z.string(), z.string()).optional(),
  board: z.string().optional(),
});

/** Small attempts with the verdict they must get: the check runs them. */
export function ExemplarFields({ index }: { readonly index: number }) {
  const { draft } = useDesk();
  const path = ["criteria", index, "exemplars"];
  const stage = STAGES.find((one) => one === draft.valueAt(RUBRIC_FILE, ["criteria", index, "stage"])) ?? "R";
  const note = NOTE_OF_STAGE[stage];
  const exemplars = draft.valueAt(RUBRIC_FILE, path);
  const start = () =>
    draft.change({
      file: RUBRIC_FILE,
      path,
      value: { met: [{ notes: { [note]: "" } }], notMet: [{ notes: { [note]: "" } }] },
    });
  return (
    <Input.Wrapper
      label="Exemplars"
      description="A sentence that meets it and one that does not. The check tells you when one is judged otherwise."
      labelElement="div"
    >
      <div className={classes.fields} style={{ marginTop: 8 }}>
        {exemplars === undefined ? (
          <div>
            <Button variant="default" size="xs" leftSection={<IconPlus size={15} />} onClick={start}>
              Add exemplars
            </Button>
          </div>
        ) : (
          EXPECTATIONS.map(({ name, label }) => (
            <ExemplarList key={name} path={[...path, name]} label={label} note={note} />
          ))
        )}
      </div>
    </Input.Wrapper>
  );
}

interface ExemplarListProps {
  readonly path: readonly (string | number)[];
  readonly label: string;
  /** The note a new one is written in. */
  readonly note: string;
}

function ExemplarList({ path, label, note }: ExemplarListProps) {
  const { draft } = useDesk();
  const list = draft.valueAt(RUBRIC_FILE, path) ?? [];
  if (!Array.isArray(list)) return <InYaml file={RUBRIC_FILE} label={label} />;
  return (
    <div className={classes.exemplars}>
      <b className={classes.small}>{label}</b>
      {list.map((exemplar: unknown, index) => {
        const parsed = exemplarSchema.safeParse(exemplar);
        const names = Object.keys(parsed.data?.notes ?? {});
        const [name = note] = names;
        const place = [...path, index, "notes", name];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an exemplar has no name of its own
          <div key={index} className={classes.entry}>
            {parsed.success && names.length <= 1 && parsed.data.board === undefined ? (
              <Textarea
                className={classes.grow ?? ""}
                aria-label={`${label}, ${index + 1}`}
                autosize
                minRows={1}
                value={parsed.data.notes?.[name] ?? ""}
                onChange={(event) =>
                  draft.change({ file: RUBRIC_FILE, path: place, value: event.currentTarget.value })
                }
              />
            ) : (
              <div className={classes.grow}>
                <InYaml file={RUBRIC_FILE} label={`Exemplar ${index + 1}`} />
              </div>
            )}
            <RemoveButton
              label={`Remove exemplar ${index + 1}: ${label}`}
              onClick={() => draft.change({ file: RUBRIC_FILE, path: [...path, index], value: undefined })}
            />
          </div>
        );
      })}
      <div>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          leftSection={<IconPlus size={13} />}
          aria-label={`Add an exemplar: ${label}`}
          onClick={() =>
            draft.change({
              file: RUBRIC_FILE,
              path: [...path, list.length],
              value: { notes: { [note]: "" } },
            })
          }
        >
          Add one
        </Button>
      </div>
    </div>
  );
}
