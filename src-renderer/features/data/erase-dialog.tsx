import { Button, Group, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { host } from "../../host/client.ts";
import { sayFailure } from "../../host/say.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { useBackUp } from "./back-up.ts";
import { forgetAll } from "./queries.ts";

const WORDS = "delete everything";

/** Asks for the words, and offers a backup first: there is no way back. */
export function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const backUp = useBackUp();
  const [typed, setTyped] = useState("");
  const erase = useMutation({
    mutationFn: () => host.backup.eraseAll(),
    onSuccess: async () => {
      await forgetAll(queries);
      onClose();
    },
    onError: sayFailure,
  });
  const isMeant = typed.trim().toLowerCase() === WORDS;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isMeant) erase.mutate();
  };
  return (
    <Dialog size={520} onClose={() => !erase.isPending && onClose()} title="Delete everything?">
      <form onSubmit={submit}>
        <Text>
          Every session, your own problems, the names you taught, your settings and the stores that were
          replaced go for good. Files in a sync folder stay there, and Onair no longer looks at it.
        </Text>
        <TextInput
          mt="md"
          label={`Type “${WORDS}” to go on`}
          value={typed}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group mt="lg" justify="space-between">
          <Button variant="default" loading={backUp.isPending} onClick={() => backUp.mutate()}>
            {backUp.isSuccess ? "Backed up" : "Back up first"}
          </Button>
          <Group gap="sm">
            <Button variant="default" disabled={erase.isPending} onClick={onClose}>
              Keep it
            </Button>
            <Button type="submit" disabled={!isMeant} loading={erase.isPending}>
              Delete everything
            </Button>
          </Group>
        </Group>
      </form>
    </Dialog>
  );
}
