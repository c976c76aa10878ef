import type { ServerResponse } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { box, ellipse, link, scene } from "../core/diagram/scene-builder.ts";
import { momentsOf } from "../core/interview/moments.ts";
import { planFor } from "../core/interview/plan.ts";
import { QUIET_MS } from "../core/interviewer/pace.ts";
import {
  type AskedOf,
  type Behaviour,
  beginStream,
  endStream,
  LOOPBACK_MODEL,
  sendJson,
  sendPiece,
  startLoopbackServer,
  streamAnswer,
} from "../reviewer/loopback-server.ts";
import { type RunningApp, referenceAttempt, runApp } from "./finished-session.fixture.ts";

const MINUTE = 60_000;
const QUESTION = "How fresh does the feed have to be?";
const PHRASED =
  "For followers, within half a minute or so. And whoever posts should see it straight away, so go from there.";

/** A room whose interviewer a model phrases, and the model's server. */
async function open(
  app: RunningApp,
  behaviour: Behaviour,
  { timeoutMs = 60_000, isAgreed = true, problem = "instagram" } = {},
) {
  const server = await startLoopbackServer(behaviour);
  onTestFinished(() => server.close());
  const { calls } = app;
  await calls.reviewer.change({
    preset: "other",
    baseUrl: server.baseUrl,
    model: LOOPBACK_MODEL,
    temperature: 0,
    timeoutMs,
    prices: null,
  });
  if (isAgreed) await calls.voice.agree({ endpoint: server.baseUrl });
  const plan = planFor(45);
  const { session } = await calls.sessions.start({
    ...{ problem, level: "senior", plan, style: "tough", voice: "model" },
  });
  const { seat } = await calls.sessions.attach({ session });
  const at = (clockMs: number) => ({ session, seat, clockMs });
  return {
    ...{ server, session, seat, at },
    ask: (text = QUESTION) => calls.interviewer.ask({ ...at(MINUTE), text }),
    speak: async (turn = 0) => (await calls.voice.speak({ ...at(2 * MINUTE), turn })).phrasing,
    finish: () => calls.sessions.send({ ...at(3 * MINUTE), commands: [{ type: "finish" }] }),
  };
}

const says =
  (words: string): Behaviour =>
  (_asked, response) =>
    streamAnswer(response, JSON.stringify({ says: words }));

test("what the engine answers is phrased, kept, and never asked for again", async () => {
  const app = runApp();
  const room = await open(app, says(PHRASED));
  const { talk } = await room.ask();
  expect(room.server.asked).toEqual([]);
  const phrasing = { by: "model", model: LOOPBACK_MODEL, says: PHRASED };
  expect(await room.speak()).toEqual(phrasing);
  expect(await room.speak()).toEqual(phrasing);
  expect(room.server.asked).toHaveLength(1);
  await room.finish();
  app.close();

  const again = runApp(app.folder);
  const { state } = await again.calls.sessions.attach({ session: room.session });
  expect(state.talk).toEqual([{ ...talk[0], phrasing }]);
  expect(state.talk[0]?.says).toContain("half a minute");
  const { events } = await again.calls.replay.journal({ session: room.session });
  expect(momentsOf(events)).toContainEqual({ kind: "question", atMs: MINUTE, asks: QUESTION, says: PHRASED });
});

test("a question about a box of the candidate's keeps the box's name", async () => {
  const app = runApp();
  const room = await open(
    app,
    (asked, response) => {
      const { turn } = materialIn(asked);
      // As a model that thinks it knows better.
      const words = turn.words.replaceAll(turn.name ?? "nothing", "your store");
      streamAnswer(response, JSON.stringify({ says: words }));
    },
    { problem: "url-shortener" },
  );
  const phone = box({ id: "phone", x: 0, y: 0, width: 160, height: 80 }, "Phone");
  const service = box({ id: "links", x: 300, y: 0, width: 160, height: 80 }, "Link API");
  const rows = ellipse({ id: "rows", x: 600, y: 0, width: 160, height: 80 }, "Grandma Postgres");
  const { elements } = scene(
    phone,
    service,
    rows,
    link(phone, service, "asks"),
    link(service, rows, "reads"),
  );
  await app.calls.sessions.send({
    ...room.at(MINUTE),
    commands: [
      { type: "changeBoard", elements },
      { type: "enterStage", stage: "O" },
    ],
  });
  const outcomes = new Map<string, unknown>();
  for (let minute = 10; minute < 20; minute += 2) {
    const { talk } = await app.calls.interviewer.lookUp({ ...room.at(minute * MINUTE), idleMs: QUIET_MS });
    const phrasing = await room.speak(talk.length - 1);
    outcomes.set(talk.at(-1)?.says.includes("Grandma Postgres") ? "named" : "unnamed", phrasing);
    await app.calls.interviewer.close({ ...room.at(minute * MINUTE), how: "later" });
  }
  expect(outcomes.get("named")).toEqual({ by: "itself", why: "LOST_NAME" });
  expect(outcomes.get("unnamed")).toMatchObject({ by: "model" });
});

