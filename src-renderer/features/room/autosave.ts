import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import type { Command } from "../../../src-main/core/interview/command.ts";
import type { Stage } from "../../../src-main/core/interview/stage.ts";
import { assertNever } from "../../../src-main/core/result.ts";
import type { Link, LinkFailure, PastedImage, SentBatch } from "./room-link.ts";

/** A change waits at most this long before it is sent, so that a kill costs less than half a second. */
export const FLUSH_MS = 200;
/** While the clock runs it is told to the core this often, work or not. */
export const BEAT_MS = 400;
const LONGEST_RETRY_MS = 1000;

export type SaveStatus =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "unwritable"; readonly message: string }
  /** The three that end saving: another window has the seat, the session is over, or it is gone. */
  | { readonly kind: "moved" }
  | { readonly kind: "closed" }
  | { readonly kind: "gone"; readonly message: string };

export interface AutosaveOptions {
  readonly link: Link;
  /** The session clock now, in whole milliseconds. */
  readonly clockMs: () => number;
  readonly isRunning: () => boolean;
  /** The elements that changed since it was last asked. */
  readonly takeElements: () => SceneElement[];
  /** Images on the board that were not handed out yet. */
  readonly takeImages: () => readonly PastedImage[];
  /** Runs something once, later; the result cancels it. */
  readonly schedule: (delayMs: number, run: () => void) => () => void;
  readonly onStatus: (status: SaveStatus) => void;
  /** Something the core refused for good, in one sentence. */
  readonly onDropped: (message: string) => void;
}

export interface Autosave {
  /** The newest text of a note; it is only turned into a string when it is sent. */
  notesChanged(stage: Stage, text: { toString(): string }): void;
  boardChanged(): void;
  /** Stage, pause, finish: kept in order, each at the clock's reading of this moment. */
  act(command: Command): void;
  /** Sends now whatever there is. */
  flush(): void;
  hasUnsent(): boolean;
  /** Resolves when everything so far is on disk, or will never be. */
  settled(): Promise<void>;
  /** No more beats; what is unsent is still sent, however long that takes. */
  close(): void;
}

