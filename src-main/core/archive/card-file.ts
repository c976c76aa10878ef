import { z } from "zod";
import { type CardLog, cardLogSchema } from "../learning/card-log.ts";
import { fail, ok, type Result } from "../result.ts";
import { parseKnown } from "./parse-known.ts";

/** Rises when what is known changes its meaning; a new field needs no new version. */
const VERSION = 1;

const headSchema = z.object({ onair: z.literal("cards"), version: z.number().int().min(1) });

/** Recall cards as one JSON file. The same cards give the same bytes. */
export function cardFileText({ cards, grades, learnt, givenUp }: CardLog): string {
  return `${JSON.stringify({ onair: "cards", version: VERSION, cards, grades, learnt, givenUp })}\n`;
}

/** Fails with a sentence on a file that is none, is newer, or holds what no cards are. */
export function parseCardFile(text: string): Result<CardLog> {
  const json = jsonOf(text);
  const head = headSchema.safeParse(json);
  if (head.success && head.data.version > VERSION) {
    return fail({
      code: "NEWER_CARDS",
      message: "Recall cards were sent by a newer Onair: update Onair to read them.",
    });
  }
  const log = head.success ? parseKnown(cardLogSchema, withoutHead(json)) : null;
  if (log?.success) return ok(log.data);
  return fail({
    code: "BAD_CARDS",
    message: "A file of recall cards in the folder cannot be read: delete it there.",
  });
}

function withoutHead(json: unknown): unknown {
  const { onair: _, version: __, ...log } = z.record(z.string(), z.unknown()).parse(json);
  return log;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
