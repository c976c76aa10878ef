import { NumberInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CardLimits } from "../../../src-main/core/learning/card.ts";
import { limitsSchema } from "../../../src-main/core/learning/card.ts";
import { host } from "../../host/client.ts";
import { CARDS_KEY, preferencesQuery } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";
import classes from "./card-limit-fields.module.css";

/** How many cards a day the user wants. What is typed counts as soon as it is a number that can be kept. */
export function CardLimitFields({ limits }: { readonly limits: CardLimits }) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Readonly<Record<keyof CardLimits, number | string>>>(limits);
  const change = (part: Partial<typeof typed>) => {
    const changed = { ...typed, ...part };
    setTyped(changed);
    const parsed = limitsSchema.safeParse(changed);
    if (!parsed.success) return;
    host.preferences
      .change({ cardLimits: parsed.data })
      .then((preferences) => {
        queries.setQueryData(preferencesQuery.queryKey, preferences);
        return queries.invalidateQueries({ queryKey: CARDS_KEY });
      })
      .catch(sayFailure);
  };
  return (
    <div className={classes.fields}>
      <NumberInput
        label="New cards a day"
        w={150}
        min={0}
        max={100}
        allowDecimal={false}
        value={typed.newADay}
        onChange={(newADay) => change({ newADay })}
      />
      <NumberInput
        label="At most a day"
        w={150}
        min={1}
        max={500}
        allowDecimal={false}
        value={typed.mostADay}
        onChange={(mostADay) => change({ mostADay })}
      />
    </div>
  );
}
