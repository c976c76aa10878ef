import "@excalidraw/excalidraw/index.css";
import "./board.css";
import {
  CaptureUpdateAction,
  Excalidraw,
  getSceneVersion,
  MainMenu,
  newElementWith,
  viewportCoordsToSceneCoords,
} from "@excalidraw/excalidraw";
import type { ExcalidrawElement, NonDeletedExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { AppState, ExcalidrawImperativeAPI, UIOptions } from "@excalidraw/excalidraw/types";
import { Tooltip, UnstyledButton, useComputedColorScheme } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconBrush, IconDownload, IconEyeglass, IconShape2, IconUpload } from "@tabler/icons-react";
import {
  type DragEvent,
  type KeyboardEvent,
  memo,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import type { PaletteItem } from "../../src-main/contract/content.ts";
import type { SceneElement } from "../../src-main/core/diagram/scene.ts";
import { useOwnShapes } from "../host/own-shapes.ts";
import { lazyPart } from "../ui/lazy-part.ts";
import type { Board } from "./board.ts";
import type { Import } from "./import/read-import.ts";
import { useIncoming } from "./import/use-incoming.ts";
import { anchorOf } from "./palette/anchor.ts";
import { insertComponent, narrowToContainer } from "./palette/insert-component.ts";
import { COVERED } from "./palette/on-canvas.ts";
import { DRAGGED_COMPONENT, PaletteStrip } from "./palette/palette-strip.tsx";
import type { Placeable } from "./palette/placeable.ts";
import type { Point } from "./palette/placement.ts";
import { QuickAdd } from "./palette/quick-add.tsx";
import {
  type BoardImage,
  fromBinaryFiles,
  isAllowedType,
  isVisible,
  toBinaryFiles,
  toExcalidraw,
} from "./scene-bridge.ts";

export interface ExcalidrawEditorProps {
  /** What the board starts with; later values are ignored. */
  readonly elements: readonly SceneElement[];
  readonly images: readonly BoardImage[];
  readonly palette: readonly PaletteItem[];
  /** Whether all of what it starts with is shown at first, as a board that someone else drew. */
  readonly startsWhole: boolean;
  readonly onReady: (board: Board) => void;
  /** Something on the board changed since the last call. */
  readonly onChange: () => void;
  /** Asks for the ways the board can leave. */
  readonly onExport: () => void;
  /** Asks for the list of the names that the user taught. */
  readonly onShowNames: () => void;
}

const Lens = lazyPart(async () => (await import("./lens/lens.tsx")).Lens);
const ImportDialog = lazyPart(async () => (await import("./import/import-dialog.tsx")).ImportDialog);
const ShapesDialog = lazyPart(async () => (await import("./import/shapes-dialog.tsx")).ShapesDialog);

const UI_OPTIONS: Partial<UIOptions> = {
  canvasActions: {
    loadScene: false,
    saveToActiveFile: false,
    export: false,
    saveAsImage: false,
    toggleTheme: false,
    changeViewBackgroundColor: false,
  },
  tools: { image: true },
};

/** The editable board. Rendered once per room: ticks of the clock and typing in the notes pass it by. */
export const ExcalidrawEditor = memo(function ExcalidrawEditor(props: ExcalidrawEditorProps) {
  const { onReady, onChange, onExport, onShowNames } = props;
  const theme = useComputedColorScheme("light");
  const host = useRef<HTMLDivElement>(null);
  const [api, setApi] = useState<ExcalidrawImperativeAPI | null>(null);
  // Excalidraw's panel of colours and strokes covers the drawing: it comes when it is asked for.
  const [isStyleOpen, setStyleOpen] = useLocalStorage({ key: "onair-board-style", defaultValue: false });
  const [isLensOn, setLensOn] = useLocalStorage({ key: "onair-board-lens", defaultValue: false });
  const [dialog, setDialog] = useState<BoardDialog | null>(null);
  const { shapes } = useOwnShapes();
  const palette = useMemo<readonly Placeable[]>(() => [...props.palette, ...shapes], [props.palette, shapes]);
  const incoming = useIncoming(api, (found) => setDialog({ kind: "import", found }));
  const [adding, setAdding] = useState<{ readonly linkedFrom: string | null } | null>(null);

  const [initialData] = useState(() => ({
    elements: toExcalidraw(props.elements),
    files: toBinaryFiles(props.images),
    appState: { currentItemRoughness: 0, currentItemStrokeWidth: 1 },
    scrollToContent: true,
  }));
  const [watch] = useState(() => createWatch(props.elements.length === 0));
  // Excalidraw hands out its API before it applies the initial scene.
  const [isUnseen, setUnseen] = useState(props.startsWhole);
  const [hasScene, setHasScene] = useState(false);
  useEffect(() => {
    if (api === null || !hasScene || !isUnseen) return;
    setUnseen(false);
    api.scrollToContent(api.getSceneElements(), {
      fitToContent: true,
      animate: false,
      canvasOffsets: COVERED,
    });
  }, [api, hasScene, isUnseen]);

  const focus = useCallback(() => host.current?.querySelector<HTMLElement>(".excalidraw")?.focus(), []);
  const closeLens = useCallback(() => {
    setLensOn(false);
    focus();
  }, [setLensOn, focus]);
  const closeDialog = useCallback(() => {
    setDialog(null);
    focus();
  }, [focus]);
  const startImport = useCallback(() => setDialog({ kind: "import", found: null }), []);
  const showShapes = useCallback(() => setDialog({ kind: "shapes" }), []);
  const add = (ready: ExcalidrawImperativeAPI, item: Placeable, label: string, centre: Point | null) => {
    // The keys go to the board at once: whoever types fast is at the next component before a font has come.
    focus();
    void fontsForBoard().then(() => insertComponent(ready, item, label, centre));
  };
  const startAdding = (current: ExcalidrawImperativeAPI) => {
    const selected = anchorOf(current.getSceneElements(), current.getAppState().selectedElementIds);
    const linkedFrom = selected === null ? null : (selected.name ?? "the selected shape");
    // The line is there when this returns: what is typed next goes into it, not to the board's own keys.
    flushSync(() => setAdding({ linkedFrom }));
  };

  function handleApi(ready: ExcalidrawImperativeAPI): void {
    setApi(ready);
    void fontsForBoard();
    onReady({
      elements: () => ready.getSceneElementsIncludingDeleted(),
      selected: () => selectedOn(ready),
      images: () => fromBinaryFiles(ready.getFiles()),
      focus,
      startAdding: () => startAdding(ready),
      add: (item) => add(ready, item, item.name, null),
      toggleLens: () => setLensOn((isOn) => !isOn),
      startImport,
    });
  }

  /** A palette drawing is a group; its name is edited like that of any single shape. */
  function openName(): void {
    // Excalidraw reads its state in the same event, so the narrower selection has to be there by then.
    if (api !== null) flushSync(() => narrowToContainer(api));
  }

  function handleKey(event: KeyboardEvent): void {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.key === "Enter" && isPlain && !isTyping(event.target)) openName();
  }

  function handleDrop(event: DragEvent): void {
    const item = palette.find(({ id }) => id === event.dataTransfer.getData(DRAGGED_COMPONENT));
    if (item === undefined || api === null) {
      incoming.onDrop(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const at = viewportCoordsToSceneCoords(
      { clientX: event.clientX, clientY: event.clientY },
      api.getAppState(),
    );
    add(api, item, item.name, at);
  }

  const menu = useMemo(
    () => <BoardMenu onExport={onExport} onImport={startImport} onShowShapes={showShapes} />,
    [onExport, startImport, showShapes],
  );

  return (
    <div
      ref={host}
      className="board-host"
      data-testid="board"
      data-style-open={isStyleOpen}
      role="application"
      aria-label="Whiteboard"
      onKeyDownCapture={handleKey}
      onDoubleClickCapture={openName}
      onDragOverCapture={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED_COMPONENT)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
      }}
      onDropCapture={handleDrop}
      onPasteCapture={incoming.onPaste}
    >
      <Excalidraw
        initialData={initialData}
        excalidrawAPI={handleApi}
        onChange={(elements, appState) => {
          if (watch(elements, appState)) {
            onChange();
            if (isUnseen) setHasScene(true);
          }
          if (api !== null) removeForbidden(api, elements);
        }}
        theme={theme}
        validateEmbeddable={false}
        onLinkOpen={keepLinkInside}
        UIOptions={UI_OPTIONS}
        aiEnabled={false}
        autoFocus={false}
        handleKeyboardGlobally={false}
      >
        {menu}
      </Excalidraw>
      <Tooltip label={isStyleOpen ? "Hide colours and strokes" : "Colours and strokes"} position="right">
        <UnstyledButton
          className="board-style"
          aria-label="Colours and strokes"
          aria-pressed={isStyleOpen}
          onClick={() => setStyleOpen(!isStyleOpen)}
        >
          <IconBrush size={17} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Tooltip>
      <Tooltip label="How Onair reads your board  Alt+L" position="left">
        <UnstyledButton
          className="board-style board-lens-toggle"
          aria-label="How Onair reads your board"
          aria-keyshortcuts="Alt+L"
          aria-pressed={isLensOn}
          onClick={() => setLensOn(!isLensOn)}
        >
          <IconEyeglass size={18} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Tooltip>
      {isLensOn && api !== null && (
        <Suspense fallback={null}>
          <Lens
            api={api}
            palette={props.palette}
            onShowNames={onShowNames}
            onClose={closeLens}
            onLeave={focus}
          />
        </Suspense>
      )}
      <PaletteStrip
        palette={palette}
        onPick={(item) => api !== null && add(api, item, item.name, null)}
        onAdd={() => api !== null && startAdding(api)}
      />
      <Suspense fallback={null}>
        {dialog?.kind === "import" && api !== null && (
          <ImportDialog api={api} incoming={dialog.found} onClose={closeDialog} />
        )}
        {dialog?.kind === "shapes" && <ShapesDialog onClose={closeDialog} />}
      </Suspense>
      {adding !== null && (
        <QuickAdd
          palette={palette}
          linkedFrom={adding.linkedFrom}
          onAdd={(item, label) => {
            setAdding(null);
            if (api !== null) add(api, item, label, null);
          }}
          onClose={() => {
            setAdding(null);
            focus();
          }}
        />
      )}
    </div>
  );
});

