import { planFor } from "../../src-main/core/interview/plan.ts";
import {
  LOOPBACK_MODEL,
  type LoopbackServer,
  sendJson,
  startLoopbackServer,
} from "../../src-main/reviewer/loopback-server.ts";
import { clientOf } from "../client.ts";
import { expect, test } from "../fixtures.ts";
import { Room } from "../page-models/room.ts";
import type { RunningServer } from "../server.ts";

const SAID = "We shard the feed by user.";

test("held, a key listens; the words land at the cursor, marked, undone in one step, and heard in the replay @web", async ({
  server,
}) => {
  const { page } = server;
  const model = await startLoopbackServer();
  try {
    const session = await enterRoom(server.current, model);
    await page.goto(`${new URL(page.url()).origin}/#/room/${session}`);
    const room = new Room(page);
    await room.ready();

    // The key leads to the settings first. Once they are saved the page is loaded anew, and may ask for the microphone.
    await page.keyboard.press("Alt+t");
    const settings = page.getByRole("dialog", { name: "Language model" });
    await settings.getByLabel("Speech to text").fill("ears");
    await settings.getByRole("button", { name: "Test" }).click();
    await expect(settings.getByRole("status")).toContainText(
      "It streams. This endpoint writes down no speech",
    );
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("button", { name: "Hold to speak" })).toBeVisible();
    await room.ready();
    const silence = model.heard.length;
    await room.write("A", "Reads: ");
    const bar = page.getByRole("region", { name: "Speech" });
    const note = room.note("A");

    // Where the sound goes is said once, before any does.
    await page.keyboard.press("Alt+t");
    const consent = page.getByRole("dialog", { name: "Speak into the notes" });
    await expect(consent).toContainText(model.baseUrl);
    await consent.getByRole("switch", { name: "Keep recordings with their session" }).click();
    await consent.getByRole("button", { name: "Agree" }).click();
    await expect(consent).toBeHidden();
    await note.click();

    // While it is written down one types on; the words come to where the cursor was.
    const answer = Promise.withResolvers<void>();
    model.listen(async (_spoken, response) => {
      await answer.promise;
      sendJson(response, 200, { text: `${SAID}\n` });
    });
    await page.keyboard.press("ControlOrMeta+End");
    await speak(room);
    await expect(bar.getByText("Writing it down")).toBeVisible();
    await page.keyboard.insertText("typed on");
    answer.resolve();
    await expect(note).toContainText(`Reads: ${SAID} typed on`);
    await expect(note.locator(".cm-spoken")).toHaveText(SAID);
    await expect(bar).toHaveCount(0);
    const [first] = model.heard.slice(silence);
    expect(first?.sound.size).toBeGreaterThan(1000);
    expect(first?.model).toBe("ears");
    await room.saved();

    // One undo takes back the words, all of them and nothing else.
    await page.keyboard.press("ControlOrMeta+z");
    await expect(note).not.toContainText(SAID);
    await expect(note).toContainText("Reads: typed on");

    // Redo brings them back as what they were, on disk, too.
    await room.saved();
    await page.keyboard.press("ControlOrMeta+y");
    await expect(note.locator(".cm-spoken")).toHaveText(SAID);
    await room.saved();
    await page.reload();
    await room.ready();
    await expect(note.locator(".cm-spoken")).toHaveText(SAID);
    await note.click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText("Reads: typed on");

    // Escape throws away: nothing is sent.
    await page.keyboard.down("Alt");
    await page.keyboard.down("t");
    await expect(bar.getByText("Recording")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(bar).toHaveCount(0);
    await page.keyboard.up("t");
    await page.keyboard.up("Alt");
    expect(model.heard).toHaveLength(silence + 1);

    // A take that fails is kept until it is tried again.
    model.listen((_spoken, response) => sendJson(response, 429, {}, { "retry-after": "17" }));
    await speak(room);
    await expect(bar.getByRole("alert")).toContainText("try again in 17 seconds");
    model.listen((_spoken, response) => sendJson(response, 200, { text: SAID }));
    await bar.getByRole("button", { name: "Try again" }).click();
    await expect(note.locator(".cm-spoken")).toHaveText(SAID);

    // It is still marked after a reload; and a button that is held does the same as the key.
    await room.saved();
    await page.reload();
    await room.ready();
    await expect(note.locator(".cm-spoken")).toHaveText(SAID);
    await page.getByRole("button", { name: "Hold to speak" }).hover();
    await page.mouse.down();
    await expect(bar).toContainText("0:01");
    await page.mouse.up();
    await expect(note.locator(".cm-spoken")).toHaveText([SAID, SAID]);
    await room.saved();

    // The takes were kept as sound; one of them is heard in the replay of a session in which it lasts a minute.
    const { origin } = new URL(page.url());
    await page.goto(`${origin}/#/replay/${await sitWithRecording(server.current, session)}`);
    await expect(page.getByRole("list", { name: "Moments" })).toContainText(`spoke: “${SAID}”`);
    await expect(page.getByTestId("spoken")).toHaveAttribute("title", "Spoken, from 0:10 to 1:10");
    const sound = page.getByTestId("sound");
    await page.getByRole("button", { name: "Hear what was spoken at 0:10" }).click();
    await expect(sound).toHaveAttribute("data-sounding", "true");
    await page.keyboard.press("m");
    await expect(sound).toHaveAttribute("data-sounding", "false");
    await page.keyboard.press("m");
    await expect(sound).toHaveAttribute("data-sounding", "true");
    await page.keyboard.press("Space");
    await expect(sound).toHaveAttribute("data-sounding", "false");

    await page.goto(`${origin}/#/data`);
    const recordings = page.getByRole("region", { name: "Recordings" });
    await expect(recordings).toContainText("4 recordings");
    await recordings.getByRole("button", { name: "Delete all recordings …" }).click();
    await recordings.getByRole("button", { name: "Delete all recordings for good" }).click();
    await expect(recordings).toHaveCount(0);
  } finally {
    await model.close();
  }
});

