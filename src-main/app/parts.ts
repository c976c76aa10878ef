import type { KindNameEntries } from "../core/diagram/kinds.ts";
import type { Prompts } from "../core/review/prompt.ts";
import type { Desk } from "./desk.ts";
import type { Exclusive } from "./exclusive.ts";
import type {
  BoardReader,
  Clock,
  Content,
  FlawPlanter,
  GoodBoards,
  InsightReader,
  InterviewerEye,
  MakersReader,
  Model,
  NewId,
  OwnProblems,
  Scorer,
  Secrets,
  Store,
  SyncFolders,
  Transfers,
  Vault,
} from "./ports.ts";
import type { ProblemShelf } from "./problem-shelf.ts";
import type { Sync } from "./sync.ts";

/** What the use cases are built from; each host puts the same parts together. */
export interface Parts {
  readonly content: Content;
  readonly problems: ProblemShelf;
  readonly ownProblems: OwnProblems;
  readonly store: Store;
  readonly vault: Vault;
  readonly transfers: Transfers;
  readonly syncFolders: SyncFolders;
  readonly sync: Sync;
  /** Who writes in which session. */
  readonly desk: Desk;
  /** For what changes much of the store: one at a time. */
  readonly exclusive: Exclusive;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly score: Scorer;
  readonly insight: InsightReader;
  readonly interviewer: InterviewerEye;
  readonly makers: MakersReader;
  readonly readBoard: BoardReader;
  readonly plantedBoards: FlawPlanter;
  readonly goodBoards: GoodBoards;
  readonly model: Model;
  readonly secrets: Secrets;
  readonly prompts: Prompts;
  /** How the field names components. */
  readonly kindNames: KindNameEntries;
}
