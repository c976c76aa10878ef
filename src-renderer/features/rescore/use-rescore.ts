import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { OutdatedSession } from "../../../src-main/contract/evaluations.ts";
import { host } from "../../host/client.ts";
import { codeOf, SESSIONS_KEY } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";

/** What became of a session: its new total, or null when it was deleted in the meantime. */
export type Rescored = ReadonlyMap<string, number | null>;

export interface Rescoring {
  readonly done: Rescored;
  readonly isRunning: boolean;
  /** Scores whatever is left, one after the other; between two the core serves everybody else. */
  readonly run: () => void;
  readonly stop: () => void;
}

/** Scores sessions again. Each is stored as it is done: what was stopped goes on with the rest. */
export function useRescore(sessions: readonly OutdatedSession[]): Rescoring {
  const queries = useQueryClient();
  const [done, setDone] = useState<Rescored>(new Map());
  const [isRunning, setRunning] = useState(false);
  const isStopped = useRef(false);

  useEffect(() => {
    // React may unmount and mount again: only the last end stops it.
    isStopped.current = false;
    return () => {
      isStopped.current = true;
      for (const queryKey of [[...SESSIONS_KEY], ["result"], ["evaluations"], ["appeals"]]) {
        void queries.invalidateQueries({ queryKey });
      }
    };
  }, [queries]);

  const run = async () => {
    isStopped.current = false;
    setRunning(true);
    try {
      for (const { session, isProblemHere } of sessions) {
        if (isStopped.current) break;
        if (!isProblemHere || done.has(session)) continue;
        const total = await scoreAgain(session);
        setDone((before) => new Map(before).set(session, total));
      }
    } catch (error) {
      sayFailure(error);
    }
    setRunning(false);
  };

  return {
    done,
    isRunning,
    run: () => void run(),
    stop: () => {
      isStopped.current = true;
    },
  };
}

async function scoreAgain(session: string): Promise<number | null> {
  try {
    return (await host.evaluations.again({ session })).total;
  } catch (error) {
    if (codeOf(error) === "NOT_FOUND") return null;
    throw error;
  }
}
