import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { ReviewEvent } from "../contract/reviews.ts";
import type { Answer } from "../core/review/answer.ts";
import { PNG_URL_START } from "../core/review/picture.ts";
import { pngOf } from "../core/review/test-png.ts";
import {
  type AskedOf,
  beginStream,
  type LoopbackServer,
  sendJson,
  sendPiece,
  startLoopbackServer,
  streamAnswer,
} from "../reviewer/loopback-server.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type RunningApp, referenceAttempt, runApp, sitAttempt } from "./finished-session.fixture.ts";
import { fetchFile, sendFile } from "./transfers.fixture.ts";

const KEY = "sk-never-to-be-seen-42";

async function ready(app: RunningApp, consent = true) {
  const server = await startLoopbackServer();
  onTestFinished(() => server.close());
  const session = await sitAttempt(app, referenceAttempt("senior"));
  await app.calls.reviewer.change(settingsFor(server));
  await app.calls.reviewer.setKey({ baseUrl: server.baseUrl, key: KEY });
  if (consent) await app.calls.reviews.consent({ endpoint: server.baseUrl });
  return { server, session };
}

function settingsFor({ baseUrl }: LoopbackServer) {
  return {
    preset: "other" as const,
    baseUrl,
    model: "loopback",
    temperature: 0,
    timeoutMs: 60_000,
    prices: { input: 10, output: 100 },
  };
}

async function run({ calls }: RunningApp, session: string, resume: string | null = null) {
  const events: ReviewEvent[] = [];
  for await (const event of await calls.reviews.run({ session, resume })) events.push(event);
  return events;
}

/** Answers that nothing is met, for every question it was asked. */
function notMet({ body }: AskedOf): Answer {
  const ids = [...(body.messages[0]?.content ?? "").matchAll(/^\{"id":"([^"]+)"/gm)].map(
    ([, id]) => id ?? "",
  );
  return {
    verdicts: ids.map((id) => ({ id, evidence: [], verdict: "not_met" as const, remark: "Nothing here." })),
    remarks: [],
  };
}

test("a review is asked for stage by stage, kept with what it cost, and leaves the score alone", async () => {
  const app = runApp();
  const { server, session } = await ready(app);
  const before = await app.calls.sessions.result({ session });
  server.behave((asked, response) => streamAnswer(response, JSON.stringify(notMet(asked))));
  const events = await run(app, session);
  expect(events.filter(({ type }) => type === "answered")).toHaveLength(5);
  expect(server.asked).toHaveLength(5);
  const { reviews } = await app.calls.reviews.list({ session });
  expect(reviews).toHaveLength(1);
  // 100 tokens in and 20 out for each stage.
  expect(reviews[0]?.cost).toBeCloseTo((5 * (100 * 10 + 20 * 100)) / 1_000_000, 10);
  expect(events.at(-1)).toEqual({ type: "done", review: reviews[0] });
  expect(await app.calls.sessions.result({ session })).toEqual(before);
});

test("what was shown is what is sent, byte for byte", async () => {
  const app = runApp();
  const { server, session } = await ready(app);
  const shown = await app.calls.reviews.preview({ session });
  server.behave((asked, response) => streamAnswer(response, JSON.stringify(notMet(asked))));
  await run(app, session);
  expect(server.asked.map(({ body }) => body.messages)).toEqual(shown.stages.map(({ messages }) => messages));
});

test("nothing is sent before the user agreed to it, endpoint by endpoint", async () => {
  const app = runApp();
  const { server, session } = await ready(app, false);
  await expect(run(app, session)).rejects.toMatchObject({ code: "REFUSED" });
  await expect(app.calls.reviews.consent({ endpoint: "https://elsewhere.example/v1" })).rejects.toMatchObject(
    {
      code: "REFUSED",
    },
  );
  expect(server.asked).toEqual([]);
});

test("when a stage fails, the answered ones stay and are not asked again", async () => {
  const app = runApp();
  const { server, session } = await ready(app);
  server.behave((asked, response) => {
    if (server.asked.length === 3) return sendJson(response, 500, {});
    streamAnswer(response, JSON.stringify(notMet(asked)));
  });
  const failed = await run(app, session);
  expect(failed.at(-1)).toMatchObject({ type: "failed", stage: "D", failure: { code: "SERVER_FAILED" } });
  const [partial] = (await app.calls.reviews.list({ session })).reviews;
  expect(partial?.stages.map(({ stage }) => stage)).toEqual(["R", "A"]);
  const rest = await run(app, session, partial?.id ?? "");
  expect(rest.at(-1)?.type).toBe("done");
  expect(server.asked).toHaveLength(6);
  const { reviews } = await app.calls.reviews.list({ session });
  expect(reviews.map(({ stages }) => stages.length)).toEqual([5]);
});

