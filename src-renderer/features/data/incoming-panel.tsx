import { Button, CloseButton, Group } from "@mantine/core";
import { useState } from "react";
import classes from "./data-page.module.css";
import type { Incoming, IncomingFile } from "./incoming.ts";
import { contentsOf, outcomeOf, refusedOf } from "./incoming-sentences.ts";

/** What is in a file that was opened, and what can be done with it; then what came of it. */
export function IncomingPanel({ incoming }: { readonly incoming: Incoming }) {
  const { file, done } = incoming;
  if (file !== null) return <Opened key={file.transfer} file={file} incoming={incoming} />;
  if (done === null) return null;
  return (
    <div className={classes.panel}>
      <div className={classes.panelHead}>
        <p className={classes.panelTitle} role="status">
          {outcomeOf(done)}
        </p>
        <CloseButton aria-label="Close the report" onClick={incoming.forget} />
      </div>
      <Faults sentences={refusedOf(done)} />
    </div>
  );
}

function Opened({ file, incoming }: { readonly file: IncomingFile; readonly incoming: Incoming }) {
  const [isReplacing, setReplacing] = useState(false);
  const { found } = file;
  const { isBusy } = incoming;
  return (
    <section className={classes.panel} aria-label="The opened file">
      <p className={classes.panelTitle}>{file.name}</p>
      <p className={classes.panelText}>{contentsOf(file)}</p>
      {found.kind === "backup" && <Faults sentences={found.damaged} />}
      {isReplacing && (
        <p className={classes.panelText}>
          What is here now gives way to the backup. It is kept beside it, and you can take it back. Your own
          problems stay; those of the backup are added.
        </p>
      )}
      <Group gap="sm" mt="sm">
        {isReplacing ? (
          <Button loading={isBusy} onClick={() => incoming.take(file, "restore")}>
            Replace what is here
          </Button>
        ) : (
          <Button data-autofocus loading={isBusy} onClick={() => incoming.take(file, "merge")}>
            {found.kind === "backup" ? "Add what is missing" : "Import"}
          </Button>
        )}
        {found.kind === "backup" && !isReplacing && (
          <Button variant="default" disabled={isBusy} onClick={() => setReplacing(true)}>
            Replace what is here …
          </Button>
        )}
        <Button
          variant="subtle"
          color="gray"
          disabled={isBusy}
          onClick={() => (isReplacing ? setReplacing(false) : incoming.leave())}
        >
          {isReplacing ? "Back" : "Leave it"}
        </Button>
      </Group>
    </section>
  );
}

function Faults({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className={classes.faults} aria-label="What is wrong">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
