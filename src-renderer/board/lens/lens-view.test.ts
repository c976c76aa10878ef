import { describe, expect, it } from "vitest";
import { readBoard } from "../../../src-main/core/diagram/read-board.ts";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import { arrow, box, ellipse, link, scene, text } from "../../../src-main/core/diagram/scene-builder.ts";
import { testNames } from "../../../src-main/core/diagram/test-names.ts";
import { type LensView, lensViewOf, unreadCount } from "./lens-view.ts";

const service = box({ id: "service", x: 0, y: 0, width: 160, height: 80 }, "Feed service");
const cache = box({ id: "cache", x: 400, y: 0, width: 160, height: 80 }, "Redis x3");

function lens(...parts: readonly (readonly SceneElement[])[]): LensView {
  const drawn = scene(...parts);
  return lensViewOf(readBoard(drawn, testNames), drawn);
}

const chipOn = (view: LensView, id: string) => view.chips.find((chip) => chip.id === id);

describe("what the lens says of things", () => {
  const odd = box({ id: "odd", x: 0, y: 300 }, "Zorblat");
  const view = lens(service, cache, odd, link(service, cache, "a"), link(service, odd, "b"));

  it("is their kind, and how many there are", () => {
    expect(chipOn(view, "service")).toMatchObject({ tone: "sure", text: "Service" });
    expect(chipOn(view, "cache")).toMatchObject({ tone: "sure", text: "Cache ×3" });
    expect(chipOn(lens(box({ id: "it", x: 0, y: 0 }, "Redis cluster")), "it")?.text).toBe("Cache ×2+");
  });

  it("is that it was not read, and what would help", () => {
    expect(chipOn(view, "odd")).toMatchObject({ tone: "unread", text: "unread" });
    expect(chipOn(view, "odd")?.why).toContain("add a word such as");
    expect(unreadCount(view)).toBe(1);
  });

  it("is a question where only a general word or the shape tells", () => {
    const payments = box({ id: "it", x: 0, y: 300 }, "Payments");
    const asked = lens(service, payments, link(service, payments, "a"));
    expect(chipOn(asked, "it")).toMatchObject({ tone: "guess", text: "Service?" });
  });

  it("is that a box has no name", () => {
    const bare = lens(service, box({ id: "it", x: 400, y: 0 }), ellipse({ id: "alone", x: 0, y: 400 }));
    expect(chipOn(bare, "it")).toMatchObject({ tone: "unread", text: "no name", label: "" });
    expect(chipOn(bare, "alone")?.text).toBe("no name");
  });

  it("is faint for what is around them and beside them", () => {
    const around = box({ id: "around", x: -50, y: -50, width: 700, height: 200 });
    const remark = text({ id: "remark", x: 0, y: 400 }, "- keeps a day\n- then drops");
    const marked = lens(around, service, cache, remark);
    expect(chipOn(marked, "around")).toMatchObject({ tone: "boundary", text: "boundary" });
    expect(chipOn(marked, "remark")).toMatchObject({ tone: "note", text: "note" });
  });
});

describe("where the lens says it", () => {
  it("is the corner of the shape, not of the writing beside it", () => {
    const dot = ellipse({ id: "dot", x: 100, y: 100, width: 40, height: 40 });
    const caption = text({ id: "caption", x: 60, y: 145, width: 120, height: 25 }, "Redis");
    const view = lens(service, dot, caption, link(service, dot, "a"));
    expect(chipOn(view, "dot")?.box).toMatchObject({ left: 100, top: 100 });
  });

  it("is the lost end of an arrow", () => {
    const lost = arrow({ id: "lost", path: [[160, 40], [300, 40], [300, 300]], from: "service" }); // biome-ignore format: a path
    const { flags } = lens(service, lost);
    expect(flags).toEqual([
      { id: "lost", at: { x: 300, y: 300 }, why: expect.stringContaining("ends nowhere") },
    ]);
  });

  it("is the middle of an arrow that joins nothing", () => {
    const lost = arrow({ id: "lost", path: [[0, 500], [200, 500]] }); // biome-ignore format: a path
    expect(lens(service, lost).flags[0]?.at).toEqual({ x: 100, y: 500 });
  });
});

describe("the marks on links", () => {
  const path = [[160, 40], [400, 40]] as const; // biome-ignore format: a path
  const joined = { id: "a", path, from: "service", to: "cache" } as const;

  it("point the way that was read, whichever way it was drawn", () => {
    const [forward] = lens(service, cache, arrow(joined)).directions;
    expect(forward).toMatchObject({ id: "a", at: { x: 280, y: 40 }, bidirectional: false });
    expect(forward?.angle).toBeCloseTo(0);
    const [back] = lens(service, cache, arrow({ ...joined, heads: "start" })).directions;
    expect(Math.abs(back?.angle ?? 0)).toBeCloseTo(Math.PI);
  });

  it("say where it is both ways, and leave the middle to a label", () => {
    const both = arrow({ ...joined, heads: "both", label: "reads" });
    expect(lens(service, cache, both).directions).toMatchObject([{ bidirectional: true, at: { x: 220 } }]);
  });

  it("are one for each link that was read, and none for the others", () => {
    const lost = arrow({ id: "lost", path: [[160, 60], [300, 500]], from: "service" }); // biome-ignore format: a path
    expect(lens(service, cache, arrow(joined), lost).directions.map(({ id }) => id)).toEqual(["a"]);
  });
});
