import { Button, Kbd, UnstyledButton } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { Fragment, type ReactElement, type ReactNode } from "react";
import { Link } from "react-router";
import type { NextDrill } from "../../../src-main/contract/drills.ts";
import type { RecommendedProblem, SittingCard } from "../../../src-main/contract/progress.ts";
import { formatShortDay } from "../../ui/dates.ts";
import { Difficulty } from "../../ui/difficulty.tsx";
import { drillInWords } from "../../ui/exercises.ts";
import { LeadingCard } from "../../ui/leading-card.tsx";
import { ReasonOfDrill } from "../drills/reason-of-drill.tsx";
import classes from "./next-up.module.css";
import { setUpAddress } from "./set-up-address.ts";

interface NextUpProps {
  /** The best first. */
  readonly next: readonly RecommendedProblem[];
  /** Nothing was practised yet. */
  readonly isStart: boolean;
  /** For a few minutes. */
  readonly drill: NextDrill | null;
  readonly onDrill: (drill: NextDrill) => void;
}

/** What to do next, and why. */
export function NextUp({ next: [first, ...others], isStart, drill, onDrill }: NextUpProps) {
  if (first === undefined) return null;
  return (
    <LeadingCard
      label="What to do next"
      kicker={isStart ? "Where to start" : "Next"}
      title={first.title}
      actions={
        <>
          <Button
            component={Link}
            to={setUpAddress(first.problem)}
            size="md"
            rightSection={<IconArrowRight size={18} stroke={1.8} />}
          >
            Set it up
          </Button>
          <Kbd>N</Kbd>
          <Difficulty of={first.difficulty} />
          <div className={classes.others}>
            {others.length > 0 && (
              <p>
                Or{" "}
                {others.map(({ problem, title }, index) => (
                  <Fragment key={problem}>
                    {index > 0 && " or "}
                    <Link to={setUpAddress(problem)}>{title}</Link>
                  </Fragment>
                ))}
                .
              </p>
            )}
            {!isStart && (
              <p>
                A few minutes only? <Link to="/drills">Drill what you missed</Link> <Kbd>D</Kbd>
              </p>
            )}
            {drill !== null && (
              <p>
                Or{" "}
                <UnstyledButton className={classes.drill} onClick={() => onDrill(drill)}>
                  start the {drillInWords(drill.exercise)} on {drill.title}
                </UnstyledButton>
                : <ReasonOfDrill drill={drill} />
              </p>
            )}
          </div>
        </>
      }
    >
      <p className={classes.summary}>{first.summary}</p>
      <div className={classes.why}>
        <Why next={first} />
      </div>
    </LeadingCard>
  );
}

function Why({ next: { reason, topics, kin } }: { readonly next: RecommendedProblem }) {
  const names = topics.map(({ concept, name }) => (
    <Link key={concept} to={`/library/${encodeURIComponent(concept)}`} className={classes.topic}>
      {name}
    </Link>
  ));
  const closing = kin === null ? "" : ` It is close to ${kin}, so what you learnt there carries over.`;
  if (reason === "start") {
    return (
      <p>
        It is one of the easy ones
        {names.length > 0 && <>, and it asks for what most problems ask for: {listed(names)}</>}.
      </p>
    );
  }
  if (reason === "newGround") {
    return (
      <p>
        Nothing you practised is weak now.{" "}
        {names.length > 0 && <>This one asks for what none has asked you yet: {listed(names)}.</>}
        {closing}
      </p>
    );
  }
  const behind = distinct(topics.flatMap((topic) => topic.behind));
  if (names.length === 0) {
    return (
      <p>
        Your weakest topics are in problems you have just practised. This one is rested and fits your level.
        {closing}
      </p>
    );
  }
  return (
    <>
      <p>
        It exercises {names.length === 1 ? "a topic that is" : "topics that are"} weakest with you now:{" "}
        {listed(names)}.{closing}
      </p>
      {behind.length > 0 && (
        <p className={classes.behind}>
          Seen in{" "}
          {listed(
            behind.map(({ session, title, startedAt }) => (
              <Link key={session} to={`/result/${session}`}>
                {title}, {formatShortDay(startedAt)}
              </Link>
            )),
          )}
          .
        </p>
      )}
    </>
  );
}

/** The newest first, so many as a sentence can hold. */
function distinct(cards: readonly SittingCard[]): readonly SittingCard[] {
  const bySession = new Map(cards.map((card) => [card.session, card]));
  return [...bySession.values()].sort((a, b) => b.startedAt - a.startedAt).slice(0, 3);
}

/** "a, b and c" */
function listed(parts: readonly ReactElement[]): ReactNode {
  return parts.map((part, index) => (
    <Fragment key={part.key}>
      {index > 0 && (index === parts.length - 1 ? " and " : ", ")}
      {part}
    </Fragment>
  ));
}
