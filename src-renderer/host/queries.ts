import { ORPCError } from "@orpc/client";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ListQuery } from "../../src-main/contract/sessions.ts";
import type { OwnAssumptions } from "../../src-main/core/insight/schema.ts";
import type { Level } from "../../src-main/core/interview/level.ts";
import { host } from "./client.ts";

/** What a page may show without asking again: content changes only when the app is updated. */
const CONTENT = { staleTime: Number.POSITIVE_INFINITY } as const;

/** Sessions of one page of the history. */
const PAGE = 50;

/** Those that ship, and the user's own, which may come and go at any time. */
export const problemsQuery = queryOptions({
  queryKey: ["problems"],
  queryFn: () => host.content.problems(),
});

export const libraryQuery = queryOptions({
  queryKey: ["library"],
  queryFn: () => host.library.concepts(),
  ...CONTENT,
});

/** How the field names components: some 150 kB, asked for when a board is to be read in the window. */
export const kindNamesQuery = queryOptions({
  queryKey: ["kind-names"],
  queryFn: () => host.names.kinds(),
  ...CONTENT,
});

/** What the user taught; forget it when a name is taught or forgotten. */
export const ownNamesQuery = queryOptions({ queryKey: ["own-names"], queryFn: () => host.names.list() });

export const stagesQuery = queryOptions({
  queryKey: ["stages"],
  queryFn: () => host.content.stages(),
  ...CONTENT,
});

export function criteriaQuery(problem: string) {
  return queryOptions({
    queryKey: ["criteria", problem],
    queryFn: () => host.content.criteria({ problem }),
    ...CONTENT,
  });
}

