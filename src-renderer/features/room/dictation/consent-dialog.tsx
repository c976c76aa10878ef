import { Box, Button, Group, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReviewerSettings } from "../../../../src-main/contract/reviewer.ts";
import { host } from "../../../host/client.ts";
import { reviewerQuery } from "../../../host/queries.ts";
import { sayFailure } from "../../../host/say.ts";
import { formatHotkey } from "../../../ui/command-palette.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { KeepRecordings } from "../../review/keep-recordings.tsx";

interface ConsentDialogProps {
  readonly settings: ReviewerSettings;
  readonly onClose: () => void;
}

/** Says where sound goes, before any does. */
export function ConsentDialog({ settings: { baseUrl, transcriptionModel }, onClose }: ConsentDialogProps) {
  const queries = useQueryClient();
  const key = formatHotkey("Alt+T");
  const consent = useMutation({
    mutationFn: () => host.speech.consent({ endpoint: baseUrl }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: reviewerQuery.queryKey });
      onClose();
    },
    onError: sayFailure,
  });
  return (
    <Dialog size={560} onClose={onClose} title="Speak into the notes">
      <Text>
        While you hold {key} your microphone is recorded, up to two minutes at a time. Each recording is sent
        to <b>{baseUrl}</b>, for the model <b>{transcriptionModel}</b>, and comes back as words at the cursor
        of your notes. Nothing else is sent. You are asked once for each endpoint.
      </Text>
      <Box mt="md">
        <KeepRecordings />
      </Box>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Do not send
        </Button>
        <Button data-autofocus loading={consent.isPending} onClick={() => consent.mutate()}>
          Agree
        </Button>
      </Group>
    </Dialog>
  );
}
