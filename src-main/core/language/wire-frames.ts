/** A message over an open connection, by the name it goes by. Offsets are UTF-16, end exclusive. */
export interface Frame {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The frames that a note writes down: "→ {type: "msg", room, text}", `socket.emit("typing", {room})`, and, on a line
 * that speaks of a connection, "ACK {seq}". A "type" among columns names no frame.
 */
export function framesOf(note: string): Frame[] {
  if (!FRAME_HINT.test(note)) return [];
  return [...note.matchAll(FRAME)].flatMap((match) => {
    const [whole, tagged, emitted, shouted] = match;
    const name = tagged ?? emitted ?? shouted ?? "";
    const start = match.index;
    if (TYPE.test(name) || (emitted === undefined && !goesOver(note, start))) return [];
    return { name, start, end: start + whole.length };
  });
}

const FRAME_HINT = /\{|\b(?:emit|send|publish)\(/;
const FRAME =
  /\{\s?["']?(?:type|op|event|action|cmd|kind|t)["']?\s?:\s?["'`]?([A-Za-z][\w.:-]{1,40})["'`]?(?=\s?[,}|])|\b(?:emit|send|publish)\(\s?["'`]([\w:.-]{2,40})["'`]|(?<![\w{])([A-Z]{3,12}(?:_[A-Z]{2,12}){0,3})(?=\s?\{\s?["']?\w)/g;
/** What a field is, not what a frame is called. */
const TYPE =
  /^(?:string|object|array|number|integer|int|bool(?:ean)?|text|json|enum|null|GET|POST|PUT|PATCH|DELETE|HASH|SET|ZSET|LIST|JSON|JSONB|BODY|TABLE|TYPE)$/;

/** Whether the line says, before the frame, which way it goes or over what. */
function goesOver(note: string, at: number): boolean {
  const near = note.slice(Math.max(0, at - LONGEST_LEAD), at);
  return OVER.test(near.slice(near.lastIndexOf("\n") + 1));
}

const LONGEST_LEAD = 120;
const OVER =
  /→|←|->|<-|=>|>>|<<|\b(?:wss?|web ?sockets?|sockets?|sse|frames?|clients?|servers?|sends?|push(?:es)?|receives?|messages?|msgs?|events?|in|out|up|down|c2s|s2c|c->s|s->c)\b/i;
