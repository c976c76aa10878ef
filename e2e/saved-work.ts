import type { Page } from "@playwright/test";
import { z } from "zod";
import { commandSchema } from "../src-main/core/interview/command.ts";
import { perStage, type Stage } from "../src-main/core/interview/stage.ts";
import { type sessionStateSchema, visibleElements } from "../src-main/core/interview/state.ts";

const sentSchema = z.object({
  json: z.object({ clockMs: z.number(), commands: z.array(commandSchema) }),
});
type Sent = z.infer<typeof sentSchema>["json"];

/** What a room held at one moment. `board` lists its elements with their versions, in drawing order. */
export interface SavedWork {
  readonly notes: Readonly<Record<Stage, string>>;
  readonly board: string;
}

/** Listens to what the room sends to be saved, and knows what that amounted to at any moment of the session. */
export function watchSaving(page: Page): { at(atMs: number): SavedWork } {
  const sent: Sent[] = [];
  page.on("request", (request) => {
    if (!request.url().endsWith("/rpc/sessions/send")) return;
    sent.push(sentSchema.parse(request.postDataJSON()).json);
  });
  return {
    at(atMs) {
      const notes = perStage(() => "");
      const elements: z.infer<typeof sessionStateSchema>["elements"] = {};
      for (const { clockMs, commands } of sent) {
        if (clockMs > atMs) break;
        for (const command of commands) {
          if (command.type === "changeNotes") notes[command.stage] = command.text;
          if (command.type !== "changeBoard") continue;
          for (const element of command.elements) elements[element.id] = element;
        }
      }
      const board = visibleElements({ elements }).map(({ id, version }) => `${id}@${version}`);
      return { notes, board: board.join(" ") };
    },
  };
}
