import { type KeyboardEvent, useEffect, useRef } from "react";
import { Link } from "react-router";
import classes from "./concept-list.module.css";
import { groupsOf, type LibraryFilter, placeOf } from "./library-place.ts";
import type { Found } from "./search-concepts.ts";

interface ConceptListProps {
  readonly found: readonly Found[];
  readonly filter: LibraryFilter;
  /** The concept that is open, or null. */
  readonly open: string | null;
  /** The arrow went up from the first entry: back to where one types. */
  readonly onLeaveUpwards: () => void;
}

/** What was found: by group while nothing is typed, the likeliest first when something is. */
export function ConceptList({ found, filter, open, onLeaveUpwards }: ConceptListProps) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open === null) return;
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [open]);

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>("a")];
    const here = links.findIndex((link) => link.matches(":focus"));
    const next = placeAfter(event.key, here, links.length);
    if (here < 0 || next === null) return;
    event.preventDefault();
    if (next < 0) onLeaveUpwards();
    else links[next]?.focus();
  };

  const entries = (some: readonly Found[]) => (
    <ul className={classes.entries}>
      {some.map(({ concept, alias }) => (
        <li key={concept.id}>
          <Link
            className={classes.entry}
            to={placeOf(concept.id, filter)}
            {...(concept.id === open ? { "aria-current": "page" as const } : {})}
          >
            {concept.name}
            {alias !== null && <span className={classes.alias}>{alias}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );

  return (
    <nav ref={list} className={classes.list} aria-label="Concepts" onKeyDown={move}>
      {filter.query.trim() !== ""
        ? entries(found)
        : groupsOf(found.map(({ concept }) => concept)).map(({ name, concepts }) => (
            <section key={name} aria-label={name}>
              <h2 className={classes.group}>
                {name}
                <span className={classes.count}>{concepts.length}</span>
              </h2>
              {entries(concepts.map((concept) => ({ concept, alias: null })))}
            </section>
          ))}
    </nav>
  );
}

/** Which of `count` entries a key leads to from one of them; -1 is above the first, null nowhere. */
function placeAfter(key: string, here: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(here + 1, count - 1);
    case "ArrowUp":
      return here - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
