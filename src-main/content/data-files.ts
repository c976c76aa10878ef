import { join } from "node:path";
import type { z } from "zod";
import { type Lazy, lazy } from "../core/lazy.ts";
import { ok, type Result } from "../core/result.ts";
import { digestOf, readCompiled } from "./compiled.ts";
import { parseYaml, readBytes } from "./read-yaml.ts";

/** The content folder as it stands at one moment: each file is read once. Paths and names are relative to it. */
export interface DataFiles {
  readonly folder: string;
  /** What `schema` makes of one YAML file. A fault is found now, with file, line and column. */
  read<T>(path: string, schema: z.ZodType<T>): Result<Lazy<T>>;
  /**
   * What `make` makes of the files at `paths`, which it reads with `read` and no others. Where the build has done
   * it before with the same code and the same bytes, its result is taken: it was checked then, so it is not
   * checked again, nor even parsed before it is asked for. Otherwise it is made now.
   */
  derive<T>(name: string, paths: readonly string[], make: () => Result<T>): Result<Lazy<T>>;
}

/** Told of everything that had to be made: by which name, of files with which digests. */
export type Made = (name: string, sources: readonly string[], value: unknown) => void;

interface Source {
  readonly bytes: Buffer;
  readonly digest: string;
}

export function openDataFiles(folder: string, made: Made = () => {}): DataFiles {
  const known = new Map<string, Source>();
  const sourceAt = (path: string): Result<Source> => {
    const before = known.get(path);
    if (before !== undefined) return ok(before);
    const bytes = readBytes(join(folder, path));
    if (!bytes.ok) return bytes;
    const source = { bytes: bytes.value, digest: digestOf(bytes.value) };
    known.set(path, source);
    return ok(source);
  };

  function derive<T>(name: string, paths: readonly string[], make: () => Result<T>): Result<Lazy<T>> {
    const sources: string[] = [];
    for (const path of paths) {
      const source = sourceAt(path);
      if (!source.ok) return source;
      sources.push(source.value.digest);
    }
    const compiled = readCompiled(folder, name, sources);
    if (compiled !== null) return ok(lazy<T>(() => JSON.parse(compiled.toString())));
    const value = make();
    if (!value.ok) return value;
    made(name, sources, value.value);
    return ok(() => value.value);
  }

  function read<T>(path: string, schema: z.ZodType<T>): Result<Lazy<T>> {
    return derive(path, [path], () => {
      const source = sourceAt(path);
      return source.ok ? parseYaml(join(folder, path), source.value.bytes, schema) : source;
    });
  }

  return { folder, read, derive };
}
