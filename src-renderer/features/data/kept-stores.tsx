import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { KeptStoreLine } from "../../../src-main/contract/backup.ts";
import { host } from "../../host/client.ts";
import { sayFailure } from "../../host/say.ts";
import { formatDay, formatTimeOfDay } from "../../ui/dates.ts";
import { formatBytes } from "../../ui/format-bytes.ts";
import classes from "./data-page.module.css";
import { forgetAll } from "./queries.ts";

/** The stores that backups took the place of, each to be taken back or to be given up. */
export function KeptStores({ kept }: { readonly kept: readonly KeptStoreLine[] }) {
  const queries = useQueryClient();
  const options = { onSuccess: () => forgetAll(queries), onError: sayFailure };
  const takeBack = useMutation({ mutationFn: (name: string) => host.backup.takeBack({ name }), ...options });
  const forget = useMutation({ mutationFn: (name: string) => host.backup.forget({ name }), ...options });
  // There is no way back, so it is asked once more.
  const [asked, setAsked] = useState<string | null>(null);
  const isBusy = takeBack.isPending || forget.isPending;
  if (kept.length === 0) return null;
  return (
    <ul className={classes.kept} aria-label="Replaced stores">
      {kept.map(({ name, atWallMs, bytes }) => {
        const when = `${formatDay(atWallMs)}, ${formatTimeOfDay(atWallMs)}`;
        return (
          <li key={name} className={classes.keptStore}>
            <span>
              Replaced on {when} <span className={classes.hint}>{formatBytes(bytes)}</span>
            </span>
            <Button
              variant="default"
              size="xs"
              disabled={isBusy}
              aria-label={`Take back the store of ${when}`}
              onClick={() => takeBack.mutate(name)}
            >
              Take it back
            </Button>
            <Button
              variant="subtle"
              color="gray"
              size="xs"
              disabled={isBusy}
              aria-label={`${asked === name ? "Delete for good" : "Delete"} the store of ${when}`}
              onClick={() => (asked === name ? forget.mutate(name) : setAsked(name))}
              onBlur={() => setAsked(null)}
            >
              {asked === name ? "Delete for good" : "Delete"}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
