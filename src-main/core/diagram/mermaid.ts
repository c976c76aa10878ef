import { fail, ok, type Result } from "../result.ts";

/**
 * The short notation for boards in data and tests: a subset of Mermaid's flowcharts.
 *
 *   flowchart LR
 *   client --> lb[Load balancer] --> api[Feed service] & search(Search service)
 *   api -->|miss| db[(Posts)]
 *   subgraph cloud [AWS] … end
 *
 * Read: nodes in any of Mermaid's brackets, links with and without heads and words, `&`, chains, subgraphs,
 * comments. Passed over: styling and clicks. Everything else is a fault with its line.
 */
export interface Flowchart {
  readonly nodes: readonly FlowchartNode[];
  readonly links: readonly FlowchartLink[];
  readonly groups: readonly FlowchartGroup[];
}

export interface FlowchartNode {
  readonly id: string;
  readonly label: string;
  readonly shape: "box" | "cylinder" | "diamond" | "ellipse";
}

export interface FlowchartLink {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly heads: "none" | "end" | "start" | "both";
}

export interface FlowchartGroup {
  readonly title: string;
  readonly nodeIds: readonly string[];
}

/** Opening and closing brackets, longest first, with the shape they draw. */
const BRACKETS: readonly (readonly [open: string, close: string, shape: FlowchartNode["shape"]])[] = [
  ["(((", ")))", "ellipse"],
  ["((", "))", "ellipse"],
  ["([", "])", "box"],
  ["[(", ")]", "cylinder"],
  ["[[", "]]", "box"],
  ["[/", "/]", "box"],
  ["[\\", "\\]", "box"],
  ["{{", "}}", "box"],
  ["[", "]", "box"],
  ["(", ")", "box"],
  ["{", "}", "diamond"],
  [">", "]", "box"],
];

const NODE_ID = /^[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*/u;
/** `-->`, `---`, `-.->`, `==>`, `<-->`, `--o`, `--x`, each of any length, with `|words|` or words inside. */
const LINK =
  /^(<)?(?:(?:--|==|-\.)[ \t]+([^|>\n]+?)[ \t]+)?(?:-{2,}|={2,}|-\.+-?)(>|[ox](?![\p{L}\p{N}]))?[ \t]*(?:\|([^|\n]*)\|)?/u;
const PASSED_OVER = /^(?:style|classDef|class|linkStyle|click|direction|accTitle|accDescr|title)\b/;

/** Reads a flowchart. A line that is none of the notation fails with its number and what was found there. */
export function parseFlowchart(text: string): Result<Flowchart> {
  const nodes = new Map<string, FlowchartNode>();
  const links: FlowchartLink[] = [];
  const groups: FlowchartGroup[] = [];
  const open: { title: string; nodeIds: Set<string> }[] = [];

  const meet = (node: FlowchartNode, isNamed: boolean) => {
    if (isNamed || !nodes.has(node.id)) nodes.set(node.id, node);
    for (const group of open) group.nodeIds.add(node.id);
  };

  const lines = withoutFrontMatter(text).split("\n");
  for (const [index, raw] of lines.entries()) {
    for (const statement of raw.replace(/%%.*$/, "").split(";")) {
      const line = statement.trim();
      if (line === "" || /^(?:flowchart|graph)\b/.test(line) || PASSED_OVER.test(line)) continue;
      if (line === "end") {
        const group = open.pop();
        if (group !== undefined) groups.push({ title: group.title, nodeIds: [...group.nodeIds] });
        continue;
      }
      const subgraph = /^subgraph\s+(.+)$/.exec(line);
      if (subgraph !== null) {
        open.push({ title: titleOf(subgraph[1] ?? ""), nodeIds: new Set() });
        continue;
      }
      const rest = readChain(line, meet, links);
      if (rest !== "") {
        const found = rest.length > 40 ? `${rest.slice(0, 40)}…` : rest;
        return fail({
          code: "BAD_FLOWCHART",
          message: `Line ${index + 1} of the flowchart cannot be read at ${JSON.stringify(found)}: write nodes as id[Label] and links as -->.`,
        });
      }
    }
  }
  return ok({ nodes: [...nodes.values()], links, groups });
}

/** Reads `a & b --> c --> d`; gives back what it could not read, empty when all of it was. */
function readChain(
  line: string,
  meet: (node: FlowchartNode, isNamed: boolean) => void,
  links: FlowchartLink[],
): string {
  let before = readNodes(line, meet);
  if (before === null) return line;
  let rest = before.rest;
  while (rest !== "") {
    const link = LINK.exec(rest);
    if (link === null) return rest;
    const [whole, startHead, inner = "", endHead, piped = ""] = link;
    const after = readNodes(rest.slice(whole.length).trim(), meet);
    if (after === null) return rest;
    const heads = startHead ? (endHead ? "both" : "start") : endHead === undefined ? "none" : "end";
    const label = unquote((inner || piped).trim());
    for (const from of before.ids) for (const to of after.ids) links.push({ from, to, label, heads });
    before = after;
    rest = after.rest;
  }
  return "";
}

function readNodes(
  text: string,
  meet: (node: FlowchartNode, isNamed: boolean) => void,
): { readonly ids: readonly string[]; readonly rest: string } | null {
  const ids: string[] = [];
  let rest = text;
  for (;;) {
    const id = NODE_ID.exec(rest)?.[0];
    if (id === undefined) return null;
    rest = rest.slice(id.length);
    const bracket = BRACKETS.find(
      ([opening, closing]) => rest.startsWith(opening) && closes(rest, opening, closing),
    );
    if (bracket === undefined) meet({ id, label: id.replaceAll("_", " "), shape: "box" }, false);
    else {
      const [opening, closing, shape] = bracket;
      const end = closingAt(rest, opening, closing);
      meet({ id, label: unquote(rest.slice(opening.length, end).trim()), shape }, true);
      rest = rest.slice(end + closing.length);
    }
    rest = rest.replace(/^:::[\w-]+/, "").trim();
    ids.push(id);
    if (!rest.startsWith("&")) return { ids, rest };
    rest = rest.slice(1).trim();
  }
}

function closes(text: string, opening: string, closing: string): boolean {
  return closingAt(text, opening, closing) >= 0;
}

/** Where the closing bracket is; brackets inside quotes are words. */
function closingAt(text: string, opening: string, closing: string): number {
  const quoted = /^\s*"[^"]*"\s*/.exec(text.slice(opening.length))?.[0].length ?? 0;
  return text.indexOf(closing, opening.length + quoted);
}

function titleOf(text: string): string {
  const bracketed = /^\S+\s*\[(.+)\]$/.exec(text.trim())?.[1];
  return unquote((bracketed ?? text).trim());
}

/** Quotes are dropped, and Mermaid's `<br/>` is a line break. */
function unquote(text: string): string {
  return text.replace(/^"(.*)"$/s, "$1").replace(/<br\s*\/?>/gi, "\n");
}

/** A `---` block at the start holds Mermaid's settings; its lines stay, empty, so that line numbers hold. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^\s*---\n[\s\S]*?\n---\s*(?=\n)/, (block) => block.replace(/[^\n]/g, ""));
}
