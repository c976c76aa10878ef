import { join } from "node:path";
import { Command, Option } from "commander";
import { loadNames } from "../content/load-names.ts";
import { flowchartOf } from "../core/diagram/flowchart-of.ts";
import type { BoardGraph } from "../core/diagram/graph.ts";
import { mermaidText } from "../core/diagram/mermaid-text.ts";
import { readBoard } from "../core/diagram/read-board.ts";
import { ok, type Result } from "../core/result.ts";
import { colours } from "./colours.ts";
import { readScene } from "./read-scene.ts";
import { runCommand } from "./run-command.ts";

const LONGEST_LABEL = 60;
const DATA_FOLDER = join(import.meta.dirname, "..", "..", "data");

interface Options {
  readonly json?: boolean;
  readonly mermaid?: boolean;
}

async function run(file: string, { json, mermaid }: Options): Promise<Result<void>> {
  const read = await readScene(file);
  if (!read.ok) return read;
  const names = loadNames(DATA_FOLDER);
  if (!names.ok) return names;
  const leftOut = Object.entries(read.value.leftOut).map(([type, count]) => `${count} ${type}`);
  if (leftOut.length > 0) process.stderr.write(`${colours.yellow("note")}: left out ${leftOut.join(", ")}\n`);
  const graph = readBoard(read.value.scene, names.value);
  if (json) process.stdout.write(`${JSON.stringify(graph, null, 2)}\n`);
  else if (mermaid) process.stdout.write(mermaidText(flowchartOf(graph, read.value.scene)));
  else process.stdout.write(summaryOf(graph));
  return ok(undefined);
}

/** The graph for people: one line for each component, link, boundary and thing that could not be read. */
function summaryOf(graph: BoardGraph): string {
  const named = new Map(graph.nodes.map((node) => [node.id, oneLine(node.label) || `(${node.kind})`]));
  const lines: string[] = [];
  const section = (title: string, rows: readonly string[]) => {
    if (rows.length > 0)
      lines.push(colours.bold(`${title} (${rows.length})`), ...rows.map((row) => `  ${row}`), "");
  };
  const byRole = (role: string) => graph.nodes.filter((node) => node.role === role);
  section(
    "Components",
    byRole("component").map((node) => {
      const kinds = [node.kind, ...node.also].join(" + ");
      const many = node.instances > 1 ? colours.dim(` ×${node.instances}`) : "";
      return `${named.get(node.id)}${many}  ${colours.cyan(kinds)} ${colours.dim(`${Math.round(node.confidence * 100)} %  ${node.why}`)}`;
    }),
  );
  section(
    "Links",
    graph.edges.map((edge) => {
      const arrow = edge.bidirectional ? "↔" : "→";
      const label = edge.label ? colours.dim(`  ${oneLine(edge.label)}`) : "";
      return `${named.get(edge.from)} ${arrow} ${named.get(edge.to)}${label}`;
    }),
  );
  section(
    "Boundaries",
    byRole("boundary").map((node) => named.get(node.id) ?? ""),
  );
  section(
    "Notes",
    byRole("note").map((node) => named.get(node.id) ?? ""),
  );
  section(
    "Not read",
    graph.unread.map((entry) => `${colours.yellow(entry.why)} ${colours.dim(entry.elementIds.join(", "))}`),
  );
  return lines.length > 0 ? lines.join("\n") : "The board is empty.\n";
}

function oneLine(label: string): string {
  const line = label.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1)}…` : line;
}

const program = new Command("read-board")
  .description("Reads a board into components, links, boundaries and notes.")
  .argument("<file>", "an Excalidraw file, or a Mermaid flowchart (.mmd)")
  .addOption(new Option("--json", "print the graph as JSON").conflicts("mermaid"))
  .option("--mermaid", "print the graph as a Mermaid flowchart, which is read as the same graph")
  .exitOverride();

await runCommand(async () => {
  program.parse();
  const [file = ""] = program.args;
  return await run(file, program.opts<Options>());
});
