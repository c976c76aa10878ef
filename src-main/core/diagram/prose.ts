import { remembering } from "../remembering.ts";

/** What a piece of text on a board is, by its form alone. */
export type TextForm = "name" | "list" | "table" | "prose" | "question" | "call" | "mark";

const HEADING =
  /^(?:\d+[.)]\s*)?(?:non[- ]?functional|functional|fr\b|nfrs?\b|requirements?\b|core entit|entit(?:y|ies)\b|apis?\s*(?:\([^)]*\))?\s*:|api (?:design|routes|endpoints)|endpoints?\b|scale\b|scaling\b|estimat|capacity|back of|assumptions?\b|constraints?\b|features?\b|out of scope|scope\b|in scope|schema\b|data model|db schema|notes?\b|todo|to study|trade[- ]?offs?|pros\b|cons\b|flow\b|steps?\b|questions?\b|goals?\b|use cases?\b|traffic\b|deep dives?|framework\b|approach|algorithm|legend\b)/i;
const BULLET = /^\s*(?:[-*•·–—+>✅❌✓✗☑]|\d+[.)](?=\s|\D)|q\d*[).:])/iu;
const HTTP_CALL = /^\s*(?:get|post|put|patch|delete|head|ws|send|recv)\b[\s:]*(?:\/|https?:)/i;
const FIELD =
  /(?:\b(?:pk|fk|int|integer|bigint|varchar|string|text|bool|boolean|uuid|guid|timestamp|datetime|date|float|enum|json|primary key|foreign key)\b|\w+_(?:id|at|by|name|url|key)\b|\b\w+(?:Id|ID|At|Url|Date|Time|Name)\b|\b(?:id|ID|Id)\b|\bcreated)/;

/** How remarks begin, whatever names of components they hold; and comparisons. */
const REMARK =
  /^(?:(?:todo|fixme|nb|note|notes|remark|idea)\s*[:–-]|todo\b|fixme\b|assum(?:e|ed|ing|ption)\b|remember\b|maybe\b|perhaps\b|consider\b|let'?s\b|we\b)|\s(?:vs\.?|versus)\s/iu;

/** The most words of the line that names a component. */
const MOST_WORDS = 8;

/** A question that was broken to fit a sticky note; a longer text may end in one and be anything. */
const LINES_OF_A_QUESTION = 4;

/** Tells names from lists, tables, calls and prose. Only the first line has to be a name: details may follow. */
export const formOf = remembering(findForm);

function findForm(text: string): TextForm {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const first = lines[0] ?? "";
  if (!/\p{L}/u.test(first)) return "mark";
  if (HTTP_CALL.test(first) || /^\/[\w{:-]/.test(first) || /^https?:\/\//.test(first)) return "call";
  if (
    /\w\s?\([^)]*\)[;,]?$/.test(first) &&
    /^[a-z]+[A-Z]?\w*\s?\(/.test(first) &&
    /[a-z][A-Z]|\(\)/.test(first)
  )
    return "call";
  if (first.startsWith("{") || first.startsWith("[") || first.startsWith("//") || first.startsWith("<"))
    return "list";
  if (first.endsWith("?") || (lines.length <= LINES_OF_A_QUESTION && lines.at(-1)?.endsWith("?")))
    return "question";
  if (BULLET.test(first) && !isNumberedName(lines)) return "list";
  const calls = lines.length > 1 && lines.filter((line) => HTTP_CALL.test(line) || /^\/\w/.test(line));
  if (calls && calls.length >= 2) return "call";
  if ((lines.length > 1 || /:\s*$|requirement/i.test(first)) && HEADING.test(first)) return "list";
  if (lines.length === 1 && isHeading(first)) return "list";
  if (REMARK.test(first)) return "prose";
  if (isTable(lines)) return "table";
  const words = first.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
  if (words > MOST_WORDS || /[.!]\s+\p{Lu}\p{Ll}+ /u.test(text)) return "prose";
  return "name";
}

/** Whether a text is the name of a part of the interview: a box that says so is a heading, or a step of a plan. */
export function isHeading(text: string): boolean {
  return HEADING_ALONE.test(text.trim());
}

const HEADING_ALONE =
  /^(?:\d+[.)]\s*)?(?:(?:non[- ]?)?functional|(?:core )?entities|(?:high|low)[- ]level design|hld|lld|deep[- ]?dives?|data models?|(?:db|database) schema|api (?:design|routes|endpoints)|capacity (?:planning|estimations?)|estimat(?:es|ions?)|back of (?:the )?envelope.*|out of scope|assumptions|constraints|trade[- ]?offs|wrap[- ]?up)\s*:?$/i;

/** Whether a text says what happens: "the client can retry" names the client no more than "retries" does. */
export function isSentence(text: string): boolean {
  return SAYS.test(text) && text.split(/\s+/).length >= FEWEST_WORDS;
}

const SAYS =
  /\s(?:can|could|will|would|should|must|is|are|was|were|has|have|had|needs?|does|do|did|because|if|then|once|when)\s/i;
const FEWEST_WORDS = 5;

/** "2. API gateway" is a name with its number; two numbered lines are a list. */
function isNumberedName(lines: readonly string[]): boolean {
  const [first = ""] = lines;
  const numbered = lines.filter((line) => BULLET.test(line)).length;
  return /^\d/.test(first) && numbered === 1 && first.split(/\s+/).length <= 5;
}

/** A name with a column of fields under it. */
function isTable(lines: readonly string[]): boolean {
  const rest = lines.slice(1);
  if (rest.length < 2) return false;
  const fields = rest.filter((line) => FIELD.test(line) && line.split(/\s+/).length <= 5).length;
  if (fields >= 2 && fields * 2 >= rest.length) return true;
  return (
    fields >= 1 &&
    rest.length >= 3 &&
    rest.every((line) => FIELD.test(line) || /^[-*•]?\s*\w+\??,?$/.test(line))
  );
}

/** How many instances a label speaks of: "Redis (20 instances)", "Server x3", "Workers", "read replicas". */
export const instancesIn = remembering(countInstances);

function countInstances(label: string): number {
  const counted = /\d/.test(label) ? COUNTS.map((count) => count.exec(label)?.[1]).find(Boolean) : undefined;
  if (counted !== undefined) return Math.max(1, Number(counted));
  return MANY.test(label.split("\n", 2).join(" ")) ? 2 : 1;
}

const COUNTS = [
  /(?:^|[\s(])[x×*]\s?(\d{1,6})(?=$|[\s)])/i,
  /(?:^|[\s(])(\d{1,6})\s?[x×](?=$|[\s)])/i,
  /\b(\d{1,6})\s+(?:instances?|nodes?|servers?|replicas?|shards?|partitions?|workers?|brokers?|pods?|machines?|copies)\b/i,
  /\b(?:apis?|servers?|services?|svcs?|workers?|consumers?|nodes?|instances?|replicas?|brokers?|gateways?)\s?\((\d{1,6})\)/i,
];
const MANY =
  /\b(?:cluster|replicas|replicated|instances|shards|sharded|fleet|pool|farm|auto[- ]?scal\w*|servers|workers|nodes|brokers|consumers|load balancers|lbs|gateways|pods|microservices|services)\b/i;
