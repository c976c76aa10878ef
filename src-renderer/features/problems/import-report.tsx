import { Button, CloseButton } from "@mantine/core";
import type { ClashChoice, Imported } from "../../../src-main/contract/own-problems.ts";
import { assertNever } from "../../../src-main/core/result.ts";
import { FaultList } from "./fault-list.tsx";
import classes from "./import-report.module.css";

interface ImportReportProps {
  readonly imported: readonly Imported[];
  readonly onChoose: (id: string, choice: ClashChoice) => void;
  readonly onClose: () => void;
}

/** What came of a pack, problem by problem, with a choice where a name was taken. */
export function ImportReport({ imported, onChoose, onClose }: ImportReportProps) {
  return (
    <section className={classes.report} aria-label="What was imported">
      <div className={classes.head}>
        <h2 className={classes.title} role="status">
          {titleOf(imported)}
        </h2>
        <CloseButton aria-label="Close the report" onClick={onClose} />
      </div>
      <ul className={classes.list}>
        {imported.map((one) => (
          <li key={one.id}>
            <p className={classes.line}>
              <b>{one.id}</b> {sentenceOf(one)}
            </p>
            {one.outcome === "clash" && (
              <div className={classes.choices}>
                {one.with === "own" && (
                  <Button variant="default" size="xs" onClick={() => onChoose(one.id, "replace")}>
                    Replace mine
                  </Button>
                )}
                <Button variant="default" size="xs" onClick={() => onChoose(one.id, "keep-both")}>
                  Keep both
                </Button>
              </div>
            )}
            {one.outcome === "refused" && (
              <FaultList faults={one.faults} label={`Faults of ${one.id}`} tone="fault" />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function titleOf(imported: readonly Imported[]): string {
  const added = imported.filter(({ outcome }) => outcome === "added" || outcome === "replaced").length;
  if (added === 0) return "Nothing was added";
  return added === 1 ? "1 problem was added" : `${added} problems were added`;
}

function sentenceOf(one: Imported): string {
  switch (one.outcome) {
    case "added":
      return one.as === one.id ? "was added." : `was added as “${one.as}”.`;
    case "replaced":
      return "took the place of yours.";
    case "known":
      return "is here already, word for word.";
    case "clash":
      return one.with === "own"
        ? "has the id of a problem of yours, and is another."
        : "has the id of a problem that ships with Onair.";
    case "refused":
      return "was not added:";
    default:
      return assertNever(one);
  }
}
