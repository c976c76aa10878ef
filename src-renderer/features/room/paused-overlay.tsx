import { Button } from "@mantine/core";
import { IconPlayerPlayFilled } from "@tabler/icons-react";
import classes from "./paused-overlay.module.css";

/** The studio with the lights down: the clock stands, and nothing can be changed. */
export function PausedOverlay({ onResume }: { readonly onResume: () => void }) {
  return (
    <section className={classes.overlay} aria-label="Paused">
      <h2 className={classes.title}>Paused</h2>
      <p className={classes.text}>The clock stands still. Take your time.</p>
      <Button
        size="md"
        autoFocus
        leftSection={<IconPlayerPlayFilled size={16} aria-hidden />}
        aria-keyshortcuts="Alt+P"
        onClick={onResume}
      >
        Go back on air
      </Button>
    </section>
  );
}
