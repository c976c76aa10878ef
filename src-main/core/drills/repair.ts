import { findings } from "../insight/findings.ts";
import type { Finding } from "../insight/schema.ts";
import type { Flaw } from "../interview/drill.ts";
import type { BoardIndex } from "../rubric/board-index.ts";
import type { Repair, SettledCriterion } from "../rubric/evaluation.ts";

/** What became of a planted flaw, on a board as it stands now. */
export function repairOf(flaw: Flaw, board: BoardIndex, settled: readonly SettledCriterion[]): Repair {
  const found = findings(board);
  const news = beyond(
    flaw.findings,
    found.map(({ kind }) => kind),
  );
  const lacks = settled.some(({ id, verdict }) => id === flaw.criterion && verdict !== "met");
  const isLeft = flaw.finding !== null && news.includes(flaw.finding);
  return {
    isMended: !isLeft && !lacks,
    remark: isLeft ? sayOf(flaw, found) : "",
    lost: settled
      .filter(({ id, verdict }) => flaw.holds.includes(id) && verdict !== "met")
      .map(({ id }) => id),
    broke: found
      .filter(({ kind, severity }) => severity === "serious" && kind !== flaw.finding && news.includes(kind))
      .map(({ says }) => says),
  };
}

/** Half is for whoever mended the flaw and took something else away by it. */
export function pointsFor({ isMended, lost, broke }: Repair): number {
  if (!isMended) return 0;
  return lost.length === 0 && broke.length === 0 ? 100 : 50;
}

/** What there is of `now` beyond `before`: of what is there three times and was there twice, one. */
export function beyond<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  const known = [...before];
  return now.filter((one) => {
    const at = known.indexOf(one);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

function sayOf({ finding, elementIds }: Flaw, found: readonly Finding[]): string {
  const alike = found.filter(({ kind }) => kind === finding);
  const planted = alike.find((one) => one.elementIds.some((id) => elementIds.includes(id)));
  return (planted ?? alike[0])?.says ?? "";
}
