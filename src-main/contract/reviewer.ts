import { oc } from "@orpc/contract";
import { z } from "zod";
import { modelFailureSchema } from "../core/review/failure.ts";
import { REVIEWER_PRESETS } from "../core/review/presets.ts";
import { errors } from "./errors.ts";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** The base address of an endpoint. What is sent there is a person's own work: it travels encrypted or not at all. */
export const baseUrlSchema = z
  .string()
  .trim()
  .max(500)
  .transform((text) => text.replace(/\/+$/, ""))
  .superRefine((text, context) => {
    const fault = addressFault(text);
    if (fault !== null) context.addIssue({ code: "custom", message: fault });
  });

function addressFault(text: string): string | null {
  const url = URL.parse(text);
  if (url === null) return "give the address in full, such as http://127.0.0.1:11434/v1";
  if (url.username !== "" || url.password !== "") return "leave the name and password out of the address";
  if (url.search !== "" || url.hash !== "") return "leave out everything from the ? or # on";
  if (url.protocol === "https:") return null;
  if (url.protocol !== "http:") return "the address starts with https://, or http:// on this machine";
  return LOOPBACK.has(url.hostname) ? null : "use https://: only on this machine is http:// safe";
}

const pricePerMillion = z.number().min(0).max(100_000);

export const reviewerSettingsSchema = z.strictObject({
  preset: z.enum(REVIEWER_PRESETS),
  baseUrl: baseUrlSchema,
  /** As the endpoint calls it. */
  model: z.string().trim().min(1, "choose a model").max(200),
  temperature: z.number().min(0).max(2),
  /** The longest a stage may take; half of it may pass before the first word. */
  timeoutMs: z.number().int().min(50).max(3_600_000),
  /** The endpoint's model for speech; empty where there is none, and nobody is listened to. */
  transcriptionModel: z.string().trim().max(200).default(""),
  /** Per million tokens, in any currency; null when they are not to be counted. */
  prices: z.strictObject({ input: pricePerMillion, output: pricePerMillion }).nullable(),
  /** Whether a review is sent the board as a picture, too. */
  sendsPicture: z.boolean().default(false),
});
export type ReviewerSettings = z.infer<typeof reviewerSettingsSchema>;

export function isSpeechOn(settings: Pick<ReviewerSettings, "transcriptionModel"> | null): boolean {
  return settings !== null && settings.transcriptionModel !== "";
}

/** What the window learns: never the key, only whether there is one and where it comes from. */
export const reviewerStateSchema = z.strictObject({
  /** Null until an endpoint is set up. */
  settings: reviewerSettingsSchema.nullable(),
  /** The address to offer at first: of the environment, or null. */
  suggestedBaseUrl: z.string().nullable(),
  hasKey: z.boolean(),
  keySource: z.enum(["saved", "environment"]).nullable(),
  /** Whether the user has agreed to what is sent to this endpoint. */
  isConsented: z.boolean(),
  /** The same for sound. */
  isSpeechConsented: z.boolean(),
});
export type ReviewerState = z.infer<typeof reviewerStateSchema>;

/** A model's answer, or why there is none. */
export const outcomeOf = <T extends z.ZodType>(value: T) =>
  z.union([
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: modelFailureSchema }),
  ]);

/** What works of an endpoint. `models` is empty when it does not list any. */
export const reviewerTestSchema = z.strictObject({
  models: z.array(z.string()),
  form: z.enum(["json_schema", "json_object", "plain"]),
  isStreaming: z.boolean(),
  /** Whether it wrote down a second of silence; null when no model for speech is named. */
  speech: outcomeOf(z.strictObject({})).nullable(),
});
export type ReviewerTest = z.infer<typeof reviewerTestSchema>;

/** Which model gives a second opinion, and where. */
export const reviewerContract = {
  state: oc.errors(errors).output(reviewerStateSchema),
  change: oc.errors(errors).input(reviewerSettingsSchema).output(reviewerStateSchema),
  /** Keeps the key for the address it was entered for; it goes nowhere else. */
  setKey: oc
    .errors(errors)
    .input(
      z.strictObject({
        baseUrl: baseUrlSchema,
        // What a header can carry; a pasted line end would make it another header.
        key: z
          .string()
          .trim()
          .min(1)
          .max(1_000)
          .regex(/^[\x21-\x7e]+$/, "the key has characters no key has"),
      }),
    )
    .output(reviewerStateSchema),
  clearKey: oc
    .errors(errors)
    .input(z.strictObject({ baseUrl: baseUrlSchema }))
    .output(reviewerStateSchema),
  /** The models an address offers, before anything is kept. */
  models: oc
    .errors(errors)
    .input(z.strictObject({ baseUrl: baseUrlSchema }))
    .output(outcomeOf(z.array(z.string()))),
  /** Sends the endpoint a harmless question. Nothing of any session is sent. */
  test: oc.errors(errors).input(reviewerSettingsSchema).output(outcomeOf(reviewerTestSchema)),
};
