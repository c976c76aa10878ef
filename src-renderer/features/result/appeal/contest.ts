import type { SceneElement } from "../../../../src-main/core/diagram/scene.ts";
import type { SessionState } from "../../../../src-main/core/interview/state.ts";
import type { PageEvidence } from "../../../../src-main/core/rubric/evaluation.ts";
import type { Appeals } from "./use-appeals.ts";

/** An appeal that is being made, with what was picked as its proof so far. */
export interface AppealDraft {
  readonly criterion: string;
  readonly picked: PageEvidence | null;
}

/** All that a verdict needs to be contested. */
export interface Contest {
  readonly appeals: Appeals;
  readonly notes: SessionState["notes"];
  readonly elements: readonly SceneElement[];
  readonly draft: AppealDraft | null;
  readonly onDraft: (draft: AppealDraft | null) => void;
  /** Shows where an appeal says it was. */
  readonly onShow: (evidence: PageEvidence) => void;
}
