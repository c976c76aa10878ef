import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Why PDFs cannot be read here, or null: `e2e/run.ts` looks for poppler's tools before the specs start. */
export const popplerObstacle = process.env.ONAIR_E2E_POPPLER ?? null;

/** The words of a PDF, as poppler finds them on its pages. */
export function textOfPdf(path: string): string {
  return run("pdftotext", ["-layout", path, "-"]).toString("utf8");
}

/** A page of a PDF as poppler draws it: the size of the PNG in pixels, and its bytes. */
export function drawPdfPage(path: string, page: number): { width: number; height: number; bytes: number } {
  const folder = mkdtempSync(join(tmpdir(), "onair-pdf-"));
  const root = join(folder, "page");
  run("pdftoppm", ["-png", "-r", "60", "-f", String(page), "-l", String(page), "-singlefile", path, root]);
  const png = readFileSync(`${root}.png`);
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), bytes: png.length };
}

function run(tool: string, args: readonly string[]): Buffer {
  const { status, stdout, stderr, error } = spawnSync(tool, args);
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${tool}: ${stderr.toString()}`);
  return stdout;
}
