import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  MessageChannelMain,
  net,
  protocol,
  session,
  type UtilityProcess,
  utilityProcess,
} from "electron";
import { dataFolderOf } from "../data-folder.ts";
import { securityHeaders } from "../security-headers.ts";
import { listStaticFiles } from "../static-files.ts";
import { keychain } from "./keychain.ts";
import { pageToPdf, pageToPrint } from "./print-page.ts";
import { answerVault } from "./vault-messages.ts";
import {
  APP_ORIGIN,
  APP_SCHEME,
  mayNavigate,
  mayUse,
  pathOfRequest,
  webPreferences,
} from "./window-security.ts";

// The thin shell: one hardened window, the core in a process of its own, and a port between the two. It is
// kept small enough to be right by reading; what can be a plain function lives in window-security.ts.
const folders = {
  data: dataFolderOf(app.commandLine.getSwitchValue("onair-data-dir"), process.platform, process.env),
  content: join(app.getAppPath(), "data"),
  built: join(app.getAppPath(), "out"),
};

protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();
app.setPath("userData", join(folders.data, "window"));

if (app.requestSingleInstanceLock()) app.whenReady().then(start, quitWith);
else app.quit();

app.on("window-all-closed", () => app.quit());
app.on("second-instance", () => BrowserWindow.getAllWindows()[0]?.focus());
app.on("web-contents-created", (_event, contents) => {
  contents.on("will-navigate", (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
});

function start(): void {
  serveRenderer();
  servePdf();
  const core = startCore();
  denyPermissions(core.mayListen);
  const window = openWindow();
  window.webContents.on("did-finish-load", () => connect(window, core.current()));
  // What the page had not sent yet is at most half a second of work; waiting for a dead core would lose more.
  window.webContents.on("will-prevent-unload", (event) => event.preventDefault());
  core.onRestart(() => window.webContents.reload());
  window.loadURL(`${APP_ORIGIN}/`).catch(quitWith);
}

function serveRenderer(): void {
  const files = listStaticFiles(join(folders.built, "renderer"));
  protocol.handle(APP_SCHEME, async (request) => {
    const path = pathOfRequest(request.method, request.url);
    const page = path === null ? undefined : pageToPrint(path);
    if (page !== undefined) {
      return new Response(page, {
        headers: { ...securityHeaders(false), "content-type": "text/html; charset=utf-8" },
      });
    }
    const file = path === null ? undefined : files.get(path);
    if (file === undefined) return new Response("There is nothing at this address.\n", { status: 404 });
    const { body } = await net.fetch(pathToFileURL(file.file).href);
    // The page may be there before the core has said a word: here the permission handlers guard the microphone.
    return new Response(body, { headers: { ...securityHeaders(true), "content-type": file.mimeType } });
  });
}

/** Only the app's own page may have something made into a PDF. */
function servePdf(): void {
  ipcMain.handle("onair:pdf", (event, html: unknown) => {
    if (event.senderFrame === null || !mayNavigate(event.senderFrame.url) || typeof html !== "string") {
      throw new Error("only Onair's window may ask for a PDF");
    }
    return pageToPdf(html);
  });
}

/** Electron grants everything unless both handlers say no. */
function denyPermissions(mayListen: () => boolean): void {
  session.defaultSession.setPermissionRequestHandler((contents, permission, decide, details) => {
    const media = "mediaTypes" in details ? (details.mediaTypes ?? []) : [];
    decide(mayUse(permission, originOf(contents.getURL()), media, mayListen()));
  });
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin, { mediaType }) =>
    mayUse(permission, origin, mediaType === undefined ? [] : [mediaType], mayListen()),
  );
}

/** An address of the app's own scheme has no origin for `URL`. */
function originOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? "" : `${url.protocol}//${url.host}`;
}

/** The core's process; when it dies it is started again. A core that cannot start says why and ends the app. */
function startCore() {
  const listeners: (() => void)[] = [];
  const keys = keychain(folders.data);
  const fork = (isRestart: boolean): UtilityProcess => {
    const child = utilityProcess.fork(
      join(folders.built, "main", "core-process.js"),
      [folders.data, folders.content],
      {
        serviceName: "Onair core",
      },
    );
    child.on("message", (message: { type: string; message?: string; mayListen?: boolean }) => {
      if (message.type === "failed") quitWith(message.message);
      else if (message.type === "listening") mayListen = message.mayListen === true;
      else if (message.type !== "ready") answerVault(message, keys).then((reply) => child.postMessage(reply));
      else if (isRestart) for (const listener of listeners) listener();
    });
    child.on("exit", () => {
      if (!quitting) current = fork(true);
    });
    return child;
  };
  let quitting = false;
  let mayListen = false;
  app.on("before-quit", () => {
    quitting = true;
  });
  let current = fork(false);
  return {
    current: () => current,
    /** As the core last said. */
    mayListen: () => mayListen,
    onRestart: (listener: () => void) => listeners.push(listener),
  };
}

function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 520,
    show: false,
    autoHideMenuBar: true,
    title: "Onair",
    webPreferences: webPreferences(join(folders.built, "preload", "preload.cjs")),
  });
  window.once("ready-to-show", () => window.show());
  return window;
}

function connect(window: BrowserWindow, core: UtilityProcess): void {
  const { port1, port2 } = new MessageChannelMain();
  core.postMessage(null, [port1]);
  window.webContents.postMessage("onair:port", null, [port2]);
}

function quitWith(reason: unknown): void {
  dialog.showErrorBox("Onair cannot start", reason instanceof Error ? reason.message : String(reason));
  app.exit(1);
}
