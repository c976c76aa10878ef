import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type OwnProblem, type OwnProblems, StoreUnwritable } from "../app/ports.ts";
import type { FileFault } from "../contract/own-problems.ts";
import {
  attemptName,
  MAX_FILE_CHARACTERS,
  MAX_FILES,
  PROBLEM_FILE,
  type ProblemFiles,
  problemFileNameSchema,
  problemIdSchema,
  RUBRIC_FILE,
} from "../core/rubric/problem-files.ts";
import { writeJsonSchemas } from "./json-schemas.ts";
import { checkProblemFiles, type Field, idIn } from "./own-problems-check.ts";

/** Folders that begin with a dot are ours: what was removed, the schemas for editors. */
const REMOVED = ".removed";
export const SCHEMAS = ".schemas";

/**
 * Opens the folder `problems` of a user's data folder. Names, sizes and times are looked at each time something is
 * asked; files are read and checked only where one of those has changed. What was removed before is gone now.
 */
export function openOwnProblems(dataFolder: string, field: Field): OwnProblems {
  const folder = join(dataFolder, "problems");
  const known = new Map<string, { readonly stamp: string; readonly problem: OwnProblem }>();
  forget(join(folder, REMOVED));

  const look = (id: string): OwnProblem | null => {
    const names = fileNamesOf(join(folder, id));
    if (names === null) return null;
    const stamp = names.map((name) => stampOf(join(folder, id, name), name)).join("\n");
    const before = known.get(id);
    if (before?.stamp === stamp) return before.problem;
    const problem = { id, ...checkFolder(folder, id, names, field) };
    known.set(id, { stamp, problem });
    return problem;
  };

  return {
    folder,
    list: () => subfoldersOf(folder).flatMap((id) => look(id) ?? []),
    find: (id) => (problemIdSchema.safeParse(id).success ? look(id) : null),
    files(id) {
      const names = problemIdSchema.safeParse(id).success ? fileNamesOf(join(folder, id)) : null;
      return names === null ? null : readFiles(join(folder, id), names).files;
    },
    check: (files, id) => checkProblemFiles(files, id ?? null, field),
    idOf: idIn,
    write: (id, files) => writing(() => writeFiles(join(folder, id), files)),
    remove: (id) => writing(() => move(folder, id, join(folder, REMOVED))),
    restore: (id) => writing(() => move(join(folder, REMOVED), id, folder)),
    purge: () => forget(join(folder, REMOVED)),
    prepare: () => writing(() => writeJsonSchemas(join(folder, SCHEMAS))),
  };
}

/** A data folder that cannot be written is no reason not to start: the store says so when something is lost. */
function forget(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It stays until a start that may.
  }
}

function checkFolder(folder: string, id: string, names: readonly string[], field: Field) {
  if (!problemIdSchema.safeParse(id).success) {
    const message = `The folder "${id}" cannot be a problem's: name it in lower-case words joined by hyphens.`;
    return unusable(message);
  }
  if (names.length > MAX_FILES) return unusable(`It has more than ${MAX_FILES} files: leave some out.`);
  const { files, unread } = readFiles(join(folder, id), names);
  const checked = checkProblemFiles(files, id, field);
  // A file that cannot be read is not also missing.
  const others = checked.faults.filter(({ file }) => unread.every((fault) => fault.file !== file));
  const usable = unread.every(({ file }) => attemptName(file) !== null);
  return { ...checked, problem: usable ? checked.problem : null, faults: [...unread, ...others] };
}

function unusable(message: string) {
  const faults = [{ file: PROBLEM_FILE, line: null, column: null, message }];
  return { problem: null, attempts: [], faults, warnings: () => [] };
}

function subfoldersOf(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith(".") && !entry.isFile())
      .map(({ name }) => name)
      .sort();
  } catch {
    // Nobody has written a problem yet.
    return [];
  }
}

/** The files of a problem that are there, by the names they are known by; null when it is no folder. */
function fileNamesOf(folder: string): string[] | null {
  if (!(factsOf(folder)?.isDirectory() ?? false)) return null;
  const references = namesIn(join(folder, "reference")).map((name) => `reference/${name}`);
  return [PROBLEM_FILE, RUBRIC_FILE, ...references].filter(
    (name) => problemFileNameSchema.safeParse(name).success && factsOf(join(folder, name)) !== null,
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function factsOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

function stampOf(path: string, name: string): string {
  const facts = factsOf(path);
  return `${name} ${facts?.size} ${facts?.mtimeMs} ${facts?.ino}`;
}

function readFiles(folder: string, names: readonly string[]) {
  const files: Record<string, string> = {};
  const unread: FileFault[] = [];
  for (const file of names) {
    const text = readText(join(folder, file));
    if (text.ok) files[file] = text.text;
    else unread.push({ file, line: null, column: null, message: text.message });
  }
  return { files, unread };
}

function readText(path: string) {
  const facts = factsOf(path);
  if (facts === null || !facts.isFile()) return { ok: false, message: "It is not a file." } as const;
  if (facts.size > MAX_FILE_CHARACTERS) {
    return { ok: false, message: "It is larger than 256 KB: make it shorter." } as const;
  }
  try {
    return { ok: true, text: readFileSync(path, "utf8") } as const;
  } catch {
    return { ok: false, message: "It cannot be read: look at its permissions." } as const;
  }
}

/** Each file is there as a whole or not at all, whenever this is interrupted. */
function writeFiles(folder: string, files: ProblemFiles): void {
  const before = fileNamesOf(folder) ?? [];
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, problemFileNameSchema.parse(name));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  }
  for (const name of before) if (files[name] === undefined) rmSync(join(folder, name));
}

/** Moves a problem from one folder to another; false when it is not there, or something is in its place. */
function move(from: string, id: string, to: string): boolean {
  if (!problemIdSchema.safeParse(id).success || factsOf(join(from, id)) === null) return false;
  if (factsOf(join(to, id)) !== null) {
    if (!to.endsWith(REMOVED)) return false;
    rmSync(join(to, id), { recursive: true });
  }
  mkdirSync(to, { recursive: true });
  renameSync(join(from, id), join(to, id));
  return true;
}

function writing<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof Error && "code" in error) throw new StoreUnwritable(error.message);
    throw error;
  }
}
