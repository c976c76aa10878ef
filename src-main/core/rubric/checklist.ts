import { z } from "zod";
import { fail, ok, type Result } from "../result.ts";
import { type Criterion, criterionSchema, type Rubric, rubricSchema } from "./criterion.ts";

/** Marks a criterion of the general checklist wherever it turns up. */
const GENERAL_PREFIX = "general-";

/** data/checklist.yaml: what nearly every design is asked, and when it is due. */
export const checklistSchema = z.strictObject({
  criteria: z
    .array(
      criterionSchema.extend({
        id: criterionSchema.shape.id.startsWith(GENERAL_PREFIX, `begin the id with ${GENERAL_PREFIX}`),
        /** "as soon as a service has more than one instance" */
        due: z.string().min(1),
      }),
    )
    .min(1),
});
export type Checklist = z.infer<typeof checklistSchema>;

/** rubric.yaml: a problem's own criteria, and the ids of those of the general checklist that are due in it. */
export const rubricFileSchema = rubricSchema.extend({ include: z.array(z.string().min(1)).default([]) });
export type RubricFile = z.infer<typeof rubricFileSchema>;

export function isGeneral({ id }: Pick<Criterion, "id">): boolean {
  return id.startsWith(GENERAL_PREFIX);
}

/** The whole rubric: what is included stands behind the problem's own. Fails on an id the checklist lacks. */
export function withIncluded(file: RubricFile, checklist: Checklist): Result<Rubric> {
  const { include, ...own } = file;
  const general = new Map(checklist.criteria.map((criterion) => [criterion.id, criterion]));
  const included: Criterion[] = [];
  for (const id of include) {
    const criterion = general.get(id);
    if (criterion === undefined) {
      const message = `include: the general checklist has no "${id}"; correct the id or leave it out.`;
      return fail({ code: "BAD_CONTENT", message });
    }
    included.push(criterion);
  }
  return ok({ ...own, criteria: [...own.criteria, ...included] });
}
