import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";

/** A chat completion that was asked for. */
export interface AskedOf {
  readonly headers: IncomingHttpHeaders;
  /** As sent, byte for byte. */
  readonly bytes: string;
  readonly body: {
    readonly model?: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: { readonly type: string };
  };
}

/** A recording that was sent to be written down. */
export interface SpokenTo {
  readonly headers: IncomingHttpHeaders;
  readonly model: string | null;
  readonly sound: File;
}

/** Answers to sound. */
export type Listening = (spoken: SpokenTo, response: ServerResponse) => void | Promise<void>;

export type Behaviour = (asked: AskedOf, response: ServerResponse) => void | Promise<void>;

export interface LoopbackServer {
  readonly baseUrl: string;
  /** Every completion that was asked for, in order. */
  readonly asked: readonly AskedOf[];
  /** How it answers from now on. */
  behave(behaviour: Behaviour): void;
  /** Every recording that came, in order. */
  readonly heard: readonly SpokenTo[];
  /** How it answers to sound from now on; until then it has no such path. */
  listen(listening: Listening): void;
  close(): Promise<void>;
}

/** The name under which its one model is listed. */
export const LOOPBACK_MODEL = "loopback";

/** A real HTTP server on this machine that answers as OpenAI-compatible servers do, or as it is told to. */
export async function startLoopbackServer(first: Behaviour = emptyAnswer): Promise<LoopbackServer> {
  let behaviour = first;
  const asked: AskedOf[] = [];
  const heard: SpokenTo[] = [];
  let listening: Listening = (_spoken, response) => sendJson(response, 404, { error: { message: "no" } });
  const server = createServer(async (request, response) => {
    response.on("error", () => {});
    if (request.url === "/v1/models") {
      return sendJson(response, 200, { object: "list", data: [{ id: LOOPBACK_MODEL, object: "model" }] });
    }
    if (request.url === "/v1/audio/transcriptions") {
      const one = await spokenIn(request);
      heard.push(one);
      return listening(one, response);
    }
    if (request.url !== "/v1/chat/completions") return sendJson(response, 404, { error: { message: "no" } });
    let bytes = "";
    for await (const chunk of request.setEncoding("utf8")) bytes += chunk;
    const one: AskedOf = { headers: request.headers, bytes, body: JSON.parse(bytes) };
    asked.push(one);
    await behaviour(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    behave(next) {
      behaviour = next;
    },
    heard,
    listen(next) {
      listening = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Streams an answer in several pieces, with the count of tokens at its end. */
export function streamAnswer(response: ServerResponse, text: string, pieces = 5): void {
  beginStream(response);
  const size = Math.max(1, Math.ceil(text.length / pieces));
  for (let at = 0; at < text.length; at += size) sendPiece(response, text.slice(at, at + size));
  endStream(response);
}

export function beginStream(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
}

export function sendPiece(response: ServerResponse, content: string): void {
  sendChunk(response, { choices: [{ index: 0, delta: { content }, finish_reason: null }] });
}

export function endStream(response: ServerResponse): void {
  sendChunk(response, { choices: [{ index: 0, delta: {}, finish_reason: "stop" }] });
  sendChunk(response, {
    choices: [],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  });
  response.end("data: [DONE]\n\n");
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

/** The form that a client of transcriptions sends. */
async function spokenIn(request: IncomingMessage): Promise<SpokenTo> {
  const { headers } = request;
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const type = headers["content-type"] ?? "";
  const form = await new Response(Buffer.concat(chunks), { headers: { "content-type": type } }).formData();
  const [model, sound] = [form.get("model"), form.get("file")];
  return {
    headers,
    model: typeof model === "string" ? model : null,
    sound: sound instanceof File ? sound : new File([], ""),
  };
}

function sendChunk(response: ServerResponse, chunk: object): void {
  const whole = { id: "c", object: "chat.completion.chunk", created: 0, model: LOOPBACK_MODEL, ...chunk };
  response.write(`data: ${JSON.stringify(whole)}\n\n`);
}

function emptyAnswer(_asked: AskedOf, response: ServerResponse): void {
  streamAnswer(response, JSON.stringify({ verdicts: [], remarks: [] }));
}
