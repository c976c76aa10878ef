import { type Spelling, spellingAt } from "./spelling.ts";

/** A word of a text with its place: UTF-16 offsets, end exclusive. `norm` is what is compared. */
export interface Word {
  readonly typed: string;
  readonly norm: string;
  readonly spelling: Spelling;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’.+#&/-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*[+#]*/uy;

/**
 * The words of a text, lower-cased, accents removed, joined words ("write-through", "S3/GCS") split.
 * Almost every word is plain letters, which are found by their codes; the pattern reads the others.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < FIRST_NON_ASCII && !isPlain(code)) {
      at += 1;
      continue;
    }
    const end = endOfPlain(text, at);
    if (end > at && endsWord(text, end)) {
      words.push(wordAt(text, at, end));
      at = end;
      continue;
    }
    WORD.lastIndex = at;
    const raw = WORD.exec(text)?.[0];
    if (raw === undefined) at += (text.codePointAt(at) ?? 0) > LAST_SINGLE_UNIT ? 2 : 1;
    else {
      pushParts(words, text, at, raw);
      at += raw.length;
    }
  }
  return words;
}

const FIRST_NON_ASCII = 128;
const LAST_SINGLE_UNIT = 0xffff;

/** A digit or a letter of ASCII. */
function isPlain(code: number): boolean {
  const lower = code | 32;
  return (code >= 48 && code <= 57) || (lower >= 97 && lower <= 122);
}

function endOfPlain(text: string, start: number): number {
  let end = start;
  while (end < text.length && isPlain(text.charCodeAt(end))) end += 1;
  return end;
}

/** Whether plain letters that end here are a whole word: no sign follows that could join more to them. */
function endsWord(text: string, end: number): boolean {
  if (end === text.length) return true;
  const code = text.charCodeAt(end);
  if (code >= FIRST_NON_ASCII) return false;
  const sign = text[end] ?? "";
  if (!JOINING.includes(sign)) return true;
  if (sign === "+" || sign === "#") return false;
  const next = text.charCodeAt(end + 1);
  return end + 1 === text.length || (next < FIRST_NON_ASCII && !isPlain(next));
}

const JOINING = "'.+#&/-";

function wordAt(text: string, start: number, end: number): Word {
  const spelling = spellingAt(text, start, end);
  return { typed: spelling.typed, norm: spelling.norm, spelling, start, end };
}

function pushParts(words: Word[], text: string, offset: number, raw: string): void {
  let start = 0;
  const isFigure = /^[\d.,]+$/.test(raw);
  for (let at = 1; !isFigure && at < raw.length; at += 1) {
    if (!SPLITTING.includes(raw[at] ?? "")) continue;
    words.push(wordAt(text, offset + start, offset + at));
    start = at + 1;
  }
  words.push(wordAt(text, offset + start, offset + raw.length));
}

/** Of the signs that join a word, those between words of their own: always with a letter on both sides. */
const SPLITTING = "-/&.";
