import { isSpeechOn, type ReviewerSettings, type ReviewerState } from "../contract/reviewer.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import type { ConsentTo } from "./ports.ts";

/** Which model gives a second opinion. The key goes in here and never comes out. */
export function reviewerCalls(parts: Parts) {
  const { store, secrets, model } = parts;

  return {
    state: os.reviewer.state.handler(() => reviewerState(parts)),

    change: os.reviewer.change.handler(({ input }) => {
      store.saveReviewerSettings(input);
      return reviewerState(parts);
    }),

    setKey: os.reviewer.setKey.handler(async ({ input }) => {
      await secrets.set(originOf(input.baseUrl), input.key);
      return reviewerState(parts);
    }),

    clearKey: os.reviewer.clearKey.handler(async ({ input }) => {
      await secrets.clear(originOf(input.baseUrl));
      return reviewerState(parts);
    }),

    models: os.reviewer.models.handler(async ({ input: { baseUrl }, signal }) => {
      const key = await secrets.get(originOf(baseUrl));
      const listed = await model.models({ baseUrl, key, timeoutMs: LISTING_MS }, signal ?? NEVER);
      return listed.ok ? { ok: true as const, value: [...listed.value] } : listed;
    }),

    test: os.reviewer.test.handler(async ({ input, signal }) => {
      const key = await secrets.get(originOf(input.baseUrl));
      const forSpeech = isSpeechOn(input) ? input.transcriptionModel : null;
      return model.test({ ...input, key }, forSpeech, signal ?? NEVER);
    }),
  };
}

/** A list is short: nobody waits longer for it. */
const LISTING_MS = 15_000;
const NEVER = new AbortController().signal;

/** Keys belong to an origin, as cookies do. */
export function originOf(baseUrl: string): string {
  return new URL(baseUrl).origin;
}

/** Whether the user has seen what a review sends to this endpoint, with a picture or without, and agreed. */
export function isAgreedTo(
  { consents }: Pick<Parts["store"], "consents">,
  { baseUrl }: ReviewerSettings,
  withPicture: boolean,
): boolean {
  return consents("review").includes(baseUrl) && (!withPicture || consents("picture").includes(baseUrl));
}

/** Keeps that the user saw what is sent to an endpoint, and agreed. */
export function agreeTo(
  store: Pick<Parts["store"], "consents" | "saveConsents">,
  to: ConsentTo,
  endpoint: string,
): void {
  store.saveConsents(to, [...new Set([...store.consents(to), endpoint])]);
}

async function reviewerState({ store, secrets }: Parts): Promise<ReviewerState> {
  const settings = store.reviewerSettings();
  const { suggestedBaseUrl } = secrets;
  if (settings === null) {
    return {
      settings,
      suggestedBaseUrl,
      hasKey: false,
      keySource: null,
      isConsented: false,
      isSpeechConsented: false,
    };
  }
  const keySource = await secrets.source(originOf(settings.baseUrl));
  const isConsented = isAgreedTo(store, settings, settings.sendsPicture);
  const isSpeechConsented = store.consents("speech").includes(settings.baseUrl);
  const hasKey = keySource !== null;
  return { settings, suggestedBaseUrl, hasKey, keySource, isConsented, isSpeechConsented };
}
