import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { YourData } from "../../../src-main/contract/backup.ts";
import { host } from "../../host/client.ts";
import { sayFailure } from "../../host/say.ts";
import { countOf } from "../../ui/count-of.ts";
import { formatBytes } from "../../ui/format-bytes.ts";
import classes from "./data-page.module.css";
import { forgetAll } from "./queries.ts";
import { Section } from "./section.tsx";

/** What was spoken and kept as sound, and how it goes. Nothing where nothing was. */
export function RecordingsSection({ recordings }: Pick<YourData, "recordings">) {
  const queries = useQueryClient();
  // There is no way back, so it is asked once more.
  const [isAsked, setAsked] = useState(false);
  const remove = useMutation({
    mutationFn: () => host.speech.removeRecordings(),
    onSuccess: () => forgetAll(queries),
    onError: sayFailure,
  });
  const { count, storedBytes } = recordings;
  if (count === 0) return null;
  return (
    <Section
      title="Recordings"
      about="What you spoke in the room, as sound. A backup holds them; sessions as JSON and the sync folder do not."
    >
      <p className={classes.state}>
        {countOf(count, "recording")} · {formatBytes(storedBytes)}
      </p>
      <Button
        variant="default"
        leftSection={<IconTrash size={18} stroke={1.6} />}
        loading={remove.isPending}
        onClick={() => (isAsked ? remove.mutate() : setAsked(true))}
      >
        {isAsked ? "Delete all recordings for good" : "Delete all recordings …"}
      </Button>
    </Section>
  );
}
