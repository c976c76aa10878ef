import { describe, expect, it } from "vitest";
import { chooseHost, type Surroundings } from "./choose-host.ts";

const desktop: Surroundings = {
  platform: "linux",
  environment: { DISPLAY: ":0" },
  forced: undefined,
  isRoot: false,
  findElectron: () => "/electron",
};

function choiceOn(more: Partial<Surroundings>) {
  const choice = chooseHost({ ...desktop, ...more });
  return choice.ok ? `${choice.value.host}: ${choice.value.why}` : choice.error.message;
}

describe("chooseHost", () => {
  it.each<[Partial<Surroundings>, string]>([
    [{}, "electron: Electron is here"],
    [{ environment: {} }, "web: there is no display"],
    [{ platform: "darwin", environment: {} }, "electron: Electron is here"],
    [{ environment: { WAYLAND_DISPLAY: "wayland-0" } }, "electron: Electron is here"],
    [{ isRoot: true }, "web: Electron does not run as root"],
    [{ findElectron: () => null }, "web: Electron's binary is missing and could not be downloaded"],
    [{ forced: "web" }, "web: as asked with --host web"],
    [{ forced: "electron" }, "electron: as asked with --host electron"],
    [
      { forced: "electron", environment: {} },
      "Electron cannot be started: there is no display. Use --host web instead.",
    ],
  ])("with %j takes %s", (more, expected) => {
    expect(choiceOn(more)).toBe(expected);
  });

  it("does not look for Electron when it could not show a window", () => {
    const findElectron = () => {
      throw new Error("looked");
    };
    expect(choiceOn({ environment: {}, findElectron })).toContain("web");
    expect(choiceOn({ forced: "web", findElectron })).toContain("web");
  });
});
