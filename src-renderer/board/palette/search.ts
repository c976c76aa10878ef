import type { PaletteItem } from "../../../src-main/contract/content.ts";

export interface ComponentRequest<T> {
  /** What fits what was typed, best first. */
  readonly matches: readonly T[];
  /** The name it gets on the board; null: the component's own. */
  readonly label: string | null;
}

/**
 * Reads what was typed to add a component: `cache`, `cache: Feed cache`, or `cache Feed cache` when the first
 * words are the exact name or keyword of a component.
 */
export function readRequest<T extends Findable>(palette: readonly T[], typed: string): ComponentRequest<T> {
  const colon = typed.indexOf(":");
  if (colon > 0) {
    const label = typed.slice(colon + 1).trim();
    return { matches: searchPalette(palette, typed.slice(0, colon)), label: label === "" ? null : label };
  }
  const whole = searchPalette(palette, typed);
  if (whole.length > 0) return { matches: whole, label: null };
  const words = typed.trim().split(/\s+/);
  for (let count = words.length - 1; count > 0; count -= 1) {
    const head = words.slice(0, count).join(" ");
    const exact = searchPalette(palette, head).filter((item) => scoreOf(item, fold(head)) >= EXACT_KEYWORD);
    if (exact.length > 0) return { matches: exact, label: words.slice(count).join(" ") };
  }
  return { matches: [], label: null };
}

/** What is found by name or by keyword. */
type Findable = Pick<PaletteItem, "name"> & Partial<Pick<PaletteItem, "keywords">>;

/** Components whose name or keywords fit, best first; all of them, in their own order, for an empty query. */
export function searchPalette<T extends Findable>(palette: readonly T[], query: string): readonly T[] {
  const wanted = fold(query);
  if (wanted === "") return palette;
  return palette
    .map((item, position) => ({ item, position, score: scoreOf(item, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.position - b.position)
    .map(({ item }) => item);
}

const EXACT_KEYWORD = 80;

function scoreOf(item: Findable, wanted: string): number {
  const name = fold(item.name);
  const keywords = (item.keywords ?? []).map(fold);
  if (name === wanted) return 100;
  if (keywords.includes(wanted)) return EXACT_KEYWORD;
  if (name.startsWith(wanted)) return 70;
  if (name.split(" ").some((word) => word.startsWith(wanted))) return 60;
  if (keywords.some((keyword) => keyword.startsWith(wanted))) return 50;
  if (initialsOf(name) === wanted) return 45;
  if (name.includes(wanted)) return 40;
  if (wanted.length > 2 && keywords.some((keyword) => keyword.includes(wanted))) return 30;
  if (wanted.length > 2 && isSubsequence(wanted.replaceAll(" ", ""), name)) return 10;
  return 0;
}

function initialsOf(name: string): string {
  return name
    .split(/[ /]/)
    .map((word) => word.slice(0, 1))
    .join("");
}

function isSubsequence(wanted: string, name: string): boolean {
  let position = 0;
  for (const letter of name) if (letter === wanted[position]) position += 1;
  return position === wanted.length;
}

function fold(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, " ");
}
