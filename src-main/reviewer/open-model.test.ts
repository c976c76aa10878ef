import { expect, onTestFinished, test } from "vitest";
import type { Endpoint } from "../app/ports.ts";
import { REVIEW_FORM } from "../core/review/answer.ts";
import { MAX_ANSWER_BYTES } from "./guarded-fetch.ts";
import {
  type Behaviour,
  beginStream,
  type LoopbackServer,
  sendJson,
  sendPiece,
  startLoopbackServer,
  streamAnswer,
} from "./loopback-server.ts";
import { openModel } from "./open-model.ts";

const EMPTY = { verdicts: [], remarks: [] };
const KEY = "sk-loopback-1234567890";
const MESSAGES = () => [{ role: "user" as const, content: "judge this" }];

async function serverWith(behaviour: Behaviour): Promise<LoopbackServer> {
  const server = await startLoopbackServer(behaviour);
  onTestFinished(() => server.close());
  return server;
}

function endpointOf({ baseUrl }: LoopbackServer, timeoutMs = 60_000): Endpoint {
  return { baseUrl, model: "loopback", temperature: 0, timeoutMs, key: KEY };
}

async function ask(endpoint: Endpoint, signal = new AbortController().signal, model = openModel()) {
  const asking = model.ask(endpoint, MESSAGES, REVIEW_FORM, signal);
  const told: number[] = [];
  for (;;) {
    const step = await asking.next();
    if (step.done === true) return { told, outcome: step.value };
    told.push(step.value);
  }
}

/** How asking ends when the server behaves like this. */
async function endOf(behaviour: Behaviour, timeoutMs?: number) {
  const server = await serverWith(behaviour);
  const { outcome } = await ask(endpointOf(server, timeoutMs));
  if (!outcome.ok) expect(JSON.stringify(outcome.error)).not.toContain(KEY);
  return { server, ended: outcome.ok ? "answered" : outcome.error.code, outcome };
}

test("an answer streams in, with progress and tokens", async () => {
  const long = { verdicts: [], remarks: [{ text: "x".repeat(2000), evidence: [] }] };
  const server = await serverWith((_asked, response) => streamAnswer(response, JSON.stringify(long)));
  const { told, outcome } = await ask(endpointOf(server));
  expect(outcome).toEqual({ ok: true, value: { answer: long, usage: { input: 100, output: 20 } } });
  expect(told.length).toBeGreaterThan(2);
  expect(server.asked).toHaveLength(1);
});

test("the key goes into one header, and nothing tells about this machine", async () => {
  const { server } = await endOf((_asked, response) => streamAnswer(response, JSON.stringify(EMPTY)));
  const headers = server.asked[0]?.headers ?? {};
  expect(headers.authorization).toBe(`Bearer ${KEY}`);
  expect(Object.keys(headers).filter((name) => name.startsWith("x-stainless"))).toEqual([]);
  expect(server.asked[0]?.bytes).not.toContain(KEY);
});

test("without a key no header is sent", async () => {
  const server = await serverWith((_asked, response) => streamAnswer(response, JSON.stringify(EMPTY)));
  await ask({ ...endpointOf(server), key: null });
  expect(server.asked[0]?.headers.authorization).toBeUndefined();
});

test.each([
  [401, "KEY_REFUSED"],
  [403, "KEY_REFUSED"],
  [404, "NO_SUCH_MODEL"],
  [418, "REFUSED"],
  [500, "SERVER_FAILED"],
  [503, "SERVER_FAILED"],
])("%i ends in %s after one request", async (status, code) => {
  const { server, ended } = await endOf((_asked, response) =>
    sendJson(response, status, { error: { message: `no ${KEY}` } }),
  );
  expect(ended).toBe(code);
  expect(server.asked).toHaveLength(1);
});

test("429 says when to come back, and nobody hammers", async () => {
  const { server, outcome } = await endOf((_asked, response) =>
    sendJson(response, 429, { error: { message: "slow down" } }, { "retry-after": "17" }),
  );
  expect(outcome).toMatchObject({ ok: false, error: { code: "TOO_MANY" } });
  expect(outcome.ok ? "" : outcome.error.message).toContain("in 17 seconds");
  expect(server.asked).toHaveLength(1);
});

