import type { Page } from "@playwright/test";
import type { Room } from "./page-models/room.ts";
import { SAMPLE_NOTES } from "./sample-notes.ts";

/** One thing a candidate does in the main interview. */
export type Step = (room: Room, page: Page) => Promise<void>;

const addByName =
  (request: string): Step =>
  (room) =>
    room.addByName(request);

/** Requirements and architecture in writing, then nine components and their arrows, by name and by hand. */
export const FIRST_HALF: readonly Step[] = [
  (room) => room.write("R", SAMPLE_NOTES.R),
  (room) => room.write("A", SAMPLE_NOTES.A),
  async (room) => {
    await room.focusBoard();
    await room.addByName("client: Mobile app");
  },
  addByName("load balancer: Load balancer"),
  addByName("service: Feed service"),
  addByName("cache: Feed cache"),
  async (room, page) => {
    await room.addByName("sql database: Photo metadata");
    await page.keyboard.press("Escape");
  },
  async (room, page) => {
    await page.getByRole("button", { name: "Message queue" }).click();
    await room.addByName("worker: Fan-out worker");
    await page.keyboard.press("Escape");
  },
  async (room) => {
    await room.drawBox([0.3, 0.66], [0.5, 0.76], "Upload service");
    await room.drawBox([0.62, 0.8], [0.82, 0.9], "S3 photos");
    await room.drawArrow([0.5, 0.71], [0.62, 0.85]);
    await room.saved();
  },
];

/** The rest of the notes. */
export const SECOND_HALF: readonly Step[] = [
  (room) => room.write("D", SAMPLE_NOTES.D),
  (room) => room.write("I", SAMPLE_NOTES.I),
  (room) => room.write("O", SAMPLE_NOTES.O),
];
