import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import panel from "./insight-panel.module.css";
import type { Shown } from "./insight-view.ts";
import classes from "./reading-panel.module.css";
import type { ReadingView } from "./reading-view.ts";
import { ShowButton } from "./show-button.tsx";

interface ReadingPanelProps {
  readonly view: ReadingView;
  /** Which of the view's proofs is shown. */
  readonly chosen: number | null;
  readonly onChoose: (proof: number) => void;
}

/** What Onair took the notes for, so that a verdict can be traced to what was read. Everything shows its words. */
export function ReadingPanel({ view, chosen, onChoose }: ReadingPanelProps) {
  const show = ({ name, proof }: Shown, detail?: string) => (
    <li key={proof}>
      <ShowButton proof={proof} chosen={chosen} onChoose={onChoose} look="name">
        {name}
        {detail !== undefined && <span className={classes.detail}> {detail}</span>}
      </ShowButton>
    </li>
  );
  return (
    <div className={panel.panel}>
      <Part id="functional" title="What it should do" isEmpty={view.requirements.length === 0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">does</th>
              <th scope="col">what</th>
            </tr>
          </thead>
          <tbody>
            {view.requirements.map(({ proof, actor, action, object }) => (
              <tr key={proof}>
                <td>{actor === "" ? <Unsaid>anyone</Unsaid> : actor}</td>
                <td>{action === "" ? <Unsaid>no verb</Unsaid> : action}</td>
                <td>
                  <ShowButton proof={proof} chosen={chosen} onChoose={onChoose}>
                    {object === "" ? <Unsaid>nothing named</Unsaid> : object}
                  </ShowButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Part id="qualities" title="How well it should do it" isEmpty={view.qualities.length === 0}>
        <ul className={classes.rows}>
          {view.qualities.map(({ quality, targets }) => (
            <li key={quality.proof} className={classes.row}>
              <ShowButton proof={quality.proof} chosen={chosen} onChoose={onChoose}>
                {quality.name}
              </ShowButton>
              {targets.length === 0 ? (
                <span className={classes.gap}>no target</span>
              ) : (
                <ul className={classes.names}>{targets.map((target) => show(target))}</ul>
              )}
            </li>
          ))}
        </ul>
      </Part>
      <Part id="calls" title="Calls" isEmpty={view.endpoints.length === 0}>
        <ul className={classes.names}>{view.endpoints.map((call) => show(call))}</ul>
      </Part>
      <Part id="entities" title="Data" isEmpty={view.entities.length === 0}>
        <ul className={classes.names}>
          {view.entities.map((entity) =>
            show(entity, entity.fields === 1 ? "1 field" : `${entity.fields} fields`),
          )}
        </ul>
      </Part>
      <Part id="figures" title="Figures" isEmpty={view.quantities.length === 0}>
        <ul className={classes.rows}>
          {view.quantities.map(({ kind, items }) => (
            <li key={kind} className={classes.row}>
              <span className={classes.kind}>{kind}</span>
              <ul className={classes.names}>{items.map((item) => show(item))}</ul>
            </li>
          ))}
        </ul>
        {view.calculations.length > 0 && (
          <ul className={classes.sums} aria-label="Arithmetic">
            {view.calculations.map(({ name, proof, fault }) => (
              <li key={proof} className={classes.sum}>
                {fault === "" ? (
                  <IconCheck className={classes.holds} size={16} stroke={2} role="img" aria-label="Holds" />
                ) : (
                  <IconAlertTriangle
                    className={classes.fails}
                    size={16}
                    stroke={1.8}
                    role="img"
                    aria-label="Does not hold"
                  />
                )}
                <div>
                  <ShowButton proof={proof} chosen={chosen} onChoose={onChoose}>
                    {name}
                  </ShowButton>
                  {fault !== "" && <p className={classes.fault}>{fault}</p>}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Part>
      {view.unread.length > 0 && (
        <Part id="unread" title="What was not read" isEmpty={false}>
          {view.unread.map(({ why, items }) => (
            <div key={why} className={classes.unread}>
              <p className={classes.why}>{why}</p>
              <ul className={classes.lines}>
                {items.map(({ name, proof }) => (
                  <li key={proof}>
                    <ShowButton proof={proof} chosen={chosen} onChoose={onChoose}>
                      {name}
                    </ShowButton>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Part>
      )}
    </div>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

function Part({ id, title, isEmpty, children }: PartProps) {
  return (
    <section aria-labelledby={`read-${id}`}>
      <h2 id={`read-${id}`} className={panel.title}>
        {title}
      </h2>
      {isEmpty ? <p className={panel.none}>Nothing was found in your notes.</p> : children}
    </section>
  );
}

function Unsaid({ children }: { readonly children: ReactNode }) {
  return <span className={classes.unsaid}>{children}</span>;
}
