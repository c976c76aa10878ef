import { Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconCloudOff } from "@tabler/icons-react";
import { assertNever } from "../../../src-main/core/result.ts";
import type { SaveStatus } from "./autosave.ts";
import type { RoomSession } from "./room-session.ts";
import classes from "./save-state.module.css";
import { useSaveStatus } from "./use-room.ts";

/** Whether everything is on disk: a quiet tick while it is, words only when it is not. */
export function SaveState({ room }: { readonly room: RoomSession }) {
  const status = useSaveStatus(room);
  const isTrouble = status.kind === "unreachable" || status.kind === "unwritable";
  return (
    <div className={classes.place} data-testid="save-state" data-state={status.kind}>
      {!isTrouble && (
        <Tooltip label="Every change is saved within half a second">
          <span className={classes.saved} data-saving={status.kind === "saving"}>
            <IconCheck size={15} stroke={2} aria-hidden />
            Saved
          </span>
        </Tooltip>
      )}
      <span role="alert" className={classes.trouble}>
        {isTrouble && <Trouble status={status} />}
      </span>
    </div>
  );
}

function Trouble({ status }: { readonly status: SaveStatus }) {
  switch (status.kind) {
    case "unreachable":
      return (
        <>
          <IconCloudOff size={17} stroke={1.7} aria-hidden />
          <span>Not saved yet – reconnecting</span>
        </>
      );
    case "unwritable":
      return (
        <>
          <IconAlertTriangle size={17} stroke={1.7} aria-hidden />
          <span>{status.message}</span>
        </>
      );
    case "saved":
    case "saving":
    case "moved":
    case "closed":
    case "gone":
      return null;
    default:
      return assertNever(status);
  }
}
