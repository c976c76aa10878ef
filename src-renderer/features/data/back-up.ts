import { useMutation } from "@tanstack/react-query";
import { host } from "../../host/client.ts";
import { sayFailure } from "../../host/say.ts";
import { fetchFile } from "../../host/transfer.ts";
import { saveBlob } from "../../ui/save-blob.ts";

/** Saves everything as one file. */
export function useBackUp() {
  return useMutation({
    mutationFn: async () => {
      const file = await host.backup.make();
      const blob = await fetchFile(file, "application/vnd.sqlite3");
      saveBlob(blob, `onair-${new Date().toISOString().slice(0, 10)}.onair-backup`);
      return file.bytes;
    },
    onError: sayFailure,
  });
}
