import { oc } from "@orpc/contract";
import { z } from "zod";
import { levelSchema } from "../core/interview/level.ts";
import { stageSchema } from "../core/interview/stage.ts";
import { criterionSchema } from "../core/rubric/criterion.ts";
import { evaluationSchema, verdictSchema } from "../core/rubric/evaluation.ts";
import { problemFilesSchema, problemIdSchema } from "../core/rubric/problem-files.ts";
import { MAX_PACK_CHARACTERS } from "../core/rubric/problem-pack.ts";
import { problemCardSchema } from "./content.ts";
import { errors } from "./errors.ts";

/** Something that is wrong in a problem's file, or likely to be. Lines and columns count from 1. */
export const fileFaultSchema = z.strictObject({
  /** As in its folder: "reference/senior.yaml". */
  file: z.string(),
  line: z.number().int().min(1).nullable(),
  column: z.number().int().min(1).nullable(),
  /** One sentence. */
  message: z.string(),
});
export type FileFault = z.infer<typeof fileFaultSchema>;

const id = z.string().min(1);

export const ownProblemLineSchema = z.strictObject({
  id,
  title: z.string(),
  /** Null while it cannot be practised. */
  card: problemCardSchema.nullable(),
  faults: z.array(fileFaultSchema),
});
export type OwnProblemLine = z.infer<typeof ownProblemLineSchema>;

/** What the criteria of one stage weigh together, by level, and how many are asked. */
export const stageCountSchema = z.strictObject({
  stage: stageSchema,
  asked: z.strictObject({ mid: z.number(), senior: z.number(), staff: z.number() }),
});

export const previewSchema = z.strictObject({
  card: problemCardSchema,
  counts: z.array(stageCountSchema),
  /** How the worked attempts score. */
  attempts: z.array(
    z.strictObject({
      name: z.string(),
      level: levelSchema,
      ...evaluationSchema.pick({ total: true, band: true, stages: true }).shape,
      criteria: z.array(
        z.strictObject({ id, question: z.string(), verdict: verdictSchema, change: z.string() }),
      ),
    }),
  ),
});
export type ProblemPreview = z.infer<typeof previewSchema>;

/** A criterion of the general checklist, to be included. */
export const generalCriterionSchema = criterionSchema
  .pick({ id: true, stage: true, question: true, why: true })
  .extend({ due: z.string() });
export type GeneralCriterion = z.infer<typeof generalCriterionSchema>;

/** What is done with a problem of a pack whose id is taken. */
export const clashChoiceSchema = z.enum(["replace", "keep-both"]);
export type ClashChoice = z.infer<typeof clashChoiceSchema>;

export const importedSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ id, outcome: z.literal("added"), as: id }),
  z.strictObject({ id, outcome: z.literal("replaced") }),
  /** The same problem is here already, byte for byte. */
  z.strictObject({ id, outcome: z.literal("known") }),
  /** Its id is taken and nothing was chosen: nothing was done. What ships cannot be replaced. */
  z.strictObject({ id, outcome: z.literal("clash"), with: z.enum(["own", "shipped"]) }),
  z.strictObject({ id, outcome: z.literal("refused"), faults: z.array(fileFaultSchema) }),
]);
export type Imported = z.infer<typeof importedSchema>;

/** The user's own problems: a folder of YAML, written here or anywhere. */
export const ownProblemsContract = {
  /** Looks at the folder again. */
  list: oc
    .errors(errors)
    .output(z.strictObject({ folder: z.string(), problems: z.array(ownProblemLineSchema) })),

  /** What a form for problems offers: the general criteria. */
  general: oc.errors(errors).output(z.array(generalCriterionSchema)),

  read: oc
    .errors(errors)
    .input(z.strictObject({ id }))
    .output(z.strictObject({ files: problemFilesSchema })),

  /** Checks files as they are being written. */
  check: oc
    .errors(errors)
    .input(z.strictObject({ files: problemFilesSchema }))
    .output(
      z.strictObject({
        faults: z.array(fileFaultSchema),
        warnings: z.array(fileFaultSchema),
        preview: previewSchema.nullable(),
      }),
    ),

  /**
   * Writes a problem, finished or not. Its id stands in its problem.yaml; `replaces` is the id under which it was
   * read, or null for a new one. Refused while the id cannot be read or belongs to another problem.
   */
  save: oc
    .errors(errors)
    .input(z.strictObject({ files: problemFilesSchema, replaces: id.nullable() }))
    .output(z.strictObject({ id: problemIdSchema })),

  /** Can be restored until the next start. */
  remove: oc.errors(errors).input(z.strictObject({ id })).output(z.strictObject({})),
  restore: oc.errors(errors).input(z.strictObject({ id })).output(z.strictObject({})),

  exportPack: oc
    .errors(errors)
    .input(z.strictObject({ ids: z.array(id).min(1) }))
    .output(z.strictObject({ text: z.string() })),

  /** Adds the problems of a pack. Import it again with choices for those that clashed: what was added is known. */
  importPack: oc
    .errors(errors)
    .input(
      z.strictObject({
        text: z.string().max(MAX_PACK_CHARACTERS, "this file is too large for a problem pack"),
        choices: z.record(id, clashChoiceSchema).default({}),
      }),
    )
    .output(z.strictObject({ problems: z.array(importedSchema) })),
};
