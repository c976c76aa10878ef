import { Tabs } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { Suspense, useEffect, useEffectEvent, useRef, useState } from "react";
import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import type { Evidence } from "../../../src-main/core/rubric/evaluation.ts";
import { lazyPart } from "../../ui/lazy-part.ts";
import type { AppealDraft } from "./appeal/contest.ts";
import type { Appeals } from "./appeal/use-appeals.ts";
import type { ExplainedCriterion, Filter, Proof } from "./criteria.ts";
import { CriteriaList } from "./criteria-list.tsx";
import { InsightPanel } from "./insight/insight-panel.tsx";
import { ReadingPanel } from "./insight/reading-panel.tsx";
import { useInsight } from "./insight/use-insight.ts";
import { ProofPane, type ProofTab } from "./proof-pane.tsx";
import { RepairPanel } from "./repair-panel.tsx";
import classes from "./review.module.css";

/** The criterion that is open, and which of its proofs is shown. */
export interface Selection {
  readonly criterion: string;
  readonly proof: number | null;
}

const SecondOpinion = lazyPart(async () => (await import("../review/second-opinion.tsx")).SecondOpinion);

const SaidView = lazyPart(async () => (await import("../said/said-view.tsx")).SaidView);

/** What stands beside the proof: verdicts, what the stages show together, what was read, said, or a model holds. */
export const REVIEW_VIEWS = ["verdicts", "stages", "reading", "said", "opinion"] as const;
export type ReviewView = (typeof REVIEW_VIEWS)[number];

export const VIEW_NAMES: Readonly<Record<ReviewView, string>> = {
  verdicts: "Verdicts",
  stages: "Across the stages",
  reading: "As read",
  said: "What was said",
  opinion: "Second opinion",
};

/** Those there is something in: a drill's one stage is held together with no other, and a board has no words. */
export function viewsOf({
  card: { drill },
  state,
}: Pick<SessionResult, "card" | "state">): readonly ReviewView[] {
  const hasSomething: Readonly<Record<ReviewView, boolean>> = {
    verdicts: true,
    stages: drill === null,
    reading: drill !== "fixBoard",
    said: state.talk.length > 0,
    opinion: drill !== "fixBoard",
  };
  return REVIEW_VIEWS.filter((view) => hasSomething[view]);
}

/** The proof is what one of them points at. */
const POINTING: readonly ReviewView[] = ["verdicts", "said", "opinion"];

/** Where the page begins under the header that stays, in pixels. */
const BELOW_HEADER = 72;

interface ReviewProps {
  readonly result: SessionResult;
  /** The board as it was left. */
  readonly elements: readonly SceneElement[];
  readonly criteria: readonly ExplainedCriterion[];
  readonly appeals: Appeals;
  /** What there is to see of this session. */
  readonly views: readonly ReviewView[];
  readonly view: ReviewView;
  readonly onView: (view: ReviewView) => void;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly tab: ProofTab;
  readonly onTab: (tab: ProofTab) => void;
  /** The criterion that the address asks for. */
  readonly asked: string | null;
}

interface Shown {
  readonly proofs: readonly Proof[];
  readonly chosen: number | null;
}

const NOTHING: Shown = { proofs: [], chosen: null };

