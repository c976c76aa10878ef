import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Gate } from "./gate.ts";
import { loadSettings } from "./load-settings.ts";
import { OPEN } from "./open.ts";

const settings = loadSettings(join(import.meta.dirname, "../../data"));
if (!settings.ok) throw new Error(settings.error.message);
const { value } = settings;

/** One test for each worked attempt of the content: the gate holds on it, or is known not to. */
export function testGates(...gates: readonly Gate[]): void {
  describe.each([...gates])("$id: $rule", (gate) => {
    for (const setting of value) {
      const name = `${setting.problem.text.id}/${setting.reference.name}`;
      const test = OPEN[gate.id]?.includes(name) ? it.fails : it;
      test(name, { timeout: 60_000 }, () => {
        const { passed, figure, faults } = gate.run(setting);
        expect(passed, [figure, ...faults].join("\n")).toBe(true);
      });
    }
  });
}
