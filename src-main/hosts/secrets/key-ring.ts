import { z } from "zod";
import type { Secrets } from "../../app/ports.ts";
import { baseUrlSchema } from "../../contract/reviewer.ts";

/** Where keys are kept: one text that nobody else can read. */
export interface Vault {
  /** Null when there is nothing, or nothing that can be read any more: then the key is entered again. */
  read(): Promise<string | null>;
  write(text: string): Promise<void>;
}

const keysSchema = z.record(z.string(), z.string());
type Keys = z.infer<typeof keysSchema>;

/**
 * Keys by origin, over a vault. Where none was saved, that of the environment serves, for the endpoint the
 * environment names and for no other.
 */
export function keyRing(vault: Vault, environment: NodeJS.ProcessEnv): Secrets {
  const suggested = baseUrlSchema.safeParse(environment.OPENAI_BASE_URL ?? "");
  const suggestedBaseUrl = suggested.success ? suggested.data : null;
  const environmentOrigin = new URL(suggestedBaseUrl ?? "https://api.openai.com/v1").origin;
  const environmentKey = environment.OPENAI_API_KEY?.trim() ?? "";

  const saved = async (): Promise<Keys> => {
    const text = await vault.read();
    if (text === null) return {};
    try {
      const keys = keysSchema.safeParse(JSON.parse(text));
      return keys.success ? keys.data : {};
    } catch {
      return {};
    }
  };
  const ofEnvironment = (origin: string) =>
    environmentKey !== "" && origin === environmentOrigin ? environmentKey : null;

  return {
    suggestedBaseUrl,
    async get(origin) {
      return (await saved())[origin] ?? ofEnvironment(origin);
    },
    async set(origin, key) {
      await vault.write(JSON.stringify({ ...(await saved()), [origin]: key }));
    },
    async clear(origin) {
      const { [origin]: _, ...others } = await saved();
      await vault.write(JSON.stringify(others));
    },
    async source(origin) {
      if ((await saved())[origin] !== undefined) return "saved";
      return ofEnvironment(origin) === null ? null : "environment";
    },
  };
}
