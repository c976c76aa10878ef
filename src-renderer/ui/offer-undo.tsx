import { Anchor } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";

const UNDO_MS = 10_000;

interface UndoOffer {
  /** One offer is shown for each id. */
  readonly id: string;
  /** What was done, as one sentence. */
  readonly message: ReactNode;
  readonly undo: () => void;
}

/** Says what was done, and offers for ten seconds to take it back. */
export function offerUndo({ id, message, undo }: UndoOffer): void {
  notifications.show({
    id,
    autoClose: UNDO_MS,
    withBorder: true,
    color: "gray",
    message: (
      <>
        {message}{" "}
        <Anchor
          component="button"
          type="button"
          fw={600}
          size="sm"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          Undo
        </Anchor>
      </>
    ),
  });
}
