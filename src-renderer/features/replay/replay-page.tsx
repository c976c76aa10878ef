import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { filmOf } from "../../../src-main/core/interview/film.ts";
import { criteriaQuery, journalQuery, resultQuery } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";
import { Message } from "../../ui/message.tsx";
import { Page } from "../../ui/page.tsx";
import { Replay } from "./replay.tsx";
import { FROM } from "./replay-address.ts";

/** A finished session, to be watched like a film. */
export function ReplayPage() {
  const { session = "" } = useParams();
  const result = useQuery(resultQuery(session));
  const [address] = useSearchParams();
  const startMs = Number(address.get(FROM)) || 0;
  const journal = useQuery(journalQuery(session));
  const problem = result.data?.card.problem ?? "";
  const texts = useQuery({ ...criteriaQuery(problem), enabled: problem !== "" });
  const film = useMemo(
    () => (journal.data === undefined ? null : filmOf(journal.data.events)),
    [journal.data],
  );

  const error = result.error ?? journal.error;
  if (error !== null) {
    return (
      <Page title="Replay" width="narrow">
        <Message
          title="This session cannot be replayed"
          action={
            <Button component={Link} to="/history">
              Open the history
            </Button>
          }
        >
          {sentenceOf(error)}
        </Message>
      </Page>
    );
  }
  if (result.data === undefined || film === null || texts.isPending) {
    return (
      <Page title="Replay" width="full">
        {null}
      </Page>
    );
  }
  return (
    <Replay
      key={`${session} ${startMs}`}
      result={result.data}
      film={film}
      texts={texts.data ?? []}
      startMs={startMs}
    />
  );
}
