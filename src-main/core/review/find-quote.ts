/** Where some words stand, in UTF-16 offsets of the text, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Fewer letters and digits than this stand in every text by chance. */
const FEWEST_SIGNS = 3;
/** Longer quotes are looked for exactly only: the search for near ones takes the product of both lengths. */
const LONGEST_NEAR = 600;
/** One slip in this many characters, and at most so many. */
const CHARACTERS_PER_SLIP = 12;
const MOST_SLIPS = 8;

/** Finds a quote: as it is; else whatever the white space, case and quotation marks; else with few slips. */
export function findQuote(quote: string, text: string): Span | null {
  const wanted = quote.trim();
  if ((wanted.match(/[\p{L}\p{N}]/gu) ?? []).length < FEWEST_SIGNS) return null;
  const exact = text.indexOf(wanted);
  if (exact >= 0) return { start: exact, end: exact + wanted.length };
  const plainText = plain(text);
  const plainQuote = plain(wanted);
  const like = plainText.signs.indexOf(plainQuote.signs);
  if (like >= 0) return spanIn(plainText, like, like + plainQuote.signs.length);
  return near(plainQuote.signs, plainText);
}

/** A text without what does not matter, and for each of its characters the place it came from. */
interface Plain {
  readonly signs: string;
  readonly places: readonly number[];
}

function plain(text: string): Plain {
  let signs = "";
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = plainSign(text[at] ?? "");
    if (sign === " " && (signs === "" || signs.endsWith(" "))) continue;
    signs += sign;
    places.push(at);
  }
  const end = signs.endsWith(" ") ? signs.length - 1 : signs.length;
  return { signs: signs.slice(0, end), places: places.slice(0, end) };
}

function plainSign(sign: string): string {
  if (/\s/.test(sign)) return " ";
  if (/[‘’‛`]/.test(sign)) return "'";
  if (/[“”„«»]/.test(sign)) return '"';
  if (/[‐-―−]/.test(sign)) return "-";
  const lower = sign.toLowerCase();
  return lower.length === 1 ? lower : sign;
}

function spanIn({ places }: Plain, from: number, to: number): Span {
  return { start: places[from] ?? 0, end: (places[to - 1] ?? 0) + 1 };
}

/**
 * The piece of the text with the smallest edit distance to the quote (Sellers' algorithm), or null when even that
 * has too many slips.
 */
function near(quote: string, text: Plain): Span | null {
  const budget = Math.min(MOST_SLIPS, Math.floor(quote.length / CHARACTERS_PER_SLIP));
  if (budget === 0 || quote.length > LONGEST_NEAR) return null;
  const rows = quote.length + 1;
  let costs = Array.from({ length: rows }, (_, row) => row);
  // Where the best alignment that ends in a row began.
  let starts = Array.from({ length: rows }, () => 0);
  let best: { readonly cost: number; readonly start: number; readonly end: number } | null = null;
  for (let at = 0; at < text.signs.length; at += 1) {
    const nextCosts = [0];
    const nextStarts = [at + 1];
    for (let row = 1; row < rows; row += 1) {
      const change = (costs[row - 1] ?? 0) + (quote[row - 1] === text.signs[at] ? 0 : 1);
      const extra = (costs[row] ?? 0) + 1;
      const missing = (nextCosts[row - 1] ?? 0) + 1;
      const cost = Math.min(change, extra, missing);
      nextCosts.push(cost);
      const from = cost === change ? starts[row - 1] : cost === extra ? starts[row] : nextStarts[row - 1];
      nextStarts.push(from ?? 0);
    }
    const cost = nextCosts[rows - 1] ?? rows;
    if (cost <= budget && (best === null || cost < best.cost)) {
      best = { cost, start: nextStarts[rows - 1] ?? 0, end: at + 1 };
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  return best === null ? null : spanIn(text, best.start, best.end);
}
