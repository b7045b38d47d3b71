import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** Plain and printable: black on white, patterns beside colours, rows that are not torn apart between pages. */
export const style = `
:root { color-scheme: light; font: 11pt/1.45 system-ui, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif; color: #16202a; background: #fff; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; border-bottom: 2px solid #16202a; break-after: avoid; }
h3 { font-size: 1rem; margin: 1.2rem 0 .4rem; break-after: avoid; }
p { margin: .3rem 0; }
.note { color: #4b5863; }
.masked { border-inline-start: 4px solid #c98a1b; padding-inline-start: .6rem; }
dl { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: .2rem 1rem; margin: 0; }
dt { color: #4b5863; }
dd { margin: 0; }
ol.timeline { list-style: none; padding: 0; margin: 0; }
ol.timeline li { display: grid; grid-template-columns: 13.5rem 1fr; gap: 1rem; padding: .2rem 0; border-bottom: 1px solid #dce2e8; break-inside: avoid; }
time { font-variant-numeric: tabular-nums; white-space: nowrap; }
table { border-collapse: collapse; width: 100%; font-size: .9em; }
th, td { border: 1px solid #b8c2cb; padding: .3rem .45rem; text-align: start; vertical-align: top; }
thead { display: table-header-group; }
th { background: #eef1f5; }
tr { break-inside: avoid; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
table.records td:nth-child(1) { width: 3rem; }
table.records td:nth-child(2) { width: 11rem; }
.message { white-space: pre-wrap; }
.violation { font-weight: 600; color: #9f1a1d; }
ul { margin: .2rem 0; padding-inline-start: 1.1rem; }
.hashes { font: .72em/1.4 ui-monospace, "Liberation Mono", monospace; color: #4b5863; margin-top: .4rem; }
figure { margin: .8rem 0 1.4rem; break-inside: avoid; }
figcaption { font-weight: 600; margin-bottom: .3rem; }
svg { display: block; width: 100%; height: auto; }
svg text { font-size: 11px; fill: #16202a; }
svg .axis { stroke: #b8c2cb; }
svg .promotion { fill: #c46a00; }
svg .service { fill: #0c5a63; }
svg .unsure { fill: #7d8b97; }
svg .ground { fill: #f3d9b4; }
svg .line { fill: none; stroke: #8a4a00; stroke-width: 2; }
svg .stop { stroke: #16202a; stroke-width: 2; stroke-dasharray: 5 3; }
.legend { display: flex; gap: 1.2rem; list-style: none; padding: 0; margin: .3rem 0; }
.legend svg { display: inline-block; width: 14px; height: 14px; vertical-align: -2px; margin-inline-end: .35rem; }
[dir="rtl"] svg.chart { direction: ltr; }
@page { margin: 16mm 14mm; }
@media print { body { max-width: none; padding: 0; } h2 { margin-top: 1.4rem; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
@media (max-width: 40rem) { ol.timeline li { grid-template-columns: 1fr; gap: 0; } dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
`;

/** The one style that a dossier may have, as its content security policy names it (CSP 3, hash sources). */
export const styleSource = `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(style))))}'`;
