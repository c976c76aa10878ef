import { useDocumentTitle } from "@mantine/hooks";
import { spotlight } from "@mantine/spotlight";
import { Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useNavigate } from "react-router";
import type { PaletteItem, ProblemBrief } from "../../../src-main/contract/content.ts";
import type { BoardFormat } from "../../../src-main/contract/preferences.ts";
import type { SessionCard } from "../../../src-main/contract/sessions.ts";
import { deskOf } from "../../../src-main/core/interview/exercise.ts";
import type { Stage } from "../../../src-main/core/interview/stage.ts";
import { type SessionState, visibleElements } from "../../../src-main/core/interview/state.ts";
import { assertNever } from "../../../src-main/core/result.ts";
import type { Board } from "../../board/board.ts";
import type { AnyElement, BoardImage } from "../../board/scene-bridge.ts";
import { Whiteboard } from "../../board/whiteboard.tsx";
import { sayFailure } from "../../host/say.ts";
import { EXERCISE_AIMS } from "../../ui/exercise-aims.ts";
import { drillName, EXERCISE_NAMES } from "../../ui/exercises.ts";
import { fileNameOf } from "../../ui/export-board.tsx";
import { lazyPart } from "../../ui/lazy-part.ts";
import type { BoardSource } from "../export/make-export.ts";
import { FRESH_RESULT } from "../self-assessment/fresh-result.ts";
import { DictationBar } from "./dictation/dictation-bar.tsx";
import type { Dictation } from "./dictation/dictation-session.ts";
import { HoldButton } from "./dictation/hold-button.tsx";
import { type DictationStep, useDictation } from "./dictation/use-dictation.ts";
import { isPossible, taskOf } from "./drill-room.ts";
import { FinishDialog } from "./finish-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import type { NotesHandle } from "./notes-editor.tsx";
import { NotesPane } from "./notes-pane.tsx";
import { PausedOverlay } from "./paused-overlay.tsx";
import classes from "./room.module.css";
import type { RoomAction } from "./room-keys.ts";
import { RoomLayout, type RoomView } from "./room-layout.tsx";
import { RoomPalette } from "./room-palette.tsx";
import type { RoomSession } from "./room-session.ts";
import { StageRail } from "./stage-rail.tsx";
import { TalkLine } from "./talk/talk-line.tsx";
import type { TalkSession } from "./talk/talk-session.ts";
import { useStage, useStatus } from "./use-room.ts";
import { useRoomKeys } from "./use-room-keys.ts";

const BoardDialog = lazyPart(async () => (await import("../export/board-dialog.tsx")).BoardDialog);
const SetUpDialog = lazyPart(async () => (await import("../review/set-up-dialog.tsx")).SetUpDialog);
const ConsentDialog = lazyPart(async () => (await import("./dictation/consent-dialog.tsx")).ConsentDialog);
const LearntDialog = lazyPart(async () => (await import("../names/learnt-dialog.tsx")).LearntDialog);

export interface RoomProps {
  readonly room: RoomSession;
  readonly talk: TalkSession;
  readonly card: SessionCard;
  readonly state: SessionState;
  readonly images: readonly BoardImage[];
  readonly brief: ProblemBrief;
  readonly palette: readonly PaletteItem[];
  readonly aims: Readonly<Record<Stage, string>>;
}

