import { z } from "zod";
import { componentKindSchema } from "./kind.ts";

/**
 * What was read from a board. Components take part in links and paths; boundaries are frames or boxes
 * around components ("AWS cloud"); notes are prose that happens to be on the canvas.
 */
export const boardNodeSchema = z.strictObject({
  id: z.string(),
  kind: componentKindSchema,
  /** Further roles of the same box, as in "API gateway / auth". */
  also: z.array(componentKindSchema),
  label: z.string(),
  /** Every element that makes it up: shape, text, icon strokes. */
  elementIds: z.array(z.string()),
  role: z.enum(["component", "boundary", "note"]),
  /** 0 to 1: how sure the reading of `kind` is. */
  confidence: z.number().min(0).max(1),
  /** How many instances the drawing shows: stacked copies, "x3", "replicas". 1 when nothing says otherwise. */
  instances: z.number().int().min(1),
  /** One sentence: what made this reading. */
  why: z.string(),
});
export type BoardNode = z.infer<typeof boardNodeSchema>;

export const boardEdgeSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  bidirectional: z.boolean(),
  label: z.string(),
  elementIds: z.array(z.string()),
});
export type BoardEdge = z.infer<typeof boardEdgeSchema>;

export const unreadSchema = z.strictObject({ elementIds: z.array(z.string()), why: z.string() });
export type Unread = z.infer<typeof unreadSchema>;

export const boardGraphSchema = z.strictObject({
  nodes: z.array(boardNodeSchema),
  edges: z.array(boardEdgeSchema),
  unread: z.array(unreadSchema),
});
export type BoardGraph = z.infer<typeof boardGraphSchema>;
