import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { planFor } from "../core/interview/plan.ts";
import { MAX_TAKE_BYTES, MAX_TAKE_MS } from "../core/interview/spoken.ts";
import { sendJson, startLoopbackServer } from "../reviewer/loopback-server.ts";
import { type RunningApp, runApp } from "./finished-session.fixture.ts";

const KEY = "sk-never-to-be-seen-42";
const SOUND = new Blob([new Uint8Array([26, 69, 223, 163, 9, 8, 7])], { type: "audio/webm" });
const TAKE = { take: "one", fromMs: 2_000, lengthMs: 6_000, sound: SOUND };

/** A room that is open, and an endpoint that hears "We shard by user." */
async function ready(app: RunningApp, { model = "ears", consent = true } = {}) {
  const server = await startLoopbackServer();
  onTestFinished(() => server.close());
  server.listen((_spoken, response) => sendJson(response, 200, { text: " We shard\nby user.\u0007 " }));
  const { baseUrl } = server;
  await app.calls.reviewer.change({
    preset: "other",
    baseUrl,
    model: "loopback",
    temperature: 0,
    timeoutMs: 60_000,
    transcriptionModel: model,
    prices: null,
  });
  await app.calls.reviewer.setKey({ baseUrl, key: KEY });
  if (consent) await app.calls.speech.consent({ endpoint: baseUrl });
  const { session } = await app.calls.sessions.start({
    problem: "instagram",
    level: "senior",
    plan: planFor(45),
  });
  return { server, session };
}

