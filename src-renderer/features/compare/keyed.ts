/** Parts of a text are known by their place in it. */
export function keyed<Part>(
  parts: readonly Part[],
): readonly { readonly key: number; readonly part: Part }[] {
  return parts.map((part, key) => ({ key, part }));
}
