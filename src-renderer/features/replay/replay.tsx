import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { Link } from "react-router";
import type { CriterionText } from "../../../src-main/contract/content.ts";
import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import { deskOf } from "../../../src-main/core/interview/exercise.ts";
import { type Film, stageSpans } from "../../../src-main/core/interview/film.ts";
import { momentsOf } from "../../../src-main/core/interview/moments.ts";
import { silencesOf } from "../../../src-main/core/interview/silences.ts";
import { visibleElements } from "../../../src-main/core/interview/state.ts";
import { courseQuery } from "../../host/queries.ts";
import { drillInWords } from "../../ui/exercises.ts";
import { Page } from "../../ui/page.tsx";
import { explain } from "../result/criteria.ts";
import { Controls } from "./controls.tsx";
import { CourseCurves } from "./course-curves.tsx";
import { type EarnedMark, earnedMarks } from "./earned.ts";
import { type FilmMoment, filmMoments, momentBeside } from "./film-moments.ts";
import { FilmStage } from "./film-stage.tsx";
import { GhostBar } from "./ghost-bar.tsx";
import { MomentsList } from "./moments-list.tsx";
import { type Rate, SKIPPING_RATE } from "./playback.ts";
import classes from "./replay.module.css";
import { replayActions } from "./replay-actions.tsx";
import { SpokenMarks } from "./spoken-marks.tsx";
import { Timeline } from "./timeline.tsx";
import { useGhost } from "./use-ghost.ts";
import { usePlayback } from "./use-playback.ts";
import { useSound } from "./use-sound.ts";
import { WhatIf } from "./what-if.tsx";

interface ReplayProps {
  readonly result: SessionResult;
  readonly film: Film;
  readonly texts: readonly CriterionText[];
  /** Where the film begins. */
  readonly startMs: number;
}

export function Replay({ result, film, texts, startMs }: ReplayProps) {
  const { card, evaluation } = result;
  const [rate, setRate] = useState<Rate>(SKIPPING_RATE);
  const [skips, setSkips] = useState<boolean | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const skipsSilence = skips ?? rate >= SKIPPING_RATE;
  const silences = useMemo(() => silencesOf(film), [film]);
  const playback = usePlayback(film, silences, { rate, skipsSilence }, startMs);
  const { playhead, isPlaying, seek, play } = playback;
  const sound = useSound(card.session, playback, rate);

  const [whole] = useState(() => visibleElements(result.state));
  const spans = useMemo(() => stageSpans(film), [film]);
  const marks = useMemo(
    () => earnedMarks(explain(evaluation.criteria, result.firstSeen, texts, whole), film.lengthMs),
    [evaluation, result.firstSeen, texts, whole, film],
  );
  const moments = useMemo(() => filmMoments(momentsOf(film.events), marks), [film, marks]);
  const mark = marks.find(({ criterion }) => criterion.settled.id === chosen);
  const own = useQuery(courseQuery(card.session)).data ?? null;
  const ghost = useGhost(card.session);

  const show = useCallback(
    (next: EarnedMark) => {
      setChosen(next.criterion.settled.id);
      seek(next.atMs);
    },
    [seek],
  );
  const goTo = useCallback(
    (moment: FilmMoment) => {
      if (moment.kind === "earned") return show(moment.mark);
      setChosen(null);
      seek(moment.atMs);
    },
    [seek, show],
  );
  const kept = useMemo(() => new Set(sound.recordings.map(({ take }) => take)), [sound.recordings]);
  const { turn } = sound;
  const hear = useCallback(
    (atMs: number) => {
      setChosen(null);
      setRate(1);
      turn(true);
      seek(atMs);
      play();
    },
    [seek, play, turn],
  );
  const jump = (side: "before" | "after") => {
    const atMs = momentBeside(moments, playhead.atMs(), side);
    if (atMs === null) return;
    setChosen(null);
    seek(atMs);
  };

  return (
    <Page
      title={`${card.title}, replay`}
      width="full"
      actions={replayActions({ playback, spans, jump, sound })}
    >
      <div className={classes.replay}>
        <header className={classes.header}>
          <h1 className={classes.title}>
            {card.drill === null ? card.title : `${card.title}, ${drillInWords(card.drill)}`}, replayed
          </h1>
          <WhatIf
            session={card.session}
            film={film}
            playhead={playhead}
            isPlaying={isPlaying}
            final={evaluation}
          />
          <Button component={Link} to={`/result/${card.session}`} variant="default">
            Result
          </Button>
        </header>
        <div className={classes.stage} data-desk={deskOf(card.drill)}>
          <div className={classes.sheet}>
            <MomentsList moments={moments} playhead={playhead} onChoose={goTo} kept={kept} onHear={hear} />
          </div>
          <FilmStage
            session={card.session}
            drill={card.drill}
            film={film}
            playhead={playhead}
            whole={whole}
            mark={mark}
          />
        </div>
        <Controls
          playback={playback}
          lengthMs={film.lengthMs}
          spans={spans}
          moments={moments}
          mark={mark}
          rate={rate}
          skipsSilence={skipsSilence}
          sound={sound}
          onClear={() => setChosen(null)}
          onJump={jump}
          onRate={setRate}
          onSkip={setSkips}
        />
        <Timeline
          lengthMs={film.lengthMs}
          playhead={playhead}
          spans={spans}
          silences={silences}
          spoken={<SpokenMarks events={film.events} lengthMs={film.lengthMs} />}
          marks={marks}
          chosen={chosen}
          onSeek={seek}
          onChoose={show}
        >
          {own !== null && <CourseCurves own={own} ghost={ghost.course} lengthMs={film.lengthMs} />}
        </Timeline>
        <GhostBar ghost={ghost} own={own} playhead={playhead} />
      </div>
    </Page>
  );
}
