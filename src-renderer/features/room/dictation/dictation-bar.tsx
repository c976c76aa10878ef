import { Button, CloseButton, Kbd, Loader } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { formatClock } from "../../../ui/format-time.ts";
import type { RoomSession } from "../room-session.ts";
import { useClock } from "../use-room.ts";
import classes from "./dictation-bar.module.css";
import type { Dictation, WaitingTake } from "./dictation-session.ts";

interface DictationBarProps {
  readonly room: RoomSession;
  readonly dictation: Dictation;
}

/** What the microphone hears, and what became of it. Nothing while there is nothing to say. */
export function DictationBar({ room, dictation }: DictationBarProps) {
  const { recording, waiting, notice } = useSyncExternalStore(dictation.subscribe, dictation.now);
  if (recording === null && waiting.length === 0 && notice === null) return null;
  return (
    <section className={classes.bar} aria-label="Speech">
      {waiting.map((one) => (
        <Waiting key={one.take} waiting={one} dictation={dictation} />
      ))}
      {notice !== null && (
        <div className={classes.row}>
          <p className={classes.text} role="status">
            {notice}
          </p>
          <CloseButton aria-label="Close" onClick={dictation.forgetNotice} />
        </div>
      )}
      {recording !== null && (
        <div className={classes.row}>
          <span className={classes.lamp} aria-hidden="true" />
          <Elapsed room={room} fromMs={recording.fromMs} />
          <Level level={recording.level} />
          <Button size="compact-sm" onClick={dictation.release}>
            Write it down
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            rightSection={<Kbd size="xs">Esc</Kbd>}
            onClick={dictation.discard}
          >
            Throw away
          </Button>
        </div>
      )}
    </section>
  );
}

function Elapsed({ room, fromMs }: { readonly room: RoomSession; readonly fromMs: number }) {
  const { clockMs } = useClock(room);
  return (
    <p className={classes.text}>
      <b role="status">Recording</b>{" "}
      <span className={classes.time}>{formatClock(Math.max(0, clockMs - fromMs))}</span>
    </p>
  );
}

/** Moves with every frame of the screen, so it moves itself. */
function Level({ level }: { readonly level: () => number }) {
  const fill = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const draw = () => {
      if (fill.current !== null) fill.current.style.transform = `scaleX(${level()})`;
      request = requestAnimationFrame(draw);
    };
    let request = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(request);
  }, [level]);
  return (
    <span className={classes.level} aria-hidden="true">
      <span ref={fill} className={classes.fill} />
    </span>
  );
}

interface WaitingProps {
  readonly waiting: WaitingTake;
  readonly dictation: Dictation;
}

function Waiting({ waiting: { take, status }, dictation }: WaitingProps) {
  return (
    <div className={classes.row}>
      {status.kind === "sent" ? (
        <Loader size={16} color="gray" aria-hidden />
      ) : (
        <IconAlertTriangle className={classes.warning} size={18} stroke={1.7} aria-hidden />
      )}
      <p className={classes.text} role={status.kind === "sent" ? "status" : "alert"}>
        {status.kind === "sent" ? "Writing it down" : status.message}
      </p>
      {status.kind === "kept" && (
        <Button size="compact-sm" onClick={() => dictation.retry(take)}>
          {status.isTried ? "Try again" : "Write it down"}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => dictation.throwAway(take)}>
        Throw away
      </Button>
    </div>
  );
}
