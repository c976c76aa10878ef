import { fail, ok, type Result } from "../../../src-main/core/result.ts";

/**
 * Puts a PNG on the clipboard as a picture, and anything else as text. Fails when the browser will not have it: it
 * wants the window to be in front, and may have been told no.
 */
export async function copy(blob: Blob): Promise<Result<void>> {
  try {
    if (blob.type === "image/png")
      await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
    else await navigator.clipboard.writeText(await blob.text());
    return ok(undefined);
  } catch {
    const message =
      "The clipboard did not take it: click into this window and try again, or save it to a file.";
    return fail({ code: "CLIPBOARD", message });
  }
}
