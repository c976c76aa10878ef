import type { Mark } from "./mark.ts";

/** What a name in a sync folder says; whatever else lies there is none of ours. */
export type TravelName =
  | { readonly kind: "session"; readonly key: string; readonly hash: string }
  | { readonly kind: "mark"; readonly key: string; readonly mark: Mark }
  | { readonly kind: "cards"; readonly key: typeof CARDS_KEY; readonly hash: string };

/** Recall cards belong to no session. */
export const CARDS_KEY = "cards";

/** A day's recall cards: the SHA-256 of the file's bytes. */
export function cardsFileName(hash: string): string {
  return `${CARDS_KEY}.${hash}.onair-cards.json`;
}

/** A session's file: its key, and the SHA-256 of its bytes. */
export function sessionFileName(key: string, hash: string): string {
  return `${key}.${hash}.onair-session.json`;
}

/** All that a mark says stands in its name, so that it has arrived as soon as it is seen. */
export function markFileName(key: string, { number, isDeleted }: Mark): string {
  return `${key}.${number}.${isDeleted ? "deleted" : "kept"}.json`;
}

/** Sync services put their words before the ending when they keep a second copy: it means the same. */
const SESSION = /^([A-Za-z0-9_-]{1,80}\.\d{1,16})\.([0-9a-f]{64})\b.*\.json$/;
const MARK = /^([A-Za-z0-9_-]{1,80}\.\d{1,16})\.(\d{1,9})\.(deleted|kept)\b.*\.json$/;

const CARDS = /^cards\.([0-9a-f]{64})\b.*\.json$/;

export function parseTravelName(name: string): TravelName | null {
  const cards = CARDS.exec(name)?.[1];
  if (cards !== undefined) return { kind: "cards", key: CARDS_KEY, hash: cards };
  const [, sessionKey, hash] = SESSION.exec(name) ?? [];
  if (sessionKey !== undefined && hash !== undefined) return { kind: "session", key: sessionKey, hash };
  const [, key, number, fate] = MARK.exec(name) ?? [];
  if (key === undefined) return null;
  return { kind: "mark", key, mark: { number: Number(number), isDeleted: fate === "deleted" } };
}
