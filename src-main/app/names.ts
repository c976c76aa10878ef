import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";

/** What things are called: by the field, and by the user. */
export function namesCalls({ store, clock, kindNames }: Pick<Parts, "store" | "clock" | "kindNames">) {
  return {
    list: os.names.list.handler(() => [...store.ownNames()]),

    learn: os.names.learn.handler(({ input }) => {
      store.learnName(input, clock());
      return {};
    }),

    forget: os.names.forget.handler(({ input }) => {
      store.forgetName(input);
      return {};
    }),

    kinds: os.names.kinds.handler(() => kindNames),
  };
}