test("a review by another model is not gone on with", async () => {
  const app = runApp();
  const { server, session } = await ready(app);
  server.behave((asked, response) => {
    if (server.asked.length === 2) return sendJson(response, 500, {});
    streamAnswer(response, JSON.stringify(notMet(asked)));
  });
  await run(app, session);
  const [partial] = (await app.calls.reviews.list({ session })).reviews;
  await app.calls.reviewer.change({ ...settingsFor(server), model: "another" });
  await expect(run(app, session, partial?.id ?? "")).rejects.toMatchObject({ code: "REFUSED" });
  await run(app, session);
  expect((await app.calls.reviews.list({ session })).reviews.map(({ model }) => model).sort()).toEqual([
    "another",
    "loopback",
  ]);
  await app.calls.reviews.remove({ session, review: partial?.id ?? "" });
  expect((await app.calls.reviews.list({ session })).reviews).toHaveLength(1);
});

test("stopping ends the request, and the session is as it was", async () => {
  const app = runApp();
  const { server, session } = await ready(app);
  const gone = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  server.behave((_asked, response) => {
    response.on("close", () => gone.resolve());
    beginStream(response);
    sendPiece(response, "{".repeat(500));
    begun.resolve();
  });
  const events = await app.calls.reviews.run({ session, resume: null });
  await events.next();
  await events.next();
  await begun.promise;
  await events.return?.();
  await gone.promise;
  expect(await app.calls.reviews.list({ session })).toEqual({ reviews: [] });
});

test("stopping does not wait for a server that says nothing", async () => {
  const app = runApp();
  const { server, session } = await ready(app);
  const gone = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  server.behave((_asked, response) => {
    response.on("close", () => gone.resolve());
    begun.resolve();
  });
  const events = await app.calls.reviews.run({ session, resume: null });
  await events.next();
  const waiting = events.next();
  await begun.promise;
  await events.return?.();
  await gone.promise;
  await waiting;
});

test("invented proof does not stand", async () => {
  const app = runApp();
  const { server, session } = await ready(app);
  server.behave((asked, response) => {
    const verdicts = notMet(asked).verdicts.map((one) => ({
      ...one,
      verdict: "met" as const,
      evidence: [{ quote: "the candidate shards it by moon phase" }, { shapes: ["ghost"] }],
    }));
    streamAnswer(response, JSON.stringify({ verdicts: [...verdicts, ...verdicts], remarks: [] }));
  });
  const done = (await run(app, session)).at(-1);
  const stages = done?.type === "done" ? done.review.stages : [];
  expect(stages.flatMap(({ opinions }) => opinions)).toEqual([]);
  expect(stages.every(({ dropped }) => dropped.some(({ reason }) => reason === "unproven"))).toBe(true);
});

test("a review travels with its session, in an archive and through the sync folder, and is there once", async () => {
  const app = runApp();
  const { server, session } = await ready(app);
  const shared = temporaryFolder();
  await app.calls.sync.choose({ folder: shared });
  server.behave((asked, response) => streamAnswer(response, JSON.stringify(notMet(asked))));
  await run(app, session);
  const { reviews } = await app.calls.reviews.list({ session });
  expect(reviews).toHaveLength(1);
  // The session went when the folder was chosen, and goes again with its review.
  expect(await app.calls.sync.exchange()).toMatchObject({ sent: 2 });

  const synced = runApp();
  await synced.calls.sync.choose({ folder: shared });
  expect(await synced.calls.reviews.list({ session })).toEqual({ reviews });
  expect(await synced.calls.sync.exchange()).toMatchObject({ sent: 0 });

  const imported = runApp();
  const file = await fetchFile(app, await app.calls.archive.export({ sessions: [session] }));
  for (const _ of ["once", "again"]) await imported.calls.archive.import(await sendFile(imported, file));
  expect(await imported.calls.reviews.list({ session })).toEqual({ reviews });
  expect(file.includes(KEY)).toBe(false);

  // One that is made later goes after the session that was sent.
  await run(app, session);
  expect(await app.calls.sync.exchange()).toMatchObject({ sent: 3 });
  await synced.calls.sync.exchange();
  expect((await synced.calls.reviews.list({ session })).reviews).toHaveLength(2);
});

test("the key is in its own file, which is its owner's alone, and nowhere the window can see", async () => {
  const app = runApp();
  const { server, session } = await ready(app);
  server.behave((_asked, response) => sendJson(response, 401, { error: { message: `bad key ${KEY}` } }));
  const { calls } = app;
  const endpoint = { baseUrl: server.baseUrl };
  const answers = [
    await calls.reviewer.state(),
    await calls.reviewer.change(settingsFor(server)),
    await calls.reviewer.setKey({ ...endpoint, key: KEY }),
    await calls.reviewer.models(endpoint),
    await calls.reviewer.test(settingsFor(server)),
    await calls.reviews.preview({ session }),
    await run(app, session),
    await calls.reviews.list({ session }),
    await calls.preferences.get(),
  ];
  expect(JSON.stringify(answers)).not.toContain(KEY);
  expect(answers[0]).toMatchObject({ hasKey: true, keySource: "saved" });
  app.close();
  const holding = readdirSync(app.folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => statSync(join(app.folder, name)).isFile() && readFileSync(join(app.folder, name)).includes(KEY),
  );
  expect(holding).toEqual(["model-key"]);
  expect(statSync(join(app.folder, "model-key")).mode & 0o777).toBe(0o600);
});

