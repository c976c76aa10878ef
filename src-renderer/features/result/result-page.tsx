import { Button, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import {
  IconCards,
  IconColumns,
  IconFilter,
  IconListCheck,
  IconMessage2,
  IconMessages,
  IconPencil,
  IconPlayerPlay,
  IconRepeat,
  IconRoute,
  IconShape,
  IconStairs,
  IconTarget,
  IconTextScan2,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Link, Navigate, useNavigate, useParams, useSearchParams } from "react-router";
import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import { visibleElements } from "../../../src-main/core/interview/state.ts";
import { codeOf, criteriaQuery, resultQuery, selfScoresQuery } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";
import type { Action } from "../../ui/command-palette.tsx";
import { drillInWords } from "../../ui/exercises.ts";
import { Message } from "../../ui/message.tsx";
import { Page } from "../../ui/page.tsx";
import { useStartDrill } from "../drills/use-start-drill.ts";
import { SelfScorePage } from "../self-assessment/self-score-page.tsx";
import { useBlindScoring } from "../self-assessment/use-blind-scoring.ts";
import { useSelfScoreAction } from "../self-assessment/use-self-score-action.tsx";
import { useAppeals } from "./appeal/use-appeals.ts";
import { CompareMenu } from "./compare-menu.tsx";
import { explain, FILTER_NAMES, FILTERS, type Filter } from "./criteria.ts";
import { DrillMenu } from "./drill-menu.tsx";
import { DrillSummary } from "./drill-summary.tsx";
import { ExportMenu, ResultBoardDialog, resultExportActions } from "./export-menu.tsx";
import { type OfferedDrill, offeredDrill } from "./offered-drill.ts";
import type { ProofTab } from "./proof-pane.tsx";
import { Review, type ReviewView, VIEW_NAMES, viewsOf } from "./review.tsx";
import { OtherScore } from "./scored/other-score.tsx";
import { ScoredLine } from "./scored/scored-line.tsx";
import { SCORED, useScored } from "./scored/use-scored.ts";
import { Summary } from "./summary.tsx";

const VIEW_KEYS: Readonly<Record<ReviewView, string>> = {
  verdicts: "V",
  stages: "S",
  reading: "R",
  said: "I",
  opinion: "O",
};

const VIEW_ICONS: Readonly<Record<ReviewView, ReactNode>> = {
  verdicts: <IconListCheck size={18} stroke={1.6} />,
  stages: <IconRoute size={18} stroke={1.6} />,
  reading: <IconTextScan2 size={18} stroke={1.6} />,
  said: <IconMessages size={18} stroke={1.6} />,
  opinion: <IconMessage2 size={18} stroke={1.6} />,
};

/** The result of a finished session. */
export function ResultPage() {
  const { session = "" } = useParams();
  const [address] = useSearchParams();
  const result = useQuery({
    ...resultQuery(session, Number(address.get(SCORED)) || null),
    // Another score of the same session takes the place of this one when it has come.
    placeholderData: (before) => (before?.card.session === session ? before : undefined),
  });
  const { stage, reveal } = useBlindScoring(session);
  if (stage === "asking") return <SelfScorePage session={session} onDone={reveal} />;
  // What was loaded stays, whatever becomes of asking again; unless the session is gone.
  if (stage === "revealed" && result.data !== undefined && codeOf(result.error) !== "NOT_FOUND") {
    return <Result key={session} result={result.data} />;
  }
  if (stage === "waiting" || result.isPending) {
    return (
      <Page title="Result" width="full">
        {null}
      </Page>
    );
  }
  if (codeOf(result.error) === "REFUSED") return <BackToRoom session={session} />;
  return (
    <Page title="Result" width="narrow">
      <Message
        title={
          codeOf(result.error) === "NOT_FOUND"
            ? "This session is not here"
            : "This result cannot be shown now"
        }
        action={
          <Button component={Link} to="/history">
            Open the history
          </Button>
        }
      >
        {sentenceOf(result.error)}
      </Message>
    </Page>
  );
}

function Result({ result }: { readonly result: SessionResult }) {
  const { card, evaluation } = result;
  const [elements] = useState(() => visibleElements(result.state));
  const texts = useQuery(criteriaQuery(card.problem));
  const navigate = useNavigate();
  const [filter, setFilter] = useState<Filter>("all");
  const [tab, setTab] = useState<ProofTab>(card.drill === "fixBoard" ? "board" : "words");
  const [view, setView] = useState<ReviewView>("verdicts");
  const [address] = useSearchParams();
  const scored = useScored(card);
  const isCounting = scored === null || scored.shown === scored.counting;
  const allAppeals = useAppeals(card.session);
  // Only the score that counts can be contested, and whether a flaw is gone is no matter of judgement.
  const appeals = isCounting && card.drill !== "fixBoard" ? allAppeals : { ...allAppeals, all: null };
  const selfScores = useQuery(selfScoresQuery(card.session)).data?.scores ?? null;
  const askForSelfScores = useSelfScoreAction();
  const [isExporting, setExporting] = useState(false);
  const exporting = { result, onChoose: () => setExporting(true) };
  const whole = `/?problem=${card.problem}`;
  const { drill } = card;
  const startDrill = useStartDrill();
  const offered = drill === null ? offeredDrill(evaluation) : null;
  const drillWeakest = () => {
    if (offered === null) return;
    startDrill({ problem: card.problem, exercise: offered.exercise, level: card.level });
  };
  const drillAgain = () => {
    if (drill !== null) startDrill({ problem: card.problem, exercise: drill, level: card.level });
  };
  const views = viewsOf(result);
  const actions: readonly Action[] = [
    drill === null
      ? {
          id: "again",
          label: `Practise ${card.title} again`,
          group: "Practise",
          icon: <IconRepeat size={18} stroke={1.6} />,
          hotkey: "A",
          run: () => navigate(whole),
        }
      : {
          id: "again",
          label: "Do this drill again",
          group: "Practise",
          icon: <IconRepeat size={18} stroke={1.6} />,
          hotkey: "A",
          run: drillAgain,
        },
    {
      id: "replay",
      label: "Replay this session",
      group: "Look at",
      icon: <IconPlayerPlay size={18} stroke={1.6} />,
      keywords: ["film", "watch", "timeline"],
      hotkey: "F",
      run: () => navigate(`/replay/${card.session}`),
    },
    ...(drill === null ? [compareAction(() => navigate(`/compare/${card.session}`))] : []),
    ...(offered === null ? [] : [weakestAction(offered, drillWeakest)]),
    {
      id: "drill-missed",
      label: "Drill what you missed",
      group: "Practise",
      icon: <IconCards size={18} stroke={1.6} />,
      keywords: ["cards", "recall", "repeat"],
      run: () => navigate("/drills"),
    },
    ...(scored?.otherLevels ?? []).map((level) => ({
      id: `score-as-${level}`,
      label: `Score as ${level}`,
      group: "Practise",
      icon: <IconStairs size={18} stroke={1.6} />,
      keywords: ["level", "rescore", "again", "what if"],
      run: () => scored?.scoreAs(level),
    })),
    ...FILTERS.map((value, index) => ({
      id: `show-${value}`,
      label: `Show ${FILTER_NAMES[value].toLowerCase()}`,
      group: "Look at",
      icon: <IconFilter size={18} stroke={1.6} />,
      keywords: ["criteria", "verdicts"],
      hotkey: `${index + 1}`,
      run: () => {
        setView("verdicts");
        setFilter(value);
      },
    })),
    ...views.map((value) => ({
      id: `view-${value}`,
      label: VIEW_NAMES[value],
      group: "Look at",
      icon: VIEW_ICONS[value],
      keywords: ["insight", "requirements", "availability", "criteria", "interviewer", "talk"],
      hotkey: VIEW_KEYS[value],
      run: () => setView(value),
    })),
    {
      id: "words",
      label: "Your words",
      group: "Look at",
      icon: <IconPencil size={18} stroke={1.6} />,
      keywords: ["notes"],
      hotkey: "W",
      run: () => setTab("words"),
    },
    {
      id: "board",
      label: "Your board",
      group: "Look at",
      icon: <IconShape size={18} stroke={1.6} />,
      hotkey: "B",
      run: () => setTab("board"),
    },
    ...resultExportActions(exporting),
    ...(drill === null ? [askForSelfScores] : []),
  ];
  const scoredLine = scored !== null && <ScoredLine scored={scored} />;
  const waysOut = (
    <>
      <ExportMenu {...exporting} />
      <Button
        component={Link}
        to={`/replay/${card.session}`}
        variant="default"
        leftSection={<IconPlayerPlay size={17} stroke={1.6} />}
      >
        Replay
      </Button>
    </>
  );
  return (
    <Page title={`${card.title}, ${evaluation.total}`} width="full" actions={actions}>
      {drill === null ? (
        <Summary
          result={result}
          selfAssessment={appeals.all?.selfAssessment ?? null}
          selfScores={selfScores}
          scored={scoredLine}
        >
          <CompareMenu card={card} />
          {waysOut}
          <DrillMenu offered={offered} onStart={drillWeakest} />
          <Button component={Link} to={whole}>
            Practise again
          </Button>
        </Summary>
      ) : (
        <DrillSummary
          result={result}
          exercise={drill}
          selfAssessment={appeals.all?.selfAssessment ?? null}
          scored={scoredLine}
        >
          {waysOut}
          <Button component={Link} to={whole} variant="default">
            Practise all of it
          </Button>
          <Button onClick={drillAgain}>{drill === "fixBoard" ? "Another flaw" : "Again"}</Button>
        </DrillSummary>
      )}
      {scored !== null && <OtherScore scored={scored} texts={texts.data ?? []} />}
      {isExporting && (
        <ResultBoardDialog result={result} elements={elements} onClose={() => setExporting(false)} />
      )}
      {texts.data?.length === 0 && (
        <Text c="dimmed" mb="lg">
          This problem is no longer here, so its questions are not shown. Put it back among{" "}
          <Link to="/problems">your problems</Link> to see them.
        </Text>
      )}
      {!texts.isPending && (
        <Review
          result={result}
          elements={elements}
          criteria={explain(evaluation.criteria, result.firstSeen, texts.data ?? [], elements)}
          appeals={appeals}
          views={views}
          view={view}
          onView={setView}
          filter={filter}
          onFilter={setFilter}
          tab={tab}
          onTab={setTab}
          asked={address.get("criterion")}
        />
      )}
    </Page>
  );
}

function compareAction(run: () => void): Action {
  return {
    id: "compare",
    label: "Compare with another attempt",
    group: "Look at",
    icon: <IconColumns size={18} stroke={1.6} />,
    keywords: ["difference", "side by side"],
    hotkey: "C",
    run,
  };
}

function weakestAction({ exercise }: OfferedDrill, run: () => void): Action {
  return {
    id: "drill-weakest",
    label: `Start the ${drillInWords(exercise)}: it was your weakest stage`,
    group: "Practise",
    icon: <IconTarget size={18} stroke={1.6} />,
    keywords: ["single stage", "exercise", "missed"],
    run,
  };
}

/** A session that still runs has no result yet: its room has. */
function BackToRoom({ session }: { readonly session: string }) {
  useEffect(() => {
    notifications.show({
      id: `unfinished-${session}`,
      message: "This session is not finished yet, so here is its room.",
    });
  }, [session]);
  return <Navigate to={`/room/${session}`} replace />;
}
