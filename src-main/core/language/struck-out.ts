/** A stretch of a text; offsets are UTF-16, end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What is set aside by signs rather than words: "~~Redis~~", "CDN ✗", "❌ Kafka". Null when nothing is, as nearly always.
 * A cross strikes the name it stands beside; in front of more ("❌ stale for a minute") it is the bullet of a drawback.
 */
export function struckOut(text: string): readonly Span[] | null {
  if (!SIGNS.test(text)) return null;
  const spans: Span[] = [];
  for (const { index, 0: struck } of text.matchAll(STRUCK))
    spans.push({ start: index, end: index + struck.length });
  for (const { index, 0: cross } of text.matchAll(CROSS)) {
    const before = NAME_BEFORE.exec(text.slice(Math.max(0, index - LONGEST_NAME), index))?.[0] ?? "";
    const after = NAME_AFTER.exec(text.slice(index + cross.length, index + cross.length + LONGEST_NAME))?.[0];
    if (/\p{L}/u.test(before)) {
      if (isName(before) && after === undefined) spans.push({ start: index - before.length, end: index });
    } else if (after !== undefined && isName(after)) {
      spans.push({ start: index, end: index + cross.length + after.length });
    }
  }
  return spans;
}

/** A name has at most so many words. */
const NAME_WORDS = 3;
const LONGEST_NAME = 60;

function isName(text: string): boolean {
  return text.trim().split(/\s+/).length <= NAME_WORDS;
}

const SIGNS = /~~|[✗✘❌✖🚫]/u;
const STRUCK = /~~[^~\n]+~~/g;
const CROSS = /[✗✘❌✖🚫]\uFE0F?/gu;
/** Up to the sign, and on from it, to the next sign that ends a name. */
const NAME_BEFORE = /[^\n,;|()→>:]*$/;
const NAME_AFTER = /^[^\n,;|()→>:✗✘❌✖🚫✓✔✅]*\p{L}[^\n,;|()→>:✗✘❌✖🚫✓✔✅]*/u;
