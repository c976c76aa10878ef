import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ProblemFiles } from "../core/rubric/problem-files.ts";

/** A small problem as a user would write it. */
export const PARKING: ProblemFiles = {
  "problem.yaml": `id: parking
title: Parking garage
summary: Design the system of a parking garage.
difficulty: easy
topics: [transactions]
prompt: |
  Drivers take a ticket when they come and pay when they leave. Design it.
vocabulary:
  - id: ticket
    aliases: [ticket, parking ticket]
`,
  "rubric.yaml": `version: 1
include: [general-end-to-end]
criteria:
  - id: r-ticket
    stage: R
    dimension: navigation
    question: Do the requirements say that a driver gets a ticket?
    why: Everything else hangs on it.
    concept: functional-requirements
    probe: What happens at the gate?
    kind: must
    weight: { mid: 3, senior: 3, staff: 3 }
    evidence: { text: { terms: [ticket] } }
    change: Name the ticket under the requirements.
    exemplars:
      met: [{ notes: { requirements: "- A driver takes a ticket at the gate" } }]
      notMet: [{ notes: { requirements: "- Fast" } }]
  - id: o-cache
    stage: O
    dimension: depth
    question: Are free places counted in memory?
    why: The sign at the entrance asks all the time.
    concept: cache
    probe: Where does the sign get its number?
    kind: should
    weight: { mid: 1, senior: 2, staff: 2 }
    evidence: { text: { terms: [cache] } }
    change: Say where the number of free places is kept.
    exemplars:
      met: [{ notes: { optimization: "- A cache holds the number of free places" } }]
      notMet: [{ notes: { optimization: "- Fast" } }]
`,
  "reference/senior.yaml": `problem: parking
level: senior
notes:
  requirements: "- A driver takes a ticket at the gate"
  optimization: "- A cache holds the number of free places"
board:
  mermaid: |
    flowchart LR
      gate[Gate terminal client] --> api[Ticket service] --> db[(Postgres)]
`,
};

/** Puts a problem's files into a folder, as an editor would. */
export function dropFiles(folder: string, files: ProblemFiles): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