type BoardDialog = { readonly kind: "import"; readonly found: Import | null } | { readonly kind: "shapes" };

interface BoardMenuProps {
  readonly onExport: () => void;
  readonly onImport: () => void;
  readonly onShowShapes: () => void;
}

const BoardMenu = memo(function BoardMenu({ onExport, onImport, onShowShapes }: BoardMenuProps) {
  return (
    <MainMenu>
      <MainMenu.Item icon={<IconDownload stroke={1.6} />} shortcut="Alt+E" onSelect={onExport}>
        Export the board
      </MainMenu.Item>
      <MainMenu.Item icon={<IconUpload stroke={1.6} />} shortcut="Alt+O" onSelect={onImport}>
        Import into the board
      </MainMenu.Item>
      <MainMenu.Item icon={<IconShape2 stroke={1.6} />} onSelect={onShowShapes}>
        Your shapes
      </MainMenu.Item>
      <MainMenu.Separator />
      <MainMenu.DefaultItems.SearchMenu />
      <MainMenu.DefaultItems.Help />
      <MainMenu.DefaultItems.ClearCanvas />
    </MainMenu>
  );
});

/** What is selected, with the words in it and what lies in a selected frame. */
function selectedOn(api: ExcalidrawImperativeAPI): readonly ExcalidrawElement[] {
  const { selectedElementIds } = api.getAppState();
  const isChosen = (id: string | null) => id !== null && selectedElementIds[id] === true;
  return api
    .getSceneElements()
    .filter(
      (element) =>
        isChosen(element.id) ||
        isChosen(element.frameId) ||
        (element.type === "text" && isChosen(element.containerId)),
    );
}

