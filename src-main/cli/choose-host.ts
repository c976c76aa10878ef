import { fail, ok, type Result } from "../core/result.ts";

export const HOSTS = ["electron", "web"] as const;
export type HostName = (typeof HOSTS)[number];

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The user asked for this one. */
  readonly forced: HostName | undefined;
  readonly isRoot: boolean;
  /** Finds Electron's binary, downloading it if need be; null, when it cannot be had. May take a while. */
  readonly findElectron: () => string | null;
}

export type HostChoice =
  | { readonly host: "electron"; readonly binary: string; readonly why: string }
  | { readonly host: "web"; readonly why: string };

/** Which host to start, and why in words. Electron where it can run; otherwise the browser. */
export function chooseHost(surroundings: Surroundings): Result<HostChoice> {
  const { forced } = surroundings;
  if (forced === "web") return ok({ host: "web", why: "as asked with --host web" });

  const obstacle = obstacleTo(surroundings);
  const binary = obstacle === null ? surroundings.findElectron() : null;
  if (binary !== null) {
    return ok({
      host: "electron",
      binary,
      why: forced ? "as asked with --host electron" : "Electron is here",
    });
  }
  const why = obstacle ?? "Electron's binary is missing and could not be downloaded";
  if (forced === "electron") {
    return fail({
      code: "NO_ELECTRON",
      message: `Electron cannot be started: ${why}. Use --host web instead.`,
    });
  }
  return ok({ host: "web", why });
}

/** Whether a window or a browser could be shown at all. */
export function hasDisplay({
  platform,
  environment,
}: Pick<Surroundings, "platform" | "environment">): boolean {
  if (platform === "darwin" || platform === "win32") return true;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

function obstacleTo(surroundings: Surroundings): string | null {
  if (!hasDisplay(surroundings)) return "there is no display";
  // Chromium's sandbox refuses to run as root, and without it the window would not be safe.
  if (surroundings.platform === "linux" && surroundings.isRoot) return "Electron does not run as root";
  return null;
}
