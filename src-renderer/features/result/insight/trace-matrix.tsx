import type { ReactNode } from "react";
import type { InsightView, Shown, TraceRow } from "./insight-view.ts";
import { ShowButton } from "./show-button.tsx";
import classes from "./trace-matrix.module.css";

interface TraceMatrixProps {
  readonly rows: readonly TraceRow[];
  readonly unasked: InsightView["unasked"];
  readonly chosen: number | null;
  readonly onChoose: (proof: number) => void;
}

/** Each requirement with the calls, the data and the path on the board that serve it; a gap where none does. */
export function TraceMatrix({ rows, unasked, chosen, onChoose }: TraceMatrixProps) {
  if (rows.length === 0) {
    return (
      <p className={classes.none}>
        No functional requirement was found in your notes: list each on a line under “Functional”.
      </p>
    );
  }
  const name = (shown: Shown) => (
    <li key={shown.proof}>
      <ShowButton proof={shown.proof} chosen={chosen} onChoose={onChoose} look="name">
        {shown.name}
      </ShowButton>
    </li>
  );
  return (
    <>
      <div className={classes.head} aria-hidden="true">
        <span>Requirement</span>
        <span>Calls</span>
        <span>Data</span>
        <span>Path on the board</span>
      </div>
      <ol className={classes.rows}>
        {rows.map(({ requirement, endpoints, entities, path }) => (
          <li key={requirement.proof} className={classes.row}>
            <div className={classes.requirement}>
              <ShowButton proof={requirement.proof} chosen={chosen} onChoose={onChoose}>
                {requirement.name}
              </ShowButton>
            </div>
            <Cell label="Calls" isEmpty={endpoints.length === 0}>
              <ul className={classes.names}>{endpoints.map(name)}</ul>
            </Cell>
            <Cell label="Data" isEmpty={entities.length === 0}>
              <ul className={classes.names}>{entities.map(name)}</ul>
            </Cell>
            <Cell label="Path" isEmpty={path === null}>
              {path !== null && (
                <ShowButton proof={path.proof} chosen={chosen} onChoose={onChoose}>
                  {path.labels.join(" → ")}
                </ShowButton>
              )}
            </Cell>
          </li>
        ))}
      </ol>
      {unasked.length > 0 && (
        <div className={classes.unasked}>
          <h3 className={classes.subtitle}>No requirement asks for these</h3>
          {unasked.map(({ kind, items }) => (
            <div key={kind} className={classes.others}>
              <span className={classes.label}>{kind}</span>
              <ul className={classes.names}>{items.map(name)}</ul>
            </div>
          ))}
        </div>
      )}
    </>
  );
}

interface CellProps {
  readonly label: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

function Cell({ label, isEmpty, children }: CellProps) {
  return (
    <div className={classes.cell}>
      <span className={classes.label}>{label}</span>
      {isEmpty ? <span className={classes.gap}>nothing connects</span> : children}
    </div>
  );
}
