import type { AvailabilityAssumptions, OwnAssumptions } from "../../../../src-main/core/insight/schema.ts";
import { Assumptions } from "./assumptions.tsx";
import { AvailabilityChain } from "./availability-chain.tsx";
import classes from "./insight-panel.module.css";
import type { InsightView } from "./insight-view.ts";
import { RemarkList } from "./remark-list.tsx";
import { TraceMatrix } from "./trace-matrix.tsx";

interface InsightPanelProps {
  readonly view: InsightView;
  /** Which of the view's proofs is shown. */
  readonly chosen: number | null;
  readonly onChoose: (proof: number) => void;
  /** How often the user takes parts to work, and how often they are taken to work otherwise. */
  readonly own: OwnAssumptions;
  readonly usual: AvailabilityAssumptions;
  readonly onAssume: (own: OwnAssumptions) => void;
}

/** What the stages show when they are read together. Whatever has proof can be chosen, and shows it. */
export function InsightPanel(props: InsightPanelProps) {
  const { view, chosen, onChoose, own, usual, onAssume } = props;
  return (
    <div className={classes.panel}>
      <section aria-labelledby="insight-trace">
        <h2 id="insight-trace" className={classes.title}>
          From requirement to board
        </h2>
        <TraceMatrix rows={view.rows} unasked={view.unasked} chosen={chosen} onChoose={onChoose} />
      </section>
      <section aria-labelledby="insight-remarks">
        <h2 id="insight-remarks" className={classes.title}>
          Worth another look
        </h2>
        <RemarkList remarks={view.remarks} chosen={chosen} onChoose={onChoose} />
      </section>
      <section aria-labelledby="insight-availability">
        <h2 id="insight-availability" className={classes.title}>
          How available it is
        </h2>
        {view.chains.length === 0 ? (
          <p className={classes.none}>Your board shows no path from a client to where data is kept.</p>
        ) : (
          <>
            {view.chains.map((chain) => (
              <AvailabilityChain key={chain.direction} chain={chain} chosen={chosen} onChoose={onChoose} />
            ))}
            <p className={classes.note}>
              If every part works as often as its kind is assumed to, and no two fail for the same reason.
            </p>
            <Assumptions assumed={view.assumed} own={own} usual={usual} onAssume={onAssume} />
          </>
        )}
      </section>
    </div>
  );
}
