import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GATES } from "./gates.ts";
import { loadSettings } from "./load-settings.ts";

const settings = loadSettings(join(import.meta.dirname, "../../data"));
if (!settings.ok) throw new Error(settings.error.message);

describe.each([...settings.value])("$problem.text.id, $reference.name", (setting) => {
  it.each([...GATES])("$id: $rule", (gate) => {
    const { passed, figure, faults } = gate.run(setting);
    expect(passed, [figure, ...faults].join("\n")).toBe(true);
  });
});
