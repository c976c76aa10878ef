import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { host } from "../../host/client.ts";

const DATA_KEY = ["your-data"] as const;

export const aboutQuery = queryOptions({
  queryKey: [...DATA_KEY, "about"],
  queryFn: () => host.backup.about(),
});

/** Files arrive at any time. */
export const syncQuery = queryOptions({
  queryKey: [...DATA_KEY, "sync"],
  queryFn: () => host.sync.state(),
  refetchInterval: 5000,
});

/** Forgets all that was shown: the store is another, or holds more. */
export async function forgetAll(queries: QueryClient): Promise<void> {
  queries.removeQueries({ type: "inactive" });
  await queries.invalidateQueries();
}
