const TOKEN =
  /[{}[\]:,]|"[^"\\\n\r\t]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\n\r\t]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

/** What may come next: a value (or the end of an empty list), a key, a colon, or a comma. */
type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end";

/**
 * Where a text stops being JSON, as an offset; its length when it only breaks off. The engine's own parser names
 * the place of some faults only.
 */
export function faultIn(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  for (let at = 0; ; ) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    const start = SPACE.lastIndex;
    TOKEN.lastIndex = start;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return start;
    const next = step(token, expected, open);
    if (next === null) return start;
    expected = next;
    at = TOKEN.lastIndex;
  }
}

/** Takes one token; null when it may not stand here. `open` holds the brackets that are open. */
function step(token: string, expected: Expected, open: string[]): Expected | null {
  const within = open.at(-1);
  if (token === "}" || token === "]") {
    const empty = expected === (token === "}" ? "key or end" : "value or end");
    const fits = within === (token === "}" ? "{" : "[") && (empty || expected === "comma or end");
    open.pop();
    return fits ? "comma or end" : null;
  }
  if (token === ",") {
    if (expected !== "comma or end" || within === undefined) return null;
    return within === "{" ? "key" : "value";
  }
  if (token === ":") return expected === "colon" ? "value" : null;
  if (expected === "key" || expected === "key or end") return token.startsWith('"') ? "colon" : null;
  if (expected !== "value" && expected !== "value or end") return null;
  if (token === "{" || token === "[") {
    open.push(token);
    return token === "{" ? "key or end" : "value or end";
  }
  return "comma or end";
}
