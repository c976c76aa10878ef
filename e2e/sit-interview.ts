import type { Command } from "../src-main/core/interview/command.ts";
import { planFor } from "../src-main/core/interview/plan.ts";
import { STAGES, type Stage } from "../src-main/core/interview/stage.ts";
import { clientOf } from "./client.ts";
import type { RunningServer } from "./server.ts";

interface Sitting {
  readonly notes: Partial<Readonly<Record<Stage, string>>>;
  readonly elements?: Extract<Command, { type: "changeBoard" }>["elements"];
}

/** An interview on Instagram, sat within a minute and finished; answers with its session. */
export async function sitInterview(server: RunningServer, { notes, elements }: Sitting): Promise<string> {
  const { sessions } = clientOf(server);
  const { session } = await sessions.start({ problem: "instagram", level: "senior", plan: planFor(45) });
  const { seat } = await sessions.attach({ session });
  const commands: Command[] = [
    ...STAGES.flatMap((stage): Command[] => {
      const text = notes[stage];
      return text === undefined ? [] : [{ type: "changeNotes", stage, text }];
    }),
    ...(elements === undefined ? [] : [{ type: "changeBoard" as const, elements }]),
    { type: "finish" },
  ];
  await sessions.send({ session, seat, clockMs: 60_000, commands });
  return session;
}
