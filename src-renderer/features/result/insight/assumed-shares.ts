import type { ComponentKind } from "../../../../src-main/core/diagram/kind.ts";
import type { AvailabilityAssumptions, OwnAssumptions } from "../../../../src-main/core/insight/schema.ts";

/** A share of time, 0 to 1, in percent as a person would type it: 0.9995 is 99.95. */
export function percentOf(share: number): number {
  return Number((share * 100).toFixed(DIGITS));
}

/** The share that a typed percentage stands for ("99.95 %"); null for no percentage. */
export function shareOf(text: string): number | null {
  const typed = text.replace("%", "").trim();
  const percent = Number(typed);
  if (typed === "" || !Number.isFinite(percent) || percent < 0 || percent > 100) return null;
  return Number((percent / 100).toFixed(DIGITS + 2));
}

/** Nine nines, in percent. */
const DIGITS = 7;

/** The user's assumptions with another for one kind; the usual one is none of their own. */
export function assume(
  own: OwnAssumptions,
  kind: ComponentKind,
  share: number,
  usual: AvailabilityAssumptions,
): OwnAssumptions {
  const { [kind]: _, ...others } = own;
  return share === usual[kind] ? others : { ...others, [kind]: share };
}
