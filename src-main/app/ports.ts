import type { PaletteItem } from "../contract/content.ts";
import type { AttemptLine, KeptEvaluation, OutdatedCount } from "../contract/evaluations.ts";
import type { FileFault } from "../contract/own-problems.ts";
import type { Preferences } from "../contract/preferences.ts";
import type { ReviewerSettings, ReviewerTest } from "../contract/reviewer.ts";
import type { Practised, SessionSort, SessionsOf } from "../contract/sessions.ts";
import type { Mark } from "../core/archive/mark.ts";
import type { KeptJournal } from "../core/archive/merge.ts";
import type { ArchivedSession } from "../core/archive/session-archive.ts";
import type { BoardGraph } from "../core/diagram/graph.ts";
import type { KindNameEntries } from "../core/diagram/kinds.ts";
import type { OwnShape } from "../core/diagram/own-shape.ts";
import type { Scene } from "../core/diagram/scene.ts";
import type { PlantedBoard } from "../core/drills/plant-flaws.ts";
import type { AvailabilityAssumptions, Insight } from "../core/insight/schema.ts";
import type { SessionEvent } from "../core/interview/event.ts";
import type { Exercise } from "../core/interview/exercise.ts";
import type { Level } from "../core/interview/level.ts";
import type { Plan } from "../core/interview/plan.ts";
import type { Stage } from "../core/interview/stage.ts";
import type { SessionState } from "../core/interview/state.ts";
import type { ClarificationIndex } from "../core/interviewer/clarify.ts";
import type { Look } from "../core/interviewer/look.ts";
import type { InterviewerWords } from "../core/interviewer/words.ts";
import type { GroupedConcept } from "../core/language/concept.ts";
import type { OwnName } from "../core/language/own-name.ts";
import type { Wordings } from "../core/language/wordings.ts";
import type { CardReview, Schedule } from "../core/learning/card.ts";
import type { CardLog } from "../core/learning/card-log.ts";
import type { Outcomes } from "../core/learning/practice.ts";
import type { SelfScores } from "../core/learning/self-scores.ts";
import type { Result } from "../core/result.ts";
import type { AnswerForm } from "../core/review/answer-form.ts";
import type { ModelFailure } from "../core/review/failure.ts";
import type { ChatMessage } from "../core/review/prompt.ts";
import type { Review, Usage } from "../core/review/review.ts";
import type { Appeal } from "../core/rubric/appeal.ts";
import type { Attempt } from "../core/rubric/attempt.ts";
import type { Checklist } from "../core/rubric/checklist.ts";
import type { Evaluation } from "../core/rubric/evaluation.ts";
import type { Makers } from "../core/rubric/makers.ts";
import type { Problem } from "../core/rubric/problem.ts";
import type { ProblemFiles } from "../core/rubric/problem-files.ts";
import type { PackedProblem } from "../core/rubric/problem-pack.ts";
import type { Searchable } from "../core/search/searchable.ts";
import type { SearchTerms } from "../core/search/words.ts";

/** Everything in data/, checked. */
export interface Content {
  readonly concepts: readonly GroupedConcept[];
  /** By what the concepts are found in a text. */
  readonly wordings: Wordings;
  /** The names by which components are known on a board. */
  readonly kindNames: KindNameEntries;
  /** Those that ship. Use cases ask the shelf, which has the user's own as well. */
  readonly problems: ReadonlyMap<string, Problem>;
  /** The general criteria, which rubrics include. */
  readonly checklist: Checklist;
  readonly palette: readonly PaletteItem[];
  /** How the interviewer speaks. */
  readonly interviewer: InterviewerWords;
  /** How often each kind of part is taken to work. */
  readonly availability: AvailabilityAssumptions;
  /** What each stage is for, and the text its note starts with. */
  readonly guides: Readonly<
    Record<Stage, { readonly stage: Stage; readonly aim: string; readonly template: string }>
  >;
}

/**
 * Scores an attempt against its problem, reading it by what the user taught as well (nothing by default). Pure:
 * the same attempt and names give the same bytes.
 */
