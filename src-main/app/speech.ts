import { isSpeechOn, type ReviewerSettings } from "../contract/reviewer.ts";
import { spokenWords } from "../core/interview/spoken.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { ModelFailure } from "../core/review/failure.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import { agreeTo, originOf } from "./reviewer.ts";
import { NO_SESSION, type OutOfReach, sessionAtHand } from "./session-access.ts";

/** Sound goes to the endpoint that writes it down, with the key, which never leaves the core; words come back. */
export function speechCalls(parts: Parts) {
  const { store, secrets, model } = parts;

  return {
    consent: os.speech.consent.handler(({ input, errors }) => {
      if (store.reviewerSettings()?.baseUrl !== input.endpoint) throw errors.REFUSED({ message: MOVED });
      agreeTo(store, "speech", input.endpoint);
      return {};
    }),

    transcribe: os.speech.transcribe.handler(async ({ input, errors, signal }) => {
      const ready = readyToListen(parts, input.session);
      if (!ready.ok) throw errors[ready.error.code]({ message: ready.error.message });
      const { baseUrl, transcriptionModel, timeoutMs } = ready.value;
      const key = await secrets.get(originOf(baseUrl));
      const endpoint = { baseUrl, model: transcriptionModel, timeoutMs, key };
      const { session, take, fromMs, lengthMs, sound } = input;
      const heard = await model.transcribe(endpoint, sound, signal ?? NEVER);
      if (!heard.ok) return heard;
      const words = spokenWords(heard.value);
      if (words === "") return fail(NOTHING_HEARD);
      if (store.preferences().keepsRecordings) {
        const bytes = new Uint8Array(await sound.arrayBuffer());
        store.saveRecording(session, { take, fromMs, lengthMs, mimeType: sound.type, bytes });
      }
      return ok({ words });
    }),

    recordings: os.speech.recordings.handler(({ input }) => ({
      recordings: store.recordings(input.session).map(({ mimeType: _, ...facts }) => facts),
    })),

    recording: os.speech.recording.handler(({ input, errors }) => {
      const found = store.recording(input.session, input.take);
      if (found === null) throw errors.NOT_FOUND({ message: NO_RECORDING });
      return new Blob([new Uint8Array(found.bytes)], { type: found.mimeType });
    }),

    removeRecordings: os.speech.removeRecordings.handler(() => {
      store.removeRecordings();
      return {};
    }),
  };
}

const NEVER = new AbortController().signal;
const OFF = "Nobody listens yet: name a model for speech in the settings of the model.";
const UNSEEN = "Nothing was sent: agree first that sound is sent to this endpoint.";
const MOVED = "The endpoint was changed meanwhile: look again at where sound is sent.";
const FINISHED = "This session is finished and can no longer be changed.";
const NO_RECORDING = "This recording is no more: reload the page.";
const NOTHING_HEARD: ModelFailure = {
  code: "NOTHING_HEARD",
  message: "The endpoint heard no words: speak closer to the microphone, or look at which one is chosen.",
};

function readyToListen(parts: Parts, session: string): Result<ReviewerSettings, OutOfReach> {
  const refuse = (message: string) => fail({ code: "REFUSED" as const, message });
  const found = sessionAtHand(parts, session);
  if (!found.ok) return fail({ code: "NOT_FOUND", message: NO_SESSION });
  if (found.value.state.status === "finished") return refuse(FINISHED);
  const settings = parts.store.reviewerSettings();
  if (settings === null || !isSpeechOn(settings)) return refuse(OFF);
  return parts.store.consents("speech").includes(settings.baseUrl) ? ok(settings) : refuse(UNSEEN);
}
