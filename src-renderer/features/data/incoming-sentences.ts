import type { InspectedBackup } from "../../../src-main/contract/backup.ts";
import { countOf } from "../../ui/count-of.ts";
import { formatDay } from "../../ui/dates.ts";
import type { Done, IncomingFile } from "./incoming.ts";

/** "3 sessions, from 2 March to 5 May 2026; 1 problem of yours; 2 names you taught." */
export function contentsOf({ found }: Pick<IncomingFile, "found">): string {
  if (found.kind === "sessions") return `${countOf(found.sessions, "session")} to import.`;
  const more = [
    ...(found.ownProblems > 0 ? [`${countOf(found.ownProblems, "problem")} of yours`] : []),
    ...(found.ownNames > 0 ? [`${countOf(found.ownNames, "name")} you taught`] : []),
  ];
  return `${[`${countOf(found.sessions, "session")}${daysOf(found)}`, ...more].join("; ")}.`;
}

function daysOf({ fromWallMs, toWallMs }: InspectedBackup): string {
  if (fromWallMs === null || toWallMs === null) return "";
  const [from, to] = [formatDay(fromWallMs), formatDay(toWallMs)];
  return from === to ? ` of ${from}` : `, from ${from} to ${to}`;
}

/** What came of it, in one sentence. */
export function outcomeOf(done: Done): string {
  if (done.kind === "restored") return "The backup is now your store.";
  const { merged } = done;
  const added = [
    ...(merged.added > 0 ? [countOf(merged.added, "session")] : []),
    ...("ownProblems" in merged && merged.ownProblems > 0 ? [countOf(merged.ownProblems, "problem")] : []),
    ...("ownNames" in merged && merged.ownNames > 0 ? [countOf(merged.ownNames, "name")] : []),
    ...("cards" in merged && merged.cards > 0 ? [countOf(merged.cards, "recall card")] : []),
  ];
  const parts = [
    added.length > 0 ? `Added ${listOf(added)}` : "Nothing new was added",
    ...(merged.extended > 0 ? [`${countOf(merged.extended, "session")} went on from where yours stood`] : []),
    ...(merged.known > 0
      ? [`${countOf(merged.known, "session")} ${merged.known === 1 ? "was" : "were"} here already`]
      : []),
  ];
  return `${parts.join("; ")}.`;
}

export function refusedOf(done: Done): readonly string[] {
  return done.kind === "merged" ? done.merged.refused : [];
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
