import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importScene } from "./import-scene.ts";
import { withNewIds } from "./new-ids.ts";
import { importLibrary } from "./own-shape.ts";
import { ELEMENT_TYPES, MAX_ELEMENTS, parseScene } from "./scene.ts";
import { arrow, box, ellipse, frame, group, image, scene, stated } from "./scene-builder.ts";

const PIXEL = "data:image/png;base64,iVBORw0KGgo=";
const phone = stated("client", box({ id: "phone", x: 0, y: 0 }, "Mobile app"));
const posts = group("g", ellipse({ id: "posts", x: 400, y: 0 }, "Posts"));
const reads = arrow({
  id: "reads",
  path: [
    [160, 40],
    [400, 40],
  ],
  from: "phone",
  to: "posts",
  label: "reads",
});
const board = {
  ...scene(
    phone,
    posts,
    reads,
    frame({ id: "f", x: -50, y: -50, width: 800, height: 300 }, "AWS"),
    image({ id: "photo", x: 0, y: 200 }),
  ),
  type: "excalidraw",
  version: 2,
  files: { file: { id: "file", mimeType: "image/png", dataURL: PIXEL, created: 1 } },
};

function imported(input: unknown) {
  const result = importScene(input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function rejected(input: unknown): string {
  const result = importScene(input);
  return result.ok ? "it was read" : result.error.message;
}

const rectangle = { id: "a", type: "rectangle", x: 0, y: 0, width: 10, height: 10 };

describe("importScene", () => {
  it("keeps what a board says and how it looks", () => {
    const { elements, pictures, leftOut } = imported({
      ...board,
      elements: board.elements.map((element) => ({ ...element, strokeColor: "#1971c2", fontSize: 28 })),
    });
    expect(elements).toHaveLength(board.elements.length);
    expect(elements[0]).toMatchObject({
      id: "phone",
      strokeColor: "#1971c2",
      customData: { onair: { kind: "client" } },
    });
    expect(elements.find(({ id }) => id === "reads")).toMatchObject({ startBinding: { elementId: "phone" } });
    expect(pictures).toEqual([{ fileId: "file", mimeType: "image/png", dataUrl: PIXEL }]);
    expect(leftOut).toEqual({});
  });

  it("leaves out what could show a page, and pictures that are none", () => {
    const { elements, leftOut } = imported({
      elements: [
        rectangle,
        { ...rectangle, id: "b", type: "iframe", customData: { generationData: { html: "<script>" } } },
        { ...rectangle, id: "c", type: "embeddable", link: "https://example.org" },
        { ...rectangle, id: "d", type: "image", fileId: "x" },
        { ...rectangle, id: "e", type: "image", fileId: "y" },
        { ...rectangle, id: "gone", isDeleted: true },
      ],
      files: {
        x: { mimeType: "text/html", dataURL: "data:text/html;base64,PHNjcmlwdD4=" },
        y: { mimeType: "image/png", dataURL: "https://example.org/track.png" },
      },
    });
    expect(elements.map(({ id }) => id)).toEqual(["a"]);
    expect(leftOut).toEqual({ iframe: 1, embeddable: 1, image: 2 });
  });

  it("defuses links, colours that reach out, and fields nobody knows", () => {
    const { elements } = imported({
      elements: [
        {
          ...rectangle,
          link: "javascript:alert(1)",
          backgroundColor: "url(https://example.org)",
          onclick: "x",
          customData: { deep: nested(2000) },
        },
        { ...rectangle, id: "b", link: "https://example.org/" },
      ],
    });
    expect(elements[0]).toMatchObject({ link: null, backgroundColor: "transparent" });
    expect(elements[0]).not.toHaveProperty("onclick");
    expect(elements[0]?.customData ?? {}).not.toHaveProperty("deep");
    expect(elements[1]).toMatchObject({ link: "https://example.org/" });
  });

  it("never touches the prototype of anything", () => {
    const hostile = JSON.parse(
      '{"elements":[{"id":"a","type":"rectangle","x":0,"y":0,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}],"files":{"__proto__":{"mimeType":"image/png","dataURL":"data:image/png;base64,AAAA"}},"__proto__":{"polluted":1}}',
    );
    const { elements } = imported(hostile);
    expect(Object.hasOwn(elements[0] ?? {}, "__proto__")).toBe(false);
    expect(Object.getPrototypeOf(elements[0])).toBe(Object.prototype);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it.each([
    [
      "coordinates without end",
      '{"elements":[{"id":"a","type":"rectangle","x":1e999,"y":0}]}',
      "elements.0.x",
    ],
    ["places far outside", '{"elements":[{"id":"a","type":"rectangle","x":1e300,"y":0}]}', "elements.0.x"],
    [
      "points that are none",
      '{"elements":[{"id":"a","type":"line","x":0,"y":0,"points":[[0,null]]}]}',
      "elements.0.points",
    ],
    [
      "a text as long as a book",
      JSON.stringify({ elements: [{ ...rectangle, type: "text", text: "x".repeat(20_001) }] }),
      "at most 20000 characters",
    ],
    ["no list of elements", "[1, 2]", "no list called `elements`"],
    ["nothing", "null", "no list called `elements`"],
  ])("says what is wrong with %s", (_, json, sentence) => {
    expect(rejected(JSON.parse(json))).toContain(sentence);
  });

  it("refuses 50,000 elements with their number", () => {
    const elements = Array.from({ length: 50_000 }, (_, at) => ({ ...rectangle, id: `${at}` }));
    expect(rejected({ elements })).toBe(
      `This drawing has 50000 elements, and a board may have at most ${MAX_ELEMENTS}: import a part of it.`,
    );
  });

  it("answers every damaged board with a sentence or with one that can be stored", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1000), hostileValue), { minLength: 1, maxLength: 6 }),
        (damages) => {
          const result = importScene(
            damages.reduce<unknown>((json, [place, value]) => damaged(json, place, value), board),
          );
          if (!result.ok) {
            expect(result.error.message).toMatch(/\.$/);
            return;
          }
          const fresh = withNewIds(result.value, counter());
          expect(parseScene({ elements: JSON.parse(JSON.stringify(fresh.elements)) }).ok).toBe(true);
          for (const element of fresh.elements) {
            expect(ELEMENT_TYPES).toContain(element.type);
            expect([element.x, element.y, element.width, element.height].every(Number.isFinite)).toBe(true);
            expect(String(element.link ?? "https:")).toMatch(/^https?:/i);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("withNewIds", () => {
  it("renames everything alike, and nothing keeps its old id", () => {
    const { elements, pictures } = withNewIds(imported(board), counter());
    const byText = new Map(
      elements.map((element) => [element.text ?? element.name ?? element.type, element]),
    );
    const [rect, oval, line] = ["rectangle", "ellipse", "arrow"].map((type) => byText.get(type));
    expect(line?.startBinding?.elementId).toBe(rect?.id);
    expect(line?.endBinding?.elementId).toBe(oval?.id);
    expect(byText.get("Mobile app")?.containerId).toBe(rect?.id);
    expect(byText.get("Posts")?.groupIds).toEqual(oval?.groupIds);
    expect(byText.get("image")?.fileId).toBe(pictures[0]?.fileId);
    const old = new Set(board.elements.map(({ id }) => id));
    expect(elements.filter(({ id }) => old.has(id))).toEqual([]);
  });

  it("drops what leads out of the drawing or in a circle", () => {
    const { elements } = withNewIds(
      imported({
        elements: [
          { ...rectangle, type: "frame", id: "f", frameId: "f" },
          { ...rectangle, type: "text", id: "t", text: "x", containerId: "t" },
          {
            ...rectangle,
            type: "arrow",
            id: "l",
            points: [
              [0, 0],
              [9, 9],
            ],
            startBinding: { elementId: "l" },
            endBinding: { elementId: "nowhere" },
          },
        ],
      }),
      counter(),
    );
    expect(elements).toMatchObject([
      { frameId: null },
      { containerId: null },
      { startBinding: null, endBinding: null },
    ]);
  });
});

describe("importLibrary", () => {
  const drawing = [...phone];

  it("reads both versions of the format, with a name for each shape", () => {
    const second = importLibrary({
      type: "excalidrawlib",
      libraryItems: [
        { name: " Load  balancer ", elements: [rectangle] },
        { elements: drawing },
        { elements: [rectangle] },
      ],
    });
    expect(second.ok && second.value.shapes.map(({ name }) => name)).toEqual([
      "Load balancer",
      "Mobile app",
      "Shape 3",
    ]);
    const first = importLibrary({ type: "excalidrawlib", version: 1, library: [drawing] });
    expect(first.ok && first.value.shapes).toHaveLength(1);
  });

  it("leaves out what is broken, and says when nothing is left", () => {
    const some = importLibrary({
      libraryItems: [
        { elements: [rectangle] },
        { elements: "no" },
        { elements: [{ ...rectangle, type: "iframe" }] },
      ],
    });
    expect(some.ok && some.value.leftOut).toBe(2);
    const none = importLibrary({ libraryItems: [{ elements: [] }] });
    expect(none.ok ? "" : none.error.message).toBe("This library holds no shape that can be drawn here.");
    const other = importLibrary({ elements: [] });
    expect(other.ok ? "" : other.error.message).toContain("`libraryItems`");
  });
});

const hostileValue = fc.constantFrom<unknown>(
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e308,
  -1,
  null,
  "",
  "javascript:alert(1)",
  "<script>alert(1)</script>",
  [],
  {},
  [[Number.NaN, 0]],
  "iframe",
  "text",
  "arrow",
  "phone",
  true,
  nested(50),
);

/** The same JSON with the value at one of its places put in another's stead. */
function damaged(json: unknown, place: number, value: unknown): unknown {
  const copy: unknown = structuredClone(json);
  const places: (readonly [holder: Record<string, unknown>, key: string])[] = [];
  const visit = (holder: unknown) => {
    if (typeof holder !== "object" || holder === null) return;
    for (const key of Object.keys(holder)) {
      places.push([holder as Record<string, unknown>, key]);
      visit((holder as Record<string, unknown>)[key]);
    }
  };
  visit(copy);
  const chosen = places[place % Math.max(1, places.length)];
  if (chosen !== undefined) chosen[0][chosen[1]] = value;
  return copy;
}

function nested(depth: number): unknown {
  return Array.from({ length: depth }).reduce<unknown>((inner) => ({ inner }), {});
}

function counter(): () => string {
  let count = 0;
  return () => `new-${++count}`;
}
