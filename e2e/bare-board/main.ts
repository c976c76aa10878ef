import "@excalidraw/excalidraw/index.css";
import { CaptureUpdateAction, Excalidraw, restoreElements } from "@excalidraw/excalidraw";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

type Elements = Parameters<typeof restoreElements>[0];

declare global {
  interface Window {
    /** Mounts Excalidraw and nothing else, to look at. */
    mountBoard(elements: Elements): Promise<void>;
    /** Changes one element after the other, so many in a second, as a film does. */
    playBoard(changesEachSecond: number): void;
  }
}

window.mountBoard = (elements) =>
  new Promise((mounted) => {
    const root = document.getElementById("board");
    if (root === null) throw new Error("there is nowhere to mount the board");
    let scene = restoreElements(elements, null);
    const start = (api: ExcalidrawImperativeAPI) => {
      window.playBoard = (changesEachSecond) => {
        let changed = 0;
        const startedAt = performance.now();
        const draw = () => {
          const due = Math.floor(((performance.now() - startedAt) / 1000) * changesEachSecond);
          if (due > changed) {
            const at = due % scene.length;
            scene = scene.map((element, index) =>
              index === at ? { ...element, x: element.x + 1, version: element.version + 1 } : element,
            );
            api.updateScene({ elements: scene, captureUpdate: CaptureUpdateAction.NEVER });
            changed = due;
          }
          requestAnimationFrame(draw);
        };
        requestAnimationFrame(draw);
      };
      api.scrollToContent(scene, { fitToContent: true, animate: false });
      mounted();
    };
    createRoot(root).render(
      createElement(Excalidraw, {
        initialData: { elements: scene },
        // Excalidraw applies its initial scene only after it hands out its API.
        excalidrawAPI: (api) => setTimeout(() => start(api), 500),
        viewModeEnabled: true,
        zenModeEnabled: true,
      }),
    );
  });
