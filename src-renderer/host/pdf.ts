import { saveBlob } from "../ui/save-blob.ts";

const printer = window.onairHost?.pdf ?? null;

/** What will happen when a page is asked for as PDF, for whoever is about to ask. */
export const PDF_HINT =
  printer === null ? "Opens the print dialog: choose “Save as PDF” there." : "Saves a file.";

/**
 * Makes a PDF of a whole HTML page: a file where the host can make one, and otherwise the browser's print dialog, where
 * the user does. The page runs no script. Rejects when the host cannot draw it.
 */
export async function makePdf(html: string, fileName: string): Promise<void> {
  if (printer === null) await printPage(html);
  else saveBlob(new Blob([new Uint8Array(await printer(html))], { type: "application/pdf" }), fileName);
}

/** Prints a page of its own, which is on the screen nowhere. */
function printPage(html: string): Promise<void> {
  return new Promise((resolve) => {
    const frame = document.createElement("iframe");
    frame.title = "Page to print";
    frame.tabIndex = -1;
    frame.ariaHidden = "true";
    frame.dataset.print = "";
    // Not `display: none`: what is not laid out prints as an empty sheet.
    frame.style.cssText = "position:fixed;right:0;bottom:0;width:1px;height:1px;border:0;visibility:hidden";
    // No scripts; `allow-same-origin` lets this page call print, which is a modal dialog.
    frame.sandbox.add("allow-same-origin", "allow-modals");
    frame.srcdoc = html;
    frame.onload = () => {
      const page = frame.contentWindow;
      page?.addEventListener("afterprint", () => frame.remove());
      page?.focus();
      page?.print();
      resolve();
    };
    // Whatever an earlier dialog left behind: not every browser tells when it is closed.
    for (const left of document.querySelectorAll("iframe[data-print]")) left.remove();
    document.body.append(frame);
  });
}
