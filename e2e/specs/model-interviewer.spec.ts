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
import { Room } from "../page-models/room.ts";
import type { RunningServer } from "../server.ts";

test("a model phrases what the interviewer says; where it fails the interviewer's own words are heard, and marked @web", async ({
  server,
}) => {
  const { page } = server;
  const model = await startLoopbackServer((asked, response) => streamAnswer(response, phraseFor(asked)));
  try {
    await setUpModel(server.current, model);
    await page.goto(`${new URL(page.url()).origin}/#/?problem=url-shortener`);
    const choice = page.getByRole("switch", { name: `Phrased by ${LOOPBACK_MODEL}` });
    await expect(choice).not.toBeChecked();
    await choice.click();
    const agreement = page.getByRole("dialog", { name: "What will be sent" });
    await expect(agreement.getByLabel("Messages for a first question")).toContainText("<material ");
    expect(model.asked).toEqual([]);
    await agreement.getByRole("button", { name: "Agree" }).click();
    await expect(choice).toBeChecked();
    await page.getByRole("button", { name: "Start" }).click();
    await page.waitForURL(/#\/room\//);

    const room = new Room(page);
    await room.ready();
    const interviewer = page.getByRole("region", { name: "The interviewer" });
    const said = interviewer.getByRole("list", { name: "What was said" });

    await page.keyboard.press("Alt+q");
    await expect(page.getByRole("textbox", { name: "Ask the interviewer" })).toBeFocused();
    await page.keyboard.insertText("How often is a short link opened?");
    await page.keyboard.press("Enter");
    await expect(said).toContainText("Since you ask:");

    // A model that does not come to a word: who asked need not wait.
    const hanging = hang(model);
    await page.keyboard.insertText("How long do links live?");
    await page.keyboard.press("Enter");
    await expect(said.getByRole("img", { name: "The interviewer is thinking" })).toBeVisible();
    // Until the question has left there is nobody to hang up on.
    await hanging.asked;
    await page.keyboard.press("Alt+w");
    await expect(said.getByRole("img", { name: "you did not wait for the model" })).toBeVisible();
    await hanging.left;

    model.behave((_asked, response) => sendJson(response, 500, {}));
    await page.keyboard.insertText("Must a link be hard to guess?");
    await page.keyboard.press("Enter");
    await expect(said.getByRole("img", { name: "the endpoint has a fault of its own" })).toBeVisible();

    const asked = model.asked.length;
    await page.keyboard.press("Escape");
    await room.finish();
    await page.goto(page.url().replace("/result/", "/replay/"));
    const moments = page.getByRole("list", { name: "Moments" });
    await expect(moments).toContainText("heard: Since you ask:");
    await expect(moments.getByRole("img", { name: "you did not wait for the model" })).toBeVisible();
    await expect(moments.getByRole("img", { name: "the endpoint has a fault of its own" })).toBeVisible();
    expect(model.asked).toHaveLength(asked);
  } finally {
    await model.close();
  }
});

function setUpModel(server: RunningServer, { baseUrl }: LoopbackServer) {
  return clientOf(server).reviewer.change({
    ...{ preset: "other", baseUrl, model: LOOPBACK_MODEL, temperature: 0, timeoutMs: 60_000, prices: null },
  });
}

/** Says what is to be said, with a few words of its own before it. */
function phraseFor({ body }: AskedOf): string {
  const line = body.messages[1]?.content.split("\n").find((one) => one.startsWith("{")) ?? "{}";
  const { turn }: { turn: { words: string } } = JSON.parse(line);
  return JSON.stringify({ says: `Since you ask: ${turn.words}` });
}

/** Begins an answer and never goes on; tells when it was asked, and when nobody waits for it any more. */
function hang(model: LoopbackServer): { readonly asked: Promise<void>; readonly left: Promise<void> } {
  const asked = Promise.withResolvers<void>();
  const left = Promise.withResolvers<void>();
  model.behave((_asked, response) => {
    response.on("close", () => left.resolve());
    beginStream(response);
    sendPiece(response, "{");
    asked.resolve();
  });
  return { asked: asked.promise, left: left.promise };
}
