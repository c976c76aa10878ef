/** Servers that people have. */
export const REVIEWER_PRESETS = ["openai", "ollama", "lmstudio", "llamacpp", "other"] as const;
export type ReviewerPreset = (typeof REVIEWER_PRESETS)[number];

/** Where each of them listens when nothing was changed. */
export const PRESET_ADDRESSES: Readonly<Record<ReviewerPreset, string>> = {
  openai: "https://api.openai.com/v1",
  ollama: "http://127.0.0.1:11434/v1",
  lmstudio: "http://127.0.0.1:1234/v1",
  llamacpp: "http://127.0.0.1:8080/v1",
  other: "",
};
