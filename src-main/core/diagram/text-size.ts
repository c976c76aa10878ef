/** How a text is drawn on a board when nothing else is said: what Excalidraw's own text elements carry. */
export const TEXT_STYLE = {
  fontFamily: 5,
  lineHeight: 1.25,
  autoResize: true,
  strokeColor: "#1e1e1e",
} as const;

/** Widths of Excalifont in shares of its size, rounded up: a board drawn in code is never too narrow for its words. */
const NARROW = 0.34;
const USUAL = 0.58;
const WIDE = 0.82;
const FULL = 1.05;

const NARROW_LETTERS = /[ijl.,:;'"!|()[\] ]/;
const WIDE_LETTERS = /[mwMW@%&]|\p{Lu}/u;
const FULL_LETTERS =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u;

export interface TextSize {
  readonly lines: readonly string[];
  /** Scene pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * A text in lines no wider than `maxWidth` scene pixels, with their size, estimated without a canvas. A word that is
 * wider alone is cut.
 */
export function textSize(text: string, fontSize: number, maxWidth: number): TextSize {
  const lines = text.split("\n").flatMap((line) => wrap(line, fontSize, maxWidth));
  return {
    lines,
    width: Math.max(...lines.map((line) => widthOf(line, fontSize))),
    height: lines.length * fontSize * TEXT_STYLE.lineHeight,
  };
}

function wrap(line: string, fontSize: number, maxWidth: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    const joined = current === "" ? word : `${current} ${word}`;
    if (widthOf(joined, fontSize) <= maxWidth) {
      current = joined;
      continue;
    }
    if (current !== "") lines.push(current);
    const pieces = cut(word, fontSize, maxWidth);
    lines.push(...pieces.slice(0, -1));
    current = pieces.at(-1) ?? "";
  }
  return [...lines, current];
}

function cut(word: string, fontSize: number, maxWidth: number): string[] {
  const pieces = [""];
  for (const letter of word) {
    const last = pieces.at(-1) ?? "";
    if (last !== "" && widthOf(last + letter, fontSize) > maxWidth) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces;
}

function widthOf(line: string, fontSize: number): number {
  let ems = 0;
  for (const letter of line) ems += emsOf(letter);
  return ems * fontSize;
}

function emsOf(letter: string): number {
  if (NARROW_LETTERS.test(letter)) return NARROW;
  if (FULL_LETTERS.test(letter)) return FULL;
  return WIDE_LETTERS.test(letter) ? WIDE : USUAL;
}