/** All that happened in a finished session; it stays as it is. */
export function journalQuery(session: string) {
  return queryOptions({
    queryKey: ["journal", session],
    queryFn: () => host.replay.journal({ session }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Every list of sessions has a key that starts with this; forget them all when one changes. */
export const SESSIONS_KEY = ["sessions"] as const;

/** The newest unfinished sessions: the first to resume, a second to know that there are more. */
export const unfinishedQuery = queryOptions({
  queryKey: [...SESSIONS_KEY, "unfinished"],
  queryFn: () => host.sessions.list({ status: "unfinished", limit: 2 }),
});

/** The newest finished interviews, for the home page. */
export const recentQuery = queryOptions({
  queryKey: [...SESSIONS_KEY, "recent"],
  queryFn: () => host.sessions.list({ status: "finished", of: "interviews", limit: 4 }),
});

/** Which problems were practised, and how well. */
export const practisedQuery = queryOptions({
  queryKey: [...SESSIONS_KEY, "practised"],
  queryFn: () => host.sessions.practised(),
});

/** Every page of the history has a key that starts with this. */
export const HISTORY_KEY = [...SESSIONS_KEY, "history"] as const;

/** Sessions that match, page by page, and how many they are. */
export function historyQuery(query: ListQuery) {
  return infiniteQueryOptions({
    queryKey: [...HISTORY_KEY, query],
    queryFn: ({ pageParam }) =>
      host.sessions.list({ ...query, limit: PAGE, before: pageParam, counted: pageParam === null }),
    initialPageParam: startOfHistory(),
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
    // Comparing all pages before at every page that comes would make a long list slower and slower.
    structuralSharing: false,
    // A search looks into some of the sessions that are new to it, and has to be repeated for the others.
    refetchInterval: ({ state }) => ((state.data?.pages[0]?.unread ?? 0) > 0 ? 100 : false),
  });
}

/** A small picture of a board by its name, which never means another picture. */
export function pictureQuery(picture: string) {
  return queryOptions({
    queryKey: ["picture", picture],
    queryFn: () => host.sessions.picture({ picture }),
    ...CONTENT,
  });
}

/** Everything the progress page draws. */
export const progressQuery = queryOptions({
  queryKey: [...SESSIONS_KEY, "progress"],
  queryFn: () => host.progress.summary(),
});

/** Forget it when a card is graded, a concept is added, or a limit changes; sessions bring cards, too. */
export const CARDS_KEY = [...SESSIONS_KEY, "cards"] as const;

/** Today's cards. */
export const cardsQuery = queryOptions({
  queryKey: [...CARDS_KEY, "today"],
  queryFn: () => host.cards.today(),
});

/** What fell short, as drills. */
export const nextDrillsQuery = queryOptions({
  queryKey: [...SESSIONS_KEY, "next-drills"],
  queryFn: () => host.drills.next(),
});

/** The concepts that were added to the cards from the library. */
export const learntQuery = queryOptions({
  queryKey: [...CARDS_KEY, "learnt"],
  queryFn: () => host.cards.learnt(),
});

/** The finished sessions of a problem, the newest first. */
export function attemptsQuery(problem: string) {
  return queryOptions({
    queryKey: [...SESSIONS_KEY, "attempts", problem],
    queryFn: () => host.evaluations.attempts({ problem }),
  });
}

/** How many sessions would not be scored today as they were. */
export const outdatedCountQuery = queryOptions({
  queryKey: [...SESSIONS_KEY, "outdated-count"],
  queryFn: () => host.evaluations.countOutdated(),
});

/** They, and those whose problem is gone. */
export const outdatedQuery = queryOptions({
  queryKey: [...SESSIONS_KEY, "outdated"],
  queryFn: () => host.evaluations.outdated(),
});

/**
 * A finished session never changes, but it may be deleted or scored again. With the score that counts, or with
 * an earlier one by when it was made.
 */
export function resultQuery(session: string, madeAt: number | null = null) {
  return queryOptions({
    queryKey: madeAt === null ? ["result", session] : ["result", session, madeAt],
    queryFn: () => host.sessions.result({ session, ...(madeAt === null ? {} : { madeAt }) }),
  });
}

/** Every evaluation of a session; forget it when one is made. */
export function evaluationsQuery(session: string) {
  return queryOptions({
    queryKey: ["evaluations", session],
    queryFn: () => host.evaluations.of({ session }),
  });
}

/** The score of a session at a level by today's rubric. */
export function whatIfQuery(session: string, level: Level) {
  return queryOptions({
    queryKey: ["what-if", session, level],
    queryFn: () => host.evaluations.whatIf({ session, level }),
  });
}

/** Every insight has a key that starts with this; forget them all when something else is read. */
export const INSIGHT_KEY = ["insight"] as const;

/** What a session shows when its stages are read together, under the user's own assumptions. */
export function insightQuery(session: string, assumptions: OwnAssumptions) {
  return queryOptions({
    queryKey: [...INSIGHT_KEY, session, assumptions],
    queryFn: () => host.insight.of({ session, assumptions }),
    placeholderData: keepPreviousData,
  });
}

/** The score of a session minute by minute. */
export function courseQuery(session: string) {
  return queryOptions({
    queryKey: ["course", session],
    queryFn: () => host.replay.course({ session }),
  });
}

/** The attempts at the same problem before a session. */
export function earlierQuery(session: string) {
  return queryOptions({
    queryKey: [...SESSIONS_KEY, "earlier", session],
    queryFn: () => host.replay.earlier({ session }),
  });
}

export function appealsQuery(session: string) {
  return queryOptions({ queryKey: ["appeals", session], queryFn: () => host.appeals.of({ session }) });
}

/** What a session's candidate gave it before seeing its result. */
export function selfScoresQuery(session: string) {
  return queryOptions({
    queryKey: ["self-scores", session],
    queryFn: () => host.selfAssessment.of({ session }),
  });
}

/** Forget it when a session is self-scored. */
export const CALIBRATION_KEY = [...SESSIONS_KEY, "calibration"] as const;

/** How well the user judges themselves. */
export const calibrationQuery = queryOptions({
  queryKey: CALIBRATION_KEY,
  queryFn: () => host.selfAssessment.calibration({}),
});

export function imagesQuery(session: string) {
  return queryOptions({ queryKey: ["images", session], queryFn: () => host.sessions.images({ session }) });
}

export const preferencesQuery = queryOptions({
  queryKey: ["preferences"],
  queryFn: () => host.preferences.get(),
});

/** Which model gives second opinions. */
export const reviewerQuery = queryOptions({ queryKey: ["reviewer"], queryFn: () => host.reviewer.state() });

/** The model that can phrase what the interviewer says; it is the one that gives second opinions. */
export const voiceQuery = queryOptions({
  queryKey: [...reviewerQuery.queryKey, "voice"],
  queryFn: () => host.voice.state(),
});

/** The second opinions on a session. */
export function reviewsQuery(session: string) {
  return queryOptions({ queryKey: ["reviews", session], queryFn: () => host.reviews.list({ session }) });
}

/** What was spoken in a session and kept. */
export function recordingsQuery(session: string) {
  return queryOptions({
    queryKey: ["recordings", session],
    queryFn: () => host.speech.recordings({ session }),
  });
}

/** The code of a failed call, or null when nothing answered. */
export function codeOf(error: unknown): string | null {
  return error instanceof ORPCError ? error.code : null;
}

function startOfHistory(): string | null {
  return null;
}
