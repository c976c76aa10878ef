import { UnstyledButton } from "@mantine/core";
import classes from "./group-overview.module.css";
import type { ConceptGroup } from "./library-place.ts";

interface GroupOverviewProps {
  readonly groups: readonly ConceptGroup[];
  readonly onChoose: (group: string) => void;
}

/** While no concept is open: what there is, group by group. */
export function GroupOverview({ groups, onChoose }: GroupOverviewProps) {
  return (
    <section aria-labelledby="groups-title">
      <h2 id="groups-title" className={classes.title}>
        Every idea a design is made of
      </h2>
      <p className={classes.lead}>
        What it is, when it is due and what it costs. Choose a group, or type what you remember: an
        abbreviation or a product will do.
      </p>
      <ul className={classes.grid}>
        {groups.map(({ name, concepts }) => (
          <li key={name}>
            <UnstyledButton className={classes.card} onClick={() => onChoose(name)}>
              <span className={classes.name}>
                {name}
                <span className={classes.count}>{concepts.length}</span>
              </span>
              <span className={classes.some}>
                {concepts
                  .slice(0, 4)
                  .map((concept) => concept.name)
                  .join(", ")}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
