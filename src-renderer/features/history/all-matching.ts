import type { ListQuery } from "../../../src-main/contract/sessions.ts";
import { host } from "../../host/client.ts";

/** As many as one call gives. */
const AT_ONCE = 200;

/** The ids of all sessions that match, however many pages they are. */
export async function allMatching(query: ListQuery): Promise<readonly string[]> {
  const found: string[] = [];
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof host.sessions.list>> = await host.sessions.list({
      ...query,
      limit: AT_ONCE,
      before,
    });
    found.push(...page.sessions.map(({ session }) => session));
    before = page.cursor;
  } while (before !== null);
  return found;
}
