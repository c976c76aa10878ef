import type { Scene } from "../core/diagram/scene.ts";
import { text as textElement } from "../core/diagram/scene-builder.ts";
import { STAGES } from "../core/interview/stage.ts";
import { allRight, type Gate, oncePerProblem, type Setting } from "./gate.ts";
import { EMPTY_BOARD, everyNote, onlyNote } from "./notes.ts";

/** What tools that count words have been seen to reward. */
const JUNK: readonly string[] = [
  "",
  " \n\n ",
  ":",
  "fine",
  "Fine.",
  "- \n- \n- ",
  "?",
  "ok ok ok ok",
  "asdf qwer zxcv uiop hjkl wert sdfg xcvb",
  "lorem ipsum dolor sit amet consetetur sadipscing elitr sed diam nonumy",
  "I do not know.",
  "😀 🚀 ✅",
  "1 2 3 4 5 6 7 8 9",
];

/** As much of the most an attempt can get as a list of words or of the rubric's own sentences may bring. */
const MOST_OF_REFERENCE = 0.1;

export const worthless: Gate = {
  id: "worthless",
  rule: "nothing, ':', 'fine', gibberish and the problem's own prompt earn a total of 0",
  run: oncePerProblem((setting) => {
    const { prompt, title } = setting.problem.text;
    const faults: string[] = [];
    let cases = 0;
    const expectNothing = (name: string, notes: ReturnType<typeof everyNote>, board: Scene): void => {
      cases += 1;
      const { total, criteria } = setting.score({ ...setting.reference.attempt, notes, board });
      const earned = criteria.filter(({ credit }) => credit > 0).map(({ id }) => id);
      if (total > 0) faults.push(`${name}: ${total} points, for ${earned.join(", ")}`);
    };
    for (const text of [...JUNK, title, prompt, `> ${prompt}`, prompt.toUpperCase()]) {
      const name = JSON.stringify(text.slice(0, 40));
      expectNothing(`${name} in every note`, everyNote(text), EMPTY_BOARD);
      for (const stage of STAGES) expectNothing(`${name} in ${stage}`, onlyNote(stage, text), EMPTY_BOARD);
      if (text.trim() !== "") expectNothing(`${name} on the board`, everyNote(""), written(text));
    }
    return allRight(cases, faults);
  }),
};

export const wordLists: Gate = {
  id: "word lists",
  rule: "all words of the lexicon as one list, or the rubric's own sentences: at most 10 % of the best reference's total",
  run: oncePerProblem((setting) => {
    const most = MOST_OF_REFERENCE * setting.bestTotal;
    const faults: string[] = [];
    let highest = 0;
    for (const [name, text] of listsOf(setting)) {
      const inOne = STAGES.map((stage) => [`${name} in ${stage}`, onlyNote(stage, text)] as const);
      for (const [where, notes] of [[`${name} in every note`, everyNote(text)] as const, ...inOne]) {
        const evaluation = setting.score({ ...setting.reference.attempt, notes, board: EMPTY_BOARD });
        highest = Math.max(highest, evaluation.total);
        if (evaluation.total <= most) continue;
        const best = evaluation.criteria.filter(({ credit }) => credit > 0.25).map(({ id }) => id);
        faults.push(`${where}: ${evaluation.total} points; more than a quarter for ${best.join(", ")}`);
      }
    }
    const figure = `${highest} points at most, of ${setting.bestTotal}`;
    return { passed: faults.length === 0, figure, faults };
  }),
};

function listsOf({ concepts, problem }: Setting): (readonly [name: string, text: string])[] {
  const names = concepts.map(({ name }) => name);
  const words = concepts.flatMap(({ name, aliases, products }) => [name, ...aliases, ...products]);
  const own = problem.text.vocabulary.flatMap(({ aliases }) => aliases);
  const { criteria } = problem.rubric;
  return [
    ["names, commas", names.join(", ")],
    ["names, lines", names.join("\n")],
    ["names, bullets", names.map((name) => `- ${name}`).join("\n")],
    ["names, 'we use'", `We use ${names.join(", ")}.`],
    ["all words, commas", words.join(", ")],
    ["all words, spaces", words.join(" ")],
    ["all words, bullets", words.map((word) => `- ${word}`).join("\n")],
    ["with the problem's, commas", [...words, ...own].join(", ")],
    ["with the problem's, spaces", [...words, ...own].join(" ")],
    ["all words, headings", words.map((word) => `## ${word}`).join("\n")],
    ["questions", criteria.map(({ question }) => question).join("\n")],
    ["questions as claims", criteria.map(({ question }) => `- ${question.replace(/\?$/, ".")}`).join("\n")],
    ["probes", criteria.map(({ probe }) => probe).join("\n")],
    ["whys", criteria.map(({ why }) => why).join("\n")],
    ["changes", criteria.map(({ change }) => `- ${change}`).join("\n")],
    ["missing steps", criteria.flatMap(({ partial }) => partial.map(({ missing }) => missing)).join("\n")],
  ];
}

function written(text: string): Scene {
  return { elements: textElement({ id: "written", x: 0, y: 0 }, text) };
}
