import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { outdatedCountQuery } from "../../host/queries.ts";
import { lazyPart } from "../../ui/lazy-part.ts";
import { olderInWords } from "../../ui/makers.ts";
import classes from "./outdated-line.module.css";

const RescoreDialog = lazyPart(async () => (await import("./rescore-dialog.tsx")).RescoreDialog);

/** Says that some sessions would be scored otherwise today, and offers to do so; otherwise nothing. */
export function OutdatedLine() {
  const { data } = useQuery(outdatedCountQuery);
  const [isOpen, setOpen] = useState(false);
  const sessions = data?.sessions ?? 0;
  const by = data === undefined || data.changed.length === 0 ? "" : ` by ${olderInWords(data.changed)}`;
  return (
    <>
      {sessions > 0 && (
        <p className={classes.line}>
          {sessions === 1
            ? `One session was scored${by}.`
            : `${sessions.toLocaleString("en-GB")} sessions were scored${by}.`}{" "}
          <Anchor component="button" type="button" fw={600} onClick={() => setOpen(true)}>
            {sessions === 1 ? "Score it again" : "Score them again"}
          </Anchor>
        </p>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <RescoreDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
