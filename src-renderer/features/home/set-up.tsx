import { Button, UnstyledButton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconArrowLeft, IconClock, IconMessage2, IconPlayerPlay, IconStairs } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { useNavigate } from "react-router";
import type { ProblemCard } from "../../../src-main/contract/content.ts";
import { LEVELS } from "../../../src-main/core/interview/level.ts";
import { lengthOf, type Plan } from "../../../src-main/core/interview/plan.ts";
import { STYLES, type Style } from "../../../src-main/core/interview/talk.ts";
import { host } from "../../host/client.ts";
import { SESSIONS_KEY, voiceQuery } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";
import type { Action } from "../../ui/command-palette.tsx";
import { Difficulty } from "../../ui/difficulty.tsx";
import { formatMinutes } from "../../ui/format-time.ts";
import { lazyPart } from "../../ui/lazy-part.ts";
import { LEVEL_EXPECTATIONS, LEVEL_NAMES } from "../../ui/levels.ts";
import { Page } from "../../ui/page.tsx";
import { recallChoice, rememberChoice } from "./choice.ts";
import { ChoiceCard } from "./choice-card.tsx";
import { LengthChoice } from "./length-choice.tsx";
import { chooseLength, draftOf, LENGTHS, planOf, totalOf } from "./plan-draft.ts";
import { PlanRail } from "./plan-rail.tsx";
import classes from "./set-up.module.css";

const VoiceChoice = lazyPart(async () => (await import("../voice/voice-choice.tsx")).VoiceChoice);

interface SetUpProps {
  readonly problem: ProblemCard;
  /** Back to the problems. */
  readonly onLeave: () => void;
}

