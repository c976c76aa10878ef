import { IconPencil, IconShape } from "@tabler/icons-react";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
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
      {proofs.map(({ evidence, atMs }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a proof is known by its place in the criterion's list
        <li key={index}>
          <button
            type="button"
            className={classes.proof}
            aria-pressed={index === chosen}
            onClick={() => onChoose(index)}
          >
            {evidence.source === "notes" ? (
              <IconPencil className={classes.icon} size={16} stroke={1.7} aria-hidden="true" />
            ) : (
              <IconShape className={classes.icon} size={16} stroke={1.7} aria-hidden="true" />
            )}
            <span className={classes.text}>{textOf(evidence)}</span>
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

function textOf(evidence: Evidence): string {
  if (evidence.source === "notes") return `“${evidence.quote.trim()}” in ${STAGE_NAMES[evidence.stage]}`;
  const count = evidence.elementIds.length;
  return count === 1 ? "A shape on your board" : `${count} shapes on your board`;
}
