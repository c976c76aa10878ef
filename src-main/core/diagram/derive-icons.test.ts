import { describe, expect, it } from "vitest";
import { deriveIcons, type GivenNames, iconTableOf } from "./derive-icons.ts";
import { writtenSignature } from "./icon-signature.ts";
import type { SceneElement } from "./scene.ts";
import { box, ellipse, group, line, text } from "./scene-builder.ts";
import { testNames } from "./test-names.ts";

const wheel = group("wheel", [
  ...ellipse({ id: "rim", x: 0, y: 0, width: 100, height: 100 }),
  ...ellipse({ id: "hub", x: 40, y: 40, width: 20, height: 20 }),
  ...line("spoke", [
    [50, 0],
    [50, 100],
  ]),
]);
const flag = group("flag", [
  ...line("pole", [
    [0, 0],
    [0, 100],
  ]),
  ...box({ id: "cloth", x: 0, y: 0, width: 60, height: 40 }),
  ...ellipse({ id: "sun", x: 20, y: 10, width: 20, height: 20 }),
]);

const item = (name: string | undefined, elements: readonly SceneElement[]) => ({ name, elements });

function derive(items: readonly unknown[], given: GivenNames = {}) {
  const derived = deriveIcons({ type: "excalidrawlib", libraryItems: items }, testNames, given);
  if (!derived.ok) throw new Error(derived.error.message);
  return derived.value;
}

describe("a library", () => {
  it("gives each item the kind of its name", () => {
    expect(derive([item("Redis", wheel), item("Kafka", flag)]).icons).toMatchObject([
      { name: "Redis", kind: "cache" },
      { name: "Kafka", kind: "stream", also: ["message_queue"] },
    ]);
  });

  it("of the older form has no names: a person gives them, or the kind itself", () => {
    const library = { type: "excalidrawlib", library: [wheel, flag, flag] };
    const given = { "0": "Redis", "1": { name: "Banner", kind: "cdn" as const, also: [] }, "2": null };
    const derived = deriveIcons(library, testNames, given);
    expect(derived.ok && derived.value.icons).toMatchObject([
      { name: "Redis", kind: "cache" },
      { name: "Banner", kind: "cdn" },
    ]);
  });

  it("the writing in an icon makes no difference to its drawing", () => {
    const [plain, written] = derive([
      item("Redis", wheel),
      item("Redis", [...wheel, ...text({ id: "t", x: 0, y: 110 }, "Redis")]),
    ]).icons.map(({ signature }) => writtenSignature(signature));
    expect(written).toBe(plain);
  });

  it("says what it left out, and why", () => {
    const diagram = [...box({ id: "a", x: 0, y: 0 }, "Client"), ...box({ id: "b", x: 300, y: 0 }, "Redis")];
    const { icons, leftOut } = derive([
      item(undefined, wheel),
      item("Zorbl", wheel),
      item("Redis", box({ id: "plain", x: 0, y: 0 })),
      item("Redis", diagram),
    ]);
    expect(icons).toEqual([]);
    expect([...leftOut.values()].flat()).toEqual([0, 1, 2, 3]);
  });

  it("anything else is refused", () => {
    expect(deriveIcons({ elements: [] }, testNames, {})).toMatchObject({ ok: false });
  });
});

describe("the table", () => {
  it("has each drawing once", () => {
    const { table } = iconTableOf(derive([item("Redis", wheel), item("Redis", wheel)]).icons);
    expect(table).toMatchObject([{ name: "Redis", drawings: [expect.any(String)] }]);
  });

  it("has no drawing that shows things of different kinds", () => {
    const { table, leftOut } = iconTableOf(
      derive([item("Redis", wheel), item("Kafka", wheel), item("Kafka", flag)]).icons,
    );
    expect(table).toMatchObject([{ name: "Kafka", drawings: [expect.any(String)] }]);
    expect(leftOut).toHaveLength(2);
  });
});
