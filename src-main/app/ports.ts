import type { PaletteItem } from "../contract/content.ts";
import type { Preferences } from "../contract/preferences.ts";
import type { SessionEvent } from "../core/interview/event.ts";
import type { Level } from "../core/interview/level.ts";
import type { Plan } from "../core/interview/plan.ts";
import type { Stage } from "../core/interview/stage.ts";
import type { SessionState } from "../core/interview/state.ts";
import type { Concept } from "../core/language/concept.ts";
import type { Attempt } from "../core/rubric/attempt.ts";
import type { Evaluation } from "../core/rubric/evaluation.ts";
import type { Problem } from "../core/rubric/problem.ts";

/** Everything in data/, checked. */
export interface Content {
  readonly concepts: readonly Concept[];
  readonly problems: ReadonlyMap<string, Problem>;
  readonly palette: readonly PaletteItem[];
  /** What each stage is for, and the text its note starts with. */
  readonly guides: Readonly<
    Record<Stage, { readonly stage: Stage; readonly aim: string; readonly template: string }>
  >;
}

/** Scores an attempt against its problem. Pure: the same attempt gives the same bytes. */
export type Scorer = (attempt: Attempt, problem: Problem) => Evaluation;

/** A session's row: what lists show, kept beside the journal so that no list ever folds one. */
export interface SessionRow {
  readonly session: string;
  readonly problem: string;
  readonly level: Level;
  readonly plan: Plan;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly clockMs: number;
  readonly stage: Stage;
  readonly total: number | null;
  readonly band: Evaluation["band"] | null;
  readonly picture: string | null;
}

export interface StoredImage {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

export interface ListQuery {
  readonly limit: number;
  readonly before: string | null;
  readonly status: "any" | "finished" | "unfinished";
}

/**
 * The store. Every method is synchronous and durable when it returns. A full disk or an unwritable folder
 * throws `StoreUnwritable`; whatever had returned before stays.
 */
export interface Store {
  createSession(row: SessionRow, events: readonly SessionEvent[]): void;
  /** The row of a session that is not deleted, or null. */
  session(session: string): SessionRow | null;
  /** Appends events and moves the row's clock and stage to `state`'s, in one transaction. */
  append(session: string, events: readonly SessionEvent[], state: SessionState, wallMs: number): void;
  /** Moves only the clock. */
  beat(session: string, state: SessionState): void;
  /** The state after all events, from the last keyframe on, or null for an unknown session. */
  state(session: string): SessionState | null;
  events(session: string): SessionEvent[];
  list(query: ListQuery): { readonly rows: readonly SessionRow[]; readonly cursor: string | null };
  remove(sessions: readonly string[], wallMs: number): number;
  restore(sessions: readonly string[]): number;
  saveEvaluation(session: string, evaluation: Evaluation, wallMs: number): void;
  /** The newest evaluation of a session, or null. */
  evaluation(session: string): Evaluation | null;
  savePicture(session: string, dataUrl: string): void;
  saveImage(hash: string, bytes: Uint8Array): void;
  image(hash: string): Uint8Array | null;
  preferences(): Preferences;
  savePreferences(preferences: Preferences): void;
  close(): void;
}

/** The disk is full or the data folder cannot be written. */
export class StoreUnwritable extends Error {
  override readonly name = "StoreUnwritable";
}

/** Wall time in Unix milliseconds. */
export type Clock = () => number;
/** A fresh, unguessable id. */
export type NewId = () => string;
