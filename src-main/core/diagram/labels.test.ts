import { describe, expect, it } from "vitest";
import { box, ellipse, group, image, line, link, text } from "./scene-builder.ts";
import { components, node, read, server } from "./test-boards.ts";

/** A browser window as icon libraries draw it. */
function window(id: string, y: number) {
  const bar = line(`${id}-bar`, [
    [0, y + 20],
    [120, y + 20],
  ]);
  const buttons = [8, 20, 32].flatMap((x) => ellipse({ id: `${id}-${x}`, x, y: y + 6, width: 8, height: 8 }));
  return group(`${id}-group`, [...box({ id, x: 0, y, width: 120, height: 76 }), ...bar, ...buttons]);
}

const first = window("first", 0);
const second = window("second", 120);
const linked = [...first, ...second, ...server, ...link(first, server, "1"), ...link(second, server, "2")];

describe("the title of several pictures names none of them", () => {
  it.each([
    ["between two of them", { id: "title", x: -90, y: 84, width: 54, height: 25 }],
    ["past a corner of the first", { id: "title", x: -80, y: -32, width: 44, height: 25 }],
  ])("%s", (_, place) => {
    const graph = read(linked, text(place, "Users"));
    expect(components(graph)).toEqual(["first", "second", "server"]);
    expect([node(graph, "first")?.label, node(graph, "second")?.label]).toEqual(["", ""]);
  });

  it("turned upright beside all of them, level with one", () => {
    const [title] = text({ id: "title", x: -105, y: 25, width: 160, height: 25 }, "Customers");
    const turned = title ? [{ ...title, angle: -Math.PI / 2 }] : [];
    expect(node(read(linked, turned), "first")?.label).toBe("");
  });
});

it("a caption that stands under its picture names it, though not quite in the middle", () => {
  const picture = image({ id: "pic", x: 0, y: 300, width: 90, height: 90 });
  const graph = read(
    picture,
    server,
    link(picture, server, "a"),
    text({ id: "cap", x: 20, y: 395 }, "Redis"),
  );
  expect(node(graph, "pic")?.label).toBe("Redis");
});
