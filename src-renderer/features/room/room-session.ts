import { notifications } from "@mantine/notifications";
import { type Command, IMAGE_TYPES } from "../../../src-main/core/interview/command.ts";
import type { Stage } from "../../../src-main/core/interview/stage.ts";
import type { SessionState } from "../../../src-main/core/interview/state.ts";
import type { Board } from "../../board/board.ts";
import { boardPicture } from "../../board/export-board.ts";
import type { Host } from "../../host/client.ts";
import { createAutosave, type SaveStatus } from "./autosave.ts";
import { createBoardDelta } from "./board-delta.ts";
import { createLink, type PastedImage } from "./room-link.ts";
import { type SessionClock, startClock, tick, withStage, withStatus } from "./session-clock.ts";

/** The clock on the rail moves four times a second. */
const TICK_MS = 250;
const PICTURE_EVERY_MS = 120_000;

/** A session that is open in this window: its clock, its saving, and what the user can do with it. */
export interface RoomSession {
  subscribe(listener: () => void): () => void;
  /** The clock as of the last tick; the same object until the next. */
  clock(): SessionClock;
  saveStatus(): SaveStatus;
  enterStage(stage: Stage): void;
  pause(): void;
  resume(): void;
  /** The session clock at this moment, in whole milliseconds. */
  clockMs(): number;
  /** Resolves when everything so far is on disk, or will never be. */
  settled(): Promise<void>;
  /** Finishes for good; resolves when that is on disk, which may have to wait for the core to answer. */
  finish(): Promise<void>;
  notesChanged(stage: Stage, text: { toString(): string }): void;
  /** Says which words of a note, as it is now, were spoken. */
  wordsSpoken(spoken: Extract<Command, { type: "markSpoken" }>): void;
  boardReady(board: Board): void;
  boardChanged(): void;
  board(): Board | null;
  /** Sends what is unsent; true while leaving now could lose something. */
  isLeavingRisky(): boolean;
  /** Starts the clock and the saving; the result ends both, once everything is sent. */
  open(): () => void;
}

export interface Attached {
  readonly session: string;
  readonly seat: string;
  readonly state: SessionState;
}

export function createRoomSession(host: Host, { session, seat, state }: Attached): RoomSession {
  const listeners = new Set<() => void>();
  const delta = createBoardDelta(state.elements);
  const knownImages = new Set(Object.keys(state.images));
  let clock = startClock(state, performance.now());
  let status: SaveStatus = { kind: "saved" };
  let board: Board | null = null;
  let isPictureStale = false;

  const emit = () => {
    for (const listener of listeners) listener();
  };
  const update = (next: SessionClock) => {
    if (next === clock) return;
    clock = next;
    emit();
  };
  const refresh = () => update(tick(clock, performance.now()));

  const clockMs = () => Math.floor(tick(clock, performance.now()).clockMs);

  const autosave = createAutosave({
    link: createLink(host, session, seat),
    clockMs,
    isRunning: () => clock.status === "running",
    takeElements: () => (board === null ? [] : delta.take(board.elements())),
    takeImages: () => (board === null ? [] : newImages(board, knownImages)),
    schedule: (delayMs, run) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
    onStatus: (next) => {
      status = next;
      emit();
    },
    onDropped: (message) =>
      // Said once, however often it is tried.
      notifications.show({ id: message, color: "red", message, autoClose: 12_000, withBorder: true }),
  });

  function act(command: Command, next: SessionClock): void {
    autosave.act(command);
    update(next);
  }

  async function storePicture(): Promise<void> {
    if (board === null || !isPictureStale) return;
    isPictureStale = false;
    try {
      const dataUrl = await boardPicture(board.elements(), board.images());
      if (dataUrl !== null) await host.sessions.storePicture({ session, dataUrl });
    } catch {
      // The history shows an older picture until the next one; nothing of the user's is in it.
      isPictureStale = true;
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clock: () => clock,
    saveStatus: () => status,
    enterStage(stage) {
      if (stage === clock.stage || clock.status !== "running") return;
      act({ type: "enterStage", stage }, withStage(clock, stage, performance.now()));
    },
    pause() {
      if (clock.status !== "running") return;
      act({ type: "pause" }, withStatus(clock, "paused", performance.now()));
      void storePicture();
    },
    resume() {
      if (clock.status !== "paused") return;
      act({ type: "resume" }, withStatus(clock, "running", performance.now()));
    },
    clockMs,
    settled: autosave.settled,
    async finish() {
      if (clock.status === "finished") return autosave.settled();
      isPictureStale = true;
      await storePicture();
      act({ type: "finish" }, withStatus(clock, "finished", performance.now()));
      await autosave.settled();
    },
    notesChanged: autosave.notesChanged,
    wordsSpoken: autosave.act,
    boardReady(ready) {
      board = ready;
    },
    boardChanged() {
      isPictureStale = true;
      autosave.boardChanged();
    },
    board: () => board,
    isLeavingRisky() {
      autosave.flush();
      return autosave.hasUnsent() && (status.kind === "unreachable" || status.kind === "unwritable");
    },
    open() {
      const ticking = setInterval(refresh, TICK_MS);
      const picturing = setInterval(() => void storePicture(), PICTURE_EVERY_MS);
      return () => {
        clearInterval(ticking);
        clearInterval(picturing);
        void storePicture();
        autosave.close();
        board = null;
      };
    },
  };
}

/** Images that were pasted since the last call; one of a type that cannot be kept is named to the user. */
function newImages(board: Board, known: Set<string>): PastedImage[] {
  return board.images().flatMap(({ fileId, mimeType, dataUrl }) => {
    if (known.has(fileId)) return [];
    known.add(fileId);
    const type = IMAGE_TYPES.find((allowed) => allowed === mimeType);
    if (type !== undefined) return [{ fileId, mimeType: type, dataUrl }];
    notifications.show({
      color: "red",
      message: `A picture of type ${mimeType} cannot be kept: paste it as PNG, JPEG, WebP, GIF or SVG.`,
      autoClose: 12_000,
      withBorder: true,
    });
    return [];
  });
}
