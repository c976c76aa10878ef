import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { RecallCard } from "../../../src-main/contract/cards.ts";
import { host } from "../../host/client.ts";
import { CARDS_KEY } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";
import classes from "./set-aside.module.css";

/** The cards that are not asked, and the way back for each. */
export function SetAside({ cards }: { readonly cards: readonly RecallCard[] }) {
  const queries = useQueryClient();
  if (cards.length === 0) return null;
  const bringBack = (card: string) => {
    host.cards
      .setAside({ card, isSetAside: false })
      .then(() => queries.invalidateQueries({ queryKey: CARDS_KEY }))
      .catch(sayFailure);
  };
  return (
    <section className={classes.aside} aria-labelledby="set-aside">
      <h2 id="set-aside" className={classes.title}>
        Set aside
      </h2>
      <ul className={classes.cards}>
        {cards.map(({ card, question, name }) => (
          <li key={card} className={classes.card}>
            <span>
              {question} <span className={classes.name}>{name}</span>
            </span>
            <Button variant="default" size="xs" onClick={() => bringBack(card)}>
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