test("a take comes back as words on one line, sent with the key to the model for speech", async () => {
  const app = runApp();
  const { server, session } = await ready(app);
  const heard = await app.calls.speech.transcribe({ session, ...TAKE });
  expect(heard).toEqual({ ok: true, value: { words: "We shard by user." } });
  expect(server.heard[0]?.model).toBe("ears");
  expect(await server.heard[0]?.sound.bytes()).toEqual(await SOUND.bytes());
  expect(server.heard[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  expect(server.asked).toEqual([]);
});

test("nothing is sent before the user agreed to it, for this endpoint and for sound", async () => {
  const app = runApp();
  const { server, session } = await ready(app, { consent: false });
  await app.calls.reviews.consent({ endpoint: server.baseUrl });
  await expect(app.calls.speech.transcribe({ session, ...TAKE })).rejects.toMatchObject({ code: "REFUSED" });
  const elsewhere = app.calls.speech.consent({ endpoint: "https://elsewhere.example/v1" });
  await expect(elsewhere).rejects.toMatchObject({ code: "REFUSED" });
  expect(server.heard).toEqual([]);
  expect(await app.calls.reviewer.state()).toMatchObject({ isConsented: true, isSpeechConsented: false });
});

test("nothing is sent while no model for speech is named, for a session that is over, or for none", async () => {
  const app = runApp();
  const { server, session } = await ready(app, { model: "" });
  const spoken = () => app.calls.speech.transcribe({ session, ...TAKE });
  await expect(spoken()).rejects.toMatchObject({ code: "REFUSED" });
  const { settings } = await app.calls.reviewer.state();
  if (settings === null) throw new Error("no settings");
  await app.calls.reviewer.change({ ...settings, transcriptionModel: "ears" });
  expect((await spoken()).ok).toBe(true);
  const { seat } = await app.calls.sessions.attach({ session });
  await app.calls.sessions.send({ session, seat, clockMs: 9_000, commands: [{ type: "finish" }] });
  await expect(spoken()).rejects.toMatchObject({ code: "REFUSED" });
  const nowhere = app.calls.speech.transcribe({ session: "none", ...TAKE });
  await expect(nowhere).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(server.heard).toHaveLength(1);
});

test.each([
  ["too large", { ...TAKE, sound: new Blob([new Uint8Array(MAX_TAKE_BYTES + 1)], { type: "audio/webm" }) }],
  ["empty", { ...TAKE, sound: new Blob([], { type: "audio/webm" }) }],
  ["of another type", { ...TAKE, sound: new Blob(["<svg/>"], { type: "image/svg+xml" }) }],
  ["too long", { ...TAKE, lengthMs: MAX_TAKE_MS + 1 }],
])("a take that is %s is refused in the core", async (_what, take) => {
  const app = runApp();
  const { server, session } = await ready(app);
  await expect(app.calls.speech.transcribe({ session, ...take })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  expect(server.heard).toEqual([]);
});

test("an endpoint that hears nothing says so, and nothing is kept", async () => {
  const app = runApp();
  const { server, session } = await ready(app);
  await app.calls.preferences.change({ keepsRecordings: true });
  server.listen((_spoken, response) => sendJson(response, 200, { text: " \n\u200b" }));
  expect(await app.calls.speech.transcribe({ session, ...TAKE })).toMatchObject({
    ok: false,
    error: { code: "NOTHING_HEARD" },
  });
  expect((await app.calls.speech.recordings({ session })).recordings).toEqual([]);
});

test("a recording is kept only where the user wants it, and is deleted with the others", async () => {
  const app = runApp();
  const { session } = await ready(app);
  await app.calls.speech.transcribe({ session, ...TAKE });
  expect((await app.calls.speech.recordings({ session })).recordings).toEqual([]);

  await app.calls.preferences.change({ keepsRecordings: true });
  await app.calls.speech.transcribe({ session, ...TAKE, take: "two" });
  const { recordings } = await app.calls.speech.recordings({ session });
  expect(recordings).toEqual([{ take: "two", fromMs: 2_000, lengthMs: 6_000, storedBytes: SOUND.size }]);
  const sound = await app.calls.speech.recording({ session, take: "two" });
  expect(sound.type).toBe("audio/webm");
  expect(await sound.bytes()).toEqual(await SOUND.bytes());
  expect((await app.calls.backup.about()).recordings).toEqual({ count: 1, storedBytes: SOUND.size });

  await app.calls.speech.removeRecordings();
  expect((await app.calls.backup.about()).recordings).toEqual({ count: 0, storedBytes: 0 });
  await expect(app.calls.speech.recording({ session, take: "two" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("sessions travel without their recordings, and with their spoken words", async () => {
  const app = runApp();
  const { session } = await ready(app);
  await app.calls.preferences.change({ keepsRecordings: true });
  await app.calls.speech.transcribe({ session, ...TAKE });
  const { seat } = await app.calls.sessions.attach({ session });
  const spoken = { take: "one", stage: "A", start: 0, end: 17, fromMs: 2_000, lengthMs: 6_000 } as const;
  await app.calls.sessions.send({
    session,
    seat,
    clockMs: 9_000,
    commands: [
      { type: "changeNotes", stage: "A", text: "We shard by user." },
      { type: "markSpoken", ...spoken },
      { type: "finish" },
    ],
  });
  const { transfer } = await app.calls.archive.export({ sessions: [session] });
  const text = await (await app.calls.transfers.fetch({ transfer, offset: 0 })).text();
  expect(text).toContain('"type":"wordsSpoken"');
  expect(text).not.toContain(Buffer.from(await SOUND.bytes()).toString("base64"));
});

test("the key is in no answer and in no file but its own", async () => {
  const app = runApp();
  const { server, session } = await ready(app);
  await app.calls.preferences.change({ keepsRecordings: true });
  server.listen((_spoken, response) => sendJson(response, 401, { error: { message: `wrong: ${KEY}` } }));
  const refused = await app.calls.speech.transcribe({ session, ...TAKE });
  expect(refused).toMatchObject({ ok: false, error: { code: "KEY_REFUSED" } });
  expect(JSON.stringify(refused)).not.toContain(KEY);
  const files = readdirSync(app.folder, { recursive: true, encoding: "utf8" });
  const withKey = files.filter(
    (name) => statSync(join(app.folder, name)).isFile() && readFileSync(join(app.folder, name)).includes(KEY),
  );
  expect(withKey).toEqual(["model-key"]);
});
