import type { PaletteItem } from "../../../src-main/contract/content.ts";
import { COMPONENT_KINDS, type ComponentKind, type StatedKind } from "../../../src-main/core/diagram/kind.ts";
import type { KindNames } from "../../../src-main/core/diagram/kinds.ts";
import { readName } from "../../../src-main/core/diagram/read-name.ts";
import { KIND_NAMES } from "../../ui/kind-names.ts";
import { searchPalette } from "../palette/search.ts";

/** One thing that a shape can be said to be. */
export interface KindChoice {
  readonly id: StatedKind;
  readonly name: string;
}

export const NO_COMPONENT: KindChoice = { id: "not-a-component", name: "Not a component" };

/** What a shape can be said to be, in the order of the palette; a query finds it by whatever it is known as. */
export function kindChoices(
  query: string,
  palette: readonly PaletteItem[],
  names: KindNames,
): readonly KindChoice[] {
  const kinds = kindsInOrder(palette).map((kind) => ({
    kind,
    name: KIND_NAMES[kind],
    keywords: palette
      .filter((item) => item.kind === kind)
      .flatMap(({ name, keywords }) => [name, ...keywords]),
  }));
  const found = searchPalette(kinds, query);
  // "Redis", "message broker": the table of names knows more words than any list.
  const named = query.trim().length < 2 ? null : readName(query, names);
  const first = kinds.filter(({ kind }) => kind === named?.kind && !found.some((one) => one.kind === kind));
  const shown = [...first, ...found].map(({ kind, name }) => ({ id: kind, name }));
  return query.trim() === "" || shown.length === 0 || isNegation(query) ? [...shown, NO_COMPONENT] : shown;
}

function kindsInOrder(palette: readonly PaletteItem[]): readonly ComponentKind[] {
  return [...new Set([...palette.map(({ kind }) => kind), ...COMPONENT_KINDS])];
}

function isNegation(query: string): boolean {
  return NO_COMPONENT.name.toLowerCase().startsWith(query.trim().toLowerCase());
}
