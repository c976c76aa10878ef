import { Center, Loader } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { ExcalidrawEditorProps } from "./excalidraw-editor.tsx";

const ExcalidrawEditor = lazy(() =>
  import("./excalidraw-editor.tsx").then((module) => ({ default: module.ExcalidrawEditor })),
);

/** The editable whiteboard with its palette of components. Excalidraw is loaded when the first one is shown. */
export function Whiteboard(props: ExcalidrawEditorProps) {
  return (
    <Suspense fallback={<BoardLoading />}>
      <ExcalidrawEditor {...props} />
    </Suspense>
  );
}

export function BoardLoading() {
  return (
    <Center h="100%">
      <Loader size="sm" color="gray" aria-label="The whiteboard is coming" />
    </Center>
  );
}