test("a connection cut in the middle is told from one that never was", async () => {
  const { server, ended } = await endOf((_asked, response) => {
    beginStream(response);
    sendPiece(response, '{"verdicts": [');
    response.write(": still here\n\n", () => response.destroy());
  });
  expect(ended).toBe("CUT");
  await server.close();
  const { outcome } = await ask(endpointOf(server));
  expect(outcome).toMatchObject({ ok: false, error: { code: "UNREACHABLE" } });
});

test("a stream that ends without saying so was cut", async () => {
  const { ended } = await endOf((_asked, response) => {
    beginStream(response);
    sendPiece(response, JSON.stringify(EMPTY));
    response.end();
  });
  expect(ended).toBe("CUT");
});

test("200 with HTML is not a model", async () => {
  const { ended } = await endOf((_asked, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<h1>Welcome</h1>");
  });
  expect(ended).toBe("NOT_THE_API");
});

test("a redirect is not followed: the key would go along", async () => {
  const elsewhere = await serverWith((_asked, response) => streamAnswer(response, JSON.stringify(EMPTY)));
  const { ended } = await endOf((_asked, response) => {
    response.writeHead(307, { location: `${elsewhere.baseUrl}/chat/completions` }).end();
  });
  expect(ended).toBe("NOT_THE_API");
  expect(elsewhere.asked).toEqual([]);
});

test.each([
  ["truncated JSON", '{"verdicts": ['],
  ["two JSON objects", `${JSON.stringify(EMPTY)}\n${JSON.stringify(EMPTY)}`],
  ["words around it", `Sure: ${JSON.stringify(EMPTY)}`],
  ["another form", '{"score": 97}'],
  ["nothing", ""],
])("%s is asked for once more, and then there is no review", async (_name, text) => {
  const { server, ended } = await endOf((_asked, response) => streamAnswer(response, text));
  expect(ended).toBe("NO_REVIEW");
  expect(server.asked).toHaveLength(2);
});

test("the second try may be the one that can be read", async () => {
  const texts = ["no", JSON.stringify(EMPTY)];
  const { ended } = await endOf((_asked, response) => streamAnswer(response, texts.shift() ?? ""));
  expect(ended).toBe("answered");
});

test("more than 5 MB is cut off", async () => {
  const { ended } = await endOf((_asked, response) => {
    beginStream(response);
    const piece = "x".repeat(64 * 1024);
    for (let sent = 0; sent <= MAX_ANSWER_BYTES + piece.length; sent += piece.length)
      sendPiece(response, piece);
    response.end();
  });
  expect(ended).toBe("TOO_LARGE");
});

test("a slow first word, and an answer without an end, run out of time", async () => {
  expect((await endOf(() => {}, 100)).ended).toBe("TIMEOUT");
  const { ended } = await endOf((_asked, response) => {
    beginStream(response);
    sendPiece(response, "{");
  }, 400);
  expect(ended).toBe("TIMEOUT");
});

test("stopping ends the request at the server", async () => {
  const stop = new AbortController();
  const gone = Promise.withResolvers<void>();
  const server = await serverWith((_asked, response) => {
    response.on("close", () => gone.resolve());
    beginStream(response);
    sendPiece(response, "{");
    stop.abort();
  });
  const { outcome } = await ask(endpointOf(server), stop.signal);
  expect(outcome).toMatchObject({ ok: false, error: { code: "STOPPED" } });
  await gone.promise;
});

test("it steps down to the form an endpoint takes, and remembers it", async () => {
  const server = await serverWith(({ body }, response) => {
    if (body.response_format !== undefined) return sendJson(response, 400, { error: { message: "no" } });
    streamAnswer(response, JSON.stringify(EMPTY));
  });
  const model = openModel();
  const never = new AbortController().signal;
  expect((await ask(endpointOf(server), never, model)).outcome.ok).toBe(true);
  expect((await ask(endpointOf(server), never, model)).outcome.ok).toBe(true);
  expect(server.asked.map(({ body }) => body.response_format?.type)).toEqual([
    "json_schema",
    "json_object",
    undefined,
    undefined,
  ]);
});

test("a test says what works", async () => {
  const server = await serverWith(({ body }, response) => {
    if (body.response_format?.type === "json_schema") return sendJson(response, 400, {});
    streamAnswer(response, JSON.stringify(EMPTY));
  });
  const tested = await openModel().test(endpointOf(server), null, new AbortController().signal);
  expect(tested).toEqual({
    ok: true,
    value: { models: ["loopback"], form: "json_object", isStreaming: true, speech: null },
  });
});
