import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { SyncState } from "../../../src-main/contract/sync.ts";
import { host } from "../../host/client.ts";
import { SESSIONS_KEY } from "../../host/queries.ts";
import { sayFailure, sentenceOf } from "../../host/say.ts";
import { countOf } from "../../ui/count-of.ts";
import { formatTimeOfDay } from "../../ui/dates.ts";
import classes from "./data-page.module.css";
import { syncQuery } from "./queries.ts";
import { Section } from "./section.tsx";

const ABOUT =
  "Finished sessions are written into a folder that your own service carries (Syncthing, Dropbox, git), and those of your other machines are taken from it.";

/** The folder that carries finished sessions: chosen, looked at, given up. */
export function SyncSection() {
  const sync = useQuery(syncQuery);
  const queries = useQueryClient();
  const [path, setPath] = useState("");
  const options = {
    onSuccess: (state: SyncState) => {
      queries.setQueryData(syncQuery.queryKey, state);
      return queries.invalidateQueries({ queryKey: SESSIONS_KEY });
    },
  };
  const choose = useMutation({
    mutationFn: (folder: string | null) => host.sync.choose({ folder }),
    ...options,
  });
  const look = useMutation({ mutationFn: () => host.sync.exchange(), ...options, onError: sayFailure });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose.mutate(path.trim());
  };
  if (sync.data === undefined) return <Section title="Sync folder" about={ABOUT} />;
  const { folder, away, refused } = sync.data;
  if (folder === null) {
    return (
      <Section title="Sync folder" about={ABOUT}>
        <form className={classes.path} onSubmit={submit}>
          <TextInput
            className={classes.grow ?? ""}
            aria-label="Path of the sync folder"
            placeholder="/home/me/Sync/onair"
            value={path}
            error={choose.isError ? sentenceOf(choose.error) : null}
            onChange={(event) => {
              setPath(event.currentTarget.value);
              choose.reset();
            }}
          />
          <Button type="submit" variant="default" loading={choose.isPending} disabled={path.trim() === ""}>
            Use it
          </Button>
        </form>
      </Section>
    );
  }
  return (
    <Section title="Sync folder" about={ABOUT}>
      <code className={classes.file}>{folder}</code>
      <p className={classes.state} role="status" data-away={away !== null}>
        {away ?? stateOf(sync.data)}
      </p>
      {refused.length > 0 && (
        <ul className={classes.faults} aria-label="Files that cannot be taken over">
          {refused.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className={classes.buttons}>
        <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
          Look now
        </Button>
        <Button variant="subtle" color="gray" loading={choose.isPending} onClick={() => choose.mutate(null)}>
          Use no folder
        </Button>
      </div>
    </Section>
  );
}

function stateOf({ lastAtWallMs, sent, received, waiting }: SyncState): string {
  if (lastAtWallMs === null) return "It has not been looked at yet.";
  const parts = [
    `Last looked at ${formatTimeOfDay(lastAtWallMs)}`,
    `${countOf(sent, "session")} sent and ${received} received since Onair started`,
    ...(waiting === 0 ? [] : [`${countOf(waiting, "file")} still on the way`]),
  ];
  return `${parts.join("; ")}.`;
}
