import { Button } from "@mantine/core";
import { Link } from "react-router";
import type { SessionCard } from "../../../src-main/contract/sessions.ts";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import { BoardThumbnail } from "../../ui/board-thumbnail.tsx";
import { drillName } from "../../ui/exercises.ts";
import { formatClock } from "../../ui/format-time.ts";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import classes from "./resume-card.module.css";

interface ResumeCardProps {
  readonly session: SessionCard;
  /** True when there are other unfinished sessions. */
  readonly hasMore: boolean;
}

/** The session that was left, ready to go on. */
export function ResumeCard({ session, hasMore }: ResumeCardProps) {
  return (
    <section className={classes.card} aria-labelledby="resume-title">
      <BoardThumbnail picture={session.picture} size="large" />
      <div className={classes.text}>
        <p className={classes.kicker}>Where you left off</p>
        <h2 id="resume-title" className={classes.title}>
          {session.title}
        </h2>
        <p className={classes.facts}>
          {LEVEL_NAMES[session.level]} ·{" "}
          {session.drill === null ? STAGE_NAMES[session.stage] : drillName(session.drill)} ·{" "}
          {formatClock(session.clockMs)} on the clock
        </p>
      </div>
      <div className={classes.actions}>
        <Button component={Link} to={`/room/${session.session}`} size="md">
          Resume
        </Button>
        {hasMore && (
          <Link to="/history" className={classes.more}>
            Others in the history
          </Link>
        )}
      </div>
    </section>
  );
}
