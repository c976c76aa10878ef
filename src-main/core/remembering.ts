/**
 * The same function, which remembers what it found for the texts it was asked about: while somebody draws, a board is
 * read again at each pause, and nearly all its labels are as they were. What it answers does not depend on that.
 */
export function remembering<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    // A long text is as slow to look up, and would fill the memory.
    if (text.length > LONGEST_TEXT) return found;
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, found);
    return found;
  };
}

const LONGEST_TEXT = 500;
const MOST_TEXTS = 5_000;