/** A room with a model set up, but none for speech. */
async function enterRoom(server: RunningServer, { baseUrl }: LoopbackServer): Promise<string> {
  const client = clientOf(server);
  await client.reviewer.change({
    preset: "other",
    baseUrl,
    model: LOOPBACK_MODEL,
    temperature: 0,
    timeoutMs: 60_000,
    prices: null,
  });
  const { session } = await client.sessions.start({
    problem: "instagram",
    level: "senior",
    plan: planFor(45),
  });
  return session;
}

/** A finished session with a recording of another, taken for a minute's. */
async function sitWithRecording(server: RunningServer, other: string): Promise<string> {
  const { sessions, speech } = clientOf(server);
  const [first] = (await speech.recordings({ session: other })).recordings;
  const sound = await speech.recording({ session: other, take: first?.take ?? "" });
  const { session } = await sessions.start({ problem: "instagram", level: "senior", plan: planFor(45) });
  const { seat } = await sessions.attach({ session });
  const take = { take: "minute", fromMs: 10_000, lengthMs: 60_000 };
  await speech.transcribe({ session, ...take, sound });
  await sessions.send({
    session,
    seat,
    clockMs: 75_000,
    commands: [
      { type: "changeNotes", stage: "A", text: SAID },
      { type: "markSpoken", ...take, stage: "A", start: 0, end: SAID.length },
      { type: "finish" },
    ],
  });
  return session;
}

/** Holds the key until the microphone was heard for a second. */
async function speak({ page }: Room): Promise<void> {
  await page.keyboard.down("Alt");
  await page.keyboard.down("t");
  await expect(page.getByRole("region", { name: "Speech" })).toContainText("0:01");
  await page.keyboard.up("t");
  await page.keyboard.up("Alt");
}
