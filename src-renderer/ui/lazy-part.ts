import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { host } from "../host/client.ts";
import { coreAnswers } from "../host/reachability.ts";

/**
 * A component whose code comes when it is first shown. Where it does not come because the core is gone, the page
 * stands as it is, the banner says so, and it is loaded when the core is back.
 */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await loadPart(load) }));
}

async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch {
    // Loading a script is no call: one call makes it known whether the core is gone.
    await host.preferences.get().catch(() => undefined);
    await coreAnswers();
    await reloadStyles();
    return load();
  }
}

/** Vite asks for a style sheet once: those that did not come are asked for again here. */
async function reloadStyles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")];
  await Promise.all(
    links.filter(isMissing).map(
      (link) =>
        new Promise((settled) => {
          const again = document.createElement("link");
          again.rel = "stylesheet";
          again.addEventListener("load", settled);
          again.addEventListener("error", settled);
          again.href = link.href;
          link.replaceWith(again);
        }),
    ),
  );
}

/** One that did not come has no sheet, or one that throws when it is looked at. */
function isMissing({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet?.cssRules === undefined;
  } catch {
    return true;
  }
}
