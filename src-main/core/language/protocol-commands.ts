/** A command of a protocol of its own, with what it is given. Offsets are UTF-16, end exclusive. */
export interface Command {
  /** The command and what it acts on, in lower case: "set key". */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Lines like "- GET key" and "- SET key value EX ttl"; one alone is a sentence that shouts. */
export function commandsOf(note: string): Command[] {
  if (!HINT.test(note)) return [];
  const found: Command[] = [];
  let run: Command[] = [];
  let start = 0;
  for (const line of note.split("\n")) {
    const command = commandIn(line, start);
    if (command !== null) run.push(command);
    else if (line.trim() !== "") run = closed(run, found);
    start += line.length + 1;
  }
  closed(run, found);
  return found;
}

/** Keeps a run of commands that is more than one, and begins another. */
function closed(run: readonly Command[], found: Command[]): Command[] {
  if (run.length > 1) found.push(...run);
  return [];
}

function commandIn(line: string, offset: number): Command | null {
  const [whole, before = "", verb = "", given = ""] = COMMAND.exec(line) ?? [];
  const first = given.trim().split(/\s+/)[0] ?? "";
  if (whole === undefined || PROSE.test(given)) return null;
  return { name: `${verb} ${first}`.toLowerCase(), start: offset + before.length, end: offset + line.length };
}

const VERBS =
  "GET|SET|PUT|DEL|DELETE|MGET|MSET|INCR|DECR|ADD|EXPIRE|SCAN|PUBLISH|SUBSCRIBE|PUSH|POP|ACK|NACK";
const HINT = new RegExp(`\\b(?:${VERBS})\\s[a-z<{[]`);
const COMMAND = new RegExp(
  `^([\\s>*+\\-•\\d.)\`]*)(${VERBS})((?:\\s(?:[a-z<{[][\\w<>{}[\\]:-]*|[A-Z]{2,5})){1,6})[\`\\s]*(?:(?:→|->|=>|—|–|:|returns?\\b).*)?$`,
);
/** Words that only a sentence has. */
const PROSE = /\s(?:the|an?|of|from|to|for|on|with|in|and|or|by|is|are|we|it)(?:\s|$)/;
