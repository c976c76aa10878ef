import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Style } from "../../../src-main/core/interview/talk.ts";
import { host } from "../../host/client.ts";
import { sentenceOf } from "../../host/say.ts";
import { Dialog } from "../../ui/dialog.tsx";
import classes from "../review/dialogs.module.css";
import { SentMessages } from "../review/sent-messages.tsx";

interface AgreeDialogProps {
  readonly problem: string;
  readonly style: Style;
  readonly onClose: () => void;
  readonly onAgree: (endpoint: string) => void;
}

/** What an interviewer's model is sent, before anything is. */
export function AgreeDialog({ problem, style, onClose, onAgree }: AgreeDialogProps) {
  const { data, error } = useQuery({
    queryKey: ["voice-preview", problem, style],
    queryFn: () => host.voice.preview({ problem, style }),
    gcTime: 0,
  });
  return (
    <Dialog size={860} onClose={onClose} title="What will be sent">
      {error !== null && <p className={classes.hint}>{sentenceOf(error)}</p>}
      {data !== undefined && (
        <>
          <p className={classes.hint}>
            To <b>{data.endpoint}</b>, for the model <b>{data.model}</b>: two messages each time the
            interviewer speaks. They hold the problem’s text, what was said last, what is to be said now (it
            may name a box of yours or quote you), what you asked, and the end of your note of the stage you
            are in. Nothing else leaves this app. Below is what is sent if your first question is the one at
            its end. You are asked once for each endpoint.
          </p>
          <SentMessages messages={data.messages} label="Messages for a first question" />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              Do not send
            </Button>
            <Button onClick={() => onAgree(data.endpoint)}>Agree</Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}
