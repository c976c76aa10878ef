import { randomUUID } from "node:crypto";
import { BrowserWindow } from "electron";
import { APP_ORIGIN, PRINT_PREFERENCES } from "./window-security.ts";

/** Pages on their way to paper, by the path at which the app's scheme serves them for as long. */
const pages = new Map<string, string>();

export function pageToPrint(path: string): string | undefined {
  return pages.get(path);
}

/** A PDF of an HTML page, drawn in a window that is never shown. The page says its own size and margins. */
export async function pageToPdf(html: string): Promise<Uint8Array> {
  const path = `/print/${randomUUID()}`;
  pages.set(path, html);
  const window = new BrowserWindow({ show: false, webPreferences: PRINT_PREFERENCES });
  try {
    await window.loadURL(`${APP_ORIGIN}${path}`);
    return await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
  } finally {
    pages.delete(path);
    window.destroy();
  }
}
