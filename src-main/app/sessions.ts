import { createHash } from "node:crypto";
import type { SessionCard } from "../contract/sessions.ts";
import { IMAGE_TYPES } from "../core/interview/command.ts";
import type { SessionEvent } from "../core/interview/event.ts";
import { firstSeenMs } from "../core/interview/provenance.ts";
import { STAGES } from "../core/interview/stage.ts";
import type { Evaluation } from "../core/rubric/evaluation.ts";
import { unknownProblem } from "./content.ts";
import { keptEvaluation, NO_EVALUATION } from "./evaluations.ts";
import { os } from "./implementer.ts";
import { listSessions } from "./list-sessions.ts";
import type { Parts } from "./parts.ts";
import type { SessionRow } from "./ports.ts";
import { scoreSession } from "./score-session.ts";
import { finishedSession, NO_SESSION } from "./session-access.ts";
import { seedFrom, templateOf } from "./start-session.ts";

const NO_PICTURE = "This picture is no more: reload the list to see the newest.";

/** Starting, writing, finishing, listing and deleting sessions. */
export function sessionCalls(parts: Parts) {
  const { content, problems, store, clock, newId, desk } = parts;

  const cardOf = (row: SessionRow): SessionCard => ({
    ...row,
    title: problems.titleOf(row.problem),
  });

  return {
    start: os.sessions.start.handler(({ input, errors }) => {
      if (problems.find(input.problem) === null) {
        throw errors.NOT_FOUND({ message: unknownProblem(input.problem) });
      }
      const session = newId();
      const row: SessionRow = {
        session,
        problem: input.problem,
        level: input.level,
        plan: input.plan,
        startedAt: clock(),
        finishedAt: null,
        clockMs: 0,
        stage: "R",
        total: null,
        band: null,
        picture: null,
        drill: null,
      };
      const { style, voice, ...agreed } = input;
      const how = { seed: seedFrom(session), ...(voice === undefined ? {} : { voice }) };
      const interviewer = style === undefined ? {} : { interviewer: { style, ...how } };
      store.createSession(row, [
        { type: "started", atMs: 0, ...agreed, ...interviewer },
        ...STAGES.flatMap((stage) => templateOf(content, stage)),
      ]);
      return { session };
    }),

    attach: os.sessions.attach.handler(({ input, errors }) => {
      const row = store.session(input.session);
      const place = row === null ? null : desk.sit(input.session);
      if (row === null || place === null) throw errors.NOT_FOUND({ message: NO_SESSION });
      return { seat: place.seat, card: cardOf(row), state: place.state };
    }),

    send: os.sessions.send.handler(({ input, errors }) => {
      if (store.session(input.session) === null) throw errors.NOT_FOUND({ message: NO_SESSION });
      const applied = desk.apply(input);
      if (!applied.ok) {
        const { code, message } = applied.error;
        throw code === "SESSION_MOVED" ? errors.SESSION_MOVED({ message }) : errors.REFUSED({ message });
      }
      const state = applied.value;
      if (state.status === "finished" && store.evaluation(input.session) === null) {
        scoreSession(parts, input.session, state);
        parts.sync.lookSoon();
      }
      return { clockMs: state.clockMs };
    }),

    storeImage: os.sessions.storeImage.handler(({ input, errors }) => {
      if (store.session(input.session) === null) throw errors.NOT_FOUND({ message: NO_SESSION });
      const bytes = Buffer.from(input.base64, "base64");
      const hash = createHash("sha256").update(bytes).digest("hex");
      store.saveImage(hash, bytes);
      return { hash };
    }),

    images: os.sessions.images.handler(({ input, errors }) => {
      const state = store.state(input.session);
      if (state === null) throw errors.NOT_FOUND({ message: NO_SESSION });
      return Object.entries(state.images).flatMap(([fileId, { hash, mimeType }]) => {
        const bytes = store.image(hash);
        const type = IMAGE_TYPES.find((known) => known === mimeType);
        if (bytes === null || type === undefined) return [];
        const dataUrl = `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
        return [{ fileId, mimeType: type, dataUrl }];
      });
    }),

    storePicture: os.sessions.storePicture.handler(({ input, errors }) => {
      if (store.session(input.session) === null) throw errors.NOT_FOUND({ message: NO_SESSION });
      store.savePicture(input.session, input.dataUrl);
      return {};
    }),

    result: os.sessions.result.handler(({ input, errors }) => {
      const found = finishedSession(parts, input.session);
      if (!found.ok) throw errors[found.error.code]({ message: found.error.message });
      const { row, state } = found.value;
      const evaluation =
        input.madeAt === undefined
          ? (store.evaluation(input.session) ?? scoreSession(parts, input.session, state))
          : keptEvaluation(parts, input.session, input.madeAt);
      if (evaluation === null) {
        const message = input.madeAt === undefined ? unknownProblem(state.problem) : NO_EVALUATION;
        throw errors.NOT_FOUND({ message });
      }
      const scored = store.session(input.session) ?? row;
      return {
        card: cardOf(scored),
        state,
        evaluation,
        firstSeen: firstSeenOf(store.events(input.session), evaluation),
      };
    }),

    picture: os.sessions.picture.handler(({ input, errors }) => {
      const dataUrl = store.picture(input.picture);
      if (dataUrl === null) throw errors.NOT_FOUND({ message: NO_PICTURE });
      return { dataUrl };
    }),

    list: os.sessions.list.handler(({ input }) => {
      const { rows, ...list } = listSessions(parts, input);
      return { ...list, sessions: rows.map(cardOf) };
    }),

    practised: os.sessions.practised.handler(() => [...store.practised()]),

    remove: os.sessions.remove.handler(({ input }) => {
      for (const session of input.sessions) desk.clear(session);
      const removed = store.remove(input.sessions, clock());
      parts.sync.lookSoon();
      return { removed };
    }),

    restore: os.sessions.restore.handler(({ input }) => {
      const restored = store.restore(input.sessions);
      parts.sync.lookSoon();
      return { restored };
    }),
  };
}

function firstSeenOf(events: readonly SessionEvent[], evaluation: Evaluation) {
  const pieces = evaluation.criteria.flatMap((criterion) =>
    criterion.evidence.map((evidence, index) => ({ criterion: criterion.id, index, evidence })),
  );
  const seenMs = firstSeenMs(
    events,
    pieces.map((piece) => piece.evidence),
  );
  return pieces.flatMap((piece, position) => {
    const atMs = seenMs[position];
    return atMs === null || atMs === undefined
      ? []
      : [{ criterion: piece.criterion, evidence: piece.index, atMs }];
  });
}
