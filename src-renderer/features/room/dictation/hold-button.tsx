import { ActionIcon, Tooltip } from "@mantine/core";
import { IconMicrophone } from "@tabler/icons-react";
import { type KeyboardEvent, useSyncExternalStore } from "react";
import { formatHotkey } from "../../../ui/command-palette.tsx";
import type { Dictation } from "./dictation-session.ts";

interface HoldButtonProps {
  readonly dictation: Dictation;
  readonly onPress: () => void;
}

/** Held, by mouse or keyboard, it listens. */
export function HoldButton({ dictation, onPress }: HoldButtonProps) {
  const { recording } = useSyncExternalStore(dictation.subscribe, dictation.now);
  const key = formatHotkey("Alt+T");
  const isPress = ({ key }: KeyboardEvent) => key === " " || key === "Enter";
  return (
    <Tooltip label={`Hold to speak, or hold ${key}`}>
      <ActionIcon
        variant={recording === null ? "default" : "filled"}
        color="lamp"
        radius="xl"
        aria-label="Hold to speak"
        aria-keyshortcuts="Alt+T"
        aria-pressed={recording !== null}
        // The notes keep the cursor while the mouse holds.
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          onPress();
        }}
        onLostPointerCapture={dictation.release}
        onKeyDown={(event) => {
          if (!isPress(event) || event.repeat) return;
          event.preventDefault();
          onPress();
        }}
        onKeyUp={(event) => {
          if (isPress(event)) dictation.release();
        }}
      >
        <IconMicrophone size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
