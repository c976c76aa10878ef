import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { loadReferences } from "../src-main/content/references.ts";
import { NOTE_OF_STAGE } from "../src-main/core/interview/notes.ts";
import { planFor } from "../src-main/core/interview/plan.ts";
import { STAGES, type Stage } from "../src-main/core/interview/stage.ts";
import { composeCore } from "../src-main/hosts/compose.ts";

const CONTENT = join(import.meta.dirname, "../data");

/** Sits worked attempts, one after the other, in a data folder that no app has open. */
export async function sitReferences(
  dataFolder: string,
  ...which: readonly {
    readonly problem: string;
    readonly name: string;
    /** Stages of which nothing is written. */
    readonly without?: readonly Stage[];
  }[]
): Promise<void> {
  const references = loadReferences(CONTENT);
  const core = composeCore({ data: dataFolder, content: CONTENT });
  if (!references.ok || !core.ok) throw new Error("the store cannot be filled");
  const calls = createRouterClient(core.value.router);
  for (const { problem, name, without = [] } of which) {
    const found = references.value.find(
      (reference) => reference.name === name && reference.attempt.problem === problem,
    );
    if (found === undefined) throw new Error(`${problem} has no attempt called ${name}`);
    const { level, notes, board } = found.attempt;
    const { session } = await calls.sessions.start({ problem, level, plan: planFor(45) });
    const { seat } = await calls.sessions.attach({ session });
    const commands = [
      ...STAGES.map((stage) => ({
        type: "changeNotes" as const,
        stage,
        text: without.includes(stage) ? "" : notes[NOTE_OF_STAGE[stage]],
      })),
      { type: "changeBoard" as const, elements: board.elements },
      { type: "finish" as const },
    ];
    await calls.sessions.send({ session, seat, clockMs: 60_000, commands });
  }
  core.value.close();
}
