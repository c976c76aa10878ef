import type { SceneElement } from "../diagram/scene.ts";
import { assertNever, fail, ok, type Problem, type Result } from "../result.ts";
import type { Command } from "./command.ts";
import type { SessionEvent } from "./event.ts";
import { spliceBetween } from "./splice.ts";
import type { SessionState } from "./state.ts";

export interface Refusal extends Problem {
  readonly code: "FINISHED";
}

/**
 * What a command makes happen at `nowMs` of the session clock: no event when it changes nothing, so every
 * command may be repeated. A finished session accepts nothing but another `finish`.
 */
export function decide(
  state: SessionState,
  command: Command,
  nowMs: number,
): Result<readonly SessionEvent[], Refusal> {
  const atMs = Math.max(nowMs, state.clockMs);
  if (state.status === "finished") {
    if (command.type === "finish") return ok([]);
    return fail(finished);
  }
  return ok(eventsOf(state, command, atMs));
}

export const finished: Refusal = {
  code: "FINISHED",
  message: "This session is finished and can no longer be changed.",
};

function eventsOf(state: SessionState, command: Command, atMs: number): readonly SessionEvent[] {
  switch (command.type) {
    case "enterStage":
      // A drill has one stage.
      return state.stage === command.stage || state.drill !== null
        ? []
        : [{ type: "stageEntered", atMs, stage: command.stage }];
    case "changeNotes": {
      const splice = spliceBetween(state.notes[command.stage], command.text);
      return splice === null ? [] : [{ type: "notesChanged", atMs, stage: command.stage, splice }];
    }
    case "changeBoard": {
      const elements = newsAmong(command.elements, state.elements);
      return elements.length === 0 ? [] : [{ type: "boardChanged", atMs, elements }];
    }
    case "addImage": {
      if (state.images[command.fileId]?.hash === command.hash) return [];
      const { fileId, hash, mimeType } = command;
      return [{ type: "imageAdded", atMs, fileId, hash, mimeType }];
    }
    case "markSpoken": {
      const { type: _, ...spoken } = command;
      const isKnown = state.spoken.some(({ take }) => take === spoken.take);
      const isThere = spoken.start < spoken.end && spoken.end <= state.notes[spoken.stage].length;
      return isKnown || !isThere ? [] : [{ type: "wordsSpoken", atMs, ...spoken }];
    }
    case "pause":
      return state.status === "paused" ? [] : [{ type: "paused", atMs }];
    case "resume":
      return state.status === "running" ? [] : [{ type: "resumed", atMs }];
    case "finish":
      return [{ type: "finished", atMs }];
    default:
      return assertNever(command);
  }
}

/** What the board does not know yet; of an element that comes twice, the newest. */
function newsAmong(elements: readonly SceneElement[], known: SessionState["elements"]): SceneElement[] {
  const news = new Map<string, SceneElement>();
  for (const element of elements) {
    if (isNews(news.get(element.id) ?? known[element.id], element)) news.set(element.id, element);
  }
  return [...news.values()];
}

/** Excalidraw raises `version` with every edit; of two edits of one version the lower `versionNonce` wins. */
function isNews(known: SceneElement | undefined, element: SceneElement): boolean {
  if (known === undefined) return true;
  if (element.version !== known.version) return element.version > known.version;
  return element.versionNonce < known.versionNonce;
}
