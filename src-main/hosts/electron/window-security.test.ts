import { describe, expect, it } from "vitest";
import { APP_ORIGIN, mayNavigate, mayUse, pathOfRequest, webPreferences } from "./window-security.ts";

describe("the window", () => {
  it("is a sandboxed page without Node", () => {
    expect(webPreferences("/preload.cjs")).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  it.each(["onair://app/", "onair://app/index.html#/history"])("may go to %s", (address) => {
    expect(mayNavigate(address)).toBe(true);
  });

  it.each([
    "https://example.com/",
    "file:///etc/passwd",
    "onair://other/",
    "javascript:alert(1)",
    "data:text/html,x",
    "",
  ])("may not go to %j", (address) => {
    expect(mayNavigate(address)).toBe(false);
  });

  it.each([true, false])(
    "may write a picture to the clipboard and nothing else (speech: %s)",
    (mayListen) => {
      expect(mayUse("clipboard-sanitized-write", APP_ORIGIN, [], mayListen)).toBe(true);
      expect(mayUse("clipboard-sanitized-write", "https://example.com", [], mayListen)).toBe(false);
      for (const permission of ["geolocation", "notifications", "clipboard-read", "openExternal"]) {
        expect(mayUse(permission, APP_ORIGIN, ["audio"], mayListen)).toBe(false);
      }
    },
  );

  it("may listen while speech is set up, and never look", () => {
    expect(mayUse("media", APP_ORIGIN, ["audio"], true)).toBe(true);
    expect(mayUse("media", `${APP_ORIGIN}/`, ["audio"], true)).toBe(true);
    expect(mayUse("media", APP_ORIGIN, ["audio"], false)).toBe(false);
    for (const media of [["video"], ["audio", "video"], ["unknown"], []]) {
      expect(mayUse("media", APP_ORIGIN, media, true)).toBe(false);
    }
    expect(mayUse("media", "https://example.com", ["audio"], true)).toBe(false);
  });

  it("asks for files by path, with the dots of a URL resolved", () => {
    expect(pathOfRequest("GET", "onair://app/assets/a.js?x")).toBe("/assets/a.js");
    expect(pathOfRequest("GET", "onair://app/../../etc/passwd")).toBe("/etc/passwd");
    expect(pathOfRequest("POST", "onair://app/")).toBeNull();
    expect(pathOfRequest("GET", "onair://elsewhere/")).toBeNull();
  });
});
