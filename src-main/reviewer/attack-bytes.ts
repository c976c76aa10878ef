import type { AskedOf } from "./loopback-server.ts";

/**
 * What is wrong with the bytes of an attacked request beside those of its clean copy: everything outside the fence
 * has to be the same, and the fence has to hold one line of JSON. Empty when nothing is.
 */
export function faultsInBytes(
  attacked: AskedOf,
  clean: AskedOf,
  fence: string,
  inQuestion: boolean,
): string[] {
  const faults: string[] = [];
  const cut = fenced(attacked, fence);
  const plain = fenced(clean, fence);
  if (cut === null || plain === null) return ["the fence does not stand around the material once"];
  if (cut.material.includes("\n") || !isJson(cut.material))
    faults.push("the material is not one line of JSON");
  if (inQuestion) {
    if (linesOf(attacked) !== linesOf(clean)) faults.push("a question of a problem took more than its line");
  } else if (cut.outside !== plain.outside) {
    faults.push("something outside the fence is not as in the clean copy");
  }
  return faults;
}

function fenced({ body }: AskedOf, fence: string): { outside: string; material: string } | null {
  const [system, user, ...more] = body.messages;
  if (system === undefined || user === undefined || more.length > 0) return null;
  const [before, material, after, ...rest] = user.content.split(new RegExp(`^</?material ${fence}>\n`, "m"));
  if (before === undefined || material === undefined || after === undefined || rest.length > 0) return null;
  const roles = body.messages.map(({ role }) => role);
  // The body without the material, settings of the request and all.
  const others = { ...body, messages: [roles, system.content, before, after] };
  return { outside: JSON.stringify(others), material: material.replace(/\n$/, "") };
}

function linesOf({ body }: AskedOf): number {
  return (body.messages[0]?.content ?? "").split(/[\n\r\u2028\u2029]/).length;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
