import { useEffect } from "react";
import type { Dictation } from "./dictation-session.ts";

/** Letting go of Alt+T ends a take, Escape throws it away, and a window that loses the keyboard keeps it. */
export function useDictationKeys(dictation: Dictation): void {
  useEffect(() => {
    // A take that was begun by name or by mouse goes on, whatever keys are let go of.
    let isHeld = false;
    const down = (event: KeyboardEvent) => {
      if (event.code === "KeyT" && event.altKey) isHeld = true;
      if (event.key !== "Escape" || !dictation.discard()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const up = (event: KeyboardEvent) => {
      if (!isHeld || (event.code !== "KeyT" && event.key !== "Alt")) return;
      isHeld = false;
      dictation.release();
    };
    const blur = () => {
      isHeld = false;
      dictation.interrupt();
    };
    window.addEventListener("keydown", down, { capture: true });
    window.addEventListener("keyup", up, { capture: true });
    window.addEventListener("blur", blur);
    return () => {
      window.removeEventListener("keydown", down, { capture: true });
      window.removeEventListener("keyup", up, { capture: true });
      window.removeEventListener("blur", blur);
    };
  }, [dictation]);
}
