import { Button, Group, SegmentedControl } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Suspense } from "react";
import type { FileFault } from "../../../src-main/contract/own-problems.ts";
import {
  attemptName,
  MAX_FILES,
  PROBLEM_FILE,
  RUBRIC_FILE,
} from "../../../src-main/core/rubric/problem-files.ts";
import { lazyPart } from "../../ui/lazy-part.ts";
import { useDesk } from "./draft.tsx";
import { RemoveButton } from "./remove-button.tsx";
import { freeName, starterAttempt } from "./starter.ts";
import classes from "./writer.module.css";

const YamlEditor = lazyPart(async () => (await import("./yaml-editor.tsx")).default);

interface YamlTabProps {
  readonly file: string;
  readonly place: Pick<FileFault, "line" | "column"> | null;
  readonly onFile: (file: string) => void;
}

/** The problem's files as text, where everything can be written. */
export function YamlTab({ file, place, onFile }: YamlTabProps) {
  const { draft, faults } = useDesk();
  const attempts = Object.keys(draft.files)
    .filter((name) => attemptName(name) !== null)
    .sort();
  const names = [PROBLEM_FILE, RUBRIC_FILE, ...attempts];
  const shown = names.includes(file) ? file : PROBLEM_FILE;
  const addAttempt = () => {
    const wanted = ["senior", "alternative", "middling"].find(
      (name) => !attempts.includes(`reference/${name}.yaml`),
    );
    const taken = attempts.map((name) => attemptName(name) ?? "");
    const name = `reference/${wanted ?? freeName("attempt", taken)}.yaml`;
    const id = draft.valueAt(PROBLEM_FILE, ["id"]);
    draft.setText(name, starterAttempt(typeof id === "string" ? id : ""));
    onFile(name);
  };
  return (
    <div className={classes.fields}>
      <Group gap="xs">
        <SegmentedControl
          size="xs"
          aria-label="File"
          value={shown}
          onChange={onFile}
          data={names.map((name) => ({ value: name, label: name }))}
        />
        {names.length < MAX_FILES && (
          <Button variant="default" size="xs" leftSection={<IconPlus size={15} />} onClick={addAttempt}>
            Add an attempt
          </Button>
        )}
        {attemptName(shown) !== null && (
          <RemoveButton label={`Remove ${shown}`} onClick={() => draft.setText(shown, null)} />
        )}
      </Group>
      <div className={classes.text}>
        <Suspense fallback={null}>
          <YamlEditor
            key={shown}
            file={shown}
            text={draft.files[shown] ?? ""}
            faults={faults.filter((fault) => fault.file === shown)}
            place={place}
            onChange={(text) => draft.setText(shown, text)}
          />
        </Suspense>
      </div>
    </div>
  );
}
