import { MAX_SHAPES } from "../core/diagram/own-shape.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";

/** The user's own shapes for the palette. */
export function shapeCalls({ store, clock }: Pick<Parts, "store" | "clock">) {
  return {
    list: os.shapes.list.handler(() => [...store.ownShapes()]),

    add: os.shapes.add.handler(({ input, errors }) => {
      const ids = new Set([...store.ownShapes(), ...input.shapes].map(({ id }) => id));
      if (ids.size > MAX_SHAPES) {
        throw errors.REFUSED({
          message: `The palette takes at most ${MAX_SHAPES} shapes of your own: remove some first.`,
        });
      }
      store.saveShapes(input.shapes, clock());
      return {};
    }),

    remove: os.shapes.remove.handler(({ input }) => {
      store.removeShapes(input.ids);
      return {};
    }),
  };
}
