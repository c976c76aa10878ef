import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import { filmOf, stageSpans } from "../../../src-main/core/interview/film.ts";
import { visibleElements } from "../../../src-main/core/interview/state.ts";
import { curveballIn } from "../../../src-main/core/interview/talk.ts";
import { assertNever } from "../../../src-main/core/result.ts";
import { boardAsPng, boardAsSvg } from "../../board/export-board.ts";
import { host } from "../../host/client.ts";
import { makePdf } from "../../host/pdf.ts";
import { fileNameOf } from "../../ui/export-board.tsx";
import { saveBlob } from "../../ui/save-blob.ts";
import { boardAsMermaid, kindNamesNow } from "../export/make-export.ts";
import { explain } from "../result/criteria.ts";
import { adaptationOf } from "../said/adaptation.ts";
import { type Report, reportOf } from "./report.ts";
import type { ReportFormat } from "./report-formats.ts";
import { reportHtml } from "./report-html.ts";
import { reportMarkdown } from "./report-markdown.ts";

const LOOK = { dark: false, background: true, embed: false } as const;

/** Makes the report of a finished session and hands it over: a download, or the way to a PDF. */
export async function exportReport(result: SessionResult, format: ReportFormat): Promise<void> {
  const elements = visibleElements(result.state);
  const [report, images] = await Promise.all([
    gatherReport(result),
    host.sessions.images({ session: result.card.session }),
  ]);
  const name = fileNameOf(result.card);
  const isEmpty = elements.length === 0;
  switch (format) {
    case "markdown": {
      const picture = isEmpty
        ? null
        : await dataUrlOf((await boardAsPng(elements, images, { ...LOOK, scale: 2 })).blob);
      const mermaid = isEmpty ? null : await boardAsMermaid(elements);
      return saveBlob(
        new Blob([reportMarkdown(report, { picture, mermaid })], { type: "text/markdown" }),
        `${name}.md`,
      );
    }
    case "html":
    case "pdf": {
      // Inside an `img` an SVG can neither run nor load anything.
      const picture = isEmpty ? null : await dataUrlOf(await boardAsSvg(elements, images, LOOK));
      const html = reportHtml(report, picture);
      if (format === "pdf") return makePdf(html, `${name}.pdf`);
      return saveBlob(new Blob([html], { type: "text/html" }), `${name}.html`);
    }
    default:
      return assertNever(format);
  }
}

/** Asks for all that a report says beside the result itself. */
async function gatherReport(result: SessionResult): Promise<Report> {
  const { session, problem } = result.card;
  const [texts, appeals, journal] = await Promise.all([
    host.content.criteria({ problem }),
    host.appeals.of({ session }),
    host.replay.journal({ session }),
  ]);
  const film = filmOf(journal.events);
  const criteria = explain(
    result.evaluation.criteria,
    result.firstSeen,
    texts,
    visibleElements(result.state),
  );
  // The names of components are some 150 kB: they are asked for where a curveball was thrown.
  const adaptation =
    curveballIn(result.state.talk) === null
      ? null
      : adaptationOf(journal.events, result.state, await kindNamesNow());
  return reportOf({ result, criteria, appeals, spans: film === null ? [] : stageSpans(film), adaptation });
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
