import type { ReviewerSettings } from "../contract/reviewer.ts";
import type { ReviewEvent } from "../contract/reviews.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { checkBoardPicture, PNG_URL_START } from "../core/review/picture.ts";
import type { Review } from "../core/review/review.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import { messagesFor, newReview, type Reviewable, reviewable, reviewStages } from "./review-session.ts";
import { agreeTo, isAgreedTo } from "./reviewer.ts";
import type { OutOfReach } from "./session-access.ts";

/** A second opinion by a model: shown first, agreed to, then asked for. The score is not among what it touches. */
export function reviewCalls(parts: Parts) {
  const { store, newId } = parts;
  // A finished session does not change, so the fence that was shown is the one that is sent.
  const fences = new Map<string, string>();
  const fenceOf = (session: string): string => {
    const fence = fences.get(session) ?? newId();
    fences.set(session, fence);
    return fence;
  };

  return {
    preview: os.reviews.preview.handler(({ input, errors }) => {
      const ready = readyFor(parts, input.session);
      if (!ready.ok) throw errors[ready.error.code]({ message: ready.error.message });
      const { at, settings } = ready.value;
      const fence = fenceOf(input.session);
      return {
        endpoint: settings.baseUrl,
        model: settings.model,
        sendsPicture: settings.sendsPicture,
        stages: at.stages.map((asked) => ({
          stage: asked.stage,
          messages: [...messagesFor(parts, at, asked, fence)],
        })),
      };
    }),

    consent: os.reviews.consent.handler(({ input, errors }) => {
      if (store.reviewerSettings()?.baseUrl !== input.endpoint) throw errors.REFUSED({ message: MOVED });
      const agreed = input.picture ? (["review", "picture"] as const) : (["review"] as const);
      for (const to of agreed) agreeTo(store, to, input.endpoint);
      return {};
    }),

    run: os.reviews.run.handler(({ input, errors, signal }) => {
      const ready = readyFor(parts, input.session);
      if (!ready.ok) throw errors[ready.error.code]({ message: ready.error.message });
      const { at, settings } = ready.value;
      const picture = settings.sendsPicture ? input.picture : null;
      if (!isAgreedTo(store, settings, picture !== null)) throw errors.REFUSED({ message: UNSEEN });
      const sound = picture === null ? null : checkBoardPicture(bytesOf(picture));
      if (sound?.ok === false) throw errors.REFUSED({ message: sound.error.message });
      const begun = reviewToGoOn(parts, at, settings, input.resume);
      if (!begun.ok) throw errors[begun.error.code]({ message: begun.error.message });
      return stoppable(signal, (ended) =>
        reviewStages(parts, { ...at, picture }, settings, begun.value, fenceOf(input.session), ended),
      );
    }),

    list: os.reviews.list.handler(({ input }) => ({ reviews: [...store.reviews(input.session)] })),

    remove: os.reviews.remove.handler(({ input }) => {
      store.removeReview(input.session, input.review);
      return {};
    }),
  };
}

export const NOT_SET_UP = "No model is set up: choose an endpoint and a model first.";
const UNSEEN = "Nothing was sent: look first at what will be sent to this endpoint, and agree to it.";
export const MOVED = "The endpoint was changed meanwhile: look again at what will be sent.";
const OTHER_MODEL = "This review is by another model or of other questions: start a new one.";

function readyFor(
  parts: Parts,
  session: string,
): Result<{ readonly at: Reviewable; readonly settings: ReviewerSettings }, OutOfReach> {
  const at = reviewable(parts, session);
  if (!at.ok) return at;
  const settings = parts.store.reviewerSettings();
  return settings === null ? fail({ code: "REFUSED", message: NOT_SET_UP }) : ok({ at: at.value, settings });
}

function bytesOf(dataUrl: string): Uint8Array {
  return Buffer.from(dataUrl.slice(PNG_URL_START.length), "base64");
}

/** A new review, or one that stopped before its end. What it says of answered stages stays. */
function reviewToGoOn(
  parts: Parts,
  at: Reviewable,
  settings: ReviewerSettings,
  resume: string | null,
): Result<Review, OutOfReach> {
  const fresh = newReview(parts, at, settings);
  if (resume === null) return ok(fresh);
  const found = parts.store.reviews(at.session).find(({ id }) => id === resume);
  const isSame =
    found !== undefined &&
    found.endpoint === fresh.endpoint &&
    found.model === fresh.model &&
    found.promptVersion === fresh.promptVersion;
  return isSame ? ok(found) : fail({ code: "REFUSED", message: OTHER_MODEL });
}

/** Closing the iterator ends what it waits for, which a generator alone would wait out. */
function stoppable(
  signal: AbortSignal | undefined,
  start: (ended: AbortSignal) => AsyncGenerator<ReviewEvent, void>,
): AsyncGenerator<ReviewEvent, void> {
  const controller = new AbortController();
  const events = start(
    signal === undefined ? controller.signal : AbortSignal.any([signal, controller.signal]),
  );
  return {
    next: () => events.next(),
    return: (value) => {
      controller.abort();
      return events.return(value);
    },
    throw: (error) => {
      controller.abort();
      return events.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      controller.abort();
      await events.return();
    },
  };
}
