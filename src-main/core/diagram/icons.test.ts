import { describe, expect, it } from "vitest";
import { boardOf } from "./board.ts";
import { signatureOf, writtenSignature } from "./icon-signature.ts";
import { compileIcons, type IconTable, iconTableSchema } from "./icons.ts";
import type { ComponentKind } from "./kind.ts";
import { readBoard } from "./read-board.ts";
import type { SceneElement } from "./scene.ts";
import { box, ellipse, group, line, link, scene, text } from "./scene-builder.ts";
import { components, node } from "./test-boards.ts";
import { testNames } from "./test-names.ts";

interface Drawn {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
  readonly stretch?: number;
}

/** A pen of our own making: a barrel, a nib and two rings, in one group. */
function pen({ id, x, y, scale = 1, stretch = 1 }: Drawn): SceneElement[] {
  const at = (px: number, py: number) => [x + px * scale * stretch, y + py * scale] as const;
  const [left, top] = at(0, 0);
  const ring = (name: string, px: number) => {
    const [ringX, ringY] = at(px, 5);
    return ellipse({ id: name, x: ringX, y: ringY, width: 10 * scale * stretch, height: 30 * scale });
  };
  const barrel = { id, x: left, y: top, width: 80 * scale * stretch, height: 40 * scale };
  const nib = line(`${id}-nib`, [at(80, 0), at(120, 20), at(80, 40)]);
  return group(`${id}-pen`, [...box(barrel), ...nib, ...ring(`${id}-r1`, 10), ...ring(`${id}-r2`, 60)]);
}

function drawingOf(strokes: readonly SceneElement[]): string {
  const signature = signatureOf(boardOf({ elements: [...strokes] }), strokes);
  return signature ? writtenSignature(signature) : "none";
}

function known(kind: ComponentKind): IconTable {
  return [{ name: "Pen", kind, also: [], drawings: [drawingOf(pen({ id: "known", x: 0, y: 0 }))] }];
}

function read(kind: ComponentKind, ...parts: readonly (readonly SceneElement[])[]) {
  return readBoard(scene(...parts), { ...testNames, icons: compileIcons(known(kind)) });
}

const icon = pen({ id: "pen", x: 300, y: 300 });
const caption = (written: string) => text({ id: "caption", x: 330, y: 345, width: 60 }, written);

describe("an icon is recognised", () => {
  const original = node(read("cache", icon), "pen");

  it("without a name, and says by which picture", () => {
    expect(original).toMatchObject({ kind: "cache", role: "component", why: expect.stringContaining("Pen") });
  });

  it.each<[string, Omit<Drawn, "id">]>([
    ["moved", { x: -900, y: 70 }],
    ["three times larger", { x: 0, y: 0, scale: 3 }],
    ["half as large", { x: 0, y: 0, scale: 0.5 }],
    ["pulled wider", { x: 0, y: 0, stretch: 1.7 }],
  ])("%s", (_, place) => {
    expect(node(read("cache", pen({ id: "pen", ...place })), "pen")?.kind).toBe("cache");
  });

  it("in other colours, with other ids, in another order and another version", () => {
    const other = pen({ id: "zz", x: 40, y: 40 })
      .map((stroke) => ({ ...stroke, backgroundColor: "#ff0000", strokeStyle: "dashed", version: 912 }))
      .reverse();
    expect(node(read("cache", other), "zz")?.kind).toBe("cache");
  });

  it("with the user's name under it, in its group or not, whatever the name", () => {
    expect(node(read("cache", icon, caption("Zorbl")), "pen")).toMatchObject({
      kind: "cache",
      label: "Zorbl",
    });
    const grouped = group("both", [...icon, ...caption("Zorbl")]);
    expect(node(read("cache", grouped), "pen")).toMatchObject({ kind: "cache", label: "Zorbl" });
  });

  it("in a box around it and its name", () => {
    const around = box({ id: "around", x: 280, y: 280, width: 160, height: 100 });
    const grouped = group("card", [...around, ...icon, ...caption("Zorbl")]);
    expect(read("cache", grouped).nodes).toMatchObject([{ kind: "cache", label: "Zorbl" }]);
  });

  it("two in one group are two", () => {
    const two = group("two", [...icon, ...pen({ id: "other", x: 300, y: 500 })]);
    expect(components(read("cache", two))).toEqual(["other", "pen"]);
  });
});

describe("the name and the icon", () => {
  it("a name that says what it is wins", () => {
    expect(node(read("cache", icon, caption("Kafka")), "pen")?.kind).toBe("stream");
    expect(node(read("cache", icon, caption("Web server")), "pen")?.kind).toBe("service");
  });

  it("a general name for a store leaves it to the icon which store it is", () => {
    expect(node(read("nosql_db", icon, caption("Database")), "pen")?.kind).toBe("nosql_db");
  });

  it("what a store holds does not change what it is", () => {
    expect(node(read("nosql_db", icon, caption("User")), "pen")?.kind).toBe("nosql_db");
    expect(node(read("nosql_db", icon, caption("Payment")), "pen")?.kind).toBe("nosql_db");
  });
});

describe("what is no icon", () => {
  it("the same strokes in another arrangement", () => {
    const [barrel, nib, ...rings] = icon;
    if (!barrel || !nib) throw new Error("a pen has a barrel and a nib");
    const apart = [barrel, { ...nib, x: nib.x - 120 }, ...rings.map((ring) => ({ ...ring, y: ring.y + 60 }))];
    const reading = node(
      read("cache", apart, link(box({ id: "a", x: 0, y: 300 }, "Client"), [barrel], "l")),
      "pen",
    );
    expect(reading?.why ?? "").not.toContain("Pen");
  });

  it("two grouped boxes, which may be anything", () => {
    expect(drawingOf([...box({ id: "a", x: 0, y: 0 }), ...box({ id: "b", x: 9, y: 9 })])).toBe("none");
  });
});

it("the table refuses what is no signature, with its place", () => {
  const fault = iconTableSchema.safeParse([{ name: "Pen", kind: "cache", drawings: ["e1 zz"] }]).error
    ?.issues[0];
  expect(fault?.path).toEqual([0, "drawings", 0]);
});
