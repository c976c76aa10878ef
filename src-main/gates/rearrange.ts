import { pick, type Random, shuffled } from "../core/random.ts";

/** Sentences that say nothing of the design. */
const PADDING: readonly [string, ...string[]] = [
  "Let me think about this for a moment.",
  "This is an interesting problem and I like it a lot.",
  "I will come back to this if we have time at the end.",
  "As I said before, this part is important to get right.",
  "I have seen something similar in my last job.",
  "Please stop me when this is not what you want to hear.",
  "Good engineering is about doing the right thing at the right time.",
  "There are many ways to do this, and people disagree about them.",
  "It goes without saying that we want this to be good.",
  "I hope that makes sense so far.",
];

const ADJECTIVES: readonly [string, ...string[]] = [
  "solid",
  "nice",
  "proper",
  "decent",
  "good",
  "neat",
  "clean",
];

/** The same notes with their sections, and the bullets of each list, in another order. */
export function reordered(note: string, random: Random): string {
  const sections = note.split(/\n(?=#+ |\*\*[^*\n]+\*\*:?\s*\n)/);
  const [first = "", ...rest] = sections.map((section) => section.replace(/\n+$/, ""));
  const headed = /^(?:#|\*\*)/.test(first)
    ? shuffled([first, ...rest], random)
    : [first, ...shuffled(rest, random)];
  return headed.map((section) => withBulletsShuffled(section, random)).join("\n\n");
}

/** "X, because Y." told as "Because Y, X." */
export function reasonsFirst(note: string): string {
  return note.replace(
    /^((?:[-*] )?)([\p{Lu}][^\n.:;()]*?),? because ([^\n.:;()]+)(?=[.\n]|$)/gmu,
    (_, bullet: string, claim: string, reason: string) =>
      `${bullet}Because ${reason.trim()}, ${claim.charAt(0).toLowerCase()}${claim.slice(1)}`,
  );
}

/** A sentence that says nothing, on a line of its own between blocks, and now and then at the end of a line. */
export function padded(note: string, random: Random): string {
  const blocks = note.split(/\n\n/);
  // What leads in a list or a table stays with it.
  const withPadding = blocks.flatMap((block) =>
    random() < 0.6 && !/:\W*$/.test(block) ? [block, pick(PADDING, random)] : [block],
  );
  return withPadding.join("\n\n");
}

/** "a cache" → "a solid cache". Set phrases ("at the cost of") stay as they are. */
export function withAdjectives(note: string, random: Random): string {
  return note.replace(ARTICLE, (whole: string, article: string, next: string) => {
    if (SET_NOUNS.test(next) || random() < 0.3) return whole;
    const plain = /^an$/i.test(article) ? article.slice(0, -1) : article;
    return `${plain} ${pick(ADJECTIVES, random)} ${next}`;
  });
}

const ARTICLE = /(?<!\b(?:at|in|to|on|for|by|of) )\b(a|an|the|The|An|A) (\p{Ll}+)\b/gu;
const SET_NOUNS =
  /^(?:few|less|least|others|rest|ones|two|three|four|five|lot|day|week|month|year|hour|minute|second|sixth|time|cost|price|same|other|first|last|next|most|more|small|way|handful|one|half|third|user|own)$/;

function withBulletsShuffled(section: string, random: Random): string {
  const lines = section.split("\n");
  const made: string[] = [];
  let list: string[][] = [];
  const flush = (): void => {
    made.push(...shuffled(list, random).flat());
    list = [];
  };
  for (const line of lines) {
    if (/^[-*] /.test(line)) list.push([line]);
    else if (/^\s+\S/.test(line) && list.length > 0) list.at(-1)?.push(line);
    else {
      flush();
      made.push(line);
    }
  }
  flush();
  return made.join("\n");
}
