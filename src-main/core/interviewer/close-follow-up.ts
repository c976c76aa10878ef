import type { SessionEvent } from "../interview/event.ts";
import type { SessionState } from "../interview/state.ts";
import { type Closed, openFollowUp } from "../interview/talk.ts";
import { speak } from "./speak.ts";
import type { InterviewerWords } from "./words.ts";

/** Closes the open follow-up, with a word for what shows up in the design or is put off; empty when none is open. */
export function closeFollowUp(
  { interviewer, talk, clockMs: atMs }: SessionState,
  how: Closed,
  words: Pick<InterviewerWords, "resolved" | "later">,
): readonly SessionEvent[] {
  if (interviewer === null || openFollowUp(talk) === null) return [];
  if (how === "answered") return [{ type: "followUpClosed", atMs, how }];
  return [{ type: "followUpClosed", atMs, how, says: speak(words[how], interviewer, talk.length) }];
}