/**
 * Sends a session's work to the core: one request at a time, changes of 200 ms together, each only until it is
 * acknowledged. While the core does not answer everything is kept and tried again, for ever.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { link, clockMs, takeElements, takeImages, schedule } = options;
  const notes = new Map<Stage, { toString(): string }>();
  /** Collected and not acknowledged, oldest first. New changes gather outside until this is empty. */
  const queue: SentBatch[] = [];
  const images: PastedImage[] = [];
  let waiting: (() => void)[] = [];
  let isBoardDirty = false;
  let isBusy = false;
  let isOver = false;
  let isClosing = false;
  let failures = 0;
  let timer: { readonly cancel: () => void; readonly delayMs: number } | null = null;
  let status: SaveStatus = { kind: "saved" };

  function hasUnsent(): boolean {
    return !isOver && (queue.length > 0 || images.length > 0 || notes.size > 0 || isBoardDirty);
  }

  function isBeating(): boolean {
    return !isClosing && options.isRunning();
  }

  function collect(control: readonly Command[] = []): void {
    const commands: Command[] = [];
    for (const [stage, text] of notes) commands.push({ type: "changeNotes", stage, text: text.toString() });
    notes.clear();
    if (isBoardDirty) {
      images.push(...takeImages());
      const elements = takeElements();
      if (elements.length > 0) commands.push({ type: "changeBoard", elements });
      isBoardDirty = false;
    }
    commands.push(...control);
    if (commands.length > 0) queue.push({ clockMs: clockMs(), commands });
  }

  /** The earlier of two timers wins; while it fails, only the retry counts. */
  function plan(delayMs: number): void {
    if (isOver || isBusy) return;
    if (timer !== null && (failures > 0 || timer.delayMs <= delayMs)) return;
    timer?.cancel();
    const cancel = schedule(delayMs, () => {
      timer = null;
      void pump();
    });
    timer = { cancel, delayMs };
  }

  function changed(): void {
    if (isOver) return;
    if (failures === 0) report({ kind: "saving" });
    plan(FLUSH_MS);
  }

  async function pump(): Promise<void> {
    if (isBusy || isOver) return;
    timer?.cancel();
    timer = null;
    if (queue.length === 0) collect();
    isBusy = true;
    const failure = await sendNext();
    isBusy = false;
    if (isOver) return;
    if (failure === null) succeeded();
    else failed(failure);
    if (!hasUnsent()) settle();
  }

  /** Sends the oldest thing there is: an image's bytes, a batch, or a bare beat of the clock. */
  async function sendNext(): Promise<LinkFailure | null> {
    const image = images[0];
    if (image !== undefined) {
      const stored = await link.storeImage(image);
      if (stored.kind !== "stored") return stored;
      images.shift();
      const { fileId, mimeType } = image;
      queue.push({
        clockMs: clockMs(),
        commands: [{ type: "addImage", fileId, mimeType, hash: stored.hash }],
      });
      return null;
    }
    const batch = queue[0];
    if (batch === undefined && !isBeating()) return null;
    const sent = await link.send(batch ?? { clockMs: clockMs(), commands: [] });
    if (sent.kind !== "saved") return sent;
    if (batch !== undefined) queue.shift();
    return null;
  }

  function succeeded(): void {
    failures = 0;
    report({ kind: hasUnsent() ? "saving" : "saved" });
    if (queue.length > 0 || images.length > 0) plan(0);
    else if (hasUnsent()) plan(FLUSH_MS);
    else if (isBeating()) plan(BEAT_MS);
  }

  function failed(failure: LinkFailure): void {
    switch (failure.kind) {
      case "unreachable":
      case "unwritable":
        retry(failure);
        break;
      case "bad":
        dropBad(failure.message);
        break;
      case "moved":
      case "closed":
      case "gone":
        end(failure);
        break;
      default:
        assertNever(failure);
    }
  }

  function retry(why: SaveStatus): void {
    failures += 1;
    report(why);
    timer?.cancel();
    timer = null;
    plan(Math.min(LONGEST_RETRY_MS, 100 * 2 ** (failures - 1)));
  }

  /** One command that cannot be accepted must not hold up the others: they go on one by one. */
  function dropBad(message: string): void {
    const bad = images.length > 0 ? images.shift() : queue.shift();
    if (bad !== undefined && "commands" in bad && bad.commands.length > 1) {
      queue.unshift(...bad.commands.map((command) => ({ clockMs: bad.clockMs, commands: [command] })));
    } else options.onDropped(message);
    plan(0);
  }

  function end(last: SaveStatus): void {
    report(last);
    isOver = true;
    timer?.cancel();
    settle();
  }

  function settle(): void {
    const resolved = waiting;
    waiting = [];
    for (const resolve of resolved) resolve();
  }

  function report(next: SaveStatus): void {
    if (next.kind === status.kind && messageOf(next) === messageOf(status)) return;
    status = next;
    options.onStatus(next);
  }

  plan(BEAT_MS);

  return {
    notesChanged(stage, text) {
      notes.set(stage, text);
      changed();
    },
    boardChanged() {
      isBoardDirty = true;
      changed();
    },
    act(command) {
      if (isOver) return;
      collect([command]);
      changed();
      plan(0);
    },
    flush: () => {
      void pump();
    },
    hasUnsent,
    settled() {
      if (isOver || (!isBusy && !hasUnsent())) return Promise.resolve();
      const done = new Promise<void>((resolve) => waiting.push(resolve));
      if (failures === 0) void pump();
      return done;
    },
    close() {
      // The board and the editor go away with the room: what they hold is taken now.
      collect();
      isClosing = true;
      void pump();
    },
  };
}

function messageOf(status: SaveStatus): string | null {
  return "message" in status ? status.message : null;
}
