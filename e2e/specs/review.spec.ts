import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { box, ellipse, link, scene } from "../../src-main/core/diagram/scene-builder.ts";
import {
  type AskedOf,
  beginStream,
  LOOPBACK_MODEL,
  type LoopbackServer,
  sendJson,
  sendPiece,
  startLoopbackServer,
  streamAnswer,
} from "../../src-main/reviewer/loopback-server.ts";
import { clientOf } from "../client.ts";
import { expect, test } from "../fixtures.ts";
import { SAMPLE_NOTES } from "../sample-notes.ts";
import type { RunningServer } from "../server.ts";
import { sitInterview } from "../sit-interview.ts";

const KEY = "sk-nobody-sees-this-9317";
const QUOTE =
  SAMPLE_NOTES.A.split("\n")
    .find((line) => line.length > 30)
    ?.trim() ?? SAMPLE_NOTES.A.trim();

const phone = box({ id: "phone", x: 0, y: 0, width: 160, height: 80 }, "Mobile app");
const service = box({ id: "feed", x: 300, y: 0, width: 160, height: 80 }, "Feed service");
const database = ellipse({ id: "rows", x: 600, y: 0, width: 160, height: 80 }, "Postgres");
const BOARD = scene(phone, service, database, link(phone, service, "asks"), link(service, database, "reads"));

