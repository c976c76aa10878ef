import { host } from "../host/client.ts";
import { sayFailure } from "../host/say.ts";
import { fetchFile } from "../host/transfer.ts";
import { saveBlob } from "./save-blob.ts";

/** Saves whole sessions, journals included, as one JSON file that any Onair imports. Says so when it cannot. */
export function saveSessions(ids: readonly string[], name = "sessions"): Promise<void> {
  return host.archive
    .export({ sessions: [...ids] })
    .then((file) => fetchFile(file, "application/json"))
    .then((blob) => saveBlob(blob, `${name}.onair-sessions.json`))
    .catch(sayFailure);
}
