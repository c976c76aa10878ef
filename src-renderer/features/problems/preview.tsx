import type { ProblemPreview } from "../../../src-main/contract/own-problems.ts";
import { LEVELS } from "../../../src-main/core/interview/level.ts";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import { VerdictIcon } from "../../ui/verdict-icon.tsx";
import { ProblemCard } from "../home/problem-card.tsx";
import classes from "./preview.module.css";

/** The problem as it will be met: its card, what is asked, and how its worked attempts score. */
export function Preview({ preview }: { readonly preview: ProblemPreview }) {
  const { card, counts, attempts } = preview;
  return (
    <div className={classes.preview}>
      <div className={classes.card} inert>
        <ProblemCard problem={card} practised={null} isOnly={false} />
      </div>
      <table className={classes.counts}>
        <caption>Criteria asked</caption>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            {LEVELS.map((level) => (
              <th key={level} scope="col">
                {LEVEL_NAMES[level]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map(({ stage, asked }) => (
            <tr key={stage}>
              <th scope="row">{STAGE_NAMES[stage]}</th>
              {LEVELS.map((level) => (
                <td key={level} data-none={asked[level] === 0}>
                  {asked[level]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {attempts.map(({ name, level, total, band, criteria }) => (
        <details key={name} className={classes.attempt}>
          <summary>
            The attempt “{name}” scores <b>{total}</b> at {LEVEL_NAMES[level]}: {band}
          </summary>
          <ul>
            {criteria.map(({ id, question, verdict, change }) => (
              <li key={id}>
                <VerdictIcon verdict={verdict} />
                <span>
                  {question}
                  {verdict !== "met" && <span className={classes.change}>{change}</span>}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
