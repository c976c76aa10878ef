import { UnstyledButton } from "@mantine/core";
import type { FileFault } from "../../../src-main/contract/own-problems.ts";
import classes from "./fault-list.module.css";

interface FaultListProps {
  readonly faults: readonly FileFault[];
  readonly label: string;
  readonly tone: "fault" | "warning";
  /** Where a fault leads; without it they are only told. */
  readonly onShow?: (fault: FileFault) => void;
}

/** Faults with their places: "rubric.yaml 12:5". */
export function FaultList({ faults, label, tone, onShow }: FaultListProps) {
  if (faults.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={label} data-tone={tone}>
      {faults.map((fault) => (
        <li key={JSON.stringify(fault)}>
          {onShow === undefined ? (
            <span className={classes.fault}>
              <Words fault={fault} />
            </span>
          ) : (
            <UnstyledButton className={classes.fault} onClick={() => onShow(fault)}>
              <Words fault={fault} />
            </UnstyledButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function Words({ fault: { file, line, column, message } }: { readonly fault: FileFault }) {
  return (
    <>
      <span className={classes.place}>
        {file}
        {line !== null && ` ${line}:${column ?? 1}`}
      </span>{" "}
      {message}
    </>
  );
}
