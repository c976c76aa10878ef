import type { ProblemFiles } from "../../../src-main/core/rubric/problem-files.ts";

/** What a new problem starts with. Editors find the schemas beside the problems' folders. */
export const STARTER: ProblemFiles = {
  "problem.yaml": `# yaml-language-server: $schema=../.schemas/problem.schema.json
id: ""
title: ""
summary: ""
difficulty: medium
topics: []
emphasis: []
prompt: ""
clarifications: []
vocabulary: []
`,
  "rubric.yaml": `# yaml-language-server: $schema=../.schemas/rubric.schema.json
version: 1
include: [general-end-to-end]
criteria: []
`,
};

/** A worked attempt without words, for problem `id`. */
export function starterAttempt(id: string): string {
  return `# yaml-language-server: $schema=../../.schemas/reference.schema.json
problem: ${id === "" ? '""' : id}
level: senior
notes: {}
board:
  mermaid: |
    flowchart LR
      client[Client] --> service[Service] --> db[(Database)]
`;
}

/** A criterion that is still to be thought of. */
export function starterCriterion(id: string) {
  return {
    id,
    stage: "R",
    dimension: "design",
    question: "",
    why: "",
    concept: "functional-requirements",
    probe: "",
    kind: "should",
    weight: { mid: 2, senior: 2, staff: 2 },
    evidence: { text: { terms: [] } },
    change: "",
  };
}

/** "Parking garage (2nd try)" → "parking-garage-2nd-try": an id, or nothing for a title without letters. */
export function slugOf(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
    .replace(/-$/, "");
}

/** The first of "name", "name-2", "name-3" … that is not among `taken`. */
export function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!taken.includes(free)) return free;
  }
}
