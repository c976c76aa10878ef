import "@excalidraw/excalidraw/index.css";
import "./board.css";
import {
  CaptureUpdateAction,
  Excalidraw,
  newElementWith,
  restoreElements,
  viewportCoordsToSceneCoords,
} from "@excalidraw/excalidraw";
import type { OrderedExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { ExcalidrawImperativeAPI, UIOptions } from "@excalidraw/excalidraw/types";
import { useComputedColorScheme } from "@mantine/core";
import { memo, type PointerEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { SceneElement } from "../../src-main/core/diagram/scene.ts";
import { elementAt } from "./element-at.ts";
import { withCompanions } from "./highlight.ts";
import { type Restored, restoreChanged } from "./restore-changed.ts";
import { type BoardImage, toBinaryFiles, toExcalidraw } from "./scene-bridge.ts";

export interface ExcalidrawViewerProps {
  readonly elements: readonly SceneElement[];
  readonly files: readonly BoardImage[];
  /** Element ids; those that are not on the board are passed over. */
  readonly highlighted: readonly string[];
  /** Called with the shape that is clicked. */
  readonly onPick?: ((elementId: string) => void) | null;
  /**
   * For a board that changes while it is looked at: the view is fitted to these elements, drawn yet or not, and
   * stays there whatever `elements` and `highlighted` become.
   */
  readonly frame?: readonly SceneElement[] | null;
}

/** Percent of its own opacity that is left to what is not highlighted. */
const DIMMED = 0.16;

/** A press that moves farther than this, in pixels, drags the view. */
const STILL = 4;

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
  const { elements, files, highlighted, onPick = null, frame = null } = props;
  const theme = useComputedColorScheme("light");
  const [api, setApi] = useState<ExcalidrawImperativeAPI | null>(null);
  // Excalidraw hands out its API before it applies the initial scene, which then undoes what was lit.
  const pressed = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const [hasScene, setHasScene] = useState(false);
  const [restored] = useState((): Restored => new WeakMap());
  const isFilm = frame !== null;
  const scene = useMemo(
    () =>
      isFilm
        ? restoreChanged(elements, restored)
        : restoreElements(toExcalidraw(elements), null, { repairBindings: true }),
    [elements, isFilm, restored],
  );
  const sceneLength = useRef(scene.length);
  useLayoutEffect(() => {
    sceneLength.current = scene.length;
  }, [scene]);
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
    if (target.length === 0 || isFilm) return;
    const animate = !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    // At most life size: a lit component is shown among its neighbours.
    api.scrollToContent(target, { fitToContent: true, animate, duration: 350 });
  }, [api, hasScene, scene, elements, isFilm, key]);

  useEffect(() => {
    if (api === null || !hasScene || frame === null || frame.length === 0) return;
    api.scrollToContent(restoreElements(toExcalidraw(frame), null), { fitToContent: true, animate: false });
  }, [api, hasScene, frame]);

  const pick = (event: PointerEvent) => {
    const down = pressed.current;
    pressed.current = null;
    if (api === null || onPick === null || down === null) return;
    if (Math.hypot(event.clientX - down.x, event.clientY - down.y) > STILL) return;
    const point = viewportCoordsToSceneCoords(event, api.getAppState());
    const id = elementAt(elements, point.x, point.y);
    if (id !== null) onPick(id);
  };

  // Excalidraw renders all of itself with its parent, so a parent that only has a new scene keeps it out.
  const editor = useMemo(
    () => (
      <Excalidraw
        initialData={initialData}
        excalidrawAPI={setApi}
        onChange={(shown) => {
          if (shown.length === sceneLength.current) setHasScene(true);
        }}
        theme={theme}
        viewModeEnabled
        zenModeEnabled
        validateEmbeddable={false}
        onLinkOpen={(_, event) => event.preventDefault()}
        UIOptions={UI_OPTIONS}
        aiEnabled={false}
      />
    ),
    [initialData, theme],
  );

  return (
    <div
      className="board-host board-view"
      data-testid="board-view"
      data-highlighted={key}
      role="img"
      aria-label="Your board"
      onPointerDownCapture={({ clientX, clientY }) => {
        pressed.current = { x: clientX, y: clientY };
      }}
      onPointerUpCapture={pick}
    >
      {editor}
    </div>
  );
});

function dim(element: OrderedExcalidrawElement): OrderedExcalidrawElement {
  return newElementWith(element, { opacity: element.opacity * DIMMED });
}
