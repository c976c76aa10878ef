import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Stage } from "../../../src-main/core/interview/stage.ts";
import { host } from "../../host/client.ts";
import { reviewsQuery } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";

/** The stage that a model is asked about, and how many characters of its answer have come. */
export interface Progress {
  readonly stage: Stage;
  readonly received: number;
}

export interface ReviewRun {
  /** Null while nothing runs. */
  readonly progress: Progress | null;
  /** Why the last one ended early. */
  readonly failure: string | null;
  /** The review that was last answered in. */
  readonly current: string | null;
  /** Whether it may be asked for again without the picture. */
  readonly isPictureRefused: boolean;
  /** Asks for a new review, or for what is missing of one; `picture` is the board's, or null. */
  start(resume: string | null, picture: string | null): void;
  stop(): void;
}

/** Runs reviews of a session one at a time. Leaving the page stops what runs; what was answered is kept. */
export function useReviewRun(session: string): ReviewRun {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isPictureRefused, setPictureRefused] = useState(false);
  const [current, setCurrent] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (resume: string | null, picture: string | null, controller: AbortController) => {
    const forget = () => queries.invalidateQueries({ queryKey: reviewsQuery(session).queryKey });
    const { signal } = controller;
    try {
      for await (const event of await host.reviews.run({ session, resume, picture }, { signal })) {
        if (event.type === "asking") setProgress({ stage: event.stage, received: event.received });
        else if (event.type === "failed") {
          setFailure(event.failure.message);
          setPictureRefused(event.failure.code === "PICTURE_REFUSED");
        } else setCurrent(event.review.id);
        if (event.type === "answered") await forget();
      }
    } catch (error) {
      setFailure(signal.aborted ? STOPPED : sentenceOf(error));
    }
    running.current = null;
    setProgress(null);
    await forget();
  };

  return {
    progress,
    failure,
    isPictureRefused,
    current,
    start(resume, picture) {
      if (running.current !== null) return;
      running.current = new AbortController();
      setFailure(null);
      setPictureRefused(false);
      setCurrent(resume);
      void run(resume, picture, running.current);
    },
    stop() {
      running.current?.abort();
    },
  };
}

const STOPPED = "Stopped. What was answered is kept, and going on asks only for the rest.";
