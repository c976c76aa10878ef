import type { FocusEvent, KeyboardEvent } from "react";

/**
 * Makes a drawing of many links or buttons one stop of the Tab key: arrows lead from one `[data-stop]` to the
 * next, Home and End to the first and the last. `down` is how many stops an arrow down goes on.
 */
export function stops(down = 1) {
  const all = (group: HTMLElement | SVGElement) => [
    ...group.querySelectorAll<HTMLElement | SVGElement>("[data-stop]"),
  ];
  return {
    onKeyDown(event: KeyboardEvent<HTMLElement | SVGElement>) {
      const members = all(event.currentTarget);
      const here = members.findIndex((member) => member.matches(":focus"));
      const there = placeOf(event.key, here, members.length, down);
      if (here < 0 || there === null) return;
      event.preventDefault();
      members[Math.min(members.length - 1, Math.max(0, there))]?.focus();
    },
    onFocus(event: FocusEvent<HTMLElement | SVGElement>) {
      for (const member of all(event.currentTarget)) {
        member.setAttribute("tabindex", member === event.target ? "0" : "-1");
      }
    },
  };
}

function placeOf(key: string, here: number, count: number, down: number): number | null {
  switch (key) {
    case "ArrowRight":
      return here + 1;
    case "ArrowLeft":
      return here - 1;
    case "ArrowDown":
      return here + down;
    case "ArrowUp":
      return here - down;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
