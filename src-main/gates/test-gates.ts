import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Gate } from "./gate.ts";
import { loadSettings } from "./load-settings.ts";

/** One test for each worked attempt of the content: the gate holds on it. */
export function testGates(...gates: readonly Gate[]): void {
  const settings = loadSettings(join(import.meta.dirname, "../../data"));
  if (!settings.ok) throw new Error(settings.error.message);
  describe.each([...gates])("$id: $rule", (gate) => {
    it.each([...settings.value])("$problem.text.id, $reference.name", { timeout: 60_000 }, (setting) => {
      const { passed, figure, faults } = gate.run(setting);
      expect(passed, [figure, ...faults].join("\n")).toBe(true);
    });
  });
}
