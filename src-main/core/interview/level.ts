import { z } from "zod";

/** The seniority an attempt is held to; rubric weights and the depth asked for depend on it. */
export const LEVELS = ["mid", "senior", "staff"] as const;

export const levelSchema = z.enum(LEVELS);
export type Level = z.infer<typeof levelSchema>;
