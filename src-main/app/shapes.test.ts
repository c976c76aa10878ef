import { expect, it } from "vitest";
import { MAX_SHAPES, type OwnShape } from "../core/diagram/own-shape.ts";
import { box } from "../core/diagram/scene-builder.ts";
import { runApp } from "./finished-session.fixture.ts";

function shape(id: string, name = id): OwnShape {
  return {
    id,
    name,
    elements: box({ id: `${id}-box`, x: 0, y: 0 }, name),
    picture: "data:image/png;base64,AAAA",
  };
}

it("keeps shapes in their order, also after a restart, and takes them out one by one", async () => {
  const first = runApp();
  await first.calls.shapes.add({ shapes: [shape("b"), shape("a")] });
  await first.calls.shapes.add({ shapes: [shape("c")] });
  first.close();
  const { calls } = runApp(first.folder);
  const before = await calls.shapes.list();
  expect(before).toEqual([shape("b"), shape("a"), shape("c")]);
  await calls.shapes.remove({ ids: ["a"] });
  expect((await calls.shapes.list()).map(({ id }) => id)).toEqual(["b", "c"]);
  await calls.shapes.add({ shapes: [shape("b", "Renamed")] });
  expect((await calls.shapes.list()).map(({ name }) => name).sort()).toEqual(["Renamed", "c"]);
});

it("refuses more than the palette takes, and keeps none of them", async () => {
  const { calls } = runApp();
  await calls.shapes.add({ shapes: Array.from({ length: MAX_SHAPES - 1 }, (_, at) => shape(`s${at}`)) });
  await expect(calls.shapes.add({ shapes: [shape("x"), shape("y")] })).rejects.toThrow("at most 300 shapes");
  expect(await calls.shapes.list()).toHaveLength(MAX_SHAPES - 1);
});
