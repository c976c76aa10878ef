import { z } from "zod";

/** How asking a model can fail. `message` is one sentence for the user that says what to do. */
export const modelFailureSchema = z.strictObject({
  code: z.enum([
    "UNREACHABLE",
    "KEY_REFUSED",
    "NO_SUCH_MODEL",
    "TOO_MANY",
    "REFUSED",
    "SERVER_FAILED",
    "CUT",
    "NOT_THE_API",
    "TOO_LARGE",
    "TIMEOUT",
    "STOPPED",
    "NO_REVIEW",
    "NO_TRANSCRIPTION",
    "NOTHING_HEARD",
    "PICTURE_REFUSED",
  ]),
  message: z.string(),
});
export type ModelFailure = z.infer<typeof modelFailureSchema>;
