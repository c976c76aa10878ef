import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Merged } from "../../../src-main/contract/archive.ts";
import type { Inspected, MergedBackup } from "../../../src-main/contract/backup.ts";
import { host } from "../../host/client.ts";
import { sayFailure } from "../../host/say.ts";
import { sendFile } from "../../host/transfer.ts";
import { forgetAll } from "./queries.ts";

export interface IncomingFile {
  readonly name: string;
  readonly transfer: string;
  readonly found: Inspected;
}

/** What was done with a file. */
export type Done =
  | { readonly kind: "restored" }
  | { readonly kind: "merged"; readonly merged: Merged | MergedBackup };

/** A file that someone gives to Onair: sent and looked at, then restored, merged or left. */
export function useIncoming() {
  const queries = useQueryClient();
  const [share, setShare] = useState(0);

  const open = useMutation({
    mutationFn: async (file: File): Promise<IncomingFile> => {
      setShare(0);
      take.reset();
      const sent = await sendFile(file, setShare);
      try {
        return { name: file.name, ...sent, found: await host.backup.inspect(sent) };
      } catch (error) {
        void host.transfers.drop(sent).catch(() => undefined);
        throw error;
      }
    },
    onError: sayFailure,
  });

  const take = useMutation({
    mutationFn: async ({ file, how }: { file: IncomingFile; how: "restore" | "merge" }): Promise<Done> => {
      const sent = { transfer: file.transfer };
      if (how === "restore") {
        await host.backup.restore(sent);
        return { kind: "restored" };
      }
      const merged =
        file.found.kind === "backup" ? await host.backup.merge(sent) : await host.archive.import(sent);
      return { kind: "merged", merged };
    },
    onSuccess: () => {
      open.reset();
      return forgetAll(queries);
    },
    onError: sayFailure,
  });

  return {
    /** How much of the file was sent, or null when none is on its way. */
    share: open.isPending ? share : null,
    file: open.data ?? null,
    isBusy: take.isPending,
    done: take.data ?? null,
    open: (file: File) => open.mutate(file),
    take: (file: IncomingFile, how: "restore" | "merge") => take.mutate({ file, how }),
    leave() {
      if (open.data !== undefined)
        void host.transfers.drop({ transfer: open.data.transfer }).catch(() => undefined);
      open.reset();
    },
    forget: take.reset,
  };
}

export type Incoming = ReturnType<typeof useIncoming>;
