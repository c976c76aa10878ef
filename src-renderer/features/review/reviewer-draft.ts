import type { ReviewerSettings, ReviewerState, ReviewerTest } from "../../../src-main/contract/reviewer.ts";
import { PRESET_ADDRESSES, type ReviewerPreset } from "../../../src-main/core/review/presets.ts";

export const PRESET_NAMES: Readonly<Record<ReviewerPreset, string>> = {
  openai: "OpenAI",
  ollama: "Ollama",
  lmstudio: "LM Studio",
  llamacpp: "llama.cpp",
  other: "Another one",
};

/** The settings as a form holds them; an empty price is none. */
export interface ReviewerDraft {
  readonly preset: ReviewerPreset;
  readonly baseUrl: string;
  readonly model: string;
  readonly temperature: number;
  readonly timeoutSeconds: number;
  /** Empty: none. */
  readonly transcriptionModel: string;
  readonly inputPrice: string | number;
  readonly outputPrice: string | number;
  readonly sendsPicture: boolean;
}

/** Local models on a laptop take minutes for a stage. */
const USUAL_TIMEOUT_SECONDS = 300;

export function draftOf({ settings, suggestedBaseUrl }: ReviewerState): ReviewerDraft {
  if (settings === null) {
    return {
      preset: suggestedBaseUrl === null ? "ollama" : "other",
      baseUrl: suggestedBaseUrl ?? PRESET_ADDRESSES.ollama,
      model: "",
      temperature: 0,
      timeoutSeconds: USUAL_TIMEOUT_SECONDS,
      transcriptionModel: "",
      inputPrice: "",
      outputPrice: "",
      sendsPicture: false,
    };
  }
  const { preset, baseUrl, model, temperature, timeoutMs, transcriptionModel, prices, sendsPicture } =
    settings;
  return {
    preset,
    baseUrl,
    model,
    temperature,
    timeoutSeconds: timeoutMs / 1000,
    transcriptionModel,
    inputPrice: prices?.input ?? "",
    outputPrice: prices?.output ?? "",
    sendsPicture,
  };
}

export function settingsOf(draft: ReviewerDraft): ReviewerSettings {
  const { preset, baseUrl, model, temperature, timeoutSeconds, inputPrice, outputPrice, sendsPicture } =
    draft;
  const transcriptionModel = draft.transcriptionModel.trim();
  const prices =
    inputPrice === "" && outputPrice === ""
      ? null
      : { input: Number(inputPrice), output: Number(outputPrice) };
  const timeoutMs = Math.round(timeoutSeconds * 1000);
  return { preset, baseUrl, model, temperature, timeoutMs, transcriptionModel, prices, sendsPicture };
}

/** What works, in two or three sentences. */
export function testSentence({ models, form, isStreaming, speech }: ReviewerTest, model: string): string {
  const listed =
    models.length === 0
      ? "It answers, and lists no models."
      : models.includes(model)
        ? "It answers, and lists this model."
        : "It answers, but does not list this model.";
  const streaming = isStreaming ? "It streams." : "It answers in one piece.";
  const spoken = speech === null ? [] : [speech.ok ? "It writes down speech." : speech.error.message];
  return [listed, FORM_SENTENCES[form], streaming, ...spoken].join(" ");
}

const FORM_SENTENCES: Readonly<Record<ReviewerTest["form"], string>> = {
  json_schema: "It can be held to a JSON schema.",
  json_object: "It takes no JSON schema, but promises JSON.",
  plain: "It promises no JSON, so it is asked in words.",
};
