import v8 from "node:v8";

/**
 * Tells V8 that what scoring makes is short-lived: some megabytes of objects which are done with in milliseconds. Its
 * first sweeps fall into the middle of an evaluation, find everything in use, and from then on the same objects would
 * be made among the long-lived ones, where only a full sweep frees them, and all they refer to.
 */
export function expectShortLives(): void {
  v8.setFlagsFromString("--no-allocation-site-pretenuring");
}
