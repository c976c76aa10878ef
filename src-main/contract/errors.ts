import { z } from "zod";

/**
 * The errors a call may answer with. `message` is always one sentence for the user that says what to do.
 * Whatever is not in this list is a bug and arrives as INTERNAL_SERVER_ERROR.
 */
export const errors = {
  NOT_FOUND: { status: 404, data: z.undefined().optional() },
  /** The input is understood and refused. */
  REFUSED: { status: 422, data: z.undefined().optional() },
  /** This session was opened elsewhere since: the older window must stop writing. */
  SESSION_MOVED: { status: 409, data: z.undefined().optional() },
  /** The disk is full or the data folder cannot be written. Nothing was lost that had been acknowledged. */
  STORE_UNWRITABLE: { status: 507, data: z.undefined().optional() },
} as const;
