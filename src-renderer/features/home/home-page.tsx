import { IconArrowRight, IconPlayerPlay } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearchParams } from "react-router";
import { codeOf, practisedQuery, problemsQuery, recentQuery, unfinishedQuery } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";
import type { Action } from "../../ui/command-palette.tsx";
import { Message } from "../../ui/message.tsx";
import { Page } from "../../ui/page.tsx";
import classes from "./home-page.module.css";
import { ProblemList } from "./problem-list.tsx";
import { RecentStrip } from "./recent-strip.tsx";
import { ResumeCard } from "./resume-card.tsx";
import { SetUp } from "./set-up.tsx";
import { StageStory } from "./stage-story.tsx";

/** The problems; once one is chosen (in the address, so that "back" leads back), its set-up. */
export function HomePage() {
  const problems = useQuery(problemsQuery);
  const unfinished = useQuery(unfinishedQuery);
  const recent = useQuery(recentQuery);
  const practised = useQuery(practisedQuery);
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const chosen = problems.data?.find(({ id }) => id === search.get("problem"));

  if (chosen !== undefined) return <SetUp problem={chosen} onLeave={() => setSearch({})} />;

  const [newest, ...others] = unfinished.data?.sessions ?? [];
  const finished = recent.data?.sessions ?? [];
  const isFirstRun = unfinished.data?.sessions.length === 0 && recent.data?.sessions.length === 0;
  const actions: readonly Action[] = [
    ...(newest === undefined
      ? []
      : [
          {
            id: "resume",
            label: `Resume ${newest.title}`,
            group: "Practise",
            icon: <IconPlayerPlay size={18} stroke={1.6} />,
            hotkey: "R",
            run: () => navigate(`/room/${newest.session}`),
          },
        ]),
    ...(problems.data ?? []).map(({ id, title, topics }) => ({
      id: `problem-${id}`,
      label: `Set up ${title}`,
      group: "Problems",
      icon: <IconArrowRight size={18} stroke={1.6} />,
      keywords: topics,
      run: () => setSearch({ problem: id }),
    })),
  ];

  // The lists of sessions decide what stands at the top, so nothing is drawn that would have to move.
  if (unfinished.isPending || recent.isPending || problems.isPending || practised.isPending) {
    return (
      <Page title={null} width="narrow">
        {null}
      </Page>
    );
  }
  return (
    <Page title={null} width="narrow" actions={actions}>
      {isFirstRun && (
        <section className={classes.hero}>
          <h1 className={classes.headline}>Practise system design interviews on your own.</h1>
          <p className={classes.lead}>
            A clock, a whiteboard and five stages, then a score that shows its proof: your own words and
            shapes.
          </p>
          <StageStory />
        </section>
      )}
      {!isFirstRun && <h1 className={classes.unseen}>Practise</h1>}
      {!isFirstRun && newest !== undefined && <ResumeCard session={newest} hasMore={others.length > 0} />}
      {problems.data !== undefined ? (
        <ProblemList problems={problems.data} practised={practised.data ?? []} isFirstRun={isFirstRun} />
      ) : (
        codeOf(problems.error) !== null && (
          <Message title="The problems could not be read">{sentenceOf(problems.error)}</Message>
        )
      )}
      {finished.length > 0 && <RecentStrip sessions={finished} />}
    </Page>
  );
}