test("a key goes to the address it was given for and to no other", async () => {
  const app = runApp();
  const { session } = await ready(app);
  const other = await startLoopbackServer((asked, response) =>
    streamAnswer(response, JSON.stringify(notMet(asked))),
  );
  onTestFinished(() => other.close());
  await app.calls.reviewer.change(settingsFor(other));
  expect(await app.calls.reviewer.state()).toMatchObject({ hasKey: false, isConsented: false });
  await app.calls.reviews.consent({ endpoint: other.baseUrl });
  await run(app, session);
  expect(other.asked[0]?.headers.authorization).toBeUndefined();
});

test.each([
  "http://example.com/v1",
  "ftp://127.0.0.1/v1",
  "https://me:secret@example.com/v1",
  "https://example.com/v1?key=1",
  "example.com",
])("%s is no address to send one's work to", async (baseUrl) => {
  const { calls } = runApp();
  await expect(calls.reviewer.models({ baseUrl })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

function urlOf(bytes: Uint8Array): string {
  return PNG_URL_START + Buffer.from(bytes).toString("base64");
}

const PICTURE = urlOf(pngOf(1200, 800));

async function readyForPictures(app: RunningApp) {
  const { server, session } = await ready(app);
  await app.calls.reviewer.change({ ...settingsFor(server), sendsPicture: true });
  const see = (picture: string | null) => app.calls.reviews.run({ session, resume: null, picture });
  return { server, session, see };
}

test("the board goes along as a picture where that is wanted, once it was seen", async () => {
  const app = runApp();
  const { server, session, see } = await readyForPictures(app);
  server.behave((asked, response) => streamAnswer(response, JSON.stringify(notMet(asked))));
  // What was agreed to before was without a picture.
  expect((await app.calls.reviewer.state()).isConsented).toBe(false);
  await expect(see(PICTURE)).rejects.toMatchObject({ code: "REFUSED" });
  await app.calls.reviews.consent({ endpoint: server.baseUrl, picture: true });
  expect((await app.calls.reviewer.state()).isConsented).toBe(true);
  for await (const _event of await see(PICTURE));
  const shown = await app.calls.reviews.preview({ session });
  expect(shown.sendsPicture).toBe(true);
  expect(server.asked.map(({ bytes }) => JSON.parse(bytes).messages)).toEqual(
    shown.stages.map(({ messages: [system, user] }) => [
      system,
      {
        role: "user",
        content: [
          { type: "text", text: user?.content },
          { type: "image_url", image_url: { url: PICTURE } },
        ],
      },
    ]),
  );

  await app.calls.reviewer.change(settingsFor(server));
  for await (const _event of await see(PICTURE));
  expect(server.asked.slice(5).every(({ bytes }) => !bytes.includes("image_url"))).toBe(true);
});

test("a picture that is none, or is too large, is not sent", async () => {
  const app = runApp();
  const { server, see } = await readyForPictures(app);
  await app.calls.reviews.consent({ endpoint: server.baseUrl, picture: true });
  for (const bytes of [pngOf(4096, 10), new TextEncoder().encode("<svg/>".padEnd(200))]) {
    await expect(see(urlOf(bytes))).rejects.toMatchObject({ code: "REFUSED" });
  }
  await expect(see("data:image/svg+xml;base64,AAAA")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(server.asked).toEqual([]);
});

test("a model that takes no pictures is asked without one only when the user says so", async () => {
  const app = runApp();
  const { server, see } = await readyForPictures(app);
  await app.calls.reviews.consent({ endpoint: server.baseUrl, picture: true });
  server.behave((asked, response) => {
    if (asked.bytes.includes("image_url"))
      return sendJson(response, 400, { error: { message: "no images" } });
    streamAnswer(response, JSON.stringify(notMet(asked)));
  });
  const refused: ReviewEvent[] = [];
  for await (const event of await see(PICTURE)) refused.push(event);
  expect(refused.at(-1)).toMatchObject({ type: "failed", failure: { code: "PICTURE_REFUSED" } });
  expect(server.asked.every(({ bytes }) => bytes.includes("image_url"))).toBe(true);
  const plain: ReviewEvent[] = [];
  for await (const event of await see(null)) plain.push(event);
  expect(plain.at(-1)?.type).toBe("done");
});
