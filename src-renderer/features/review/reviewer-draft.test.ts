import { expect, test } from "vitest";
import type { ReviewerSettings, ReviewerState } from "../../../src-main/contract/reviewer.ts";
import { draftOf, settingsOf, testSentence } from "./reviewer-draft.ts";

const SETTINGS: ReviewerSettings = {
  preset: "openai",
  baseUrl: "https://api.openai.com/v1",
  model: "large",
  temperature: 0.2,
  transcriptionModel: "ears-1",
  timeoutMs: 90_000,
  sendsPicture: true,
  prices: { input: 2.5, output: 10 },
};
const STATE: ReviewerState = {
  settings: SETTINGS,
  suggestedBaseUrl: null,
  hasKey: false,
  keySource: null,
  isConsented: false,
  isSpeechConsented: false,
};

test("a form gives back the settings it was filled with", () => {
  expect(settingsOf(draftOf(STATE))).toEqual(SETTINGS);
  const unpriced = { ...SETTINGS, prices: null };
  expect(settingsOf(draftOf({ ...STATE, settings: unpriced }))).toEqual(unpriced);
});

test("the first offer is a server of this machine, or what the environment names", () => {
  expect(draftOf({ ...STATE, settings: null }).preset).toBe("ollama");
  const named = draftOf({ ...STATE, settings: null, suggestedBaseUrl: "https://models.example/v1" });
  expect(named).toMatchObject({ preset: "other", baseUrl: "https://models.example/v1" });
});

test("what works of an endpoint is said in plain words", () => {
  const tested = { form: "plain", isStreaming: false, speech: null } as const;
  const said =
    "It answers, and lists this model. It promises no JSON, so it is asked in words. It answers in one piece.";
  expect(testSentence({ ...tested, models: ["large"] }, "large")).toBe(said);
  const heard = { ok: true as const, value: {} };
  expect(testSentence({ ...tested, models: ["large"], speech: heard }, "large")).toBe(
    `${said} It writes down speech.`,
  );
  const error = { code: "NO_TRANSCRIPTION" as const, message: "It writes down no speech: choose another." };
  const deaf = { ok: false as const, error };
  expect(testSentence({ ...tested, models: ["large"], speech: deaf }, "large")).toBe(
    `${said} ${error.message}`,
  );
});
