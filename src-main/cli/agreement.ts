import { Command } from "commander";
import { HAND_SETS, type HandSet, loadHandJudged } from "../content/by-hand.ts";
import { fail, ok } from "../core/result.ts";
import { type Agreement, agreementOf, type Disagreement } from "../data-checks/agreement.ts";
import { loadCatalogue } from "../data-checks/catalogue.ts";
import { colours } from "./colours.ts";
import { PROJECT } from "./project-folders.ts";
import { runCommand } from "./run-command.ts";

interface Options {
  readonly data: string;
  readonly faults?: boolean;
  readonly unseen?: boolean;
  readonly json?: boolean;
}

const program = new Command("npm run -s agreement --")
  .exitOverride()
  .description("How often the engine's verdicts are those of a person who read the same attempt.")
  .argument("[problems...]", "only these problems")
  .option("--faults", "print each verdict that differs, of the seen attempts")
  .option("--unseen", "print those of the unseen ones too: whoever makes a rule after one has seen it")
  .option("--json", "print the figures as JSON and nothing else")
  .option("--data <folder>", "another content folder", PROJECT.content);

await runCommand(async () => {
  program.parse();
  const only = program.args;
  const { data, faults = false, unseen = false, json = false } = program.opts<Options>();
  const catalogue = loadCatalogue(data);
  if (!catalogue.ok) return catalogue;
  const judged = loadHandJudged(data);
  if (!judged.ok) return judged;
  const problems = new Map(catalogue.value.problems.map((problem) => [problem.text.id, problem]));
  const unknown = only.find((id) => !problems.has(id));
  if (unknown !== undefined) {
    return fail({ code: "UNKNOWN_PROBLEM", message: `There is no problem called "${unknown}" in ${data}.` });
  }
  const agreements = judged.value.flatMap((one) => {
    const problem = problems.get(one.attempt.problem);
    const isChosen = only.length === 0 || only.includes(one.attempt.problem);
    return isChosen && problem !== undefined ? [agreementOf(one, problem, catalogue.value)] : [];
  });
  if (json) process.stdout.write(`${JSON.stringify(agreements.map(figuresOf), null, 2)}\n`);
  else process.stdout.write(tableOf(agreements, (set) => unseen || (faults && set === "seen")));
  if (agreements.some((agreement) => agreement.faults.length > 0)) process.exitCode = 1;
  return ok(undefined);
});

function figuresOf({ problem, set, of, agreed, tooMuch, tooLittle }: Agreement) {
  return { problem, set, of, agreed, tooMuch: tooMuch.length, tooLittle: tooLittle.length };
}

function tableOf(agreements: readonly Agreement[], isShown: (set: HandSet) => boolean): string {
  const lines = [`${"problem".padEnd(24)} set     agreed       too much  too little`];
  for (const agreement of agreements) {
    lines.push(rowOf(agreement.problem, agreement.set, [agreement]));
    lines.push(
      ...agreement.faults.map(({ where, message }) => `${colours.red("fault")} ${where}: ${message}`),
    );
    if (!isShown(agreement.set)) continue;
    lines.push(...agreement.tooMuch.map(differenceOf), ...agreement.tooLittle.map(differenceOf));
  }
  lines.push("");
  for (const set of HAND_SETS)
    lines.push(
      rowOf(
        "all",
        set,
        agreements.filter((agreement) => agreement.set === set),
      ),
    );
  return `${lines.join("\n")}\n`;
}

function rowOf(name: string, set: HandSet, agreements: readonly Agreement[]): string {
  const sum = (count: (one: Agreement) => number) => agreements.reduce((all, one) => all + count(one), 0);
  const of = sum((one) => one.of);
  const agreed = sum((one) => one.agreed);
  const share = of === 0 ? "–" : `${((100 * agreed) / of).toFixed(1)} %`;
  const much = sum(({ tooMuch }) => tooMuch.length);
  const little = sum(({ tooLittle }) => tooLittle.length);
  const counted = `${agreed}/${of}`;
  return `${name.padEnd(24)} ${set.padEnd(7)} ${counted.padStart(9)} ${share.padStart(7)} ${String(much).padStart(5)} ${String(little).padStart(9)}`;
}

function differenceOf({ criterion, byHand, byEngine }: Disagreement): string {
  return colours.dim(`    ${criterion.padEnd(30)} by hand ${byHand}, by the engine ${byEngine}`);
}