export type Scorer = (attempt: Attempt, problem: Problem, own?: readonly OwnName[]) => Evaluation;

/** Reads an attempt across its stages. Pure, as the scorer is. */
export type InsightReader = (
  attempt: Attempt,
  problem: Problem,
  assumptions: AvailabilityAssumptions,
  own?: readonly OwnName[],
) => Insight;

/** Reads the board of an attempt, by what the user taught as well. Pure, as the scorer is. */
export type BoardReader = (attempt: Attempt, own: readonly OwnName[]) => BoardGraph;

/** Every flaw that can be planted on a good board of a problem. Pure, as the scorer is. */
export type FlawPlanter = (
  good: Scene,
  problem: Problem,
  level: Level,
  own?: readonly OwnName[],
) => readonly PlantedBoard[];

/** The board of a problem's best worked attempt; null for a problem without one. */
export type GoodBoards = (problem: string) => Scene | null;

/** What the interviewer knows of an attempt and its problem. Pure, as the scorer is. */
export interface InterviewerEye {
  look(attempt: Attempt, problem: Problem, own?: readonly OwnName[]): Look;
  /** The clarifications of a problem, made ready once to be asked for. */
  clarifications(problem: Problem): ClarificationIndex;
}

/** By what an attempt at a problem would be scored now. */
export type MakersReader = (problem: Problem, own?: readonly OwnName[]) => Makers;

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
  /** The name of its small picture, by which `picture` finds it; another picture has another name. */
  readonly picture: string | null;
  /** Null: a whole interview. */
  readonly drill: Exercise | null;
}

/** Which sessions a list holds; what is null or absent makes no difference. Times are Unix milliseconds. */
export interface SessionFilter {
  readonly status: "any" | "finished" | "unfinished";
  readonly of?: SessionsOf;
  readonly problem?: string | null;
  readonly level?: Level | null;
  /** A total of at least `from` and less than `below`. */
  readonly score?: { readonly from: number; readonly below: number } | null;
  readonly startedFrom?: number | null;
  readonly startedBefore?: number | null;
  /** Only sessions that were read for searching can be found by words. */
  readonly terms?: SearchTerms | null;
}

export interface ListQuery extends SessionFilter {
  readonly limit: number;
  readonly before: string | null;
  readonly sort?: SessionSort;
}

/** What a check finds in a problem's files. */
export interface CheckedProblem {
  /** The problem, when it can be practised: faults may be left in its worked attempts. */
  readonly problem: Problem | null;
  /** The worked attempts that can be read, by name. */
  readonly attempts: readonly { readonly name: string; readonly attempt: Attempt }[];
  readonly faults: readonly FileFault[];
  /** What may be meant so and is likely a slip. Found when first asked for: the exemplars are run. */
  readonly warnings: () => readonly FileFault[];
}

/** A problem of the user's folder. */
export interface OwnProblem extends CheckedProblem {
  /** The folder's name, which is the problem's id unless its files say otherwise. */
  readonly id: string;
}

/**
 * The user's own problems: a folder that may change at any time, so each method looks at it again. Whatever is
 * wrong with one of them is in its faults. A full disk or an unwritable folder throws `StoreUnwritable`.
 */
export interface OwnProblems {
  /** Where they lie. */
  readonly folder: string;
  /** By id. */
  list(): readonly OwnProblem[];
  find(id: string): OwnProblem | null;
  /** The text of a problem's files, or null when there is none. */
  files(id: string): ProblemFiles | null;
  /** Checks files that need not be in the folder; `id` is where they would lie, by default what they say. */
  check(files: ProblemFiles, id?: string): CheckedProblem;
  /** The id that a problem.yaml gives, however much else is wrong with it; null when it gives none. */
  idOf(files: ProblemFiles): string | null;
  /** Writes a problem's files, and takes away those of it that are not among them. */
  write(id: string, files: ProblemFiles): void;
  /** Takes a problem out of the folder until the next start; false when it was not there. */
  remove(id: string): boolean;
  /** Puts a removed problem back; false when it is gone or another has its place. */
  restore(id: string): boolean;
  /** Takes away for good what was removed. */
  purge(): void;
  /** Makes the folder, with the JSON Schemas that editors check by. */
  prepare(): void;
}

