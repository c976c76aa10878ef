import { Button, NumberInput } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import type { ComponentKind } from "../../../../src-main/core/diagram/kind.ts";
import type { AvailabilityAssumptions, OwnAssumptions } from "../../../../src-main/core/insight/schema.ts";
import { KIND_NAMES } from "../../../ui/kind-names.ts";
import { assume, percentOf, shareOf } from "./assumed-shares.ts";
import classes from "./assumptions.module.css";
import type { InsightView } from "./insight-view.ts";

interface AssumptionsProps {
  readonly assumed: InsightView["assumed"];
  readonly own: OwnAssumptions;
  readonly usual: AvailabilityAssumptions;
  readonly onAssume: (own: OwnAssumptions) => void;
}

/** How often one part of each kind on the way is taken to work. What the user knows better is kept for all sessions. */
export function Assumptions({ assumed, own, usual, onAssume }: AssumptionsProps) {
  const change = (kind: ComponentKind, share: number) => onAssume(assume(own, kind, share, usual));
  return (
    <details className={classes.assumptions}>
      <summary className={classes.summary}>
        <IconChevronRight className={classes.chevron} size={16} stroke={1.8} aria-hidden="true" />
        What is assumed of each part
      </summary>
      <ul className={classes.kinds}>
        {assumed.map(({ kind, share }) => (
          <li key={kind} className={classes.kind}>
            <Share kind={kind} share={share} onChange={(next) => change(kind, next)} />
            {own[kind] !== undefined && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-label={`${KIND_NAMES[kind]}: back to ${percentOf(usual[kind])} %`}
                onClick={() => change(kind, usual[kind])}
              >
                usually {percentOf(usual[kind])} %
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className={classes.source}>
        The usual figures are what public clouds promise in their service agreements. Yours are used in every
        session.
        {Object.keys(own).length > 0 && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onAssume({})}>
            Reset all
          </Button>
        )}
      </p>
    </details>
  );
}

interface ShareProps {
  readonly kind: ComponentKind;
  readonly share: number;
  readonly onChange: (share: number) => void;
}

/** A field that takes effect when it is left, or with Enter: half a number would be a strange assumption. */
function Share({ kind, share, onChange }: ShareProps) {
  const commit = (text: string) => {
    const next = shareOf(text);
    if (next !== null && next !== share) onChange(next);
  };
  return (
    <NumberInput
      key={share}
      className={classes.field ?? ""}
      label={KIND_NAMES[kind]}
      size="sm"
      hideControls
      min={0}
      max={100}
      decimalScale={7}
      clampBehavior="strict"
      suffix=" %"
      defaultValue={percentOf(share)}
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit(event.currentTarget.value);
      }}
    />
  );
}
