import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import type { Evidence } from "../../../src-main/core/rubric/evaluation.ts";
import { host } from "../../host/client.ts";
import { reviewerQuery, reviewsQuery } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";
import type { ExplainedCriterion } from "../result/criteria.ts";
import { ConsentDialog } from "./consent-dialog.tsx";
import { ReviewChoice } from "./review-choice.tsx";
import { ReviewView } from "./review-view.tsx";
import { RunProgress } from "./run-progress.tsx";
import classes from "./second-opinion.module.css";
import { SetUpDialog } from "./set-up-dialog.tsx";
import { useReviewRun } from "./use-review-run.ts";

interface SecondOpinionProps {
  readonly session: string;
  readonly criteria: readonly ExplainedCriterion[];
  readonly elements: readonly SceneElement[];
  /** The proof that is shown beside this. */
  readonly shown: Evidence | null;
  readonly onShow: (evidence: Evidence) => void;
}

type OpenDialog =
  | { readonly name: "set-up" }
  | { readonly name: "consent"; readonly resume: string | null; readonly picture: string | null };

/** What a model holds of the session, beside the engine's verdicts. */
export function SecondOpinion({ session, criteria, elements, shown, onShow }: SecondOpinionProps) {
  const { data: reviewer, refetch } = useQuery(reviewerQuery);
  const reviews = useQuery(reviewsQuery(session)).data?.reviews;
  const run = useReviewRun(session);
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [otherId, setOther] = useState<string | null>(null);
  if (reviewer === undefined || reviews === undefined) return null;
  const { settings } = reviewer;
  const review = reviews.find(({ id }) => id === (chosen ?? run.current)) ?? reviews[0];
  const other = reviews.find(({ id }) => id === otherId && id !== review?.id) ?? null;

  const start = (resume: string | null, picture: string | null) => {
    setChosen(null);
    run.start(resume, picture);
  };
  const ask = async (resume: string | null) => {
    if (settings === null) return setOpen({ name: "set-up" });
    try {
      const picture = settings.sendsPicture ? await drawBoard(session, elements) : null;
      if (reviewer.isConsented) start(resume, picture);
      else setOpen({ name: "consent", resume, picture });
    } catch (error) {
      sayFailure(error);
    }
  };
  const send = async (endpoint: string, resume: string | null, picture: string | null) => {
    setOpen(null);
    try {
      await host.reviews.consent({ endpoint, picture: picture !== null });
      await refetch();
      start(resume, picture);
    } catch (error) {
      sayFailure(error);
    }
  };
  const canGoOn =
    review !== undefined &&
    review.stages.length < review.asked.length &&
    review.model === settings?.model &&
    review.endpoint === settings.baseUrl;

  return (
    <section className={classes.opinion} aria-labelledby="opinion-title">
      <h2 id="opinion-title" className={classes.title}>
        Second opinion
      </h2>
      <p className={classes.hint}>
        {settings === null
          ? "A model of your choice can read this session as well, on this machine or elsewhere. Its verdicts stand beside the engine’s. The score is never touched."
          : "What a model holds of it. The score is the engine’s alone and stays as it is."}
      </p>
      {run.progress === null ? (
        <div className={classes.actions}>
          {canGoOn && <Button onClick={() => void ask(review.id)}>Ask for the rest</Button>}
          <Button variant={review === undefined ? "filled" : "default"} onClick={() => void ask(null)}>
            {settings === null
              ? "Set up a language model"
              : `Ask ${settings.model}${review === undefined ? "" : " again"}`}
          </Button>
          {run.isPictureRefused && (
            <Button variant="default" onClick={() => start(run.current, null)}>
              Ask without the picture
            </Button>
          )}
          {settings !== null && (
            <Button variant="subtle" color="gray" onClick={() => setOpen({ name: "set-up" })}>
              {review === undefined ? "Settings" : "Another model"}
            </Button>
          )}
        </div>
      ) : (
        <RunProgress progress={run.progress} review={review ?? null} isOf={run.current} onStop={run.stop} />
      )}
      {run.failure !== null && (
        <p className={classes.failure} role="alert">
          {run.failure}
        </p>
      )}
      {review !== undefined && (
        <>
          <ReviewChoice
            session={session}
            reviews={reviews}
            review={review}
            other={other}
            onReview={setChosen}
            onOther={setOther}
          />
          <ReviewView
            review={review}
            other={other}
            criteria={criteria}
            elements={elements}
            shown={shown}
            onShow={onShow}
          />
        </>
      )}
      {open?.name === "set-up" && <SetUpDialog onClose={() => setOpen(null)} />}
      {open?.name === "consent" && (
        <ConsentDialog
          session={session}
          picture={open.picture}
          onClose={() => setOpen(null)}
          onSend={(endpoint) => void send(endpoint, open.resume, open.picture)}
        />
      )}
    </section>
  );
}

/** The board as a model that sees gets it; null for an empty one. */
async function drawBoard(session: string, elements: readonly SceneElement[]): Promise<string | null> {
  const [{ boardForModel }, images] = await Promise.all([
    import("../../board/export-board.ts"),
    host.sessions.images({ session }),
  ]);
  return boardForModel(elements, images);
}
