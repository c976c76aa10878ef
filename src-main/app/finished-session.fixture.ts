import { join } from "node:path";
import { createRouterClient, type RouterClient } from "@orpc/server";
import { onTestFinished } from "vitest";
import { loadReferences } from "../content/references.ts";
import { NOTE_OF_STAGE } from "../core/interview/notes.ts";
import { planFor } from "../core/interview/plan.ts";
import { STAGES } from "../core/interview/stage.ts";
import type { Attempt } from "../core/rubric/attempt.ts";
import { composeCore } from "../hosts/compose.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import type { AppRouter } from "./router.ts";

/** The whole app over a folder of its own, called as the window calls it. */

export const CONTENT = join(import.meta.dirname, "../../data");

export interface RunningApp {
  readonly calls: RouterClient<AppRouter>;
  readonly folder: string;
  close(): void;
}

export function runApp(folder = temporaryFolder()): RunningApp {
  const core = composeCore({ data: folder, content: CONTENT });
  if (!core.ok) throw new Error(core.error.message);
  const { router, close } = core.value;
  onTestFinished(close);
  return { calls: createRouterClient(router), folder, close };
}

/** An attempt that ships with Instagram. */
export function referenceAttempt(name: string): Attempt {
  const references = loadReferences(CONTENT);
  if (!references.ok) throw new Error(references.error.message);
  const found = references.value.find(
    (reference) => reference.name === name && reference.attempt.problem === "instagram",
  );
  if (found === undefined) throw new Error(`no reference called ${name}`);
  return found.attempt;
}

/** Sits an attempt as a session, up to its end unless `isFinished` is false; answers with the session's id. */
export async function sitAttempt(
  { calls }: RunningApp,
  attempt: Attempt,
  isFinished = true,
): Promise<string> {
  const { problem, level, notes, board } = attempt;
  const { session } = await calls.sessions.start({ problem, level, plan: planFor(45) });
  const { seat } = await calls.sessions.attach({ session });
  await calls.sessions.send({
    session,
    seat,
    clockMs: 60_000,
    commands: [
      ...STAGES.map((stage) => ({ type: "changeNotes" as const, stage, text: notes[NOTE_OF_STAGE[stage]] })),
      { type: "changeBoard", elements: board.elements },
      ...(isFinished ? [{ type: "finish" as const }] : []),
    ],
  });
  return session;
}
