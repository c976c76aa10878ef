import { contextBridge, ipcRenderer } from "electron";

// All the window gets: the fact that a port will come, the port, and a way to have a page made into a PDF.
contextBridge.exposeInMainWorld("onairHost", {
  kind: "message-port",
  pdf: (html: string) => ipcRenderer.invoke("onair:pdf", html),
});
ipcRenderer.on("onair:port", (event) => {
  window.postMessage("onair:port", window.location.origin, [...event.ports]);
});
