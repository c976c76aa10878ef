import "@excalidraw/excalidraw/index.css";
import "./board.css";
import { CaptureUpdateAction, Excalidraw, newElementWith, restoreElements } from "@excalidraw/excalidraw";
import type { OrderedExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { ExcalidrawImperativeAPI, UIOptions } from "@excalidraw/excalidraw/types";
import { useComputedColorScheme } from "@mantine/core";
import { memo, useEffect, useMemo, useState } from "react";
import type { SceneElement } from "../../src-main/core/diagram/scene.ts";
import { withCompanions } from "./highlight.ts";
import { type BoardImage, toBinaryFiles, toExcalidraw } from "./scene-bridge.ts";

export interface ExcalidrawViewerProps {
  readonly elements: readonly SceneElement[];
  readonly files: readonly BoardImage[];
  /** Element ids; those that are not on the board are passed over. */
  readonly highlighted: readonly string[];
}

/** Percent of its own opacity that is left to what is not highlighted. */
const DIMMED = 0.16;

const UI_OPTIONS: Partial<UIOptions> = {
  canvasActions: {
    loadScene: false,
    export: false,
    saveAsImage: false,
    toggleTheme: false,
    clearCanvas: false,
  },
};

export const ExcalidrawViewer = memo(function ExcalidrawViewer(props: ExcalidrawViewerProps) {
  const { elements, files, highlighted } = props;
  const theme = useComputedColorScheme("light");
  const [api, setApi] = useState<ExcalidrawImperativeAPI | null>(null);
  // Excalidraw hands out its API before it applies the initial scene, which then undoes what was lit.
  const [hasScene, setHasScene] = useState(false);
  const scene = useMemo(
    () => restoreElements(toExcalidraw(elements), null, { repairBindings: true }),
    [elements],
  );
  const [initialData] = useState(() => ({
    elements: scene,
    files: toBinaryFiles(files),
    scrollToContent: true,
  }));

  useEffect(() => {
    api?.addFiles(Object.values(toBinaryFiles(files)));
  }, [api, files]);

  // The ids decide, not the array they come in: a parent may make a new one with every render.
  const key = highlighted.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `highlighted`.
  useEffect(() => {
    if (api === null || !hasScene) return;
    const lit = withCompanions(elements, highlighted);
    const shown = scene.filter((element) => lit.has(element.id));
    api.updateScene({
      elements:
        shown.length === 0 ? scene : scene.map((element) => (lit.has(element.id) ? element : dim(element))),
      captureUpdate: CaptureUpdateAction.NEVER,
    });
    const target = shown.length === 0 ? scene : shown;
    if (target.length === 0) return;
    const animate = !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    // At most life size: a lit component is shown among its neighbours.
    api.scrollToContent(target, { fitToContent: true, animate, duration: 350 });
  }, [api, hasScene, scene, elements, key]);

  return (
    <div
      className="board-host board-view"
      data-testid="board-view"
      data-highlighted={key}
      role="img"
      aria-label="Your board"
    >
      <Excalidraw
        initialData={initialData}
        excalidrawAPI={setApi}
        onChange={(shown) => {
          if (shown.length === scene.length) setHasScene(true);
        }}
        theme={theme}
        viewModeEnabled
        zenModeEnabled
        validateEmbeddable={false}
        onLinkOpen={(_, event) => event.preventDefault()}
        UIOptions={UI_OPTIONS}
        aiEnabled={false}
      />
    </div>
  );
});

function dim(element: OrderedExcalidrawElement): OrderedExcalidrawElement {
  return newElementWith(element, { opacity: element.opacity * DIMMED });
}
