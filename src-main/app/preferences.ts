import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";

export function preferencesCalls({ store }: Pick<Parts, "store">) {
  return {
    get: os.preferences.get.handler(() => store.preferences()),

    change: os.preferences.change.handler(({ input }) => {
      const current = store.preferences();
      const preferences = {
        colorScheme: input.colorScheme ?? current.colorScheme,
        sound: input.sound ?? current.sound,
        availability: input.availability ?? current.availability,
      };
      store.savePreferences(preferences);
      return preferences;
    }),
  };
}
