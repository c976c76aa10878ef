import { Suspense } from "react";
import { lazyPart } from "../ui/lazy-part.ts";
import type { ExcalidrawViewerProps } from "./excalidraw-viewer.tsx";
import { BoardLoading } from "./whiteboard.tsx";

const ExcalidrawViewer = lazyPart(async () => (await import("./excalidraw-viewer.tsx")).ExcalidrawViewer);

/**
 * A board to look at. With ids in `highlighted`, those elements stand out, everything else is dimmed, and the
 * view moves to them; with none, the whole board is shown.
 */
export function BoardView(props: ExcalidrawViewerProps) {
  return (
    <Suspense fallback={<BoardLoading />}>
      <ExcalidrawViewer {...props} />
    </Suspense>
  );
}
