import type { Flowchart, FlowchartLink, FlowchartNode } from "./mermaid.ts";

const BRACKETS: Readonly<Record<FlowchartNode["shape"], readonly [open: string, close: string]>> = {
  box: ["[", "]"],
  cylinder: ["[(", ")]"],
  diamond: ["{", "}"],
  ellipse: ["((", "))"],
};

const ARROWS: Readonly<Record<FlowchartLink["heads"], string>> = {
  none: "---",
  end: "-->",
  both: "<-->",
  start: "<--",
};

/**
 * A flowchart as Mermaid text. `parseFlowchart` reads the same flowchart from it, but for a link with a head at its
 * start alone, which comes back turned around. Labels are quoted, so any character may stand in them.
 */
export function mermaidText({ nodes, links, groups }: Flowchart): string {
  const groupOf = new Map<string, number>();
  // The innermost group comes last, and is the one a node is written in.
  for (const [index, { nodeIds }] of groups.entries()) for (const id of nodeIds) groupOf.set(id, index);

  const linesIn = (group: number | undefined, indent: string): string[] => [
    ...nodes.filter(({ id }) => groupOf.get(id) === group).map((node) => indent + nodeLine(node)),
    ...groups.flatMap(({ title, within }, index) =>
      within === group
        ? [
            `${indent}subgraph group_${index + 1} [${quoted(title)}]`,
            ...linesIn(index, `${indent}  `),
            `${indent}end`,
          ]
        : [],
    ),
  ];
  return `${["flowchart LR", ...linesIn(undefined, "  "), ...links.map((link) => `  ${linkLine(link)}`)].join("\n")}\n`;
}

function nodeLine({ id, label, shape, kind }: FlowchartNode): string {
  const [open, close] = BRACKETS[shape];
  return `${id}${open}${quoted(label)}${close}${kind === undefined ? "" : `:::${kind}`}`;
}

function linkLine({ from, to, label, heads }: FlowchartLink): string {
  const words = label === "" ? "" : `|${quoted(label)}|`;
  // Mermaid has no arrow with a head at its start alone.
  return heads === "start" ? `${to} ${ARROWS.end}${words} ${from}` : `${from} ${ARROWS[heads]}${words} ${to}`;
}

/** Everything that means something to Mermaid, to Markdown or to HTML, as Mermaid's own entities. */
function quoted(label: string): string {
  const escaped = label
    .replace(/[#"&<>|%`\\]/g, (character) => `#${ENTITIES[character] ?? character.codePointAt(0)};`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, "<br/>")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\u0000-\u001f\u007f]/g, " ");
  return `"${escaped}"`;
}

const ENTITIES: Readonly<Record<string, string>> = { '"': "quot", "&": "amp", "<": "lt", ">": "gt" };
