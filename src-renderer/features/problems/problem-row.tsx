import { ActionIcon, Button } from "@mantine/core";
import { IconDownload, IconTrash } from "@tabler/icons-react";
import { Link } from "react-router";
import type { OwnProblemLine } from "../../../src-main/contract/own-problems.ts";
import { Difficulty } from "../../ui/difficulty.tsx";
import { FaultList } from "./fault-list.tsx";
import classes from "./problem-row.module.css";

interface ProblemRowProps {
  readonly problem: OwnProblemLine;
  readonly onExport: () => void;
  readonly onRemove: () => void;
}

/** A problem of the user's own: fine, or with what is to be mended. */
export function ProblemRow({ problem, onExport, onRemove }: ProblemRowProps) {
  const { id, title, card, faults } = problem;
  return (
    <li className={classes.row} aria-label={title}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 className={classes.title}>{title}</h2>
          <p className={classes.state} data-tone={faults.length > 0 ? "fault" : "fine"}>
            {card !== null && <Difficulty of={card.difficulty} />}
            {title !== id && <span className={classes.id}>{id}</span>}
            <span>{stateOf(problem)}</span>
          </p>
        </div>
        {card !== null && (
          <Button component={Link} to={`/?problem=${id}`} variant="default" size="sm">
            Practise
          </Button>
        )}
        <Button component={Link} to={`/problems/write/${id}`} variant="default" size="sm">
          Edit
        </Button>
        <ActionIcon aria-label={`Export ${title}`} title="Export" onClick={onExport}>
          <IconDownload size={18} stroke={1.6} />
        </ActionIcon>
        <ActionIcon aria-label={`Remove ${title}`} title="Remove" onClick={onRemove}>
          <IconTrash size={18} stroke={1.6} />
        </ActionIcon>
      </div>
      <FaultList faults={faults} label={`Faults of ${title}`} tone="fault" />
    </li>
  );
}

function stateOf({ card, faults }: OwnProblemLine): string {
  if (faults.length === 0) return "Fine";
  const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
  return card === null ? `${count}: it cannot be practised yet` : `${count} in its attempts`;
}
