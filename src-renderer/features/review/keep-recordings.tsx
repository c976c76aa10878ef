import { Switch } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { host } from "../../host/client.ts";
import { preferencesQuery } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";

/** Whether what is spoken stays as sound, too. */
export function KeepRecordings() {
  const queries = useQueryClient();
  const { data } = useQuery(preferencesQuery);
  const change = useMutation({
    mutationFn: (keepsRecordings: boolean) => host.preferences.change({ keepsRecordings }),
    onSuccess: (preferences) => queries.setQueryData(preferencesQuery.queryKey, preferences),
    onError: sayFailure,
  });
  return (
    <Switch
      label="Keep recordings with their session"
      description="To be heard in the replay. Exported and synced sessions go without them."
      checked={data?.keepsRecordings ?? false}
      onChange={(event) => change.mutate(event.currentTarget.checked)}
    />
  );
}
