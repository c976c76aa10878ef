import type { Calculation } from "./calculation.ts";
import type { FoundQuantity } from "./quantity.ts";

/**
 * The quantities of a text, where a bare result is per second when its arithmetic is: in "20M / 86,400 = 231" nobody
 * says again what the 231 are per.
 */
export function withResultRates(
  quantities: readonly FoundQuantity[],
  calculations: readonly Calculation[],
): readonly FoundQuantity[] {
  const rates = new Map(calculations.flatMap((one) => (isBareRate(one) ? [[one.claimedStart, one]] : [])));
  if (rates.size === 0) return quantities;
  return quantities.map((quantity) => {
    const stated = rates.get(quantity.start)?.computed.stated;
    if (stated == null) return quantity;
    const dimension = { ...quantity.dimension, seconds: -1 };
    return { ...quantity, dimension, hasUnit: true, stated: { ...stated, amount: quantity.value } };
  });
}

function isBareRate({ computed, claimed, verdict }: Calculation): boolean {
  const { stated, dimension, value } = computed;
  const holds = verdict === "agrees" || verdict === "rounded";
  if (!holds || claimed.hasUnit || stated?.periodSeconds !== 1 || stated.measure !== "count") return false;
  // "2M/s / 100k = 20" comes to machines: only the seconds of a period make a rate of what was none.
  return dimension.seconds === 0 || value < stated.amount;
}
