import { contextBridge, ipcRenderer } from "electron";

// All the window gets: the fact that a port will come, and the port.
contextBridge.exposeInMainWorld("onairHost", { kind: "message-port" });
ipcRenderer.on("onair:port", (event) => {
  window.postMessage("onair:port", window.location.origin, [...event.ports]);
});