/** The room: the rail, the interviewer's line, the whiteboard and the notes. */
export function Room({ room, talk, card, state, images, brief, palette, aims }: RoomProps) {
  const { drill } = card;
  const desk = deskOf(drill);
  useDocumentTitle(`${drill === null ? card.title : `${card.title}, ${drillName(drill)}`} · Onair`);
  const navigate = useNavigate();
  const stage = useStage(room);
  const status = useStatus(room);
  const [view, setView] = useState<RoomView>("split");
  const [dialog, setDialog] = useState<"finish" | "keys" | "names" | DictationStep | null>(null);
  const [leaving, setLeaving] = useState<LeavingBoard | null>(null);
  // Whoever comes in for the first time reads the question first.
  const [isPromptOpen, setPromptOpen] = useState(state.clockMs < 5000);
  const [initialElements] = useState(() => visibleElements(state));
  const notes = useRef<NotesHandle>(null);
  const speech = useRef<HTMLInputElement>(null);
  const { dictation, press, ...speaking } = useDictation(room, card.session, notes);

  // A layout effect ends before the board is taken down, so what it holds can still be read.
  useLayoutEffect(() => room.open(), [room]);
  useEffect(() => talk.open(), [talk]);
  useLeaveGuard(room, dictation);

  // What is shown is shown within the same key press: the next key already belongs to it.
  const act = useCallback(
    (action: RoomAction) => {
      if (!isPossible(action, drill)) return;
      switch (action.type) {
        case "enterStage":
          return room.enterStage(action.stage);
        case "togglePause":
          return room.clock().status === "running" ? room.pause() : room.resume();
        case "finish":
          return setDialog("finish");
        case "showBoard":
          flushSync(() => {
            setView((current) => (current === "board" ? "split" : "board"));
            setPromptOpen(false);
          });
          return room.board()?.focus();
        case "showNotes":
          flushSync(() => setView((current) => (current === "notes" ? "split" : "notes")));
          return notes.current?.focus();
        case "showSplit":
          return setView("split");
        case "togglePrompt":
          return setPromptOpen((isOpen) => !isOpen);
        case "speak":
          flushSync(() => setPromptOpen(true));
          return speech.current?.focus();
        case "hint":
          setPromptOpen(true);
          return talk.askForHint();
        case "dictate":
          return setDialog(press());
        case "hush":
          return talk.hush();
        case "addComponent":
          flushSync(() => setView((current) => (current === "notes" ? "split" : current)));
          return room.board()?.startAdding();
        case "toggleLens":
          flushSync(() => setView((current) => (current === "notes" ? "split" : current)));
          return room.board()?.toggleLens();
        case "exportBoard": {
          const board = room.board();
          return setLeaving(board === null ? null : { ...sourceOf(board, card), selected: board.selected() });
        }
        case "importBoard":
          flushSync(() => setView((current) => (current === "notes" ? "split" : current)));
          return room.board()?.startImport();
        case "openPalette":
          flushSync(() => spotlight.toggle());
          return document.querySelector<HTMLElement>(".mantine-Spotlight-content input")?.focus();
        case "openKeys":
          return setDialog("keys");
        default:
          return assertNever(action);
      }
    },
    [room, talk, card, drill, press],
  );
  useRoomKeys(act, dialog === null && leaving === null);

  const save = useCallback(
    (format: BoardFormat) => {
      const board = room.board();
      if (board === null) return;
      import("../export/save-board.ts")
        .then(({ saveBoard }) => saveBoard(sourceOf(board, card), format))
        .catch(sayFailure);
    },
    [room, card],
  );
  const startExport = useCallback(() => act({ type: "exportBoard" }), [act]);
  const showNames = useCallback(() => setDialog("names"), []);
  const togglePrompt = useCallback(() => setPromptOpen((isOpen) => !isOpen), []);
  // What was said lies over the board, and gives way to whoever draws.
  const foldTalk = useCallback(() => setPromptOpen(false), []);
  const takeNotes = useCallback(
    (ready: NotesHandle) => {
      notes.current = ready;
      if (room.clock().status === "running") ready.focus();
    },
    [room],
  );
  // What is answered in words is written down, where it counts like everything else.
  const answer = useCallback(
    (words: string) => {
      notes.current?.append(words);
      talk.close("answered");
    },
    [talk],
  );
  const leaveTalk = useCallback(() => {
    setPromptOpen(false);
    notes.current?.focus();
  }, []);
  const startDictation = useCallback(() => act({ type: "dictate" }), [act]);
  const holdButton = useMemo(
    () => (speaking.isOn ? <HoldButton dictation={dictation} onPress={startDictation} /> : null),
    [speaking.isOn, dictation, startDictation],
  );
  const isPaused = status === "paused";

  const whiteboard = (
    <div role="presentation" className={classes.board} onPointerDownCapture={foldTalk}>
      <Whiteboard
        elements={initialElements}
        images={images}
        palette={palette}
        startsWhole={desk === "board"}
        onReady={room.boardReady}
        onChange={room.boardChanged}
        onExport={startExport}
        onShowNames={showNames}
      />
    </div>
  );
  const pane = (
    <NotesPane
      stage={stage}
      aim={drill === null ? aims[stage] : EXERCISE_AIMS[drill]}
      title={drill === null ? undefined : EXERCISE_NAMES[drill]}
      texts={state.notes}
      spoken={state.spoken}
      tools={holdButton}
      onChange={room.notesChanged}
      onReady={takeNotes}
    />
  );

  return (
    <main className={classes.room}>
      <StageRail room={room} plan={state.plan} title={card.title} drill={drill} onAction={act} />
      <div className={classes.stage}>
        <div className={classes.content} inert={isPaused}>
          <TalkLine
            talk={talk}
            prompt={drill === null ? brief.prompt : `${taskOf(drill)} ${brief.prompt}`}
            field={speech}
            isOpen={isPromptOpen}
            desk={desk}
            isOverBoard={desk === "board" || (desk === "both" && view !== "notes")}
            onToggle={togglePrompt}
            onAnswer={answer}
            onLeave={leaveTalk}
          />
          <div className={classes.panels}>
            {desk === "both" ? (
              <RoomLayout view={view} board={whiteboard} notes={pane} />
            ) : desk === "board" ? (
              whiteboard
            ) : (
              pane
            )}
            <DictationBar room={room} dictation={dictation} />
          </div>
        </div>
        {isPaused && <PausedOverlay onResume={room.resume} />}
      </div>
      <RoomPalette
        palette={palette}
        drill={drill}
        onAction={act}
        onAdd={(item) => room.board()?.add(item)}
        onSave={save}
        onShowNames={showNames}
        onSetUpModel={() => setDialog("set-up")}
        onLeave={() => navigate("/")}
      />
      {dialog === "names" && (
        <Suspense fallback={null}>
          <LearntDialog onClose={() => setDialog(null)} />
        </Suspense>
      )}
      {dialog === "set-up" && (
        <Suspense fallback={null}>
          <SetUpDialog onClose={() => setDialog(null)} />
        </Suspense>
      )}
      {dialog === "consent" && speaking.settings !== null && (
        <Suspense fallback={null}>
          <ConsentDialog settings={speaking.settings} onClose={() => setDialog(null)} />
        </Suspense>
      )}
      {leaving !== null && (
        <Suspense fallback={null}>
          <BoardDialog
            board={leaving}
            selected={leaving.selected}
            onClose={() => {
              setLeaving(null);
              room.board()?.focus();
            }}
          />
        </Suspense>
      )}
      {dialog === "keys" && <KeysDialog drill={drill} onClose={() => setDialog(null)} />}
      {dialog === "finish" && (
        <FinishDialog
          room={room}
          plan={state.plan}
          dictation={dictation}
          onClose={() => setDialog(null)}
          // Five stages are scored blind; of one there is little to judge.
          onFinished={() =>
            navigate(`/result/${card.session}`, {
              replace: true,
              state: drill === null ? FRESH_RESULT : null,
            })
          }
        />
      )}
    </main>
  );
}

/**
 * Sends what is unsent when the page is hidden, and asks before it is closed only when that fails, or when something
 * spoken is not in the notes yet.
 */
function useLeaveGuard(room: RoomSession, dictation: Dictation): void {
  useEffect(() => {
    const send = () => void room.isLeavingRisky();
    const ask = (event: BeforeUnloadEvent) => {
      const { recording, waiting } = dictation.now();
      const isSpeechLost = recording !== null || waiting.length > 0;
      if (room.isLeavingRisky() || isSpeechLost) event.preventDefault();
    };
    document.addEventListener("visibilitychange", send);
    window.addEventListener("pagehide", send);
    window.addEventListener("beforeunload", ask);
    return () => {
      document.removeEventListener("visibilitychange", send);
      window.removeEventListener("pagehide", send);
      window.removeEventListener("beforeunload", ask);
    };
  }, [room, dictation]);
}

/** The board as it was when its export was asked for. */
interface LeavingBoard extends BoardSource {
  readonly selected: readonly AnyElement[];
}

function sourceOf(board: Board, card: SessionCard): BoardSource {
  return { elements: board.elements(), images: board.images(), name: fileNameOf(card) };
}
