import { notifications } from "@mantine/notifications";
import { ORPCError } from "@orpc/client";

/** The sentence to show for a failed call. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ORPCError) {
    if (error.code === "BAD_REQUEST") return `Onair could not accept this: ${firstIssue(error.data)}.`;
    if (error.code !== "INTERNAL_SERVER_ERROR") return error.message;
    return "Something went wrong inside Onair. Your work is saved; reload the window to go on.";
  }
  return "Onair's core does not answer. If you stopped it, start it again; this page goes on by itself.";
}

/** Tells the user, in one sentence, that something they asked for did not happen. */
export function sayFailure(error: unknown): void {
  notifications.show({ color: "lamp", message: sentenceOf(error), autoClose: 8000, withBorder: true });
}

function firstIssue(data: unknown): string {
  if (typeof data !== "object" || data === null || !("issues" in data) || !Array.isArray(data.issues)) {
    return "the input does not fit";
  }
  const issue: unknown = data.issues[0];
  const isIssue = typeof issue === "object" && issue !== null && "message" in issue;
  return isIssue && typeof issue.message === "string"
    ? issue.message.replace(/\.$/, "")
    : "the input does not fit";
}
