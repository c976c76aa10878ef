import { createHash } from "node:crypto";
import type { SessionEvent } from "../core/interview/event.ts";
import { spliceBetween } from "../core/interview/splice.ts";
import type { Stage } from "../core/interview/stage.ts";
import type { Content } from "./ports.ts";

/** A stage begins with its template in its note. */
export function templateOf({ guides }: Pick<Content, "guides">, stage: Stage): SessionEvent[] {
  const splice = spliceBetween("", guides[stage].template);
  return splice === null ? [] : [{ type: "notesChanged", atMs: 0, stage, splice }];
}

/** 32 bits that nobody can foresee: a session's id is random. */
export function seedFrom(session: string): number {
  return createHash("sha256").update(session).digest().readUInt32BE(0);
}
