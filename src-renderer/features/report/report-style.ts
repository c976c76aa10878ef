/** How a report looks on a screen and on paper. Sizes hold on A4 and on Letter: the page says which it is. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
@page { margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #77716a; } }
* { box-sizing: border-box; }
body { max-width: 760px; margin: 40px auto; padding: 0 20px; background: #fff; color: #221f1c;
  font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 28px; line-height: 1.2; letter-spacing: -0.02em; }
h2 { margin: 32px 0 10px; padding-top: 10px; border-top: 1px solid #ddd8d1; font-size: 19px; break-after: avoid; }
h4 { margin: 14px 0 4px; font-size: 15px; break-after: avoid; }
h4.level-1 { font-size: 17px; }
p { margin: 0 0 6px; }
.quiet, .minute { color: #6b655e; }
.score { display: flex; gap: 32px; align-items: flex-start; justify-content: space-between; margin-top: 22px; break-inside: avoid; }
.total { font-size: 20px; }
.total b { font-size: 44px; line-height: 1; letter-spacing: -0.03em; }
.cap { font-size: 13px; }
table { border-collapse: collapse; font-size: 14px; flex: none; }
th, td { padding: 3px 0 3px 18px; text-align: right; font-variant-numeric: tabular-nums; }
th:first-child { padding-left: 0; text-align: left; font-weight: 500; }
thead th { color: #6b655e; font-weight: 500; font-size: 13px; }
.board { display: block; max-width: 100%; max-height: 230mm; margin: 0 auto; border: 1px solid #ddd8d1; border-radius: 8px; break-inside: avoid; }
svg { display: block; width: 100%; break-inside: avoid; }
svg text { font: 11px system-ui, sans-serif; fill: #6b655e; text-anchor: middle; }
svg text.count { text-anchor: end; }
svg text.letter { font-weight: 700; fill: #221f1c; }
.points { color: #6b655e; font-weight: 500; }
.note { padding: 12px 16px; border-radius: 8px; background: #f6f4f1; }
.note p.item { margin: 0 0 3px; padding-left: 18px; text-indent: -14px; }
.note p.item span { display: inline-block; min-width: 10px; text-indent: 0; color: #6b655e; }
.note .depth-1 { margin-left: 18px; } .note .depth-2 { margin-left: 36px; } .note .depth-3 { margin-left: 54px; }
.note .depth-4 { margin-left: 72px; } .note .depth-5 { margin-left: 90px; }
pre, code { font: 13px/1.45 ui-monospace, Menlo, Consolas, monospace; }
pre { margin: 6px 0; padding: 8px 10px; border-radius: 6px; background: #ebe8e3; white-space: pre-wrap; }
.criteria { margin: 14px 0 0; padding: 0; list-style: none; }
.criteria li { padding: 7px 0 5px 12px; border-left: 3px solid #c9c3bb; margin-bottom: 8px; break-inside: avoid; }
.criteria li[data-verdict="met"] { border-color: #2f8f5b; }
.criteria li[data-verdict="partial"] { border-color: #d08b1d; }
.criteria li[data-verdict="not_met"], .criteria li[data-verdict="contradicted"] { border-color: #c4352b; }
.criteria p { margin: 0 0 2px; }
.verdict { margin-right: 4px; }
.must { padding: 0 5px; border-radius: 4px; background: #ebe8e3; font-size: 12px; }
.proof, .change, .appeal { padding-left: 12px; font-size: 14px; }
.proof { color: #4b4640; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media (max-width: 560px) { .score { flex-direction: column; } }
`;
