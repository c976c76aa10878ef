/** A figure with the most it may be, or null where it is for information only. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: "ms" | "power" | "times" | "kB" | "%";
  readonly most: number | null;
}
