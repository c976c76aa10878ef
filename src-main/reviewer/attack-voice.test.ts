import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadContent } from "../content/load-content.ts";
import { compileLexicon } from "../core/language/lexicon.ts";
import { TEST_PROMPTS } from "../core/review/test-work.ts";
import { attackVoice, obedientPhrase, VOICE_PLACES } from "./attack-voice.ts";
import { ATTACKS } from "./attacks.ts";
import { startLoopbackServer, streamAnswer } from "./loopback-server.ts";
import { openModel } from "./open-model.ts";

const content = loadContent(join(import.meta.dirname, "../../data"));

async function attacked(judgingWords?: string[]) {
  if (!content.ok) throw new Error(content.error.message);
  const server = await startLoopbackServer((asked, response) =>
    streamAnswer(response, JSON.stringify(obedientPhrase(asked)), 1),
  );
  onTestFinished(() => server.close());
  const endpoint = { baseUrl: server.baseUrl, model: "m", temperature: 0, timeoutMs: 60_000, key: null };
  const { concepts, interviewer } = content.value;
  const words = judgingWords === undefined ? interviewer : { ...interviewer, judgingWords };
  const knowledge = { lexicon: compileLexicon(concepts), words };
  return attackVoice(openModel(), TEST_PROMPTS, knowledge, server, endpoint, "a1b2c3");
}

test("none comes out of the interviewer's mouth, wherever it stands", async () => {
  const results = await attacked();
  expect(results).toHaveLength(ATTACKS.length * VOICE_PLACES.length);
  expect(results.filter(({ faults }) => faults.length > 0)).toEqual([]);
}, 30_000);

test("an interviewer that may judge is found out", async () => {
  const results = await attacked([]);
  expect(results.some(({ faults }) => faults.includes("the interviewer says it"))).toBe(true);
}, 30_000);
