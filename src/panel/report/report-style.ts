/** The looks of a report, on screen and on A4 or Letter. Drawings bring their own. */
export const reportStyle = `
@page { margin: 16mm 14mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 9px sans-serif; color: #51676a; } }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #16282a; font: 13px/1.45 'Segoe UI', system-ui, Roboto, Arial, sans-serif; overflow-wrap: break-word; }
main { max-width: 780px; margin: 0 auto; padding: 24px; }
header { border-bottom: 3px solid #0b5a63; margin-bottom: 16px; }
h1 { margin: 0; font-size: 24px; line-height: 1.25; color: #0b5a63; }
h2 { margin: 20px 0 8px; font-size: 16px; color: #0b5a63; break-after: avoid; }
h3 { margin: 12px 0 4px; font-size: 13px; break-after: avoid; }
p { margin: 4px 0 8px; }
.soft, header p, footer { color: #51676a; font-size: 12px; }
table { width: 100%; margin: 6px 0 10px; border-collapse: collapse; font-size: 12px; }
th, td { padding: 4px 8px 4px 0; border-bottom: 1px solid #d5e0e0; text-align: left; vertical-align: top; }
thead th { border-bottom-color: #7d9194; font-weight: 600; }
tbody th { font-weight: 600; }
h3 + table th:first-child { width: 24%; }
h3 + table th:nth-child(2) { width: 11%; }
th.figure, td.figure { padding-right: 16px; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead { display: table-header-group; }
tr, figure { break-inside: avoid; }
figure { margin: 0 0 10px; }
figcaption { margin-bottom: 6px; font-size: 12px; }
.beside { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; align-items: start; }
svg { display: block; width: 100%; height: auto; overflow: visible; }
ul { display: flex; flex-wrap: wrap; gap: 4px 12px; margin: 6px 0 0; padding: 0; list-style: none; font-size: 11px; }
.swatch { display: inline-block; width: 10px; height: 10px; margin-right: 5px; }
svg * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
footer { margin-top: 20px; padding-top: 8px; border-top: 1px solid #d5e0e0; }
@media (max-width: 640px) { .beside { grid-template-columns: 1fr; } main { padding: 12px; } }
@media print { main { max-width: none; padding: 0; } }
`;
