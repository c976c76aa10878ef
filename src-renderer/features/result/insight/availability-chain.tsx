import classes from "./availability-chain.module.css";
import type { Chain } from "./insight-view.ts";

interface AvailabilityChainProps {
  readonly chain: Chain;
  readonly chosen: number | null;
  readonly onChoose: (proof: number) => void;
}

const DIRECTIONS = { read: "Reading", write: "Writing" } as const;

/** A main path as the chain it is: every link with how often it works, the weakest marked. */
export function AvailabilityChain({ chain, chosen, onChoose }: AvailabilityChainProps) {
  const { direction, share, nines, down, links } = chain;
  return (
    <div className={classes.chain}>
      <h3 className={classes.title}>
        {DIRECTIONS[direction]} <span className={classes.share}>{share}</span>
        <span className={classes.facts}>
          {nines === 0 ? "less than one nine" : `${nines} ${nines === 1 ? "nine" : "nines"}`}, down {down} a
          year
        </span>
      </h3>
      <ol className={classes.links}>
        {links.map(({ label, instances, share: own, isWeakest, proof }) => (
          <li key={proof} className={classes.link}>
            <button
              type="button"
              className={classes.part}
              data-weakest={isWeakest}
              aria-pressed={proof === chosen}
              onClick={() => onChoose(proof)}
            >
              <span className={classes.label}>
                {label}
                {instances > 1 && <span className={classes.instances}> ×{instances}</span>}
              </span>
              <span className={classes.own}>{own}</span>
              {isWeakest && <span className={classes.weakest}>weakest</span>}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
