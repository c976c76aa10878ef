import { Button, Group, Text } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import { lengthOf, type Plan } from "../../../src-main/core/interview/plan.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { formatDuration, formatMinutes } from "../../ui/format-time.ts";
import type { Dictation } from "./dictation/dictation-session.ts";
import type { RoomSession } from "./room-session.ts";
import { useSaveStatus } from "./use-room.ts";

interface FinishDialogProps {
  readonly room: RoomSession;
  readonly plan: Plan;
  readonly dictation: Dictation;
  readonly onClose: () => void;
  readonly onFinished: () => void;
}

/** Asks once more, because a finished session cannot be changed. */
export function FinishDialog({ room, plan, dictation, onClose, onFinished }: FinishDialogProps) {
  const [isFinishing, setFinishing] = useState(false);
  const status = useSaveStatus(room);
  const { waiting } = useSyncExternalStore(dictation.subscribe, dictation.now);
  const length = lengthOf(plan);
  const used = formatDuration(room.clock().clockMs);

  async function finish(): Promise<void> {
    setFinishing(true);
    await room.finish();
    onFinished();
  }

  return (
    <Dialog
      onClose={() => !isFinishing && onClose()}
      title="Finish this session?"
      withCloseButton={!isFinishing}
    >
      <Text>
        You have used {used}
        {length === null ? "" : ` of ${formatMinutes(length)}`}. The session is then scored, and what you
        wrote and drew can no longer be changed.
      </Text>
      {!isFinishing && waiting.length > 0 && (
        <Text mt="sm" fw={600} role="status">
          What you spoke last is not in the notes yet: go on, and wait for it.
        </Text>
      )}
      {isFinishing && status.kind === "unreachable" && (
        <Text mt="sm" fw={600} role="status">
          Onair's core does not answer. Start it again: this goes on by itself.
        </Text>
      )}
      {isFinishing && status.kind === "unwritable" && (
        <Text mt="sm" fw={600} role="status">
          {status.message}
        </Text>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} disabled={isFinishing}>
          Go on
        </Button>
        <Button data-autofocus loading={isFinishing} onClick={() => void finish()}>
          Finish and see the result
        </Button>
      </Group>
    </Dialog>
  );
}
