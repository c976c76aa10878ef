import type { LibraryConcept } from "../../../src-main/contract/library.ts";

/** What is looked for in the library. It stands in the address, so that links and "back" keep it. */
export interface LibraryFilter {
  readonly query: string;
  /** The name of a group, or null for all. */
  readonly group: string | null;
}

export interface ConceptGroup {
  readonly name: string;
  readonly concepts: readonly LibraryConcept[];
}

export function filterOf(search: URLSearchParams): LibraryFilter {
  return { query: search.get("q") ?? "", group: search.get("group") };
}

/** The address of a concept, or of the library itself, under a filter. */
export function placeOf(concept: string | null, { query, group }: LibraryFilter): string {
  const search = new URLSearchParams();
  if (query !== "") search.set("q", query);
  if (group !== null) search.set("group", group);
  const path = concept === null ? "/library" : `/library/${encodeURIComponent(concept)}`;
  return search.size === 0 ? path : `${path}?${search}`;
}

/** The groups in the order of their first concepts. */
export function groupsOf(concepts: readonly LibraryConcept[]): readonly ConceptGroup[] {
  return [...Map.groupBy(concepts, ({ group }) => group)].map(([name, members]) => ({
    name,
    concepts: members,
  }));
}
