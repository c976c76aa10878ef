import type { Behind, Progress, SittingCard } from "../contract/progress.ts";
import { perStage } from "../core/interview/stage.ts";
import { formOf } from "../core/learning/form.ts";
import { isSure, type Mastery, masteryOf } from "../core/learning/mastery.ts";
import { paceOf } from "../core/learning/pace.ts";
import type { Practice, Sitting } from "../core/learning/practice.ts";
import { creditFor, recommend } from "../core/learning/recommend.ts";
import { daysOf, recordsOf } from "../core/learning/records.ts";
import { nextOf } from "./drills.ts";
import { os } from "./implementer.ts";
import { localDay } from "./local-day.ts";
import { catchUp, interviewsAmong, practicesOf, sittingsOf } from "./outcomes.ts";
import type { Parts } from "./parts.ts";

/** Whole weeks, so that a year's drawing has this day's weekday twice. */
const CALENDAR_DAYS = 53 * 7;
const RECENT = 20;
const MOST_BEHIND = 200;

/** How practice goes, and what to do next. */
export function progressCalls(parts: Parts) {
  return {
    summary: os.progress.summary.handler(() => summaryOf(parts, catchUp(parts))),

    catchUp: os.progress.catchUp.handler(() => ({ left: catchUp(parts) })),

    behind: os.progress.behind.handler(({ input }) => {
      const found = sittingsOf(parts)
        .filter((sitting) => standsBehind(sitting, input))
        .reverse();
      const titleOf = titles(parts);
      const sessions = found.slice(0, MOST_BEHIND).map((sitting) => ({
        ...cardOf(sitting, titleOf),
        credit: input.of === "concept" ? creditFor(input.concept, sitting) : null,
      }));
      return { sessions, all: found.length };
    }),
  };
}

function summaryOf(parts: Parts, left: number): Progress {
  const { content, problems, clock } = parts;
  const today = localDay(clock());
  const sittings = sittingsOf(parts);
  const interviews = interviewsAmong(sittings);
  const practices = practicesOf(parts, sittings);
  const mastery = masteryOf(practices, today);
  const cardsOf = countByConcept(practices.slice(sittings.length));
  const concepts = new Map(content.concepts.map((concept) => [concept.id, concept]));
  const nameOf = (concept: string) => concepts.get(concept)?.name ?? concept.replaceAll("-", " ");
  const titleOf = titles(parts);
  const all = problems.all().map(({ problem }) => problem);
  const textOf = new Map(all.map(({ text }) => [text.id, text]));
  const pace = paceOf(interviews);

  return {
    sessions: interviews.length,
    drills: sittings.length - interviews.length,
    left,
    today,
    next: recommend({ problems: all, sittings: interviews, practices: sittings, mastery, today }).flatMap(
      ({ problem, level, reason, topics, kin }) => {
        const text = textOf.get(problem);
        if (text === undefined) return [];
        const { title, summary, difficulty } = text;
        return {
          ...{ problem, title, summary, difficulty, level, reason },
          kin: kin === null ? null : titleOf(kin),
          topics: topics.map(({ concept, mastery: known, behind }) => ({
            concept,
            name: nameOf(concept),
            estimate: known?.estimate ?? null,
            behind: behind.flatMap((id) => {
              const sitting = sittings.findLast((one) => one.id === id);
              return sitting === undefined ? [] : cardOf(sitting, titleOf);
            }),
          })),
        };
      },
    ),
    drill: nextOf(parts, sittings, 1)[0] ?? null,
    form: {
      ...formOf(interviews, today),
      recent: interviews
        .slice(-RECENT)
        .map((sitting) => ({ ...cardOf(sitting, titleOf), stages: sitting.stages })),
    },
    concepts: [...mastery.values()].flatMap((known) => {
      const cards = cardsOf.get(known.concept) ?? 0;
      // Cards raise and lower what is known; what was asked, and in how many sessions, is said of sessions alone.
      const inSessions = { ...known, asked: known.asked - cards, practices: known.practices - cards };
      const group = concepts.get(known.concept)?.group ?? null;
      return inSessions.practices === 0 ? [] : inWords(inSessions, nameOf, group);
    }),
    pace: perStage((stage) => ({
      ratio: pace[stage].ratio,
      sessions: [...pace[stage].sessions],
    })),
    days: [...daysOf(sittings, today - CALENDAR_DAYS)],
    records: recordsOf(interviews).map(({ problem, attempts, best, latest }) => ({
      problem,
      title: titleOf(problem),
      attempts,
      best: cardOf(best, titleOf),
      latest: cardOf(latest, titleOf),
    })),
  };
}

/** How many cards were asked about each concept: each is a piece of practice with one question. */
function countByConcept(cards: readonly Practice[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { asked } of cards) {
    for (const { concept } of asked) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  return counts;
}

function inWords(
  { concept, estimate, spread, asked, practices, lastDay }: Mastery,
  nameOf: (concept: string) => string,
  group: string | null,
): Progress["concepts"][number] {
  return {
    concept,
    name: nameOf(concept),
    group,
    estimate,
    isSure: isSure({ spread }),
    asked,
    practices,
    lastDay,
  };
}

/** Drills stand behind what is known of a concept and behind a day of practice. */
function standsBehind(sitting: Sitting, behind: Behind): boolean {
  const isInterview = sitting.outline.drill === undefined;
  switch (behind.of) {
    case "concept":
      return creditFor(behind.concept, sitting) !== null;
    case "problem":
      return isInterview && sitting.outline.problem === behind.problem;
    case "day":
      return sitting.day === behind.day;
    case "all":
      return isInterview;
  }
}

function cardOf(
  { id, outline: { problem, level, drill }, startedAt, total }: Sitting,
  titleOf: (problem: string) => string,
): SittingCard {
  return { session: id, problem, title: titleOf(problem), level, startedAt, total, drill: drill ?? null };
}

/** What problems are called, each looked up once: a user's own are read from their folder every time. */
function titles({ problems }: Pick<Parts, "problems">): (problem: string) => string {
  const known = new Map<string, string>();
  return (problem) => {
    const title = known.get(problem) ?? problems.titleOf(problem);
    known.set(problem, title);
    return title;
  };
}
