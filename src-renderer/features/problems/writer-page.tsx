import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { sentenceOf } from "../../host/say.ts";
import { Message } from "../../ui/message.tsx";
import { Page } from "../../ui/page.tsx";
import { ownFilesQuery } from "./queries.ts";
import { STARTER } from "./starter.ts";
import { Writer } from "./writer.tsx";

/** /problems/write for a new problem, /problems/write/:problem for one that is there. */
export function WriterPage() {
  const { problem } = useParams();
  const [begun, setBegun] = useState<string | null>(null);
  // One that was begun here gets its address when it is first saved, and is written on.
  if (problem === undefined || problem === begun) {
    return <Writer files={STARTER} saved={null} onSaved={setBegun} />;
  }
  return <Existing key={problem} id={problem} />;
}

function Existing({ id }: { readonly id: string }) {
  const files = useQuery(ownFilesQuery(id));
  if (files.data !== undefined) return <Writer files={files.data} saved={id} onSaved={() => undefined} />;
  return (
    <Page title="Your problems" width="narrow">
      {files.isError && (
        <Message
          title="This problem is not here"
          action={
            <Button component={Link} to="/problems">
              Show your problems
            </Button>
          }
        >
          {sentenceOf(files.error)}
        </Message>
      )}
    </Page>
  );
}
