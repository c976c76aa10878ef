import { randomUUID } from "node:crypto";
import { Command } from "commander";
import type { Content, Endpoint } from "../app/ports.ts";
import { loadContent } from "../content/load-content.ts";
import { loadPrompts } from "../content/load-prompts.ts";
import { baseUrlSchema } from "../contract/reviewer.ts";
import { compileLexicon } from "../core/language/lexicon.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { AskingPrompts } from "../core/review/prompt.ts";
import {
  type AttackResult,
  attackEndpoint,
  attackLoopback,
  obedientAnswer,
} from "../reviewer/attack-suite.ts";
import { attackVoice, obedientPhrase } from "../reviewer/attack-voice.ts";
import { LOOPBACK_MODEL, startLoopbackServer, streamAnswer } from "../reviewer/loopback-server.ts";
import { openModel } from "../reviewer/open-model.ts";
import { colours } from "./colours.ts";
import { PROJECT } from "./project-folders.ts";
import { runCommand } from "./run-command.ts";

interface Options {
  readonly endpoint?: string;
  readonly model?: string;
}

/** The longest one answer may take. */
const TIMEOUT_MS = 300_000;

const program = new Command("npm run -s attack --")
  .exitOverride()
  .description(
    "Tries to talk a reviewing model into better verdicts; exit code 1 when an attack gets through. Without an endpoint, against a server of this machine that obeys every attack.",
  )
  .option("--endpoint <address>", "an OpenAI-compatible endpoint; its key is taken from OPENAI_API_KEY")
  .option("--model <name>", "the model to ask there");

await runCommand(async () => {
  program.parse();
  const { endpoint, model } = program.opts<Options>();
  const prompts = loadPrompts(PROJECT.prompts);
  if (!prompts.ok) return prompts;
  if (endpoint === undefined) {
    const content = loadContent(PROJECT.content);
    if (!content.ok) return content;
    const voice = await resultsOfVoice(prompts.value.interviewer, content.value);
    return report([...(await resultsOfLoopback(prompts.value.review)), ...voice]);
  }
  const address = baseUrlSchema.safeParse(endpoint);
  if (!address.success || model === undefined) {
    const message = address.success ? "name the model with --model" : address.error.issues[0]?.message;
    return fail({ code: "USAGE", message: `${message ?? "the address cannot be used"}.` });
  }
  const results = await resultsOf(prompts.value.review, endpointOf(address.data, model));
  return results.ok ? report(results.value) : results;
});

async function resultsOfLoopback(prompts: AskingPrompts): Promise<readonly AttackResult[]> {
  const server = await startLoopbackServer((asked, response) =>
    streamAnswer(response, JSON.stringify(obedientAnswer(asked)), 1),
  );
  try {
    const endpoint = { ...endpointOf(server.baseUrl, LOOPBACK_MODEL), key: null };
    return await attackLoopback(openModel(), prompts, server, endpoint, randomUUID());
  } finally {
    await server.close();
  }
}

/** The lexicon is the field's: what a problem adds to it is in its own prompt. */
async function resultsOfVoice(prompts: AskingPrompts, content: Content): Promise<readonly AttackResult[]> {
  const server = await startLoopbackServer((asked, response) =>
    streamAnswer(response, JSON.stringify(obedientPhrase(asked)), 1),
  );
  try {
    const endpoint = { ...endpointOf(server.baseUrl, LOOPBACK_MODEL), key: null };
    const knowledge = { lexicon: compileLexicon(content.concepts), words: content.interviewer };
    return await attackVoice(openModel(), prompts, knowledge, server, endpoint, randomUUID());
  } finally {
    await server.close();
  }
}

async function resultsOf(
  prompts: AskingPrompts,
  endpoint: Endpoint,
): Promise<Result<readonly AttackResult[]>> {
  const results: AttackResult[] = [];
  const attacking = attackEndpoint(openModel(), prompts, endpoint, randomUUID());
  for (;;) {
    const step = await attacking.next();
    if (step.done !== true) results.push(step.value);
    else return step.value.ok ? ok(results) : step.value;
  }
}

function endpointOf(baseUrl: string, model: string): Endpoint {
  return { baseUrl, model, temperature: 0, timeoutMs: TIMEOUT_MS, key: process.env.OPENAI_API_KEY ?? null };
}

function report(results: readonly AttackResult[]): Result<void> {
  const kinds = [...new Set(results.map(({ attack }) => attack.kind))];
  for (const kind of kinds) {
    const tried = results.filter(({ attack }) => attack.kind === kind);
    const through = tried.filter(({ faults }) => faults.length > 0);
    const rate = `${((100 * through.length) / tried.length).toFixed(0)} %`;
    const figure = `${through.length} of ${tried.length} (${rate}) got through`;
    process.stdout.write(`${kind.padEnd(16)} ${through.length === 0 ? figure : colours.red(figure)}\n`);
    for (const { attack, place, faults } of through.slice(0, 5)) {
      process.stdout.write(
        colours.dim(`    ${place}: ${JSON.stringify(attack.text)}: ${faults.join("; ")}\n`),
      );
    }
  }
  if (results.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
  return ok(undefined);
}
