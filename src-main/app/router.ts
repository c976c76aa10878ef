import { appealCalls } from "./appeals.ts";
import { archiveCalls } from "./archive.ts";
import { backupCalls } from "./backup.ts";
import { cardCalls } from "./cards.ts";
import { contentCalls } from "./content.ts";
import { drillCalls } from "./drills.ts";
import { evaluationCalls } from "./evaluations.ts";
import { os } from "./implementer.ts";
import { insightCalls } from "./insight.ts";
import { interviewerCalls } from "./interviewer.ts";
import { libraryCalls } from "./library.ts";
import { namesCalls } from "./names.ts";
import { ownProblemCalls } from "./own-problems.ts";
import type { Parts } from "./parts.ts";
import { preferencesCalls } from "./preferences.ts";
import { progressCalls } from "./progress.ts";
import { replayCalls } from "./replay.ts";
import { reviewerCalls } from "./reviewer.ts";
import { reviewCalls } from "./reviews.ts";
import { selfAssessmentCalls } from "./self-assessment.ts";
import { sessionCalls } from "./sessions.ts";
import { shapeCalls } from "./shapes.ts";
import { speechCalls } from "./speech.ts";
import { syncCalls } from "./sync.ts";
import { transferCalls } from "./transfers.ts";
import { voiceCalls } from "./voice.ts";

/** Every call of the contract, put together. Both hosts serve this one router. */
export function createRouter(parts: Parts) {
  return os.router({
    content: contentCalls(parts),
    library: libraryCalls(parts),
    sessions: sessionCalls(parts),
    interviewer: interviewerCalls(parts),
    replay: replayCalls(parts),
    evaluations: evaluationCalls(parts),
    insight: insightCalls(parts),
    appeals: appealCalls(parts),
    selfAssessment: selfAssessmentCalls(parts),
    progress: progressCalls(parts),
    cards: cardCalls(parts),
    drills: drillCalls(parts),
    names: namesCalls(parts),
    shapes: shapeCalls(parts),
    ownProblems: ownProblemCalls(parts),
    preferences: preferencesCalls(parts),
    archive: archiveCalls(parts),
    backup: backupCalls(parts),
    sync: syncCalls(parts),
    transfers: transferCalls(parts),
    reviewer: reviewerCalls(parts),
    reviews: reviewCalls(parts),
    speech: speechCalls(parts),
    voice: voiceCalls(parts),
  });
}
export type AppRouter = ReturnType<typeof createRouter>;
