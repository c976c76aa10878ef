import { notifications } from "@mantine/notifications";
import { IconGauge } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { host } from "../../host/client.ts";
import { preferencesQuery } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";
import type { Action } from "../../ui/command-palette.tsx";

/** Turns scoring oneself before a result on or off. */
export function useSelfScoreAction(): Action {
  const queries = useQueryClient();
  const isOn = useQuery(preferencesQuery).data?.scoresThemselves ?? true;
  return {
    id: "score-yourself",
    label: isOn ? "Stop asking for your own scores" : "Ask for your own scores before each result",
    group: "Your own score",
    icon: <IconGauge size={18} stroke={1.6} />,
    keywords: ["self-assessment", "calibration", "judge"],
    run: () => {
      host.preferences
        .change({ scoresThemselves: !isOn })
        .then((preferences) => {
          queries.setQueryData(preferencesQuery.queryKey, preferences);
          const message = preferences.scoresThemselves
            ? "After your next session you score yourself first."
            : "Results are now shown at once.";
          notifications.show({ message });
        })
        .catch(sayFailure);
    },
  };
}