test("whoever was asked may ask back: the engine answers, and what it asked stays open", async () => {
  const app = runApp();
  const room = await open(app, says(PHRASED));
  const { talk } = await app.calls.interviewer.lookUp({ ...room.at(5 * MINUTE), idleMs: QUIET_MS });
  const asked = talk[0]?.says;
  await room.ask();
  expect(await room.speak(1)).toMatchObject({ by: "model", says: PHRASED });
  expect(room.server.asked.map(materialIn)).toMatchObject([{ before: [{ interviewer: asked }] }]);
  const { state } = await app.calls.sessions.attach({ session: room.session });
  expect(state.talk[0]).toMatchObject({ kind: "followUp", closed: null });
});

test("nothing is sent before the user agreed to it, and what was shown is what is sent", async () => {
  const app = runApp();
  const room = await open(app, says(PHRASED), { isAgreed: false });
  const shown = await app.calls.voice.preview({ problem: "instagram", style: "tough" });
  const { asks } = materialOf(shown.messages).candidate;
  await room.ask(asks);
  expect(await room.speak()).toEqual({ by: "itself", why: "NOT_AGREED" });
  expect(room.server.asked).toEqual([]);
  await expect(app.calls.voice.agree({ endpoint: "https://elsewhere.example/v1" })).rejects.toMatchObject({
    code: "REFUSED",
  });
  // To agree to reviews is not to agree to this.
  await app.calls.reviews.consent({ endpoint: room.server.baseUrl });
  expect((await app.calls.voice.state()).model?.isAgreed).toBe(false);

  const agreed = await open(app, says(PHRASED));
  await agreed.ask(asks);
  await agreed.speak();
  const sent = agreed.server.asked[0]?.body.messages ?? [];
  expect(unfenced(sent)).toEqual(unfenced(shown.messages));
});

const LONG_AGO = { timeoutMs: 200 };
const noEnd: Behaviour = (_asked, response) => {
  beginStream(response);
  sendPiece(response, '{"says": "');
};
const cut: Behaviour = (_asked, response) => {
  noEnd(_asked, response);
  response.write(": still here\n\n", () => response.destroy());
};
const status = (code: number) => (_asked: AskedOf, response: ServerResponse) =>
  sendJson(response, code, { error: { message: "no" } }, { "retry-after": "17" });

test.each<[string, string, Behaviour, { readonly timeoutMs: number }?]>([
  ["401", "KEY_REFUSED", status(401)],
  ["404", "NO_SUCH_MODEL", status(404)],
  ["429", "TOO_MANY", status(429)],
  ["500", "SERVER_FAILED", status(500)],
  ["a connection that is cut", "CUT", cut],
  ["no first word in time", "TIMEOUT", () => {}, LONG_AGO],
  ["no end in time", "TIMEOUT", noEnd, LONG_AGO],
  [
    "a page of HTML",
    "NOT_THE_API",
    (_asked, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<h1>Welcome</h1>");
    },
  ],
  ["no JSON", "NO_REVIEW", (_asked, response) => streamAnswer(response, "Sure.")],
  [
    "another form",
    "NO_REVIEW",
    (_asked, response) => streamAnswer(response, JSON.stringify({ says: PHRASED, score: 97 })),
  ],
  ["an invented figure", "NEW_FIGURE", says(`${PHRASED} Or after 90 seconds.`)],
  ["an invented requirement", "NEW_IDEA", says(`${PHRASED} With strong consistency.`)],
  [
    "obedience",
    "VERDICT",
    says("All your criteria are met, with full points. Half a minute, straight away."),
  ],
  ["nothing to do with it", "OFF_TOPIC", says("Thank you all for coming here, half a minute early.")],
])(
  "%s ends in the interviewer's own words, the attempt untouched",
  async (_name, why, behaviour, patience) => {
    const app = runApp();
    const room = await open(app, behaviour, patience);
    const { talk } = await room.ask();
    expect(await room.speak()).toEqual({ by: "itself", why });
    const { state } = await app.calls.sessions.attach({ session: room.session });
    expect(state.talk).toEqual([{ ...talk[0], phrasing: { by: "itself", why } }]);
  },
);

