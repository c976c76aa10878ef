import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { host } from "./client.ts";
import { SESSIONS_KEY } from "./queries.ts";

/** Looks at the sync folder whenever the window comes back to the front, and shows what has arrived. */
export function useSyncOnFocus(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let received = 0;
    const look = () => {
      host.sync
        .exchange()
        .then((state) => {
          if (state.received === received) return;
          received = state.received;
          return queries.invalidateQueries({ queryKey: SESSIONS_KEY });
        })
        // Nobody asked for it now; the data page says what is wrong with the folder.
        .catch(() => undefined);
    };
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [queries]);
}
