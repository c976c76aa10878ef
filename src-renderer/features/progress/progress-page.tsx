import { IconPlayerPlay } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import type { NextDrill } from "../../../src-main/contract/drills.ts";
import type { Progress } from "../../../src-main/contract/progress.ts";
import { host } from "../../host/client.ts";
import { calibrationQuery, codeOf, progressQuery } from "../../host/queries.ts";
import { sayFailure, sentenceOf } from "../../host/say.ts";
import type { Action } from "../../ui/command-palette.tsx";
import { countOf } from "../../ui/count-of.ts";
import { Message } from "../../ui/message.tsx";
import { Page } from "../../ui/page.tsx";
import { drillAction } from "../drills/drill-action.tsx";
import { useStartDrill } from "../drills/use-start-drill.ts";
import { Calendar } from "./calendar.tsx";
import { CalibrationField } from "./calibration.tsx";
import { FormShape } from "./form-shape.tsx";
import { MasteryMap } from "./mastery-map.tsx";
import { NextUp } from "./next-up.tsx";
import { PaceStrips } from "./pace-strips.tsx";
import classes from "./progress-page.module.css";
import { Records } from "./records.tsx";
import { setUpAddress } from "./set-up-address.ts";
import { type Shown, SittingsDialog } from "./sittings-dialog.tsx";

/** How practice goes, drawn, and what to do next. */
export function ProgressPage() {
  const progress = useQuery(progressQuery);
  const navigate = useNavigate();
  const start = useStartDrill();
  const startDrill = ({ problem, exercise }: NextDrill) => start({ problem, exercise });
  useCatchUp(progress.data?.left ?? 0);
  const [next] = progress.data?.next ?? [];
  if (progress.data === undefined) {
    return (
      <Page title="Progress" width="full">
        {progress.isError && codeOf(progress.error) !== null && (
          <Message title="Your progress could not be read">{sentenceOf(progress.error)}</Message>
        )}
      </Page>
    );
  }
  const { drill } = progress.data;
  const actions: readonly Action[] = [
    ...(next === undefined
      ? []
      : [
          {
            id: "next",
            label: `Set up ${next.title}, which is next`,
            group: "Practise",
            icon: <IconPlayerPlay size={18} stroke={1.6} />,
            keywords: ["next", "recommended", "weakest"],
            hotkey: "N",
            run: () => navigate(setUpAddress(next.problem)),
          },
        ]),
    ...(drill === null ? [] : [drillAction(drill, () => startDrill(drill))]),
  ];
  return (
    <Page title="Progress" width="full" actions={actions}>
      <h1 className={classes.title}>Progress</h1>
      <Drawn progress={progress.data} onDrill={startDrill} />
    </Page>
  );
}

interface DrawnProps {
  readonly progress: Progress;
  readonly onDrill: (drill: NextDrill) => void;
}

function Drawn({ progress, onDrill }: DrawnProps) {
  const { shown, show, hide } = useShown();
  const { sessions, drills, left, next, drill, form, concepts, pace, days, records, today } = progress;
  const calibration = useQuery(calibrationQuery).data;
  const isJudged = calibration !== undefined && calibration.points.length > 0;
  return (
    <>
      {left > 0 && (
        <p className={classes.left} role="status">
          Reading earlier sessions: {left.toLocaleString("en-GB")} left. The figures fill in as it goes.
        </p>
      )}
      <div className={classes.top} data-empty={sessions === 0}>
        <NextUp next={next} isStart={sessions + drills === 0} drill={drill} onDrill={onDrill} />
        {sessions > 0 && <FormShape form={form} sessions={sessions} onShow={show} />}
      </div>
      {sessions === 0 && left === 0 && <p className={classes.empty}>{whatIsMissing(drills)}</p>}
      {concepts.length > 0 && (
        <div className={classes.map}>
          <MasteryMap concepts={concepts} next={next[0] ?? null} onShow={show} />
        </div>
      )}
      {sessions + drills > 0 && (
        <div className={classes.pair}>
          {sessions > 0 && <PaceStrips pace={pace} />}
          <Calendar days={days} today={today} onShow={show} />
        </div>
      )}
      {sessions > 0 && (
        <div className={classes.pair} data-alone={!isJudged}>
          <Records records={records} onShow={show} />
          {isJudged && <CalibrationField {...calibration} />}
        </div>
      )}
      {shown !== null && <SittingsDialog shown={shown} onClose={hide} />}
    </>
  );
}

/** What the page begins to draw with the first session, or with the first that is more than a drill. */
function whatIsMissing(drills: number): string {
  if (drills > 0) {
    return `${countOf(drills, "drill")} so far, and no whole interview. With the first one this page draws your shape over the five stages, too, and how you keep time.`;
  }
  return "Finish a session and this page begins to draw: your shape over the five stages, what you know of each concept, how you keep time, and when you practised.";
}

/** The figure whose sessions are shown; what opened them has the focus again when they are closed. */
function useShown() {
  const [shown, setShown] = useState<Shown | null>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (shown === null && opener.current instanceof HTMLElement) opener.current.focus();
  }, [shown]);
  const show = (figure: Shown) => {
    opener.current = document.activeElement;
    setShown(figure);
  };
  return { shown, show, hide: () => setShown(null) };
}

/** Has earlier evaluations read, a few at a time, until none is left; then the figures are asked for again. */
function useCatchUp(left: number): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (left === 0) return;
    host.progress
      .catchUp()
      .then((after) => {
        if (after.left === 0) return queries.invalidateQueries({ queryKey: progressQuery.queryKey });
        // Another number of those left makes the next step.
        queries.setQueryData(progressQuery.queryKey, (known) => known && { ...known, ...after });
      })
      .catch(sayFailure);
  }, [left, queries]);
}