/** What a session needs to know before it starts: the level and the time. */
export function SetUp({ problem, onLeave }: SetUpProps) {
  const [remembered] = useState(() => recallChoice(window.localStorage));
  const [level, setLevel] = useState(remembered.level);
  const [style, setStyle] = useState(remembered.style);
  const [wantsVoice, setWantsVoice] = useState(remembered.isVoiced);
  const model = useQuery(voiceQuery).data?.model ?? null;
  const isVoiced = wantsVoice && model?.isAgreed === true;
  const [isAsking, setAsking] = useState(false);
  // Who turns it on sees first what is sent.
  const turnVoice = (isOn: boolean) => {
    setWantsVoice(isOn);
    setAsking(isOn && model?.isAgreed === false);
  };
  const [draft, setDraft] = useState(() => draftOf(remembered.length));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const plan = planOf(draft);
  const total = totalOf(draft);

  const start = useMutation({
    mutationFn: (chosen: Plan) =>
      host.sessions.start({
        ...{ problem: problem.id, level, plan: chosen, style },
        ...(isVoiced ? { voice: "model" } : {}),
      }),
    onSuccess: ({ session }, chosen) => {
      rememberChoice(window.localStorage, { level, length: lengthOf(chosen), style, isVoiced: wantsVoice });
      void queries.invalidateQueries({ queryKey: SESSIONS_KEY });
      navigate(`/room/${session}`);
    },
    onError: sayFailure,
  });
  const begin = () => {
    if (plan.ok && !start.isPending) start.mutate(plan.value);
  };
  // Escape leaves from a field too (Enter starts from any, because this is a form), but not from what lies over
  // the page: there it closes that.
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (!isOverlay(event.target)) onLeave();
  };
  useHotkeys([["Escape", leaveOnEscape]], []);

  const actions: readonly Action[] = [
    {
      id: "start",
      label: `Start ${problem.title}`,
      group: "Practise",
      icon: <IconPlayerPlay size={18} stroke={1.6} />,
      hotkey: "mod+Enter",
      run: begin,
    },
    ...LEVELS.map((option) => ({
      id: `level-${option}`,
      label: `Level: ${LEVEL_NAMES[option]}`,
      group: "Set up",
      icon: <IconStairs size={18} stroke={1.6} />,
      run: () => setLevel(option),
    })),
    ...[...LENGTHS, "untimed" as const].map((length) => ({
      id: `length-${length}`,
      label: length === "untimed" ? "Length: untimed" : `Length: ${length} min`,
      group: "Set up",
      icon: <IconClock size={18} stroke={1.6} />,
      run: () => setDraft(chooseLength(draft, length)),
    })),
    ...(model === null
      ? []
      : [
          {
            id: "voice",
            label: isVoiced ? "Interviewer: its own words" : `Interviewer: phrased by ${model.name}`,
            group: "Set up",
            icon: <IconMessage2 size={18} stroke={1.6} />,
            run: () => turnVoice(!isVoiced),
          },
        ]),
    {
      id: "leave",
      label: "Choose another problem",
      group: "Practise",
      icon: <IconArrowLeft size={18} stroke={1.6} />,
      run: onLeave,
    },
  ];

  return (
    <Page title={problem.title} width="narrow" actions={actions}>
      <UnstyledButton className={classes.back} onClick={onLeave}>
        <IconArrowLeft size={17} stroke={1.8} aria-hidden="true" />
        All problems
      </UnstyledButton>
      <h1 className={classes.title}>{problem.title}</h1>
      <p className={classes.summary}>{problem.summary}</p>
      <p className={classes.facts}>
        <Difficulty of={problem.difficulty} />
        <span>{problem.topics.join(" · ")}</span>
      </p>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <fieldset className={classes.part}>
          <legend className={classes.legend}>Level</legend>
          <div className={classes.levels}>
            {LEVELS.map((option) => (
              <ChoiceCard
                key={option}
                name="level"
                label={LEVEL_NAMES[option]}
                line={LEVEL_EXPECTATIONS[option]}
                isChosen={option === level}
                hasFocusFirst={option === level}
                onChoose={() => setLevel(option)}
              />
            ))}
          </div>
        </fieldset>
        <div className={classes.pair}>
          <fieldset className={classes.part}>
            <legend className={classes.legend}>Length</legend>
            <LengthChoice draft={draft} onChange={setDraft} />
          </fieldset>
          <fieldset className={classes.part}>
            <legend className={classes.legend}>
              Interviewer <span className={classes.styleLine}>{STYLE_LINES[style]}</span>
            </legend>
            <div className={classes.styles}>
              {STYLES.map((option) => (
                <ChoiceCard
                  key={option}
                  name="style"
                  label={STYLE_NAMES[option]}
                  isChosen={option === style}
                  onChoose={() => setStyle(option)}
                />
              ))}
              {model !== null && (
                <Suspense fallback={null}>
                  <VoiceChoice
                    model={model}
                    isOn={isVoiced}
                    isAsking={isAsking}
                    problem={problem.id}
                    style={style}
                    onChange={turnVoice}
                    onAsked={() => setAsking(false)}
                  />
                </Suspense>
              )}
            </div>
          </fieldset>
        </div>
        <fieldset className={classes.part}>
          <legend className={classes.legend}>Stages</legend>
          <PlanRail draft={draft} onChange={setDraft} />
        </fieldset>
        <div className={classes.foot}>
          <p className={plan.ok ? classes.promise : classes.fault} role="status">
            {plan.ok ? promiseOf(total) : plan.error.message}
          </p>
          <Button type="submit" size="lg" px="2.5rem" disabled={!plan.ok} loading={start.isPending}>
            Start
          </Button>
        </div>
      </form>
    </Page>
  );
}

const STYLE_NAMES: Readonly<Record<Style, string>> = {
  friendly: "Friendly",
  neutral: "Neutral",
  tough: "Tough",
  silent: "Silent",
};

const STYLE_LINES: Readonly<Record<Style, string>> = {
  friendly: "Asks now and then, and takes its time.",
  neutral: "Asks what an interviewer would.",
  tough: "Asks often, and doubts.",
  silent: "Speaks only when asked.",
};

function isOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
}

function promiseOf(total: number | null): string {
  return total === null
    ? "The clock only counts up. Go through the stages at your own pace."
    : `${formatMinutes(total)} on the clock. It guides you and never cuts you off.`;
}
