import classes from "./board-changes.module.css";
import type { BoardChange } from "./changes.ts";

const GROUPS = [
  { change: "removed", sign: "−" },
  { change: "added", sign: "+" },
  { change: "changed", sign: "~" },
] as const;

const BESIDE_EACH_OTHER = {
  removed: "Only on the left",
  added: "Only on the right",
  changed: "Read differently",
} as const;

interface BoardChangesProps {
  readonly changes: readonly BoardChange[];
  /** What each kind of change is called. */
  readonly titles?: Readonly<Record<BoardChange["change"], string>>;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** The differences between two boards, each to be lit on them. */
export function BoardChanges({ changes, titles = BESIDE_EACH_OTHER, chosen, onChoose }: BoardChangesProps) {
  if (changes.length === 0) {
    return <p className={classes.none}>Both boards show the same parts and the same links.</p>;
  }
  return (
    <div className={classes.groups}>
      {GROUPS.map(({ change, sign }) => {
        const members = changes.filter((one) => one.change === change);
        if (members.length === 0) return null;
        return (
          <section key={change} aria-labelledby={`changes-${change}`}>
            <h2 id={`changes-${change}`} className={classes.title}>
              <span className={classes.sign} data-change={change} aria-hidden="true">
                {sign}
              </span>
              {titles[change]} <span className={classes.count}>{members.length}</span>
            </h2>
            <ul className={classes.changes}>
              {members.map(({ id, name, detail }) => (
                <li key={id}>
                  <button
                    type="button"
                    className={classes.change}
                    aria-pressed={id === chosen}
                    onClick={() => onChoose(id === chosen ? null : id)}
                  >
                    <span className={classes.name}>{name}</span>
                    <span className={classes.detail}>{detail}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
