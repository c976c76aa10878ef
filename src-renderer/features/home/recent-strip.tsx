import { Link } from "react-router";
import type { SessionCard } from "../../../src-main/contract/sessions.ts";
import { BoardThumbnail } from "../../ui/board-thumbnail.tsx";
import { formatShortDay } from "../../ui/dates.ts";
import { Score } from "../../ui/score.tsx";
import classes from "./recent-strip.module.css";

/** The newest finished sessions as a strip of little boards. */
export function RecentStrip({ sessions }: { readonly sessions: readonly SessionCard[] }) {
  return (
    <section className={classes.recent} aria-labelledby="recent-title">
      <header className={classes.header}>
        <h2 id="recent-title" className={classes.title}>
          Recent sessions
        </h2>
        <Link to="/history" className={classes.all}>
          See all
        </Link>
      </header>
      <ul className={classes.strip}>
        {sessions.map((session) => (
          <li key={session.session} className={classes.item}>
            <Link to={`/result/${session.session}`} className={classes.link}>
              <BoardThumbnail picture={session.picture} size="fill" />
              <span className={classes.line}>
                <span className={classes.name}>{session.title}</span>
                <span className={classes.day}>{formatShortDay(session.startedAt)}</span>
              </span>
              {session.total !== null && session.band !== null && (
                <Score total={session.total} band={session.band} size="row" />
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
