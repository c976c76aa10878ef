export const REPORT_FORMATS = ["pdf", "html", "markdown"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const REPORT_NAMES: Readonly<Record<ReportFormat, string>> = {
  pdf: "PDF",
  html: "HTML",
  markdown: "Markdown",
};
