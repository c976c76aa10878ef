import { oc } from "@orpc/contract";
import { z } from "zod";
import { componentKindSchema } from "../core/diagram/kind.ts";
import { stageSchema } from "../core/interview/stage.ts";
import { criterionSchema } from "../core/rubric/criterion.ts";
import { problemSchema } from "../core/rubric/problem.ts";
import { errors } from "./errors.ts";

/** A problem as the list on the home page needs it. */
export const problemCardSchema = problemSchema
  .pick({
    id: true,
    title: true,
    summary: true,
    difficulty: true,
    topics: true,
    emphasis: true,
    prompt: true,
  })
  .extend({
    /** Written by the user. */
    isOwn: z.boolean(),
  });
export type ProblemCard = z.infer<typeof problemCardSchema>;

/** What the room may show of a problem before it is scored: no rubric. */
export const problemBriefSchema = problemSchema.pick({ id: true, title: true, summary: true, prompt: true });
export type ProblemBrief = z.infer<typeof problemBriefSchema>;

/** What the result page needs to explain a verdict. */
export const criterionTextSchema = criterionSchema
  .pick({
    id: true,
    stage: true,
    dimension: true,
    question: true,
    why: true,
    concept: true,
    probe: true,
    kind: true,
    weight: true,
  })
  .extend({
    /** What `concept` is called in the library; null when it is not there. */
    conceptName: z.string().nullable(),
  });
export type CriterionText = z.infer<typeof criterionTextSchema>;

/** A component of the drawing palette. Lengths are scene pixels, colours CSS. */
export const paletteItemSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  kind: componentKindSchema,
  /** What a person may type to find it, besides its name. */
  keywords: z.array(z.string()).default([]),
  shape: z.enum(["rectangle", "ellipse", "diamond", "cylinder", "queue", "person", "cloud"]),
  width: z.number().positive(),
  height: z.number().positive(),
  stroke: z.string(),
  fill: z.string(),
});
export type PaletteItem = z.infer<typeof paletteItemSchema>;

export const stageGuideSchema = z.strictObject({
  stage: stageSchema,
  /** One line that says what the stage is for. */
  aim: z.string(),
});

export const contentContract = {
  problems: oc.errors(errors).output(z.array(problemCardSchema)),
  brief: oc
    .errors(errors)
    .input(z.strictObject({ problem: z.string() }))
    .output(problemBriefSchema),
  /** What a problem asks; nothing for one that is no longer there. */
  criteria: oc
    .errors(errors)
    .input(z.strictObject({ problem: z.string() }))
    .output(z.array(criterionTextSchema)),
  palette: oc.errors(errors).output(z.array(paletteItemSchema)),
  stages: oc.errors(errors).output(z.array(stageGuideSchema)),
};
