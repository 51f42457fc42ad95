#include "models/exports/reportstyle.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

QString reportStyle()
{
    return uR"css(:root { color-scheme: light dark; --page: #ffffff; --text: #1b2430; --muted: #5b6778;
  --line: #dde2e9; --code: #eef2f6; --accent: #0a63c2; --good: #17764a; --warn: #8a5200; --inUse: #0a63c2;
  --possible: #8a5200; --startable: #8a1f6b; --notCovered: #6a4fb3; --notSeen: #56626f; }
@media screen and (prefers-color-scheme: dark) {
  :root { --page: #1b2129; --text: #e7ecf3; --muted: #a3afbf; --line: #323c49; --code: #262e39;
    --accent: #62aeff; --good: #5ccb93; --warn: #f0b04a; --inUse: #62aeff; --possible: #f0b04a;
    --startable: #f08fcb; --notCovered: #b9a2f5; --notSeen: #9daaba; }
}
body { margin: 0 auto; padding: 1.5rem; max-width: 60rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, "Noto Sans", "Segoe UI", sans-serif; overflow-wrap: anywhere; }
a { color: var(--accent); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
h1, h2, h3 { line-height: 1.25; unicode-bidi: isolate; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); padding-bottom: 0.3rem; }
article { margin: 1.5rem 0; padding: 0 1rem; border: 1px solid var(--line); border-radius: 6px; }
article:target, td:target { outline: 2px solid var(--accent); }
code, pre { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: 0.9em;
  background: var(--code); border-radius: 3px; }
code { padding: 0 0.2em; }
pre { padding: 0.5rem; white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
table.facts th, table.progress th { width: 12rem; color: var(--muted); font-weight: 600; }
table.lines { width: auto; }
table.lines th { color: var(--muted); }
.subtitle { margin-top: -0.6rem; color: var(--muted); font-size: 1.15rem; }
nav ul { list-style: none; padding-left: 0; }
nav ul ul { padding-left: 1rem; columns: 22rem; }
svg.bar { display: block; width: 100%; min-width: 8rem; height: 0.6rem; margin-top: 0.45rem; }
.track { fill: var(--line); }
.done { fill: var(--good); }
.label { margin-bottom: 0; }
.label + p, .label + ol { margin-top: 0; }
.summary, .proof, .expect, .note { color: var(--muted); }
.status, .verdict { font-weight: 600; }
.implemented, .verified { color: var(--good); }
.in-progress, .in-use { color: var(--inUse); }
.planned, .not-covered { color: var(--notCovered); }
.risk-accepted { color: var(--warn); }
.possible { color: var(--possible); }
.startable { color: var(--startable); }
.not-seen, .unscoped { color: var(--notSeen); }
@page { margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  a { color: inherit; }
  h1, h2, h3, .label { break-after: avoid; }
  article, tr, pre, li { break-inside: avoid; }
  .track, .done { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css"_s;
}

} // namespace Ttc