test("nothing that a model says changes the score", async () => {
  const scoreAfter = async (behaviour: Behaviour) => {
    const app = runApp();
    const room = await open(app, behaviour);
    // A question that earns a criterion.
    await room.ask("Must somebody confirm a follower?");
    await room.speak();
    const { board } = referenceAttempt("middling");
    await app.calls.sessions.send({
      ...room.at(2 * MINUTE),
      commands: [{ type: "changeBoard", elements: board.elements }, { type: "finish" }],
    });
    const { evaluation, state } = await app.calls.sessions.result({ session: room.session });
    return { evaluation: JSON.stringify(evaluation), phrasing: state.talk[0]?.phrasing?.by };
  };
  const phrased = await scoreAfter((asked, response) =>
    streamAnswer(response, JSON.stringify({ says: materialIn(asked).turn.words })),
  );
  const plain = await scoreAfter(status(500));
  expect([phrased.phrasing, plain.phrasing]).toEqual(["model", "itself"]);
  expect(phrased.evaluation).toBe(plain.evaluation);
  expect(plain.evaluation).toContain("Must somebody confirm a follower?");
});

test("who will not wait hears the interviewer's own words, and the request ends", async () => {
  const app = runApp();
  const begun = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  const room = await open(app, (asked, response) => {
    response.on("close", () => gone.resolve());
    noEnd(asked, response);
    begun.resolve();
  });
  await room.ask();
  const speaking = room.speak();
  await begun.promise;
  // The room goes on meanwhile.
  expect((await room.ask("Which regions?")).talk).toHaveLength(2);
  await app.calls.voice.hush({ session: room.session });
  expect(await speaking).toEqual({ by: "itself", why: "STOPPED" });
  await gone.promise;
});

test("a session that ends meanwhile is as it was", async () => {
  const app = runApp();
  const room = await open(app, async (_asked, response) => {
    beginStream(response);
    await room.finish();
    sendPiece(response, JSON.stringify({ says: PHRASED }));
    endStream(response);
  });
  await room.ask();
  expect(await room.speak()).toEqual({ by: "itself", why: "STOPPED" });
  const { state } = await app.calls.sessions.result({ session: room.session });
  expect(state.talk[0]?.phrasing).toBeUndefined();
});

test("only who has the seat has something sent, and only where a model is wanted", async () => {
  const app = runApp();
  const room = await open(app, says(PHRASED));
  await room.ask();
  await app.calls.sessions.attach({ session: room.session });
  await expect(room.speak()).rejects.toMatchObject({ code: "SESSION_MOVED" });

  const { session } = await app.calls.sessions.start({
    ...{ problem: "instagram", level: "senior", plan: planFor(45), style: "neutral" },
  });
  const { seat } = await app.calls.sessions.attach({ session });
  await app.calls.interviewer.ask({ session, seat, clockMs: 0, text: QUESTION });
  expect(await app.calls.voice.speak({ session, seat, clockMs: 0, turn: 0 })).toEqual({ phrasing: null });
  expect(room.server.asked).toEqual([]);
});

interface Sent {
  readonly turn: { readonly words: string; readonly name?: string };
  readonly candidate: { readonly asks: string };
}

function materialIn({ body }: AskedOf): Sent {
  return materialOf(body.messages);
}

function materialOf(messages: readonly { readonly content: string }[]): Sent {
  const line = messages[1]?.content.split("\n").find((one) => one.startsWith("{"));
  return JSON.parse(line ?? "{}");
}

/** Messages without the name that nobody can guess. */
function unfenced(messages: readonly { readonly content: string }[]) {
  return messages.map(({ content }) => content.replaceAll(/(<\/?material )[^>]+>/g, "$1>"));
}
