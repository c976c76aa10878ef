import { createContext, useContext, useMemo, useState } from "react";
import type { FileFault } from "../../../src-main/contract/own-problems.ts";
import type { ProblemFiles } from "../../../src-main/core/rubric/problem-files.ts";
import { type Path, readYaml, valueAt, withValue } from "./yaml-text.ts";

export interface Change {
  readonly file: string;
  readonly path: Path;
  /** Undefined takes out what stands there. */
  readonly value: unknown;
}

/** A problem that is being written. Its files are all there is of it: the form reads them and writes them. */
export interface Draft {
  readonly files: ProblemFiles;
  /** What stands at a place of a file; undefined where nothing does. */
  valueAt(file: string, path: Path): unknown;
  /** False while a file's YAML is broken: the form can then neither show it nor change it. */
  isReadable(file: string): boolean;
  /** All of them as one change. */
  change(...changes: readonly Change[]): void;
  /** Null takes the file away. */
  setText(file: string, text: string | null): void;
}

export function useDraft(first: ProblemFiles): Draft {
  const [files, setFiles] = useState(first);
  const values = useMemo(
    () => new Map(Object.entries(files).map(([file, text]) => [file, readYaml(text)])),
    [files],
  );
  return {
    files,
    valueAt: (file, path) => valueAt(values.get(file), path),
    isReadable: (file) => values.get(file) !== null,
    change: (...changes) => setFiles((before) => changes.reduce(changed, before)),
    setText: (file, text) =>
      setFiles(({ [file]: _, ...others }) => (text === null ? others : { ...others, [file]: text })),
  };
}

function changed(files: ProblemFiles, { file, path, value }: Change): ProblemFiles {
  return { ...files, [file]: withValue(files[file] ?? "", path, value) };
}

/** What the parts of the form share. */
export interface Desk {
  readonly draft: Draft;
  readonly faults: readonly FileFault[];
  /** Opens the text of a file, at a place if one is given. */
  showYaml(file: string, place?: Pick<FileFault, "line" | "column">): void;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("there is no draft to write in");
  return desk;
}
