/**
 * Looks of the elements and class names that `html` writes, for packages that own their pages. The colours are custom
 * properties on the root, light or dark as the reader prefers; a page may set its own after them. The typeface is the page's.
 */
export const stylesheet: string = `:where(:root){--ink:#1f2430;--paper:#fff;--soft:#f4f5f8;--line:#d5d9e2;--muted:#565d6e;--accent:#2353b4;--case:#74309b;--good:#19663f;--warn:#934600}
@media (prefers-color-scheme:dark){:where(:root){--ink:#e6e8ee;--paper:#14171d;--soft:#1d212a;--line:#3a4150;--muted:#a9b0bf;--accent:#8fb5ff;--case:#d3a2f2;--good:#82d3a6;--warn:#ffb46b}}
figure,pre,blockquote,.table-scroll,.math-block,.term,.box,.finding,.recommendation,.agenda{margin:1.6em 0}
hr{border:0;border-block-start:1px solid var(--line);margin:2.5em 0}
img,video{max-inline-size:100%;block-size:auto}img{background:#fff}
audio,video{inline-size:100%}
figcaption,caption{color:var(--muted);font-size:.9em;text-align:start}
figcaption{margin-block:.6em}caption{padding-block-end:.6em}
:is(figcaption,caption) strong{color:var(--ink)}
.table-scroll{container-type:inline-size}caption{max-inline-size:100cqi}
.table-scroll,.math-block{overflow-x:auto}.math-block{overflow-y:hidden;padding-block:.5em}
table{border-collapse:collapse;inline-size:100%}
figure .table-scroll,.agenda .table-scroll{margin:0}
th,td{padding-block:.55em;padding-inline:0 1.2em;text-align:start;vertical-align:top;border-block-end:1px solid var(--line)}
:is(th,td):last-child{padding-inline-end:0}
thead *{border-color:var(--ink)}
.text-left,.tml-left{text-align:left}.text-center{text-align:center}.text-right,.tml-right{text-align:right;font-variant-numeric:tabular-nums}
code{font:.9em ui-monospace,monospace;overflow-wrap:anywhere}
:not(pre)>code{background:var(--soft);padding:.1em .3em;border-radius:.25em}
pre{background:var(--soft);padding:1em 1.2em;border-radius:.5em;white-space:pre-wrap;line-height:1.55}
blockquote,.term dd{padding-inline-start:1.2em;border-inline-start:3px solid var(--line)}blockquote{color:var(--muted)}
.tasks{padding-inline-start:1.5em}.tasks>li:has(>[role=img],>p>[role=img]){list-style:none;margin-inline-start:-1.5em}
.kicker{color:var(--tone,var(--accent));font-size:.8em;letter-spacing:.03em}
.box,.finding,.recommendation{--tone:var(--accent);--under:var(--soft);padding:.9em 1.2em;border-radius:.5em;background:var(--under);border-inline-start:4px solid var(--tone)}
.box-case{--tone:var(--case)}.box-tip,.recommendation{--tone:var(--good)}.box-warning{--tone:var(--warn)}
.finding,.recommendation{--under:var(--paper);border:1px solid var(--line);border-block-start:3px solid var(--tone)}
.kicker,.kicker-title,:is(.box,.finding,.recommendation) p{margin:0 0 .4em}
:is(.box,.finding,.recommendation)>:last-child,.term p{margin-block:0}
.term dd{margin:.2em 0 0}
.agenda th{font-variant-numeric:tabular-nums;white-space:nowrap}
.agenda tbody th{font-weight:400}
.agenda small{display:block}
.recording-download,.transcript{font-size:.9em;margin:.4em 0}
summary{cursor:pointer}
.term dfn,:lang(ar) em{font-style:normal;font-weight:600}:lang(zh) em{font-style:normal;text-emphasis:dot;text-emphasis-position:under right}
.footnotes{margin-block-start:3em;border-block-start:1px solid var(--line);font-size:.9em}
sup,sub{line-height:0}
[role=doc-noteref]{text-decoration:none}
.hljs-comment,.hljs-meta{color:var(--muted)}.hljs-keyword,.hljs-type{color:var(--case)}.hljs-string{color:var(--good)}.hljs-number,.hljs-literal{color:var(--warn)}.hljs-title,.hljs-attr,.hljs-built_in,.hljs-name{color:var(--accent)}
math{font-family:math,"DejaVu Serif"}
.tml-jot mtd{padding-block:.7ex}
`
