import { fail, ok, type Result } from "../result.ts";
import { COMPONENT_KINDS, type ComponentKind } from "./kind.ts";

/**
 * The short notation for boards in data and tests: a subset of Mermaid's flowcharts.
 *
 *   flowchart LR
 *   client --> lb[Load balancer] --> api[Feed service] & search(Search service)
 *   api -->|miss| db[(Posts)]
 *   subgraph cloud [AWS] … end
 *   store[Bookings]:::cache
 *
 * Read: nodes in any of Mermaid's brackets, links with and without heads and words, `&`, chains, subgraphs,
 * comments, and a class that is a kind of component. Passed over: other styling and clicks. Everything else is a
 * fault with its line.
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
  /** What its class says it is. */
  readonly kind?: ComponentKind;
}

export interface FlowchartLink {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly heads: "none" | "end" | "start" | "both";
}

/** Groups come in the order they are opened, so the one around another is before it. */
export interface FlowchartGroup {
  readonly title: string;
  /** Those of the groups in it are among them. */
  readonly nodeIds: readonly string[];
  /** The place in the list of the group around it. */
  readonly within?: number;
}

/** Subgraphs inside each other; no drawing has more. */
const MOST_NESTED = 20;
const TOO_NESTED = `At most ${MOST_NESTED} subgraphs may lie inside each other: take some of them out.`;

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
/** `-->`, `---`, `-.->`, `==>`, `<-->`, `--o`, `--x`, each of any length, with `|words|` or words inside (`-. words .->`). */
const LINK =
  /^(<)?(?:(?:--|==|-\.)[ \t]+([^|>\n]+?)[ \t]+|-\.(?=[\p{L}\p{N}"])([^|>\n]+?)(?=\.))?(?:-{2,}|={2,}|-?\.+-?)(>|[ox](?![\p{L}\p{N}]))?[ \t]*(?:\|([^|\n]*)\|)?/u;
const PASSED_OVER = /^(?:style|classDef|class|linkStyle|click|direction|accTitle|accDescr|title)\b/;

/** Reads a flowchart. A line that is none of the notation fails with its number and what was found there. */
export function parseFlowchart(text: string): Result<Flowchart> {
  const nodes = new Map<string, FlowchartNode>();
  const links: FlowchartLink[] = [];
  const groups: { readonly title: string; readonly nodeIds: Set<string>; readonly within?: number }[] = [];
  const open: number[] = [];

  const meet: Meet = (node, isNamed) => {
    const known = nodes.get(node.id);
    const kind = node.kind ?? known?.kind;
    nodes.set(node.id, { ...(isNamed ? node : (known ?? node)), ...(kind === undefined ? {} : { kind }) });
    for (const group of open) groups[group]?.nodeIds.add(node.id);
  };

  const lines = withoutFrontMatter(text).split("\n");
  for (const [index, raw] of lines.entries()) {
    for (const statement of statementsOf(raw)) {
      const line = statement.trim();
      if (line === "" || /^(?:flowchart|graph)\b/.test(line) || PASSED_OVER.test(line)) continue;
      if (line === "end") {
        open.pop();
        continue;
      }
      const subgraph = /^subgraph\s+(.+)$/.exec(line);
      if (subgraph !== null) {
        if (open.length >= MOST_NESTED) return fail({ code: "BAD_FLOWCHART", message: TOO_NESTED });
        const within = open.at(-1);
        const title = titleOf(subgraph[1] ?? "");
        open.push(groups.length);
        groups.push({ title, nodeIds: new Set(), ...(within === undefined ? {} : { within }) });
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
  return ok({
    nodes: [...nodes.values()],
    links,
    groups: groups.map((group) => ({ ...group, nodeIds: [...group.nodeIds] })),
  });
}

type Meet = (node: FlowchartNode, isNamed: boolean) => void;

/** Quoted words, and entities such as `#quot;`, are part of a statement whatever stands in them. */
const PIECES = /"[^"]*"|#\w+;|%%.*$|;|./g;

function statementsOf(line: string): string[] {
  const statements = [""];
  for (const [piece] of line.matchAll(PIECES)) {
    if (piece.startsWith("%%")) break;
    if (piece === ";") statements.push("");
    else statements[statements.length - 1] += piece;
  }
  return statements;
}

/** Reads `a & b --> c --> d`; gives back what it could not read, empty when all of it was. */
function readChain(line: string, meet: Meet, links: FlowchartLink[]): string {
  let before = readNodes(line, meet);
  if (before === null) return line;
  let rest = before.rest;
  while (rest !== "") {
    const link = LINK.exec(rest);
    if (link === null) return rest;
    const [whole, startHead, spaced = "", close = "", endHead, piped = ""] = link;
    const after = readNodes(rest.slice(whole.length).trim(), meet);
    if (after === null) return rest;
    const heads = startHead ? (endHead ? "both" : "start") : endHead === undefined ? "none" : "end";
    const label = unquote((spaced || close || piped).trim());
    for (const from of before.ids) for (const to of after.ids) links.push({ from, to, label, heads });
    before = after;
    rest = after.rest;
  }
  return "";
}

function readNodes(
  text: string,
  meet: Meet,
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
    const node: FlowchartNode = { id, label: id.replaceAll("_", " "), shape: "box" };
    const found: FlowchartNode = bracket === undefined ? node : { ...node, ...inBrackets(rest, bracket) };
    if (bracket !== undefined) {
      const [opening, closing] = bracket;
      rest = rest.slice(closingAt(rest, opening, closing) + closing.length);
    }
    const [classed = "", name] = /^:::([\w-]+)/.exec(rest) ?? [];
    const kind = COMPONENT_KINDS.find((known) => known === name);
    meet(kind === undefined ? found : { ...found, kind }, bracket !== undefined);
    rest = rest.slice(classed.length).trim();
    ids.push(id);
    if (!rest.startsWith("&")) return { ids, rest };
    rest = rest.slice(1).trim();
  }
}

function inBrackets(
  text: string,
  [opening, closing, shape]: (typeof BRACKETS)[number],
): Pick<FlowchartNode, "label" | "shape"> {
  const end = closingAt(text, opening, closing);
  return { label: unquote(text.slice(opening.length, end).trim()), shape };
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

/** Quotes are dropped, Mermaid's `<br/>` and `\n` are line breaks, and `#quot;` and `#35;` are what they stand for. */
function unquote(text: string): string {
  const words = text.replace(/^"(.*)"$/s, "$1").replace(/<br\s*\/?>|\\n/gi, "\n");
  return words.replace(/#(\w+);/g, (entity, name: string) => characterOf(name) ?? entity);
}

const NAMED_CHARACTERS: Readonly<Record<string, string>> = { quot: '"', amp: "&", lt: "<", gt: ">" };

/** The character of an HTML entity, named or by its decimal number; null for one that is not known. */
function characterOf(name: string): string | null {
  const code = /^\d{1,7}$/.test(name) ? Number(name) : 0;
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  return Object.hasOwn(NAMED_CHARACTERS, name) ? (NAMED_CHARACTERS[name] ?? null) : null;
}

/** A `---` block at the start holds Mermaid's settings; its lines stay, empty, so that line numbers hold. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^\s*---\n[\s\S]*?\n---\s*(?=\n)/, (block) => block.replace(/[^\n]/g, ""));
}
