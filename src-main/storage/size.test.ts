import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { elementSchema, type SceneElement } from "../core/diagram/scene.ts";
import type { SessionEvent } from "../core/interview/event.ts";
import { evolve, startState } from "../core/interview/evolve.ts";
import { planFor } from "../core/interview/plan.ts";
import { STAGES } from "../core/interview/stage.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { DATABASE_FILE, openDatabase } from "./open-database.ts";
import { sqliteStore } from "./sqlite-store.ts";

const MINUTES = 45;
/** A room sends at most four times a second; people pause to think about two thirds of the time. */
const SENDS_PER_MINUTE = 80;

/** As Excalidraw writes an element, so that the sizes are those of real boards. */
function drawn(index: number, version: number): SceneElement {
  return elementSchema.parse({
    id: `Xk3_${index}qPz81Lm0aRtYw`,
    type: "rectangle",
    x: 120.33203125 + index * 13 + version,
    y: 340.5625 + index * 7,
    width: 160,
    height: 70,
    angle: 0,
    strokeColor: "#1e1e1e",
    backgroundColor: "#a5d8ff",
    fillStyle: "solid",
    strokeWidth: 2,
    strokeStyle: "solid",
    roughness: 1,
    opacity: 100,
    groupIds: [],
    frameId: null,
    index: `a${index}`,
    roundness: { type: 3 },
    seed: 1_968_410_350 + index,
    version,
    versionNonce: 1_278_240_551 - version * 7919,
    isDeleted: false,
    boundElements: [{ id: `Arr_${index}pLk29dMz0`, type: "arrow" }],
    updated: 1_726_000_000_000 + version,
    link: null,
    locked: false,
    customData: { onair: { kind: "service" } },
  });
}

it("keeps a 45-minute session in less than 2 MB and 0.35 of its events' JSON", () => {
  const folder = temporaryFolder();
  const database = openDatabase(folder);
  if (!database.ok) throw new Error(database.error.message);
  const store = sqliteStore(database.value);
  const started = {
    type: "started",
    atMs: 0,
    problem: "instagram",
    level: "senior",
    plan: planFor(45),
  } as const;
  const row = {
    session: "s",
    problem: "instagram",
    level: "senior",
    plan: planFor(45),
    startedAt: 0,
  } as const;
  store.createSession(
    { ...row, finishedAt: null, clockMs: 0, stage: "R", total: null, band: null, picture: null, drill: null },
    [started],
  );

  let state = startState(started);
  let rawBytes = JSON.stringify(started).length;
  for (let send = 0; send < MINUTES * SENDS_PER_MINUTE; send += 1) {
    const atMs = send * 700;
    const stage = STAGES[send % STAGES.length] ?? "R";
    const start = state.notes[stage].length;
    const event: SessionEvent =
      send % 3 === 0
        ? { type: "notesChanged", atMs, stage, splice: { start, removed: 0, inserted: " and then" } }
        : { type: "boardChanged", atMs, elements: [drawn(send % 60, send), drawn((send + 1) % 60, send)] };
    state = evolve(state, event);
    rawBytes += JSON.stringify(event).length;
    store.append("s", [event], state, 0);
  }
  store.close();

  const storedBytes = statSync(join(folder, DATABASE_FILE)).size;
  expect(storedBytes / rawBytes).toBeLessThan(0.35);
  expect(storedBytes).toBeLessThan(2_000_000);
});
