import { appealsContract } from "./appeals.ts";
import { archiveContract } from "./archive.ts";
import { backupContract } from "./backup.ts";
import { cardsContract } from "./cards.ts";
import { contentContract } from "./content.ts";
import { drillsContract } from "./drills.ts";
import { evaluationsContract } from "./evaluations.ts";
import { insightContract } from "./insight.ts";
import { interviewerContract } from "./interviewer.ts";
import { libraryContract } from "./library.ts";
import { namesContract } from "./names.ts";
import { ownProblemsContract } from "./own-problems.ts";
import { preferencesContract } from "./preferences.ts";
import { progressContract } from "./progress.ts";
import { replayContract } from "./replay.ts";
import { reviewerContract } from "./reviewer.ts";
import { reviewsContract } from "./reviews.ts";
import { selfAssessmentContract } from "./self-assessment.ts";
import { sessionsContract } from "./sessions.ts";
import { shapesContract } from "./shapes.ts";
import { speechContract } from "./speech.ts";
import { syncContract } from "./sync.ts";
import { transfersContract } from "./transfers.ts";
import { voiceContract } from "./voice.ts";

/** Every call between the window and the core: one table from which both sides derive their types. */
export const contract = {
  content: contentContract,
  library: libraryContract,
  sessions: sessionsContract,
  interviewer: interviewerContract,
  replay: replayContract,
  evaluations: evaluationsContract,
  insight: insightContract,
  appeals: appealsContract,
  selfAssessment: selfAssessmentContract,
  progress: progressContract,
  cards: cardsContract,
  drills: drillsContract,
  names: namesContract,
  shapes: shapesContract,
  ownProblems: ownProblemsContract,
  preferences: preferencesContract,
  archive: archiveContract,
  backup: backupContract,
  sync: syncContract,
  transfers: transfersContract,
  reviewer: reviewerContract,
  reviews: reviewsContract,
  speech: speechContract,
  voice: voiceContract,
};
export type Contract = typeof contract;
