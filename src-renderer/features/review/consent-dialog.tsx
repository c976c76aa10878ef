import { Button, Group, Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import { host } from "../../host/client.ts";
import { sentenceOf } from "../../host/say.ts";
import { Dialog } from "../../ui/dialog.tsx";
import classes from "./dialogs.module.css";
import { SentMessages } from "./sent-messages.tsx";

interface ConsentDialogProps {
  readonly session: string;
  /** The board as a data URL, where it is to be sent. */
  readonly picture: string | null;
  readonly onClose: () => void;
  readonly onSend: (endpoint: string) => void;
}

/** Exactly what will be sent, before anything is. */
export function ConsentDialog({ session, picture, onClose, onSend }: ConsentDialogProps) {
  const { data, error } = useQuery({
    queryKey: ["review-preview", session],
    queryFn: () => host.reviews.preview({ session }),
    gcTime: 0,
  });
  const first = data?.stages[0]?.stage;
  return (
    <Dialog size={860} onClose={onClose} title="What will be sent">
      {error !== null && <p className={classes.hint}>{sentenceOf(error)}</p>}
      {data !== undefined && first !== undefined && (
        <>
          <p className={classes.hint}>
            To <b>{data.endpoint}</b>, for the model <b>{data.model}</b>: one message for each stage, exactly
            as below. Your notes, the labels of your board and the problem’s text leave this app
            {picture === null ? "" : ", and with every message the picture of your board"}; nothing else does.
            You are asked once for each endpoint.
          </p>
          <Tabs defaultValue={first} keepMounted={false}>
            <Tabs.List>
              {data.stages.map(({ stage }) => (
                <Tabs.Tab key={stage} value={stage}>
                  {STAGE_NAMES[stage]}
                </Tabs.Tab>
              ))}
              {picture !== null && <Tabs.Tab value="picture">Board</Tabs.Tab>}
            </Tabs.List>
            {data.stages.map(({ stage, messages }) => (
              <Tabs.Panel key={stage} value={stage}>
                <SentMessages messages={messages} label={`Messages for ${STAGE_NAMES[stage]}`} />
              </Tabs.Panel>
            ))}
            {picture !== null && (
              <Tabs.Panel value="picture">
                <div className={classes.sent}>
                  <img className={classes.picture} src={picture} alt="Your board, as it is sent" />
                </div>
              </Tabs.Panel>
            )}
          </Tabs>
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              Do not send
            </Button>
            <Button onClick={() => onSend(data.endpoint)}>Send it</Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}
