import type { z } from "zod";
import type { listQuerySchema, SessionList } from "../contract/sessions.ts";
import { perStage } from "../core/interview/stage.ts";
import { type Hit, hitIn } from "../core/search/hit.ts";
import { searchableOf } from "../core/search/searchable.ts";
import { type SearchTerms, termsOf } from "../core/search/words.ts";
import type { Parts } from "./parts.ts";
import type { SessionRow } from "./ports.ts";

/** Sessions that one search reads, at about a millisecond each. */
const READ_AT_ONCE = 50;

/** One page of a list, with where the words that were searched for are. */
export function listSessions(
  parts: Parts,
  { text, counted, ...query }: z.output<typeof listQuerySchema>,
): Omit<SessionList, "sessions"> & { readonly rows: readonly SessionRow[] } {
  const { store } = parts;
  const terms = termsOf(text);
  const unread = terms === null ? 0 : readMore(parts);
  const filter = { ...query, terms };
  const { rows, cursor } = store.list(filter);
  return {
    rows,
    cursor,
    matches: counted ? store.count(filter) : null,
    hits: terms === null ? {} : hitsIn(parts, rows, terms),
    unread,
  };
}

/**
 * Reads sessions that changed since the last search, so that writing one costs nothing, and that come from before
 * there was a search; in steps, so that many of them hold nobody up. Answers with how many are left.
 */
function readMore({ store, problems, content }: Parts): number {
  const { sessions, count } = store.toRead(READ_AT_ONCE);
  const templates = perStage((stage) => content.guides[stage].template);
  const read = sessions.flatMap((session) => {
    const state = store.state(session);
    if (state === null) return [];
    return [{ session, searchable: searchableOf(state, problems.titleOf(state.problem), templates) }];
  });
  if (read.length > 0) store.saveSearchable(read);
  return count - sessions.length;
}

function hitsIn({ store }: Parts, rows: readonly SessionRow[], terms: SearchTerms): Record<string, Hit> {
  const hits: Record<string, Hit> = {};
  for (const { session } of rows) {
    const searchable = store.searchable(session);
    const hit = searchable === null ? null : hitIn(searchable, terms);
    if (hit !== null) hits[session] = hit;
  }
  return hits;
}
