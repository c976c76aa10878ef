import { editDistance } from "./edit-distance.ts";

export type Verb = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The verb that the name of an operation implies ("uploadPhoto" is a POST), or null. */
export function verbOfName(name: string): Verb | null {
  // "followers" is no "follow".
  const [first = ""] = /^[A-Z]?[a-z]+/.exec(name) ?? [];
  if (READ.test(first)) return "GET";
  if (REMOVE.test(first)) return "DELETE";
  if (REPLACE.test(first)) return "PUT";
  if (WRITE.test(first)) return "POST";
  return isMisspeltDelete(first) ? "DELETE" : null;
}

/** "dleete(key)": the longest of the verbs is known with a slip in it. */
function isMisspeltDelete(word: string): boolean {
  return /^d[a-z]{4,6}$/i.test(word) && editDistance(word.toLowerCase(), "delete", 1) <= 1;
}

export function isVerb(text: string): text is Verb {
  return text === "GET" || text === "POST" || text === "PUT" || text === "PATCH" || text === "DELETE";
}

const READ =
  /^(?:m?get|list|fetch|read|find|search|view|show|load|query|lookup|subscribe|count|check|poll|stream|next|peek|receive|consume|watch|resolve|route|pick|choose|select|suggest|autocomplete|is|has|estimate|parse|compare|download|scan|allow|validate|verify)$/i;
const REMOVE =
  /^(?:del|delete|remove|un(?:follow|like|subscribe|share|block|register|lock)|cancel|drop|revoke|purge|evict|invalidate|expire|release|leave)$/i;
const REPLACE =
  /^(?:update|edit|put|m?set|replace|modify|change|rename|move|merge|apply|sync|extend|renew)$/i;
const WRITE =
  /^(?:incr|decr|acquire|lock|lease|claim|hold|take|allocate|assign|ack|nack|acknowledge|commit|produce|append|emit|ingest|record|log|schedule|trigger|run|retry|pause|resume|stop|transfer|debit|credit|charge|refund|withdraw|deposit|heartbeat|ping|connect|open|close|accept|decline|enter|queue|transcode|convert|resize|import|export|issue|grant|tag|index|crawl|flush|store|copy|complete|create|add|post|upload|send|follow|like|comment|share|start|finish|init|register|login|sign|buy|purchase|enrol|enroll|rent|vote|book|reserve|pay|order|submit|publish|join|request|generate|shorten|save|write|insert|make|confirm|mark|rate|review|block|report|invite|push|enqueue|track|notify)$/i;
