import { Button, Kbd } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import type { SelfScores } from "../../../src-main/core/learning/self-scores.ts";
import { host } from "../../host/client.ts";
import { CALIBRATION_KEY, preferencesQuery, selfScoresQuery } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";
import { Page } from "../../ui/page.tsx";
import classes from "./self-score-page.module.css";
import { StageRow } from "./stage-row.tsx";

interface SelfScorePageProps {
  readonly session: string;
  /** Shows the result. */
  readonly onDone: () => void;
}

/** Five scores of one's own, before the result is seen: a digit for each stage is enough. */
export function SelfScorePage({ session, onDone }: SelfScorePageProps) {
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [given, setGiven] = useState<Partial<SelfScores>>({});
  const scores = completed(given);

  const save = useMutation({
    mutationFn: (all: SelfScores) => host.selfAssessment.save({ session, scores: all }),
    onSuccess: async (_, all) => {
      queries.setQueryData(selfScoresQuery(session).queryKey, { scores: all });
      await queries.invalidateQueries({ queryKey: CALIBRATION_KEY });
      onDone();
    },
    onError: sayFailure,
  });
  const stopAsking = useMutation({
    mutationFn: () => host.preferences.change({ scoresThemselves: false }),
    onSuccess: (preferences) => {
      queries.setQueryData(preferencesQuery.queryKey, preferences);
      onDone();
    },
    onError: sayFailure,
  });

  const give = (stage: Stage, points: number) => setGiven((before) => ({ ...before, [stage]: points }));
  const pressed = (event: KeyboardEvent, stage: Stage) => {
    if (event.key === "Escape") return onDone();
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // At once: the next digit may come before the next frame, and a button that is disabled takes no focus.
    flushSync(() => give(stage, Number(event.key) * 10));
    const next = STAGES[STAGES.indexOf(stage) + 1];
    const target = next === undefined ? "button[type=submit]" : `input[name="${next}"]`;
    form.current?.querySelector<HTMLElement>(target)?.focus();
  };

  return (
    <Page
      title="How did it go?"
      width="narrow"
      actions={[
        {
          id: "skip-self-scores",
          label: "Skip scoring yourself",
          group: "Your own score",
          icon: <IconArrowRight size={18} stroke={1.6} />,
          hotkey: "Escape",
          run: onDone,
        },
      ]}
    >
      <form
        ref={form}
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (scores !== null) save.mutate(scores);
        }}
      >
        <h1 className={classes.title}>How did it go?</h1>
        <p className={classes.lead}>
          Score each stage from 0 to 100 before you see what Onair makes of it. Over time this shows how well
          you judge yourself. Keys <Kbd>0</Kbd> to <Kbd>9</Kbd> give tens and go on to the next stage.
        </p>
        {STAGES.map((stage, index) => (
          <StageRow
            key={stage}
            stage={stage}
            points={given[stage] ?? null}
            hasFocus={index === 0}
            onGive={(points) => give(stage, points)}
            onKeyDown={(event) => pressed(event, stage)}
          />
        ))}
        <div className={classes.actions}>
          <Button type="submit" disabled={scores === null} loading={save.isPending}>
            See the result
          </Button>
          <Button variant="default" onClick={onDone} rightSection={<Kbd>Esc</Kbd>}>
            Skip
          </Button>
          <Button
            variant="subtle"
            color="gray"
            className={classes.never ?? ""}
            loading={stopAsking.isPending}
            onClick={() => stopAsking.mutate()}
          >
            Do not ask again
          </Button>
        </div>
      </form>
    </Page>
  );
}

function completed({ R, A, D, I, O }: Partial<SelfScores>): SelfScores | null {
  if (R === undefined || A === undefined || D === undefined || I === undefined || O === undefined)
    return null;
  return { R, A, D, I, O };
}
