import { preferencesSchema } from "../contract/preferences.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";

export function preferencesCalls({ store }: Pick<Parts, "store">) {
  return {
    get: os.preferences.get.handler(() => store.preferences()),

    change: os.preferences.change.handler(({ input }) => {
      const preferences = preferencesSchema.parse({ ...store.preferences(), ...input });
      store.savePreferences(preferences);
      return preferences;
    }),
  };
}
