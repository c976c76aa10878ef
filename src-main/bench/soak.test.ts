import { join } from "node:path";
import { expect, it } from "vitest";
import { loadEquipment } from "./engine.ts";
import { soak } from "./soak.ts";

it("the engine does not crash on damaged scenes and senseless notes", { timeout: 120_000 }, () => {
  const equipment = loadEquipment(join(import.meta.dirname, "../../data"));
  if (!equipment.ok) throw new Error(equipment.error.message);
  expect(soak(equipment.value, [], 1, 2000).faults).toEqual([]);
});
