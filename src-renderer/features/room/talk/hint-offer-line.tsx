import { Button } from "@mantine/core";
import type { HintOffer } from "../../../../src-main/contract/interviewer.ts";
import { HINT_NAMES } from "../../../ui/hint-names.ts";
import classes from "./talk-line.module.css";
import type { TalkSession } from "./talk-session.ts";

interface HintOfferLineProps {
  readonly offer: HintOffer | "none";
  readonly talk: TalkSession;
}

/** What a hint costs, before it is shown. */
export function HintOfferLine({ offer, talk }: HintOfferLineProps) {
  if (offer === "none") {
    return (
      <p className={classes.offer} role="status">
        Nothing that this stage asks for is missing.
        <Button variant="subtle" color="gray" size="compact-sm" onClick={talk.declineHint}>
          Good
        </Button>
      </p>
    );
  }
  return (
    <p className={classes.offer} role="status">
      {HINT_NAMES[offer.step]} costs up to {offer.costPoints.toLocaleString()} of 100 points.
      <Button size="compact-sm" variant="light" onClick={talk.takeHint} data-autofocus>
        Show it
      </Button>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={talk.declineHint}>
        Not now
      </Button>
    </p>
  );
}
