import { z } from "zod";
import { parseScene, type ReadScene } from "../diagram/scene.ts";
import { fail, ok, type Result } from "../result.ts";
import { type Attempt, attemptSchema } from "./attempt.ts";

const envelopeSchema = attemptSchema.extend({ board: z.unknown() });

/**
 * Parses an attempt from anywhere. Elements of types that a board may not hold are left out and counted; any
 * other fault is one sentence with the path of the first.
 */
export function parseAttempt(
  input: unknown,
): Result<{ readonly attempt: Attempt; readonly leftOut: ReadScene["leftOut"] }> {
  const envelope = envelopeSchema.safeParse(input);
  if (!envelope.success) {
    const issue = envelope.error.issues[0];
    const path = issue?.path.join(".") || "the attempt";
    return fail({ code: "NOT_AN_ATTEMPT", message: `${path}: ${issue?.message ?? "does not fit"}.` });
  }
  const board = parseScene(envelope.data.board);
  if (!board.ok) return fail({ code: board.error.code, message: `board: ${board.error.message}` });
  const attempt = { ...envelope.data, board: board.value.scene };
  return ok({ attempt, leftOut: board.value.leftOut });
}
