import { Button, Kbd } from "@mantine/core";
import { IconArrowRight, IconCards } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router";
import type { CardsToday } from "../../../src-main/contract/cards.ts";
import type { NextDrill } from "../../../src-main/contract/drills.ts";
import { cardsQuery, codeOf, nextDrillsQuery } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";
import type { Action } from "../../ui/command-palette.tsx";
import { LeadingCard } from "../../ui/leading-card.tsx";
import { Message } from "../../ui/message.tsx";
import { Page } from "../../ui/page.tsx";
import { AnkiMenu } from "./anki-menu.tsx";
import { CardLimitFields } from "./card-limit-fields.tsx";
import { ChooseDrill } from "./choose-drill.tsx";
import { drillAction } from "./drill-action.tsx";
import classes from "./drills-page.module.css";
import { focusOn } from "./focus-on.ts";
import { NextDrills } from "./next-drills.tsx";
import { sayCards, sayDay } from "./say-cards.ts";
import { SetAside } from "./set-aside.tsx";
import { useStartDrill } from "./use-start-drill.ts";

/** What to do in a few minutes: the cards of today, the stages that fell short, or any drill. */
export function DrillsPage() {
  const cards = useQuery(cardsQuery);
  const next = useQuery(nextDrillsQuery).data ?? [];
  const start = useStartDrill();
  const navigate = useNavigate();
  if (cards.data === undefined) {
    return (
      <Page title="Drills" width="narrow">
        {cards.isError && codeOf(cards.error) !== null && (
          <Message title="Your cards could not be read">{sentenceOf(cards.error)}</Message>
        )}
      </Page>
    );
  }
  const today = cards.data;
  const startNext = ({ problem, exercise }: NextDrill) => start({ problem, exercise });
  const actions: readonly Action[] = [
    ...(today.asked === null ? [] : [cardsAction(() => navigate("/drills/cards"))]),
    ...next.map((drill, index) => ({
      ...drillAction(drill, () => startNext(drill)),
      ...(index === 0 ? { hotkey: "N" } : {}),
    })),
  ];
  return (
    <Page title="Drills" width="narrow" actions={actions}>
      <h1 className={classes.title}>Drills</h1>
      <div className={classes.today}>
        <Today today={today} />
      </div>
      {today.all > 0 && (
        <section className={classes.settings} aria-label="How many a day">
          <CardLimitFields limits={today.limits} />
          <AnkiMenu />
        </section>
      )}
      <NextDrills next={next} onStart={startNext} />
      <ChooseDrill onStart={start} />
      <SetAside cards={today.setAside} />
    </Page>
  );
}

function cardsAction(run: () => void): Action {
  return {
    id: "cards",
    label: "Go through today's cards",
    group: "Practise",
    icon: <IconCards size={18} stroke={1.6} />,
    keywords: ["recall", "review", "remember"],
    run,
  };
}

function Today({ today }: { readonly today: CardsToday }) {
  const { asked, left, leftNew, done, all, missed, nextMs, nowMs } = today;
  const label = "Today's cards";
  if (all === 0) {
    return (
      <LeadingCard label={label} title="No cards yet">
        <p className={classes.text}>
          Finish a session, and what it missed comes back here as questions. Or open a concept in{" "}
          <Link to="/library">the library</Link> and choose “Learn this”.
        </p>
      </LeadingCard>
    );
  }
  if (asked === null) {
    return (
      <LeadingCard label={label} title={done === 0 ? "Nothing is due" : "That is all for today"}>
        <p className={classes.text}>
          {done > 0 && `You went through ${sayCards(done)}. `}
          {nextMs === null
            ? "No card waits for another day: allow new ones below, or add a concept from the library."
            : `The next come ${sayDay(nextMs, nowMs)}.`}
        </p>
      </LeadingCard>
    );
  }
  const cards = leftNew === left ? sayCards(left, "new") : sayCards(left);
  return (
    <LeadingCard
      label={label}
      kicker="Today"
      title={leftNew > 0 && leftNew < left ? `${cards}, ${leftNew} new` : cards}
      actions={
        <>
          <Button
            component={Link}
            to="/drills/cards"
            size="md"
            ref={focusOn}
            rightSection={<IconArrowRight size={18} stroke={1.8} />}
          >
            {done === 0 ? "Start" : "Go on"}
          </Button>
          <Kbd>Enter</Kbd>
        </>
      }
    >
      {done > 0 && <p className={classes.text}>You went through {done} so far.</p>}
      {missed.length > 0 && <Missed missed={missed} />}
    </LeadingCard>
  );
}

/** So many names a sentence can hold. */
const MOST_NAMED = 4;

function Missed({ missed }: Pick<CardsToday, "missed">) {
  const more = missed.length - MOST_NAMED;
  return (
    <p className={classes.text}>
      New cards begin with what your sessions missed:{" "}
      {missed.slice(0, MOST_NAMED).map(({ concept, name }, index) => (
        <span key={concept}>
          {index > 0 && ", "}
          <Link to={`/library/${encodeURIComponent(concept)}`}>{name}</Link>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}.
    </p>
  );
}
