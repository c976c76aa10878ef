import { Center, Loader } from "@mantine/core";
import { Suspense } from "react";
import { lazyPart } from "../ui/lazy-part.ts";
import type { ExcalidrawEditorProps } from "./excalidraw-editor.tsx";

const ExcalidrawEditor = lazyPart(async () => (await import("./excalidraw-editor.tsx")).ExcalidrawEditor);

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
