import { NOTE_OF_STAGE, type Notes, notesOfEach } from "../core/interview/notes.ts";
import { STAGES, type Stage } from "../core/interview/stage.ts";
import { below, type Random, shuffled } from "../core/random.ts";
import type { Problem } from "../core/rubric/problem.ts";
import { mapNotes } from "../gates/notes.ts";

/** Lines that people might write in each note, from the problem's worked attempts and exemplars. */
export type LinePool = Readonly<Record<Stage, readonly string[]>>;

export function poolOfLines(problem: Problem, attempts: readonly Notes[]): LinePool {
  const exemplars = problem.rubric.criteria.flatMap(({ exemplars }) =>
    exemplars === undefined ? [] : [...exemplars.met, ...exemplars.notMet, ...exemplars.partial],
  );
  const linesOf = (stage: Stage): string[] => {
    const name = NOTE_OF_STAGE[stage];
    const texts = [
      ...attempts.map((notes) => notes[name]),
      ...exemplars.map(({ notes }) => notes[name] ?? ""),
    ];
    return [...new Set(texts.flatMap((text) => text.split("\n")))].filter((line) => line.trim() !== "");
  };
  return { R: linesOf("R"), A: linesOf("A"), D: linesOf("D"), I: linesOf("I"), O: linesOf("O") };
}

/** Five notes of so many words in all: lines of the pool in any order, with other figures in them. */
export function generateNotes(words: number, pool: LinePool, random: Random): Notes {
  const filled = notesOfEach((stage) => {
    const lines: string[] = [];
    let left = words / STAGES.length;
    while (left > 0) {
      for (const line of shuffled(pool[stage], random)) {
        const own = line.split(/\s+/);
        lines.push(own.length <= left ? line : own.slice(0, left).join(" "));
        left -= own.length;
        if (left <= 0) break;
      }
    }
    return lines.join("\n");
  });
  return mapNotes(filled, (text) =>
    text.replace(/\d/g, (digit) => (random() < 0.3 ? String(below(10, random)) : digit)),
  );
}
