import { useSyncExternalStore } from "react";
import type { Stage } from "../../../src-main/core/interview/stage.ts";
import type { SaveStatus } from "./autosave.ts";
import type { RoomSession } from "./room-session.ts";
import type { SessionClock } from "./session-clock.ts";

/** Renders with every tick: for the rail alone. */
export function useClock(room: RoomSession): SessionClock {
  return useSyncExternalStore(room.subscribe, room.clock);
}

/** Renders when another stage is entered. */
export function useStage(room: RoomSession): Stage {
  return useSyncExternalStore(room.subscribe, () => room.clock().stage);
}

/** Renders when the session is paused, resumed or finished. */
export function useStatus(room: RoomSession): SessionClock["status"] {
  return useSyncExternalStore(room.subscribe, () => room.clock().status);
}

export function useSaveStatus(room: RoomSession): SaveStatus {
  return useSyncExternalStore(room.subscribe, room.saveStatus);
}