/** Verdicts and what else was found on the left, their proof on the right. */
export function Review(props: ReviewProps) {
  const { result, elements, criteria, appeals, views, view, onView, filter, onFilter, tab, onTab, asked } =
    props;
  const [selection, setSelection] = useState<Selection | null>(null);
  const [draft, setDraft] = useState<AppealDraft | null>(null);
  const [pointed, setPointed] = useState<Evidence | null>(null);
  // The criterion that another view leads to, until its verdict is there to be opened.
  const [followed, setFollowed] = useState<string | null>(null);
  const [last, setLast] = useState<{ readonly view: ReviewView; readonly proof: number } | null>(null);
  // A proof is known by its place in the list of its own view.
  const chosen = last?.view === view ? last.proof : null;
  const insight = useInsight(result.card.session, elements, view === "stages" || view === "reading");
  const review = useRef<HTMLDivElement>(null);
  const calm = useReducedMotion();

  const isOnBoard = (id: string) => elements.some((element) => element.id === id);

  const reveal = (evidence: Evidence | undefined) => {
    if (evidence === undefined) return;
    onTab(evidence.source === "board" ? "board" : "words");
    // The proof needs the height of the window; the summary has been read by now.
    const distance = (review.current?.getBoundingClientRect().top ?? 0) - BELOW_HEADER;
    if (distance > 0) window.scrollBy({ top: distance, behavior: calm ? "instant" : "smooth" });
  };

  const select = (next: Selection | null) => {
    setSelection(next);
    setDraft(null);
    setPointed(null);
    const proofs = criteria.find(({ settled }) => settled.id === next?.criterion)?.proofs;
    reveal(proofs?.[next?.proof ?? 0]?.evidence);
  };

  // Another view begins at its beginning, however far the one before was scrolled.
  const seen = useRef(view);
  useEffect(() => {
    if (seen.current === view) return;
    seen.current = view;
    const distance = (review.current?.getBoundingClientRect().top ?? 0) - BELOW_HEADER;
    if (distance < 0) window.scrollBy({ top: distance, behavior: "instant" });
  }, [view]);

  const selectAsked = useEffectEvent((criterion: string) => {
    const found = criteria.find(({ settled }) => settled.id === criterion);
    if (found === undefined) return;
    select({ criterion, proof: found.proofs.length > 0 ? 0 : null });
    review.current?.querySelector<HTMLElement>(`[data-criterion="${CSS.escape(criterion)}"]`)?.focus();
  });
  useEffect(() => {
    if (asked !== null) selectAsked(asked);
  }, [asked]);
  useEffect(() => {
    if (followed === null) return;
    selectAsked(followed);
    setFollowed(null);
  }, [followed]);

  const follow = (criterion: string) => {
    setFollowed(criterion);
    onFilter("all");
    changeView("verdicts");
  };

  const changeDraft = (next: AppealDraft | null) => {
    setDraft(next);
    setPointed(next?.picked ?? null);
    reveal(next?.picked ?? undefined);
  };

  const changeView = (next: ReviewView) => {
    setPointed(null);
    onView(next);
  };

  const point = (evidence: Evidence) => {
    setPointed(evidence);
    reveal(evidence);
  };

  const choose = (proofs: readonly Proof[]) => (proof: number) => {
    setLast({ view, proof });
    reveal(proofs[proof]?.evidence);
  };

  const { drill } = result.state;
  const { repair } = result.evaluation;
  const planted = drill?.exercise === "fixBoard" ? drill.flaw.elementIds.filter(isOnBoard) : [];

  const open = criteria.find(({ settled }) => settled.id === selection?.criterion);
  const shown = (): Shown => {
    if (POINTING.includes(view) && pointed !== null)
      return { proofs: [{ evidence: pointed, label: "", atMs: null }], chosen: 0 };
    if (view === "said" || view === "opinion" || (view === "verdicts" && draft !== null)) return NOTHING;
    if (view === "verdicts") return { proofs: open?.proofs ?? [], chosen: selection?.proof ?? null };
    const all = view === "stages" ? insight?.stages.proofs : insight?.reading.proofs;
    const proof = all?.[chosen ?? -1];
    return proof === undefined ? NOTHING : { proofs: [proof], chosen: 0 };
  };

  return (
    <div ref={review} className={classes.review}>
      <Tabs
        value={view}
        onChange={(next) => changeView(REVIEW_VIEWS.find((one) => one === next) ?? "verdicts")}
        keepMounted={false}
      >
        {views.length > 1 && (
          <Tabs.List className={classes.views ?? ""}>
            {views.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {VIEW_NAMES[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        )}
        <Tabs.Panel value="verdicts">
          {drill?.exercise === "fixBoard" && repair !== undefined && (
            <RepairPanel
              flaw={drill.flaw}
              repair={repair}
              criteria={criteria}
              onShow={planted.length === 0 ? null : () => point({ source: "board", elementIds: planted })}
            />
          )}
          <CriteriaList
            heading={repair === undefined ? "What was looked for" : "What the board held"}
            criteria={criteria}
            scores={repair === undefined ? result.evaluation.stages : null}
            filter={filter}
            onFilter={onFilter}
            selection={selection}
            onSelect={select}
            contest={{
              appeals,
              notes: result.state.notes,
              elements,
              draft,
              onDraft: changeDraft,
              onShow: point,
            }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="stages">
          {insight !== null && (
            <InsightPanel
              view={insight.stages}
              chosen={chosen}
              onChoose={choose(insight.stages.proofs)}
              own={insight.own}
              usual={insight.usual}
              onAssume={insight.assume}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="reading">
          {insight !== null && (
            <ReadingPanel view={insight.reading} chosen={chosen} onChoose={choose(insight.reading.proofs)} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="said">
          <Suspense fallback={null}>
            <SaidView result={result} criteria={criteria} onShow={point} onCriterion={follow} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="opinion">
          <Suspense fallback={null}>
            <SecondOpinion
              session={result.card.session}
              criteria={criteria}
              elements={elements}
              shown={pointed}
              onShow={point}
            />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
      <ProofPane
        result={result}
        elements={elements}
        proofs={shown().proofs}
        chosen={shown().chosen}
        tab={tab}
        onTab={onTab}
        onPick={draft === null || view !== "verdicts" ? null : (picked) => changeDraft({ ...draft, picked })}
      />
    </div>
  );
}
