import type { BoardFormat } from "../../../src-main/contract/preferences.ts";
import { host } from "../../host/client.ts";
import { saveBlob } from "../../ui/save-blob.ts";
import { type BoardSource, makeExport } from "./make-export.ts";

/** Saves a board in one step, looking as it was chosen last. */
export async function saveBoard(source: BoardSource, format: BoardFormat): Promise<void> {
  const { boardExport } = await host.preferences.get();
  const { blob, fileName } = await makeExport(source, { ...boardExport, format });
  saveBlob(blob, fileName);
}