/**
 * Tells real changes from the many calls of `onChange` that only move the pointer. Excalidraw may first report
 * an empty scene, before the initial one is there: taking that for a change would wipe the board.
 */
function createWatch(startsEmpty: boolean) {
  let isApplied = startsEmpty;
  let lastVersion = -1;
  let lastCount = -1;
  return (elements: readonly ExcalidrawElement[], { isLoading }: Pick<AppState, "isLoading">): boolean => {
    if (isLoading || (!isApplied && elements.length === 0)) return false;
    isApplied = true;
    const version = getSceneVersion(elements);
    if (version === lastVersion && elements.length === lastCount) return false;
    lastVersion = version;
    lastCount = elements.length;
    return true;
  };
}

/** The list a forbidden element was last looked for in: Excalidraw makes a new one whenever one is added. */
const lookedAt = new WeakSet<readonly ExcalidrawElement[]>();

function removeForbidden(api: ExcalidrawImperativeAPI, elements: readonly ExcalidrawElement[]): void {
  if (lookedAt.has(elements)) return;
  lookedAt.add(elements);
  if (elements.every((element) => !isVisible(element) || isAllowedType(element))) return;
  api.updateScene({
    elements: elements.map((element) =>
      isAllowedType(element) ? element : newElementWith(element, { isDeleted: true }),
    ),
    captureUpdate: CaptureUpdateAction.NEVER,
  });
  notifications.show({
    message: "Web pages cannot be embedded on this board, so the embedded page was left out.",
    withBorder: true,
  });
}

/** A link on the board never leaves the app; it is shown, to be read or copied. */
function keepLinkInside(element: NonDeletedExcalidrawElement, event: CustomEvent): void {
  event.preventDefault();
  notifications.show({
    title: "Links stay closed in the room",
    message: element.link ?? "",
    withBorder: true,
  });
}

let fonts: Promise<unknown> | null = null;

/** Text is measured when it is made, and wrongly while its font is still on the way. */
function fontsForBoard(): Promise<unknown> {
  fonts ??= document.fonts.load("16px Excalifont").catch(() => []);
  return fonts;
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
