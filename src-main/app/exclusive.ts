/** Runs one piece of work after the other, in the order they came. */
export type Exclusive = <T>(work: () => T | Promise<T>) => Promise<T>;

export function oneAtATime(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

/** Lets other calls have their turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