/** What lists show of sessions. */
export interface SessionRowStore {
  /** The row of a session that is not deleted, or null. */
  session(session: string): SessionRow | null;
  list(query: ListQuery): { readonly rows: readonly SessionRow[]; readonly cursor: string | null };
  /** The newest finished interviews at the same problem that were started earlier, the newest first. */
  attemptsBefore(
    later: Pick<SessionRow, "session" | "problem" | "startedAt">,
    limit: number,
  ): readonly SessionRow[];
  /** How many sessions pass. */
  count(filter: SessionFilter): number;
  /** One line for each problem with finished interviews. */
  practised(): readonly Practised[];
  /** Answers with how many were there to be deleted, and to be restored. */
  remove(sessions: readonly string[], wallMs: number): number;
  restore(sessions: readonly string[]): number;
}

/** Small pictures of boards, as data URLs. */
export interface PictureStore {
  /** Keeps a session's picture in place of an earlier one. */
  savePicture(session: string, dataUrl: string): void;
  /** A picture by its name, or null for one that is no more. */
  picture(name: string): string | null;
}

/** A recording of a session: sound as it came from the microphone. */
export interface Recording {
  readonly take: string;
  /** When it began, in milliseconds of the session clock. */
  readonly fromMs: number;
  readonly lengthMs: number;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** What was spoken, where the user wants it kept. A recording goes with its session. */
export interface RecordingStore {
  /** One that is there is not kept again. */
  saveRecording(session: string, recording: Recording): void;
  /** Those of a session without their sound, in the order they were spoken in. */
  recordings(session: string): readonly (Omit<Recording, "bytes"> & { readonly storedBytes: number })[];
  recording(session: string, take: string): Recording | null;
  /** Of all sessions that are not deleted. */
  recordingsInAll(): { readonly count: number; readonly storedBytes: number };
  removeRecordings(): void;
}

/**
 * What of sessions can be searched. Nothing is read while someone writes: a session whose journal has changed
 * waits to be read until there is a search.
 */
export interface SearchStore {
  /** Sessions that wait to be read, the newest first, and how many there are in all. */
  toRead(limit: number): { readonly sessions: readonly string[]; readonly count: number };
  saveSearchable(read: readonly { readonly session: string; readonly searchable: Searchable }[]): void;
  searchable(session: string): Searchable | null;
}

/** What happened in sessions. */
export interface JournalStore {
  createSession(row: SessionRow, events: readonly SessionEvent[]): void;
  /** Appends events and moves the row's clock and stage to `state`'s, in one transaction. */
  append(session: string, events: readonly SessionEvent[], state: SessionState, wallMs: number): void;
  /** Moves only the clock. */
  beat(session: string, state: SessionState): void;
  /** The state after all events, from the last keyframe on, or null for an unknown session. */
  state(session: string): SessionState | null;
  events(session: string): SessionEvent[];
}

export interface EvaluationStore {
  /**
   * Keeps an evaluation beside the earlier ones and answers with when it was made: later than each of them,
   * whatever the clock says. One that is, byte for byte, the newest at its level is not kept again. At the
   * session's own level it becomes the score that lists show.
   */
  saveEvaluation(session: string, evaluation: Evaluation, wallMs: number): number;
  /** The one that counts, the newest at the session's own level; or null. */
  evaluation(session: string): Evaluation | null;
  /** All of a session's, at any level, the newest first. */
  evaluations(session: string): readonly KeptEvaluation[];
}

/** By what a problem is scored now. */
export interface ProblemMakers extends Makers {
  readonly problem: string;
}

/** A finished session, and by what the evaluation that counts was made; null when there is none. */
export interface OutdatedRow extends Omit<AttemptLine, "band"> {
  readonly problem: string;
  readonly makers: Makers | null;
}

export interface AttemptStore {
  /** The finished interviews of a problem, the newest first. */
  attempts(problem: string): readonly AttemptLine[];
  /** Finished sessions that would not be scored as they were, the newest first; problems not in `now` are gone. */
  outdated(now: readonly ProblemMakers[]): readonly OutdatedRow[];
  /** How many of them could be scored again, and what has changed since for any of them. */
  countOutdated(now: readonly ProblemMakers[]): OutdatedCount;
}

/** What sessions showed of each concept, kept so that progress never has to read an evaluation again. */
export interface OutcomeStore {
  /** Sessions with an evaluation newer than their outcomes, the newest session first. */
  outcomesDue(limit: number): readonly string[];
  countOutcomesDue(): number;
  /** Keeps a session's outcomes, or (null) that it has none; it is due no more. */
  saveOutcomes(session: string, outcomes: Outcomes | null): void;
  /** Of every session that is not deleted, in the order of their start. */
  outcomes(): readonly {
    readonly session: string;
    readonly startedAt: number;
    readonly outcomes: Outcomes;
  }[];
}

export interface AppealStore {
  /** A session's appeals, the oldest first. */
  appeals(session: string): readonly Appeal[];
  /** Keeps an appeal in place of an earlier one for the same criterion. */
  saveAppeal(session: string, appeal: Appeal): void;
  withdrawAppeal(session: string, criterion: string): void;
}

export interface SelfScoreStore {
  /** What a candidate gave a session before seeing its result, or null. */
  selfScores(session: string): SelfScores | null;
  /** The same with when it was given, in Unix milliseconds. */
  datedSelfScores(session: string): { readonly scores: SelfScores; readonly madeAt: number } | null;
  /** The newest sessions with self-scores that are not deleted, the oldest of them first. */
  selfScored(limit: number): readonly { readonly row: SessionRow; readonly scores: SelfScores }[];
  /** Once for each session. */
  saveSelfScores(session: string, scores: SelfScores, wallMs: number): void;
}

export interface CardStore {
  /** Those that were graded or set aside, in the order of their ids. */
  cards(): readonly {
    readonly card: string;
    readonly schedule: Schedule | null;
    readonly isSetAside: boolean;
  }[];
  /** Every grade ever given, the oldest first. */
  cardReviews(): readonly CardReview[];
  gradeCard(review: Omit<CardReview, "isFirst">, schedule: Schedule): void;
  /** Takes the last grade back and answers with its card, or null when none was given. */
  undoGrade(): string | null;
  /** The card is new again; its grades stay. */
  forgetCard(card: string, wallMs: number): void;
  setCardAside(card: string, isSetAside: boolean, wallMs: number): void;
  /** The concepts that were added from the library, the oldest first. */
  learntConcepts(): readonly string[];
  learnConcept(concept: string, wallMs: number): void;
  dropConcept(concept: string, wallMs: number): void;
  /** All of it, to be taken over elsewhere. */
  cardLog(): CardLog;
  /** Unites another store's cards with these, by `uniteCards`; answers with how many cards are new or stand otherwise. */
  mergeCards(theirs: CardLog): number;
}

export interface OwnNameStore {
  /** What the user taught, the oldest first. */
  ownNames(): readonly OwnName[];
  /** A phrase that named another kind of component before takes the new one. */
  learnName(name: OwnName, wallMs: number): void;
  forgetName(name: OwnName): void;
}

export interface OwnShapeStore {
  /** The user's shapes for the palette, the oldest first. */
  ownShapes(): readonly OwnShape[];
  /** Keeps them all or none; one with an id that is known takes the other's place. */
  saveShapes(shapes: readonly OwnShape[], wallMs: number): void;
  removeShapes(ids: readonly string[]): void;
}

export interface ImageStore {
  saveImage(hash: string, bytes: Uint8Array): void;
  image(hash: string): Uint8Array | null;
}

export interface PreferenceStore {
  preferences(): Preferences;
  savePreferences(preferences: Preferences): void;
}

/** Sessions as wholes. */
export interface ArchiveStore {
  /** The ids of all sessions that are not deleted, the oldest first. */
  sessionIds(): readonly string[];
  /** A session with all that was made in it, under the id it was begun with; null for an unknown one. */
  archived(session: string): Omit<ArchivedSession, "title"> | null;
  /** Everything that began as this session, deleted ones included. */
  journalsOf(origin: string): readonly KeptJournal[];
  /** Does all of the work in one transaction: it is done as a whole or not at all. */
  together<T>(work: () => T): T;
  /** Whether a session has this id, deleted ones included. */
  isTaken(session: string): boolean;
  /**
   * Keeps what `archived` has and `session` has not, in one transaction: the events after the first `from`, images,
   * appeals, evaluations older than our newest. A session that is not there is added, a deleted one brought back.
   */
  keep(session: string, archived: ArchivedSession, from: number): void;
}

/** A finished session, as other machines know it. */
export interface TravelRow {
  readonly session: string;
  readonly key: string;
  /** Changes with whatever was made in the session after its end. */
  readonly stamp: string;
  /** Its file in the sync folder and the stamp it had then; null before there is one. */
  readonly sent: { readonly name: string; readonly stamp: string } | null;
}

/** What is known of the exchange with other machines. */
export interface TravelStore {
  /** The sync folder, or null. It belongs to this machine: no backup holds it. */
  syncFolder(): string | null;
  saveSyncFolder(folder: string | null): void;
  travelRows(): readonly TravelRow[];
  /** Null for one that is unknown, deleted or unfinished. */
  travelRow(session: string): TravelRow | null;
  saveSent(session: string, name: string, stamp: string): void;
  /** The hashes of the files that were merged. */
  seenHashes(): ReadonlySet<string>;
  saveSeen(hash: string, key: string): void;
  /** By key. */
  marks(): ReadonlyMap<string, Mark>;
  /** Deletes the session that a mark is for, or brings it back, and keeps the mark. */
  applyMark(key: string, mark: Mark, wallMs: number): void;
  saveMark(key: string, mark: Mark): void;
}

/** What may be sent to a model: finished sessions, the picture of their board, what an interviewer says. */
export type ConsentTo = "review" | "picture" | "interviewer" | "speech";

export interface ReviewStore {
  /** Null until an endpoint is set up. */
  reviewerSettings(): ReviewerSettings | null;
  saveReviewerSettings(settings: ReviewerSettings): void;
  /** The endpoints to which the user agreed to send. */
  consents(to: ConsentTo): readonly string[];
  saveConsents(to: ConsentTo, endpoints: readonly string[]): void;
  /** Those of a session, the newest first. */
  reviews(session: string): readonly Review[];
  /** Keeps a review in place of the one with its id. */
  saveReview(review: Review): void;
  removeReview(session: string, review: string): void;
}

/**
 * The store. Every method is synchronous and durable when it returns. A full disk or an unwritable folder
 * throws `StoreUnwritable`; whatever had returned before stays.
 */
export interface Store
  extends SessionRowStore,
    PictureStore,
    SearchStore,
    JournalStore,
    EvaluationStore,
    AttemptStore,
    OutcomeStore,
    AppealStore,
    SelfScoreStore,
    CardStore,
    OwnNameStore,
    OwnShapeStore,
    ImageStore,
    PreferenceStore,
    ArchiveStore,
    TravelStore,
    ReviewStore,
    RecordingStore {
  close(): void;
}

/** A store that was found whole in a backup's file, migrated. */
export interface Backup {
  readonly store: Store;
  readonly problems: readonly PackedProblem[];
  close(): void;
}

/** A store that was replaced and kept beside. */
export interface KeptStore {
  readonly name: string;
  /** When it was replaced, in Unix milliseconds. */
  readonly atWallMs: number;
  readonly bytes: number;
}

/** The file behind the store: copied, replaced while the app runs, brought back. */
export interface Vault {
  facts(): { readonly file: string; readonly bytes: number };
  /** Writes a backup to `path` without holding up other calls. */
  backUp(path: string, problems: readonly PackedProblem[]): Promise<void>;
  /** Opens a backup after checking it. The file is migrated where it lies, so let it be a copy. */
  openBackup(path: string): Result<Backup>;
  /** Puts a checked backup in the store's place; the store until now is kept. */
  restore(path: string): Result<void>;
  kept(): readonly KeptStore[];
  /** Puts a kept store back; the store until now is kept in turn. Fails when there is none of this name. */
  takeBack(name: string): Result<void>;
  /** Removes a kept store for good; false when there was none. */
  forget(name: string): boolean;
  /** Begins anew with an empty store; nothing is kept. */
  erase(): Result<void>;
}

/** Files on their way in or out, each until it is removed, others push it out, or Onair starts again. */
export interface Transfers {
  begin(): string;
  append(id: string, bytes: Uint8Array): void;
  /** At most `length` bytes from `offset` on. */
  read(id: string, offset: number, length: number): Uint8Array;
  /** Where a file lies, or null when it is gone. */
  path(id: string): string | null;
  bytes(id: string): number;
  remove(id: string): void;
  /** Removes them all. */
  clear(): void;
}

/** A folder that the user's own service carries between machines. What goes wrong with it is a sentence. */
export interface SyncFolders {
  /** The folder's real path, or why it cannot be used. */
  check(folder: string): Result<string>;
  /** The names in it; fails quietly when it is not there now. */
  list(folder: string): Result<readonly string[]>;
  /** A file's bytes; null for one that is gone, larger than `mostBytes`, or no file. */
  read(folder: string, name: string, mostBytes: number): Uint8Array | null;
  /** The file is there as a whole or not at all. */
  write(folder: string, name: string, bytes: Uint8Array): Result<void>;
  /** Calls back when something may have changed; a hint only. Answers with how to stop. */
  watch(folder: string, changed: () => void): () => void;
}

/** The disk is full or the data folder cannot be written. */
export class StoreUnwritable extends Error {
  override readonly name = "StoreUnwritable";
}

/** Keys of endpoints, by origin ("https://api.openai.com"): a key goes to the origin it was given for and no other. */
export interface Secrets {
  get(origin: string): Promise<string | null>;
  set(origin: string, key: string): Promise<void>;
  clear(origin: string): Promise<void>;
  source(origin: string): Promise<"saved" | "environment" | null>;
  /** The base address that the environment names, or null. */
  readonly suggestedBaseUrl: string | null;
}

/** Where a model is asked, and with which patience. */
export interface Endpoint extends Pick<ReviewerSettings, "baseUrl" | "model" | "temperature" | "timeoutMs"> {
  readonly key: string | null;
}

/** Where sound is sent to be written down. */
export type SpeechEndpoint = Pick<Endpoint, "baseUrl" | "model" | "timeoutMs" | "key">;

/** What a model answered; the tokens of every attempt it took, where the server counts them. */
export interface Answered<T> {
  readonly answer: T;
  readonly usage: Usage | null;
}

/** A model behind an OpenAI-compatible endpoint. Whatever goes wrong is a value; nothing is tried again by itself. */
export interface Model {
  models(
    endpoint: Pick<Endpoint, "baseUrl" | "timeoutMs" | "key">,
    signal: AbortSignal,
  ): Promise<Result<readonly string[], ModelFailure>>;
  /** With null for `transcriptionModel` speech is not tested. */
  test(
    endpoint: Endpoint,
    transcriptionModel: string | null,
    signal: AbortSignal,
  ): Promise<Result<ReviewerTest, ModelFailure>>;
  /** The words in a recording, as the endpoint gives them; empty when it hears none. */
  transcribe(
    endpoint: SpeechEndpoint,
    sound: Blob,
    signal: AbortSignal,
  ): Promise<Result<string, ModelFailure>>;
  /**
   * Asks, in the strictest form the endpoint takes; an answer that cannot be read is asked for once more, with
   * the fault. Yields how many characters have come.
   */
  ask<T>(
    endpoint: Endpoint,
    messages: (fault: string | null) => readonly ChatMessage[],
    form: AnswerForm<T>,
    signal: AbortSignal,
  ): AsyncGenerator<number, Result<Answered<T>, ModelFailure>>;
}

/** Wall time in Unix milliseconds. */
export type Clock = () => number;
/** A fresh, unguessable id. */
export type NewId = () => string;
