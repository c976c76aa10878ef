import type { Word } from "./words.ts";

/**
 * What stands between two words of a text, as far as it may stand within a wording: "" for space and what joins words,
 * and otherwise the sign that a wording must have there too ("W=2", "stock > 0", "prefix → list"); null for what no
 * wording has.
 */
export function jointBetween(text: string, word: Word, next: Word): string | null {
  if (next.start === word.end + 1 && text[word.end] === " ")
    return word.norm === "no" && next.norm === "sql" ? null : "";
  let sign = "";
  for (let at = word.end; at < next.start; at += 1) {
    const mark = text[at] ?? "";
    if (JOINERS.includes(mark)) continue;
    if (!SIGNS.includes(mark) || sign.length >= MOST_SIGNS) return null;
    sign += mark === "→" || mark === "⇒" ? ">" : mark;
  }
  // "1:n", "read:write ratio", and "100,000"
  if (sign === ":" && next.start === word.end + 1) return "";
  return sign === "," && /^\d{3}$/.test(next.norm) && /^\d+$/.test(word.norm) ? "" : sign;
}

const JOINERS = " \t\r\n-‐‑–/_*`'’.&+";
/** "hash(key) % N" */
const MOST_SIGNS = 3;
const SIGNS = "=<>→⇒≥≤%^:,|()[]";

/** The sign at the end of a wording, which a text must have there too ("status =", "miss →"); "" where there is none. */
export function signBehind(wording: string, last: Word): string {
  const sign = wording.slice(last.end).trim().replace(/[→⇒]/g, ">").replace(/^->$/, ">");
  return /^[=<>≥≤]{1,2}$/.test(sign) ? sign : "";
}
