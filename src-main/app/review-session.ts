import type { ReviewerSettings } from "../contract/reviewer.ts";
import type { ReviewEvent } from "../contract/reviews.ts";
import { isAskedIn } from "../core/drills/asked-in.ts";
import { hashOf } from "../core/hash.ts";
import { STAGES, type Stage } from "../core/interview/stage.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { type Answer, REVIEW_FORM } from "../core/review/answer.ts";
import { checkAnswer } from "../core/review/check-answer.ts";
import type { ModelFailure } from "../core/review/failure.ts";
import type { ReviewedWork } from "../core/review/material.ts";
import { type ChatMessage, criteriaOf, reviewMessages } from "../core/review/prompt.ts";
import type { Review } from "../core/review/review.ts";
import type { Criterion } from "../core/rubric/criterion.ts";
import { attemptOf } from "./attempt-of.ts";
import type { Parts } from "./parts.ts";
import type { Answered } from "./ports.ts";
import { originOf } from "./reviewer.ts";
import { finishedSession, type OutOfReach, problemAtHand } from "./session-access.ts";

/** A finished session, made ready to be shown to a model. */
export interface Reviewable {
  readonly session: string;
  readonly work: ReviewedWork;
  /** The board as a PNG, as a data URL; null: it is not sent. */
  readonly picture: string | null;
  /** The stages with something to ask, in order. */
  readonly stages: readonly { readonly stage: Stage; readonly criteria: readonly Criterion[] }[];
}

export function reviewable(parts: Parts, session: string): Result<Reviewable, OutOfReach> {
  const found = finishedSession(parts, session);
  if (!found.ok) return found;
  const { state } = found.value;
  const problem = problemAtHand(parts, state.problem);
  if (!problem.ok) return problem;
  const graph = parts.readBoard(attemptOf(state), parts.store.ownNames());
  const { drill } = state;
  const stages = STAGES.map((stage) => ({
    stage,
    criteria: criteriaOf(problem.value, state.level, stage).filter(
      (criterion) => drill === null || isAskedIn(drill, criterion),
    ),
  }));
  return ok({
    session,
    picture: null,
    work: { problem: problem.value.text, notes: state.notes, graph },
    stages: stages.filter(({ criteria }) => criteria.length > 0),
  });
}

export function messagesFor(
  { prompts }: Pick<Parts, "prompts">,
  { work, picture }: Pick<Reviewable, "work" | "picture">,
  { stage, criteria }: Reviewable["stages"][number],
  fence: string,
  fault: string | null = null,
): readonly ChatMessage[] {
  const messages = reviewMessages(prompts.review, stage, criteria, work, fence, fault);
  if (picture === null) return messages;
  return messages.map((message) => (message.role === "user" ? { ...message, picture } : message));
}

/** Asks about the stages that `review` has no answer for, and keeps each answer as it comes. */
export async function* reviewStages(
  parts: Parts,
  at: Reviewable,
  settings: ReviewerSettings,
  review: Review,
  fence: string,
  signal: AbortSignal,
): AsyncGenerator<ReviewEvent, void> {
  const { model, secrets, store } = parts;
  let current = review;
  const endpoint = { ...settings, key: await secrets.get(originOf(settings.baseUrl)) };
  const isAnswered = new Set(review.stages.map(({ stage }) => stage));
  for (const asked of at.stages.filter(({ stage }) => !isAnswered.has(stage))) {
    const { stage, criteria } = asked;
    yield { type: "asking", stage, received: 0 };
    const messages = (fault: string | null) => messagesFor(parts, at, asked, fence, fault);
    const asking = model.ask(endpoint, messages, REVIEW_FORM, signal);
    const outcome = yield* told(stage, asking);
    if (!outcome.ok) {
      yield { type: "failed", stage, failure: outcome.error };
      return;
    }
    const { answer, usage } = outcome.value;
    const answered = { ...checkAnswer(answer, stage, criteria, at.work), usage };
    current = priced({ ...current, stages: [...current.stages, answered] }, settings);
    store.saveReview(current);
    yield { type: "answered", stage, review: current };
  }
  yield { type: "done", review: current };
}

/** Tells how an answer grows. However this ends, the question ends with it. */
async function* told(stage: Stage, asking: AsyncGenerator<number, Result<Answered<Answer>, ModelFailure>>) {
  try {
    let step = await asking.next();
    while (step.done !== true) {
      yield { type: "asking" as const, stage, received: step.value };
      step = await asking.next();
    }
    return step.value;
  } finally {
    await asking.return(fail(STOPPED));
  }
}

const STOPPED: ModelFailure = { code: "STOPPED", message: "Stopped." };

/** A review of which nothing is answered yet. */
export function newReview(parts: Parts, at: Reviewable, settings: ReviewerSettings): Review {
  return {
    id: parts.newId(),
    session: at.session,
    endpoint: settings.baseUrl,
    model: settings.model,
    promptVersion: hashOf(parts.prompts.review),
    atWallMs: parts.clock(),
    cost: null,
    asked: at.stages.map(({ stage }) => stage),
    stages: [],
  };
}

function priced(review: Review, { prices }: ReviewerSettings): Review {
  if (prices === null) return review;
  let cost = 0;
  for (const { usage } of review.stages) {
    if (usage === null) return { ...review, cost: null };
    cost += (usage.input * prices.input + usage.output * prices.output) / 1_000_000;
  }
  return { ...review, cost };
}
