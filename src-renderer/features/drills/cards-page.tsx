import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCards, IconPlayerSkipForward, IconRefresh } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router";
import type { AskedCard, CardsToday } from "../../../src-main/contract/cards.ts";
import { GRADES, type Grade } from "../../../src-main/core/learning/card.ts";
import { cardsQuery, codeOf } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";
import type { Action } from "../../ui/command-palette.tsx";
import { Message } from "../../ui/message.tsx";
import { Page } from "../../ui/page.tsx";
import { CardFace } from "./card-face.tsx";
import classes from "./cards-page.module.css";
import { focusOn } from "./focus-on.ts";
import { sayCards, sayDay } from "./say-cards.ts";
import { useCard } from "./use-card.ts";

const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  again: "Again",
  hard: "Hard",
  good: "Good",
  easy: "Easy",
};

/** Today's cards, one after the other, by keyboard alone if one likes. */
export function CardsPage() {
  const cards = useQuery(cardsQuery);
  if (cards.data !== undefined) return <Cards today={cards.data} />;
  return (
    <Page title="Cards" width="narrow">
      {cards.isError && codeOf(cards.error) !== null && (
        <Message title="Your cards could not be read">{sentenceOf(cards.error)}</Message>
      )}
    </Page>
  );
}

function Cards({ today }: { readonly today: CardsToday }) {
  const { asked, done, left, canUndo } = today;
  const navigate = useNavigate();
  const card = useCard();
  const undo: readonly Action[] = canUndo
    ? [
        {
          id: "undo-grade",
          label: "Take back the last grade",
          group: "This card",
          icon: <IconArrowBackUp size={18} stroke={1.6} />,
          hotkey: "Z",
          run: card.undo,
        },
      ]
    : [];
  const actions: readonly Action[] = [
    ...(asked === null ? [] : actionsFor(asked, card)),
    ...undo,
    {
      id: "leave",
      label: "Back to the drills",
      group: "This card",
      icon: <IconCards size={18} stroke={1.6} />,
      hotkey: "Escape",
      run: () => navigate("/drills"),
    },
  ];
  const undoButton = canUndo && (
    <Button
      variant="subtle"
      color="gray"
      onClick={card.undo}
      rightSection={<kbd className={classes.key}>Z</kbd>}
    >
      Take back the last grade
    </Button>
  );
  if (asked === null) {
    return (
      <Page title="Cards" width="narrow" actions={actions}>
        <Message
          title={done === 0 ? "Nothing is due" : "That is all for today"}
          action={
            <>
              <Button component={Link} to="/drills" ref={focusOn}>
                Back to the drills
              </Button>
              {undoButton}
            </>
          }
        >
          {done > 0 && `You went through ${sayCards(done)}. `}
          {today.nextMs === null
            ? "Add a concept from the library to have more."
            : `The next come ${sayDay(today.nextMs, today.nowMs)}.`}
        </Message>
      </Page>
    );
  }
  return (
    <Page title="Cards" width="narrow" actions={actions}>
      <div
        className={classes.day}
        role="progressbar"
        aria-label="Cards of today"
        aria-valuemin={0}
        aria-valuemax={done + left}
        aria-valuenow={done}
      >
        <span className={classes.filled} style={{ width: `${(100 * done) / (done + left)}%` }} />
      </div>
      <p className={classes.count}>
        {done} done, {left} left
      </p>
      <CardFace
        card={asked}
        nowMs={today.nowMs}
        isShown={card.isShown}
        isBusy={card.isBusy}
        names={GRADE_NAMES}
        onShow={card.show}
        onGrade={(grade) => card.grade(asked.card, grade)}
      />
      <footer className={classes.footer}>
        {undoButton}
        <Button
          variant="subtle"
          color="gray"
          onClick={() => card.setAside(asked.card)}
          rightSection={<kbd className={classes.key}>S</kbd>}
        >
          Set this card aside
        </Button>
      </footer>
    </Page>
  );
}

function actionsFor(asked: AskedCard, card: ReturnType<typeof useCard>): readonly Action[] {
  const grades = GRADES.map((grade, index) => ({
    id: `grade-${grade}`,
    label: `Grade it: ${GRADE_NAMES[grade].toLowerCase()}`,
    group: "This card",
    icon: <IconCards size={18} stroke={1.6} />,
    hotkey: `${index + 1}`,
    run: () => card.grade(asked.card, grade),
  }));
  const others = [
    {
      id: "set-aside",
      label: "Set this card aside",
      group: "This card",
      icon: <IconPlayerSkipForward size={18} stroke={1.6} />,
      keywords: ["suspend", "skip"],
      hotkey: "S",
      run: () => card.setAside(asked.card),
    },
    {
      id: "start-over",
      label: "Start this card over",
      group: "This card",
      icon: <IconRefresh size={18} stroke={1.6} />,
      keywords: ["forget", "reset"],
      run: () => card.startOver(asked.card),
    },
  ];
  const show = {
    id: "show-answer",
    label: "Show the answer",
    group: "This card",
    icon: <IconCards size={18} stroke={1.6} />,
    hotkey: "Space",
    run: card.show,
  };
  return card.isShown ? [...grades, ...others] : [show, ...others];
}
