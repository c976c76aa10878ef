import type { SceneElement } from "../core/diagram/scene.ts";
import type { SessionEvent } from "../core/interview/event.ts";
import { filmOf, stateAt } from "../core/interview/film.ts";
import { planFor } from "../core/interview/plan.ts";
import { STAGES } from "../core/interview/stage.ts";
import { visibleElements } from "../core/interview/state.ts";
import { below, pick, type Random, seededRandom } from "../core/random.ts";
import type { Figure } from "./figure.ts";
import { generateBoard } from "./generate-board.ts";
import { percentile, timesOf } from "./measure.ts";

const MOST_SEEK_MS = 50;
const SESSION_MS = 3_600_000;
const EVENTS = 5000;
const ELEMENTS = 300;
const SEEKS = 1000;

/** How long a jump to any moment of a long session takes, up to the board and the notes that are shown. */
export function measureReplay(): readonly Figure[] {
  const random = seededRandom(1);
  const events = generateJournal(random);
  const [makingMs = Number.NaN] = timesOf(1, () => filmOf(events));
  const film = filmOf(events);
  if (film === null) throw new Error("The generated journal has no start.");
  const moments = Array.from({ length: SEEKS }, () => below(SESSION_MS, random));
  const seekMs = timesOf(SEEKS, (run) => visibleElements(stateAt(film, moments[run] ?? 0)));
  return [
    {
      what: `seek into ${EVENTS} events, p95`,
      value: percentile(seekMs, 0.95),
      unit: "ms",
      most: MOST_SEEK_MS,
    },
    { what: "  the slowest", value: percentile(seekMs, 1), unit: "ms", most: null },
    { what: "  once: making the keyframes", value: makingMs, unit: "ms", most: null },
  ];
}

/** An hour of writing and drawing: each event adds a few letters, or moves or draws one shape of a full board. */
function generateJournal(random: Random): SessionEvent[] {
  const { elements } = generateBoard(ELEMENTS, ["Feed service", "Redis", "Postgres", "Queue"], random);
  const stageMs = SESSION_MS / STAGES.length;
  const events: SessionEvent[] = [
    { type: "started", atMs: 0, problem: "instagram", level: "senior", plan: planFor(60) },
  ];
  let stage: (typeof STAGES)[number] = "R";
  let drawn = 0;
  while (events.length < EVENTS - 1) {
    const atMs = Math.floor((events.length / EVENTS) * SESSION_MS);
    const due = STAGES[Math.floor(atMs / stageMs)] ?? "O";
    if (due !== stage) {
      stage = due;
      events.push({ type: "stageEntered", atMs, stage });
    } else if (random() < 0.5) {
      const splice = {
        start: below(200, random),
        removed: 0,
        inserted: pick(["reads ", "10M ", "\n- "], random),
      };
      events.push({ type: "notesChanged", atMs, stage, splice });
    } else {
      const element: SceneElement | undefined = elements[drawn % elements.length];
      drawn += 1;
      if (element !== undefined) {
        events.push({
          type: "boardChanged",
          atMs,
          elements: [{ ...element, version: drawn, x: element.x + drawn }],
        });
      }
    }
  }
  events.push({ type: "finished", atMs: SESSION_MS });
  return events;
}
