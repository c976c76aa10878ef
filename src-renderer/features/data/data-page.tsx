import { Button } from "@mantine/core";
import { IconDatabaseExport, IconFileImport, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { YourData } from "../../../src-main/contract/backup.ts";
import { codeOf } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";
import type { Action } from "../../ui/command-palette.tsx";
import { countOf } from "../../ui/count-of.ts";
import { formatBytes } from "../../ui/format-bytes.ts";
import { Message } from "../../ui/message.tsx";
import { Page } from "../../ui/page.tsx";
import { useBackUp } from "./back-up.ts";
import classes from "./data-page.module.css";
import { EraseDialog } from "./erase-dialog.tsx";
import { useIncoming } from "./incoming.ts";
import { IncomingPanel } from "./incoming-panel.tsx";
import { KeptStores } from "./kept-stores.tsx";
import { OpenFile } from "./open-file.tsx";
import { aboutQuery } from "./queries.ts";
import { RecordingsSection } from "./recordings-section.tsx";
import { Section } from "./section.tsx";
import { SyncSection } from "./sync-section.tsx";

const ICON = { size: 18, stroke: 1.6 } as const;

/** Where everything lies, and how it gets out, in, across and away. */
export function DataPage() {
  const about = useQuery(aboutQuery);
  const backUp = useBackUp();
  const incoming = useIncoming();
  const openFile = useRef<HTMLButtonElement>(null);
  const [isErasing, setErasing] = useState(false);

  const actions: readonly Action[] = [
    {
      id: "back-up",
      label: "Back up everything",
      group: "Your data",
      icon: <IconDatabaseExport {...ICON} />,
      keywords: ["save", "export", "copy"],
      hotkey: "B",
      run: () => backUp.mutate(),
    },
    {
      id: "open-file",
      label: "Open a backup or sessions",
      group: "Your data",
      icon: <IconFileImport {...ICON} />,
      keywords: ["restore", "merge", "import", "json"],
      hotkey: "O",
      run: () => openFile.current?.click(),
    },
    {
      id: "erase",
      label: "Delete everything",
      group: "Your data",
      icon: <IconTrash {...ICON} />,
      keywords: ["erase", "reset"],
      run: () => setErasing(true),
    },
  ];

  return (
    <Page title="Your data" width="narrow" actions={actions}>
      <h1 className={classes.title}>Your data</h1>
      {about.isLoadingError && codeOf(about.error) !== null && (
        <Message title="Your data could not be read">{sentenceOf(about.error)}</Message>
      )}
      {about.data !== undefined && <Where about={about.data} />}
      <Section
        title="Back up"
        about="One file with every session, your own problems and what you taught Onair. Keep it wherever you like."
      >
        <Button
          leftSection={<IconDatabaseExport {...ICON} />}
          loading={backUp.isPending}
          onClick={() => backUp.mutate()}
        >
          Back up
        </Button>
        {backUp.isSuccess && (
          <p className={classes.state} role="status">
            Saved: {formatBytes(backUp.data)}.
          </p>
        )}
      </Section>
      <Section
        title="Restore, merge, import"
        about="A backup, of this machine or another, or sessions as JSON. You see what is in the file before anything is done with it."
      >
        <OpenFile button={openFile} share={incoming.share} onOpen={incoming.open}>
          or drop it here
        </OpenFile>
        <IncomingPanel incoming={incoming} />
        <KeptStores kept={about.data?.kept ?? []} />
      </Section>
      {about.data !== undefined && <RecordingsSection recordings={about.data.recordings} />}
      <SyncSection />
      <Section
        title="Delete everything"
        about="Onair begins anew, as on the first day. There is no way back."
      >
        <Button variant="default" leftSection={<IconTrash {...ICON} />} onClick={() => setErasing(true)}>
          Delete everything …
        </Button>
      </Section>
      {isErasing && <EraseDialog onClose={() => setErasing(false)} />}
    </Page>
  );
}

function Where({ about: { file, bytes, sessions, ownProblems } }: { readonly about: YourData }) {
  const holds = [
    countOf(sessions, "session"),
    ...(ownProblems > 0 ? [`${countOf(ownProblems, "problem")} of yours`] : []),
    formatBytes(bytes),
  ].join(" · ");
  return (
    <Section
      title="Where it lies"
      about="On this machine alone. Nothing of it leaves it, except by a file or a folder you choose here."
    >
      <code className={classes.file}>{file}</code>
      <p className={classes.state}>{holds}</p>
    </Section>
  );
}
