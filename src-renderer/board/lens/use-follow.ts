import type { AppState, ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { type RefObject, useLayoutEffect } from "react";
import type { LensView } from "./lens-view.ts";

/** Chips shrink with a board that is seen from afar, down to this share of their size. */
const SMALLEST_CHIP = 0.85;

/** While the board is being zoomed its chips grow with it; they get their own size again when it rests. */
const AFTER_ZOOM_MS = 120;

/**
 * Keeps a plane over the canvas, in the same frame and past React: scrolling and zooming move the plane alone;
 * what is on it is placed anew once the zoom rests.
 */
export function useFollowView(api: ExcalidrawImperativeAPI, plane: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const first = api.getAppState();
    let placed = first.zoom.value;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const move = (scrollX: number, scrollY: number, zoom: number) => {
      const transform = `translate(${scrollX * zoom}px, ${scrollY * zoom}px) scale(${zoom / placed})`;
      if (plane.current !== null) plane.current.style.transform = transform;
    };
    const place = ({ scrollX, scrollY, zoom }: Pick<AppState, "scrollX" | "scrollY" | "zoom">) => {
      placed = zoom.value;
      plane.current?.style.setProperty("--lens-zoom", String(placed));
      plane.current?.style.setProperty("--lens-size", String(Math.min(1, Math.max(SMALLEST_CHIP, placed))));
      move(scrollX, scrollY, placed);
    };
    place(first);
    const stop = api.onScrollChange((scrollX, scrollY, zoom) => {
      move(scrollX, scrollY, zoom.value);
      clearTimeout(timer);
      if (zoom.value !== placed) timer = setTimeout(() => place(api.getAppState()), AFTER_ZOOM_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [api, plane]);
}

/** Moves each chip with its shape while that is dragged; the board is read again only afterwards. */
export function useFollowShapes(
  api: ExcalidrawImperativeAPI,
  plane: RefObject<HTMLElement | null>,
  view: LensView,
): void {
  useLayoutEffect(() => {
    const places = new Map(view.chips.map(({ id, box }) => [id, { left: box.left, top: box.top }]));
    const starts = new Map(
      api.getSceneElements().flatMap(({ id, x, y }) => (places.has(id) ? [[id, { x, y }] as const] : [])),
    );
    plane.current?.removeAttribute("data-stale");
    return api.onChange((elements) => {
      for (const { id, x, y } of elements) {
        const start = starts.get(id);
        const place = places.get(id);
        if (start === undefined || place === undefined || (start.x === x && start.y === y)) continue;
        plane.current?.setAttribute("data-stale", "");
        const chip = plane.current?.querySelector<HTMLElement>(`[data-chip="${CSS.escape(id)}"]`);
        chip?.style.setProperty("--x", String(place.left + x - start.x));
        chip?.style.setProperty("--y", String(place.top + y - start.y));
      }
    });
  }, [api, plane, view]);
}
