import type { Verdict } from "../../src-main/core/rubric/evaluation.ts";
import classes from "./verdict-icon.module.css";

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  met: "Met",
  partial: "Partly met",
  not_met: "Not met",
  contradicted: "Contradicted",
  cannot_assess: "Cannot be assessed",
};

/** A verdict as a shape that needs no colour to be told apart: ✓, half, ✗, ≠, dashes. */
export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg
      className={classes.icon}
      data-verdict={verdict}
      viewBox="0 0 20 20"
      role="img"
      aria-label={VERDICT_NAMES[verdict]}
    >
      <circle cx="10" cy="10" r="8.5" />
      {verdict === "met" && <path d="M6.2 10.4l2.6 2.6 5-5.6" />}
      {verdict === "partial" && <path className={classes.half} d="M10 4.2a5.8 5.8 0 0 1 0 11.6z" />}
      {verdict === "not_met" && <path d="M7.2 7.2l5.6 5.6m0-5.6l-5.6 5.6" />}
      {verdict === "contradicted" && <path d="M6.6 8.2h6.8M6.6 11.8h6.8M12 5.8l-4 8.4" />}
    </svg>
  );
}