test("a model is set up, agreed to, asked, stopped, asked again; a disagreement leads to both proofs", async ({
  server,
  dataFolder,
}) => {
  const { page } = server;
  const model = await startLoopbackServer();
  try {
    const session = await sitInterview(server.current, { notes: SAMPLE_NOTES, elements: BOARD.elements });
    const bodies: string[] = [];
    page.on("response", async (response) => bodies.push(await response.text().catch(() => "")));
    await page.goto(`${new URL(page.url()).origin}/#/result/${session}`);
    await page.getByRole("tab", { name: "Second opinion" }).click();

    await page.getByRole("button", { name: "Set up a language model" }).click();
    const dialog = page.getByRole("dialog", { name: "Language model" });
    await dialog.getByLabel("Address").fill(model.baseUrl);
    await dialog.getByLabel("Key").fill(KEY);
    await dialog.getByLabel("Model").fill(LOOPBACK_MODEL);
    await dialog.getByRole("switch", { name: "Also send the board as a picture" }).click();
    await dialog.getByRole("button", { name: "Test" }).click();
    await expect(dialog.getByRole("status")).toContainText("It can be held to a JSON schema.");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();

    // Until now only the test of the connection was sent.
    const before = model.asked.length;
    await page.getByRole("button", { name: `Ask ${LOOPBACK_MODEL}` }).click();
    const consent = page.getByRole("dialog", { name: "What will be sent" });
    await expect(consent.getByLabel("Messages for Requirements")).toContainText("<material ");
    await consent.getByRole("tab", { name: "Board" }).click();
    await expect(consent.getByRole("img", { name: "Your board, as it is sent" })).toBeVisible();
    expect(model.asked).toHaveLength(before);

    const gone = hang(model);
    await consent.getByRole("button", { name: "Send it" }).click();
    await expect(page.getByText("200 characters")).toBeVisible();
    await page.getByRole("button", { name: "Stop" }).click();
    await gone;
    await expect(page.getByRole("alert")).toContainText("Stopped");

    model.behave((asked, response) => streamAnswer(response, answerTo(asked)));
    await page.getByRole("button", { name: `Ask ${LOOPBACK_MODEL}` }).click();
    await expect(page.getByText("500 tokens in, 100 out")).toBeVisible();
    await expect(page.getByText(/Dropped \d+ claims? whose words are not yours/)).toBeVisible();
    expect(model.asked.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(largestSideIn(model.asked.at(-1)?.bytes ?? "")).toBeLessThanOrEqual(2048);

    const item = page.getByRole("listitem").filter({ hasText: "Disagrees" }).first();
    await item
      .getByRole("button", { name: /“Feed service” on your board/ })
      .first()
      .click();
    await expect(page.getByRole("tab", { name: "Your board" })).toHaveAttribute("aria-selected", "true");
    await item.getByRole("button", { name: /” in / }).last().click();
    await expect(page.getByRole("tab", { name: "Your words" })).toHaveAttribute("aria-selected", "true");

    // An endpoint may fail in any way, and say the key while it does.
    for (const fail of FAILURES) {
      model.behave(fail);
      expect(await failureOf(server.current, session)).not.toContain(KEY);
    }
    await page.getByRole("button", { name: `Ask ${LOOPBACK_MODEL}` }).click();
    await expect(page.getByRole("alert")).toBeVisible();

    expect(bodies.some((body) => body.includes(KEY))).toBe(false);
    expect(filesWith(dataFolder, KEY)).toEqual(["model-key"]);
    await server.current.stop();
    expect(server.current.printed()).toContain("Open http");
    expect(server.current.printed()).not.toContain(KEY);
  } finally {
    await model.close();
  }
});

const FAILURES: readonly Parameters<LoopbackServer["behave"]>[0][] = [
  (_asked, response) => sendJson(response, 401, { error: { message: `Incorrect API key: ${KEY}` } }),
  (_asked, response) => sendJson(response, 500, { error: { message: `Crashed with ${KEY}`, key: KEY } }),
  (_asked, response) => void response.writeHead(200, { "content-type": "text/html" }).end(`<p>${KEY}</p>`),
  (_asked, response) => {
    beginStream(response);
    sendPiece(response, `{"verdicts":[{"id":"${KEY}`);
    response.destroy();
  },
  (_asked, response) => streamAnswer(response, `{"verdicts":[{"id":"${KEY}"}],"remarks":[]} {"a":1}`),
  (_asked, response) => void response.destroy(),
];

/** All that a review that fails makes known, its last event that it failed. */
async function failureOf(server: RunningServer, session: string): Promise<string> {
  const events: unknown[] = [];
  for await (const event of await clientOf(server).reviews.run({ session, resume: null })) events.push(event);
  expect(events).toContainEqual(expect.objectContaining({ type: "failed" }));
  return JSON.stringify(events);
}

/** Begins an answer and never ends it; settles when the window has hung up. */
function hang(model: LoopbackServer): Promise<void> {
  return new Promise((resolve) => {
    model.behave((_asked, response) => {
      response.on("close", () => resolve());
      beginStream(response);
      sendPiece(response, "{".padEnd(200));
    });
  });
}

/** All is met, on words and a shape of the candidate; and one proof is made up. */
function answerTo({ body }: AskedOf): string {
  const ids = [...(body.messages[0]?.content ?? "").matchAll(/^\{"id":"([^"]+)"/gm)].map(
    ([, id]) => id ?? "",
  );
  const evidence = [{ shapes: ["feed"] }, { quote: QUOTE }];
  const verdicts = ids.map((id, index) => ({
    id,
    evidence: index === 0 ? [...evidence, { quote: "sharded by the phase of the moon" }] : evidence,
    verdict: "met",
    remark: "It is all there.",
  }));
  return JSON.stringify({ verdicts, remarks: [{ text: "Say who is on call.", evidence: [] }] });
}

/** Of the PNG that was sent, as its header has it. */
function largestSideIn(bytes: string): number {
  const base64 = /data:image\/png;base64,([A-Za-z0-9+/=]+)/.exec(bytes)?.[1];
  if (base64 === undefined) throw new Error("no picture was sent");
  const png = Buffer.from(base64, "base64");
  return Math.max(png.readUInt32BE(16), png.readUInt32BE(20));
}

function filesWith(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => statSync(join(folder, name)).isFile() && readFileSync(join(folder, name)).includes(text),
  );
}
