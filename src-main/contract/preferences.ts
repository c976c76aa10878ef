import { oc } from "@orpc/contract";
import { z } from "zod";
import { ownAssumptionsSchema } from "../core/insight/schema.ts";
import { limitsSchema } from "../core/learning/card.ts";
import { errors } from "./errors.ts";

export const BOARD_FORMATS = ["png", "svg", "excalidraw", "mermaid"] as const;

/** How a board leaves: what was chosen last is what is offered first. */
export const boardExportSchema = z.strictObject({
  format: z.enum(BOARD_FORMATS),
  /** Pixels of a PNG for each pixel of the board. */
  scale: z.union([z.literal(1), z.literal(2), z.literal(4)]),
  dark: z.boolean(),
  /** Without it pictures are transparent. */
  background: z.boolean(),
  /** Whether a picture carries the board, so that it can be opened again. */
  embed: z.boolean(),
});
export type BoardExport = z.infer<typeof boardExportSchema>;
export type BoardFormat = BoardExport["format"];

/** What the user chose about the app itself. */
export const preferencesSchema = z.strictObject({
  colorScheme: z.enum(["auto", "light", "dark"]),
  /** A soft chime when a stage's time is nearly up. */
  sound: z.boolean(),
  /** Whether the user scores their own stages before a result is shown. */
  scoresThemselves: z.boolean(),
  /** How often the user takes parts of some kinds to work, before the usual assumptions. */
  availability: ownAssumptionsSchema,
  boardExport: boardExportSchema,
  /** Whether what is spoken in the room is kept with its session, as sound. */
  keepsRecordings: z.boolean(),
  /** How many recall cards a day are asked at most. */
  cardLimits: limitsSchema,
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const DEFAULT_PREFERENCES: Preferences = {
  colorScheme: "auto",
  sound: false,
  scoresThemselves: true,
  availability: {},
  boardExport: { format: "png", scale: 2, dark: false, background: true, embed: true },
  keepsRecordings: false,
  cardLimits: { newADay: 10, mostADay: 60 },
};

export const preferencesContract = {
  get: oc.errors(errors).output(preferencesSchema),
  change: oc.errors(errors).input(preferencesSchema.partial()).output(preferencesSchema),
};
