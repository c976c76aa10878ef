import { ActionIcon, Button, SegmentedControl, Switch } from "@mantine/core";
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
} from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { Link } from "react-router";
import type { CriterionText } from "../../../src-main/contract/content.ts";
import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import { type Film, frameAt, stageSpans, stateOfFrame } from "../../../src-main/core/interview/film.ts";
import { STAGE_NAMES, STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import { visibleElements } from "../../../src-main/core/interview/state.ts";
import type { Action } from "../../ui/command-palette.tsx";
import { formatClock } from "../../ui/format-time.ts";
import { Page } from "../../ui/page.tsx";
import { explain, shapesOf } from "../result/criteria.ts";
import { WordsPane } from "../result/words-pane.tsx";
import { earnedMarks, proofsThen } from "./earned.ts";
import { FilmBoard } from "./film-board.tsx";
import { entryOf, MINUTE_MS, RATES, type Rate, STEP_MS } from "./playback.ts";
import classes from "./replay.module.css";
import { Timeline } from "./timeline.tsx";
import { usePlayback } from "./use-playback.ts";
import { WhatIf } from "./what-if.tsx";

interface ReplayProps {
  readonly result: SessionResult;
  readonly film: Film;
  readonly texts: readonly CriterionText[];
}

const NO_SHAPES: readonly string[] = [];

export function Replay({ result, film, texts }: ReplayProps) {
  const { card, evaluation } = result;
  const [rate, setRate] = useState<Rate>(4);
  const [skipsSilence, setSkipsSilence] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const { atMs, isPlaying, seek, step, toggle } = usePlayback(film, { rate, skipsSilence });

  const frame = frameAt(film, atMs);
  const state = useMemo(() => stateOfFrame(film, frame), [film, frame]);
  const elements = useSameElements(useMemo(() => visibleElements(state), [state]));
  const [whole] = useState(() => visibleElements(result.state));
  const spans = useMemo(() => stageSpans(film), [film]);
  const marks = useMemo(
    () => earnedMarks(explain(evaluation.criteria, result.firstSeen, texts, whole), film.lengthMs),
    [evaluation, result.firstSeen, texts, whole, film],
  );
  const mark = marks.find(({ criterion }) => criterion.settled.id === chosen);
  const proofs = mark === undefined ? [] : proofsThen(mark.criterion.proofs, state.notes);
  const words = useStageInView(state.stage, chosen === null);

  const actions: readonly Action[] = [
    {
      id: "play",
      label: isPlaying ? "Pause the replay" : "Play the replay",
      group: "Replay",
      icon: isPlaying ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />,
      hotkey: "Space",
      run: toggle,
    },
    ...(
      [
        ["ArrowLeft", "Five seconds back", -STEP_MS],
        ["ArrowRight", "Five seconds on", STEP_MS],
        ["shift+ArrowLeft", "A minute back", -MINUTE_MS],
        ["shift+ArrowRight", "A minute on", MINUTE_MS],
      ] as const
    ).map(([hotkey, label, byMs]) => ({
      id: label,
      label,
      group: "Replay",
      icon: byMs < 0 ? <IconPlayerTrackPrev size={18} /> : <IconPlayerTrackNext size={18} />,
      hotkey,
      run: () => step(byMs),
    })),
    ...STAGES.map((stage, index) => ({
      id: `stage-${stage}`,
      label: `Jump to ${STAGE_NAMES[stage]}`,
      group: "Replay",
      icon: <IconPlayerSkipForward size={18} stroke={1.6} />,
      hotkey: `${index + 1}`,
      run: () => {
        const entryMs = entryOf(spans, stage, atMs);
        if (entryMs !== null) seek(entryMs);
      },
    })),
  ];

  return (
    <Page title={`${card.title}, replay`} width="full" actions={actions}>
      <div className={classes.replay}>
        <header className={classes.header}>
          <h1 className={classes.title}>{card.title}, replayed</h1>
          <WhatIf
            session={card.session}
            eventMs={film.events[frame - 1]?.atMs ?? 0}
            isPlaying={isPlaying}
            final={evaluation}
          />
          <Button component={Link} to={`/result/${card.session}`} variant="default">
            Result
          </Button>
        </header>
        <div className={classes.stage}>
          <div className={classes.sheet}>
            <FilmBoard
              session={card.session}
              elements={elements}
              whole={whole}
              highlighted={mark === undefined ? NO_SHAPES : shapesOf(proofs, null)}
            />
          </div>
          <div className={classes.sheet} ref={words}>
            <WordsPane
              notes={state.notes}
              proofs={proofs}
              chosen={proofs.length > 0 ? 0 : null}
              onPick={null}
            />
          </div>
        </div>
        <div className={classes.controls}>
          <ActionIcon
            variant="filled"
            color="lamp"
            radius="xl"
            size="xl"
            aria-label={isPlaying ? "Pause" : "Play"}
            aria-keyshortcuts="Space"
            onClick={toggle}
          >
            {isPlaying ? <IconPlayerPauseFilled size={20} /> : <IconPlayerPlayFilled size={20} />}
          </ActionIcon>
          <span className={classes.clock} data-testid="replay-clock">
            {formatClock(atMs)} <span className={classes.quiet}>/ {formatClock(film.lengthMs)}</span>
          </span>
          <span className={classes.stageName}>{STAGE_NAMES[state.stage]}</span>
          <p className={classes.earned} aria-live="polite">
            {mark !== undefined && (
              <>
                <strong>{formatClock(mark.atMs)}</strong> {mark.name}{" "}
                <Button variant="subtle" size="compact-sm" color="gray" onClick={() => setChosen(null)}>
                  Clear
                </Button>
              </>
            )}
          </p>
          <Switch
            label="Skip silences"
            checked={skipsSilence}
            onChange={(event) => setSkipsSilence(event.currentTarget.checked)}
          />
          <SegmentedControl
            aria-label="Speed"
            value={String(rate)}
            onChange={(value) => setRate(RATES.find((known) => String(known) === value) ?? 1)}
            data={RATES.map((value) => ({ value: String(value), label: `${value}×` }))}
          />
        </div>
        <Timeline
          lengthMs={film.lengthMs}
          atMs={atMs}
          spans={spans}
          marks={marks}
          chosen={chosen}
          onSeek={seek}
          onChoose={(next) => {
            setChosen(next.criterion.settled.id);
            seek(next.atMs);
          }}
        />
      </div>
    </Page>
  );
}

/** The same array as before as long as the same elements are in it: a note that changes does not redraw the board. */
function useSameElements(elements: readonly SceneElement[]): readonly SceneElement[] {
  const [kept, setKept] = useState(elements);
  const isSame = kept.length === elements.length && kept.every((element, at) => element === elements[at]);
  if (!isSame) setKept(elements);
  return isSame ? kept : elements;
}

/** Scrolls the notes to the stage that is open, unless something else is being looked at. */
function useStageInView(stage: Stage, isFree: boolean) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const pane = sheet.current?.firstElementChild;
    const note = pane?.children[STAGES.indexOf(stage)];
    if (!isFree || !pane || !note) return;
    pane.scrollTop += note.getBoundingClientRect().top - pane.getBoundingClientRect().top - 24;
  }, [stage, isFree]);
  return sheet;
}
