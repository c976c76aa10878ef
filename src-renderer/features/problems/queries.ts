import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { ProblemFiles } from "../../../src-main/core/rubric/problem-files.ts";
import { host } from "../../host/client.ts";

const OWN_PROBLEMS_KEY = ["own-problems"] as const;

/** The folder may change at any time, so it is asked for again whenever the window comes back. */
export const ownProblemsQuery = queryOptions({
  queryKey: OWN_PROBLEMS_KEY,
  queryFn: () => host.ownProblems.list(),
  refetchOnWindowFocus: "always",
});

export const generalQuery = queryOptions({
  queryKey: ["general-criteria"],
  queryFn: () => host.ownProblems.general(),
  staleTime: Number.POSITIVE_INFINITY,
});

export function ownFilesQuery(id: string) {
  return queryOptions({
    queryKey: ["own-problem-files", id],
    queryFn: async () => (await host.ownProblems.read({ id })).files,
    // What is being written must not change under the writer's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

export function checkQuery(files: ProblemFiles) {
  return queryOptions({
    queryKey: ["own-problem-check", files],
    queryFn: () => host.ownProblems.check({ files: { ...files } }),
    gcTime: 0,
  });
}

/** Forgets all that was shown of problems: some were written, added or taken away. */
export async function forgetProblems(queries: QueryClient): Promise<void> {
  const keys = [OWN_PROBLEMS_KEY, ["problems"], ["criteria"], ["library"]];
  await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
}
