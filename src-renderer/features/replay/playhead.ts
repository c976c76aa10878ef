import { useSyncExternalStore } from "react";

/**
 * The moment of the film that is shown, in milliseconds. It moves with every frame of the screen, so it lives
 * outside React: whoever shows something of it follows only what they show.
 */
export interface Playhead {
  readonly atMs: () => number;
  readonly moveTo: (atMs: number) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createPlayhead(startMs = 0): Playhead {
  const listeners = new Set<() => void>();
  let now = startMs;
  return {
    atMs: () => now,
    moveTo(atMs) {
      if (atMs === now) return;
      now = atMs;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What `select` makes of the moment; renders only when that changes, so it must be a plain value. */
export function usePlayheadValue<T extends number | string | boolean | null>(
  { atMs, subscribe }: Playhead,
  select: (atMs: number) => T,
): T {
  return useSyncExternalStore(subscribe, () => select(atMs()));
}
