import type { WebPreferences } from "electron";

/** The window's own scheme: a standard, secure origin instead of file://. */
export const APP_SCHEME = "onair";
export const APP_ORIGIN = `${APP_SCHEME}://app`;

/** The window is a sandboxed page and nothing more. */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
  };
}

/** A page on its way to paper: no script, no preload, nothing it could ask for. */
export const PRINT_PREFERENCES: WebPreferences = {
  javascript: false,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
};

/** The page may move about inside itself; every other address is refused. */
export function mayNavigate(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${APP_SCHEME}:` && url.host === "app";
}

/**
 * The page may ask the system for two things: to copy a picture of the board, and, while the user has speech set up,
 * for the microphone alone. `media` is what of camera ("video") and microphone ("audio") is asked for.
 */
export function mayUse(
  permission: string,
  requestingOrigin: string,
  media: readonly string[],
  mayListen: boolean,
): boolean {
  if (requestingOrigin !== APP_ORIGIN && requestingOrigin !== `${APP_ORIGIN}/`) return false;
  if (permission === "clipboard-sanitized-write") return true;
  return permission === "media" && mayListen && media.length > 0 && media.every((kind) => kind === "audio");
}

/** The path of a request to the app's scheme, or null when it is none of ours. */
export function pathOfRequest(method: string, address: string): string | null {
  if (method !== "GET" || !mayNavigate(address)) return null;
  return URL.parse(address)?.pathname ?? null;
}
