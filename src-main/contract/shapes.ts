import { oc } from "@orpc/contract";
import { z } from "zod";
import { MAX_SHAPES, ownShapeSchema } from "../core/diagram/own-shape.ts";
import { errors } from "./errors.ts";

/** Shapes of the user's own, which stand in the palette beside the components. */
export const shapesContract = {
  /** In the order they were added. */
  list: oc.errors(errors).output(z.array(ownShapeSchema)),
  /** Refused when the palette would get too full. A shape with an id that is taken replaces the one that has it. */
  add: oc
    .errors(errors)
    .input(z.strictObject({ shapes: z.array(ownShapeSchema).min(1).max(MAX_SHAPES) }))
    .output(z.strictObject({})),
  remove: oc
    .errors(errors)
    .input(z.strictObject({ ids: z.array(z.string()).min(1) }))
    .output(z.strictObject({})),
};
