import { expect, onTestFinished, test } from "vitest";
import type { SpeechEndpoint } from "../app/ports.ts";
import { type Listening, type LoopbackServer, sendJson, startLoopbackServer } from "./loopback-server.ts";
import { openModel } from "./open-model.ts";
import { transcribe } from "./transcribe.ts";

const KEY = "sk-loopback-1234567890";
const SOUND = new Blob([new Uint8Array([26, 69, 223, 163, 1, 2, 3])], { type: "audio/webm" });
const NEVER = new AbortController().signal;

async function serverThat(listening: Listening): Promise<LoopbackServer> {
  const server = await startLoopbackServer();
  server.listen(listening);
  onTestFinished(() => server.close());
  return server;
}

function endpointOf({ baseUrl }: Pick<LoopbackServer, "baseUrl">, timeoutMs = 60_000): SpeechEndpoint {
  return { baseUrl, model: "ears", timeoutMs, key: KEY };
}

/** How it ends when the server answers sound like this. */
async function endOf(listening: Listening, timeoutMs?: number) {
  const server = await serverThat(listening);
  const outcome = await transcribe(endpointOf(server, timeoutMs), SOUND, NEVER);
  if (!outcome.ok) expect(JSON.stringify(outcome.error)).not.toContain(KEY);
  return { server, outcome, ended: outcome.ok ? "heard" : outcome.error.code };
}

test("the sound arrives as it was, as a file with a name, for the model named; the key is in one header", async () => {
  const { server, outcome } = await endOf((_spoken, response) => sendJson(response, 200, { text: "Hello." }));
  expect(outcome).toEqual({ ok: true, value: "Hello." });
  const [spoken] = server.heard;
  expect(spoken?.model).toBe("ears");
  expect(spoken?.sound.name).toBe("speech.webm");
  expect(spoken?.sound.type).toBe("audio/webm");
  expect(await spoken?.sound.bytes()).toEqual(await SOUND.bytes());
  expect(spoken?.headers.authorization).toBe(`Bearer ${KEY}`);
  expect(Object.keys(spoken?.headers ?? {}).filter((name) => name.startsWith("x-stainless"))).toEqual([]);
});

test.each([
  [401, "KEY_REFUSED"],
  [404, "NO_TRANSCRIPTION"],
  [405, "NO_TRANSCRIPTION"],
  [413, "REFUSED"],
  [429, "TOO_MANY"],
  [500, "SERVER_FAILED"],
])("%i ends in %s after one request", async (status, code) => {
  const { server, ended } = await endOf((_spoken, response) =>
    sendJson(response, status, { error: { message: `no ${KEY}` } }),
  );
  expect(ended).toBe(code);
  expect(server.heard).toHaveLength(1);
});

test("what is too long says so, and a pause says how long", async () => {
  const { outcome: long } = await endOf((_spoken, response) => sendJson(response, 413, {}));
  expect(long.ok ? "" : long.error.message).toContain("shorter takes");
  const { outcome: busy } = await endOf((_spoken, response) =>
    sendJson(response, 429, {}, { "retry-after": "17" }),
  );
  expect(busy.ok ? "" : busy.error.message).toContain("in 17 seconds");
});

test.each([
  ["another form", { words: "Hello." }],
  ["a text that is none", { text: 7 }],
  ["a list", ["Hello."]],
])("%s is not taken for words", async (_what, body) => {
  expect((await endOf((_spoken, response) => sendJson(response, 200, body))).ended).toBe("NOT_THE_API");
});

test("neither is a page, half an answer, or an answer in another place", async () => {
  const page = await endOf((_spoken, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<h1>Welcome</h1>");
  });
  expect(page.ended).toBe("NOT_THE_API");
  const half = await endOf((_spoken, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end('{"text": "Hel');
  });
  expect(half.ended).toBe("NOT_THE_API");
  const moved = await endOf((_spoken, response) => {
    response.writeHead(307, { location: "https://elsewhere.example/v1/audio/transcriptions" }).end();
  });
  expect(moved.ended).toBe("NOT_THE_API");
});

test("more than 5 MB is cut off", async () => {
  const { ended } = await endOf((_spoken, response) =>
    sendJson(response, 200, { text: "x".repeat(6_000_000) }),
  );
  expect(ended).toBe("TOO_LARGE");
});

test("a connection that is cut, a server that is gone, and one that never answers", async () => {
  const { server, ended } = await endOf((_spoken, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "900" });
    response.write('{"text": "Hel', () => response.destroy());
  });
  expect(["CUT", "UNREACHABLE"]).toContain(ended);
  await server.close();
  expect(await transcribe(endpointOf(server), SOUND, NEVER)).toMatchObject({
    error: { code: "UNREACHABLE" },
  });
  expect((await endOf(() => {}, 100)).ended).toBe("TIMEOUT");
});

test("throwing a take away ends the request at the server", async () => {
  const stop = new AbortController();
  const gone = Promise.withResolvers<void>();
  const server = await serverThat((_spoken, response) => {
    response.on("close", () => gone.resolve());
    stop.abort();
  });
  const outcome = await transcribe(endpointOf(server), SOUND, stop.signal);
  expect(outcome).toMatchObject({ ok: false, error: { code: "STOPPED" } });
  await gone.promise;
});

test("the test of an endpoint sends half a second of silence, and says whether it is written down", async () => {
  const server = await serverThat((_spoken, response) => sendJson(response, 200, { text: "" }));
  const endpoint = { ...endpointOf(server), model: "loopback", temperature: 0 };
  const tested = await openModel().test(endpoint, "ears", NEVER);
  expect(tested).toMatchObject({ ok: true, value: { speech: { ok: true } } });
  const [spoken] = server.heard;
  expect(spoken?.model).toBe("ears");
  const wav = Buffer.from(await (spoken?.sound ?? new Blob()).arrayBuffer());
  expect(wav.toString("latin1", 0, 4)).toBe("RIFF");
  expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
  // Half a second of 16-bit samples, and all of them silent.
  expect(wav.readUInt32LE(28) / 2).toBe(wav.readUInt32LE(40));
  expect(wav.subarray(44).every((byte) => byte === 0)).toBe(true);

  server.listen((_spoken, response) => sendJson(response, 404, {}));
  const deaf = await openModel().test(endpoint, "ears", NEVER);
  expect(deaf).toMatchObject({ ok: true, value: { speech: { error: { code: "NO_TRANSCRIPTION" } } } });
});
