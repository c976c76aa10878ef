import { IconMessage, IconPencil, IconShape } from "@tabler/icons-react";
import type { Evidence } from "../../../src-main/core/rubric/evaluation.ts";
import { formatClock } from "../../ui/format-time.ts";
import type { Proof } from "./criteria.ts";
import classes from "./proof-list.module.css";

interface ProofListProps {
  readonly proofs: readonly Proof[];
  readonly chosen: number | null;
  readonly onChoose: (proof: number) => void;
}

/** What proves a verdict, each with the minute it appeared. Choosing one shows it. */
export function ProofList({ proofs, chosen, onChoose }: ProofListProps) {
  return (
    <ul className={classes.proofs} aria-label="Evidence">
      {proofs.map(({ evidence, label, atMs }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a proof is known by its place in the criterion's list
        <li key={index}>
          <button
            type="button"
            className={classes.proof}
            aria-pressed={index === chosen}
            onClick={() => onChoose(index)}
          >
            <SourceIcon source={evidence.source} />
            <span className={classes.text}>{label}</span>
            {atMs !== null && (
              <span className={classes.time} title="When it first stood there">
                {formatClock(atMs)}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

const ICONS = { notes: IconPencil, board: IconShape, talk: IconMessage } as const;

function SourceIcon({ source }: Pick<Evidence, "source">) {
  const Icon = ICONS[source];
  return <Icon className={classes.icon} size={16} stroke={1.7} aria-hidden="true" />;
}
