import type { Model } from "../app/ports.ts";

/** The client of models takes most of a second to load and few ever need it: it comes when it is first asked. */
export function modelOnDemand(): Model {
  let opened: Promise<Model> | null = null;
  const model = (): Promise<Model> => {
    opened ??= import("./open-model.ts").then(({ openModel }) => openModel());
    return opened;
  };
  return {
    models: async (...how) => (await model()).models(...how),
    test: async (...how) => (await model()).test(...how),
    transcribe: async (...how) => (await model()).transcribe(...how),
    async *ask(...how) {
      return yield* (await model()).ask(...how);
    },
  };
}
