/**
 * The look of the page, on screen and on paper. It holds neither `<` nor `&`, which would end or
 * break the element that it stands in, and nothing of the document.
 */
export const style = `
:root {
  color-scheme: light;
  color: #111;
  background: #fff;
  font-family: 'Source Serif 4', 'Noto Serif', Georgia, 'Times New Roman', serif;
  line-height: 1.5;
}
body {
  max-width: 46rem;
  margin: 0 auto;
  padding: 2rem 1.5rem 4rem;
  overflow-wrap: break-word;
}
.skip-link {
  position: absolute;
  left: -999rem;
  padding: 0.5rem 1rem;
  border: 2px solid;
  background: #fff;
}
.skip-link:focus {
  left: 1rem;
  top: 1rem;
}
:focus-visible {
  outline: 3px solid #0b3d91;
  outline-offset: 2px;
}
:target {
  outline: 1px solid #555;
  outline-offset: 4px;
}
a {
  color: #0b3d91;
}
h1, h2, h3, h4, h5, h6, .part-title {
  line-height: 1.25;
  break-after: avoid;
  break-inside: avoid;
}
h1 {
  font-size: 1.8rem;
  margin: 2rem 0 0.5rem;
}
h2 {
  font-size: 1.4rem;
  margin: 2.5rem 0 0.75rem;
}
h3 {
  font-size: 1.15rem;
  margin: 2rem 0 0.5rem;
}
h4, h5, h6 {
  font-size: 1rem;
  margin: 1.5rem 0 0.5rem;
}
h2 .number, h3 .number, h4 .number, h5 .number, h6 .number {
  margin-inline-end: 0.4em;
}
p {
  margin: 0 0 0.75rem;
  orphans: 3;
  widows: 3;
}
.subtitle {
  font-size: 1.2rem;
  margin-bottom: 1.5rem;
}
.subject {
  font-size: 1rem;
  margin: 1.5rem 0 0.75rem;
}
.lead {
  font-size: 1.1rem;
}
.small {
  font-size: 0.9rem;
}
.part-title {
  font-weight: bold;
}
.long {
  overflow-wrap: anywhere;
}
sup {
  font-size: 0.75em;
  line-height: 0;
}
ul, ol {
  margin: 0 0 0.75rem;
  padding-inline-start: 1.75rem;
}
li p {
  margin-bottom: 0.35rem;
}
li ul, li ol, li p:last-child, dd ul:last-child, dd ol:last-child {
  margin-bottom: 0;
}
blockquote {
  margin: 0 0 0.75rem;
  padding-inline-start: 1rem;
  border-inline-start: 3px solid #777;
}
dl {
  display: grid;
  grid-template-columns: minmax(8rem, 30%) 1fr;
  gap: 0.35rem 1.25rem;
  margin: 0 0 1.25rem;
}
dt {
  font-weight: bold;
}
dd {
  margin: 0;
  min-width: 0;
}
.table {
  overflow-x: auto;
  margin: 1rem 0 1.5rem;
}
table {
  width: 100%;
  min-width: 34rem;
  border-collapse: collapse;
  font-size: 0.9rem;
  line-height: 1.4;
}
caption {
  padding-bottom: 0.4rem;
  text-align: start;
  font-weight: bold;
  break-after: avoid;
}
figure {
  margin: 1rem 0 1.5rem;
}
figcaption {
  padding-bottom: 0.4rem;
  font-weight: bold;
  break-after: avoid;
}
.drawing {
  overflow-x: auto;
}
.drawing svg {
  display: block;
  width: 100%;
  min-width: 34rem;
  height: auto;
}
th, td {
  padding: 0.4rem 0.6rem;
  border: 1px solid #777;
  text-align: start;
  vertical-align: top;
}
thead th {
  background: #eee;
}
th p:last-child, td p:last-child, dd p:last-child, blockquote p:last-child,
th ul:last-child, td ul:last-child, th ol:last-child, td ol:last-child {
  margin-bottom: 0;
}
th p, td p, dd p {
  margin-bottom: 0.4rem;
}
/* A name in its own script stays in the column of the others; a paragraph begins at its own side. */
th[dir], td[dir], dt[dir], dd[dir], th [dir], td [dir], dt [dir], dd [dir] {
  text-align: -webkit-match-parent;
  text-align: match-parent;
}
.notice {
  margin: 1.25rem 0;
  padding: 0.9rem 1.1rem;
  border: 1px solid #444;
}
.notice > :last-child {
  margin-bottom: 0;
}
.notice.proposed {
  border-width: 3px;
  border-style: double;
}
.notice.copy {
  border-style: dashed;
}
.notice.caution {
  border-inline-start-width: 0.5rem;
}
nav {
  margin: 2.5rem 0;
}
nav .part-title {
  font-size: 1.4rem;
}
nav ol {
  padding: 0;
  list-style: none;
}
nav ol ol {
  padding-inline-start: 2rem;
}
nav .number {
  display: inline-block;
  min-width: 2rem;
}
nav ol ol .number {
  min-width: 2.6rem;
}
[role='doc-endnotes'] {
  margin-top: 3rem;
  border-top: 1px solid #777;
  font-size: 0.9rem;
}
[role='doc-endnotes'] ol {
  padding: 0;
  list-style: none;
}
[role='doc-endnotes'] li {
  margin-bottom: 0.35rem;
  padding-inline-start: 2.5rem;
  text-indent: -2.5rem;
}
[role='doc-endnotes'] .number {
  display: inline-block;
  min-width: 2.1rem;
  text-indent: 0;
}
.marks {
  border: 2px solid;
  padding: 0.4rem 1rem;
  font-weight: bold;
  text-align: center;
}
.marks p {
  margin: 0;
}
.running {
  margin-top: 3rem;
  padding-top: 0.5rem;
  border-top: 1px solid #777;
  font-size: 0.85rem;
}
@media (max-width: 34rem) {
  dl {
    display: block;
  }
  dd {
    margin-bottom: 0.6rem;
  }
}
@page {
  size: A4;
  margin: 15mm 25mm;
  @bottom-right {
    content: counter(page) ' / ' counter(pages);
    font-size: 9pt;
  }
}
@media print {
  :root {
    font-size: 10.5pt;
    line-height: 1.4;
  }
  body {
    max-width: none;
    padding: 0;
  }
  .skip-link {
    display: none;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  :target {
    outline: none;
  }
  h1 {
    margin-top: 0;
    font-size: 1.6rem;
  }
  h2, nav .part-title {
    margin-top: 1.5rem;
    font-size: 1.3rem;
  }
  h3 {
    margin-top: 1.2rem;
  }
  .table, dl {
    margin-bottom: 0.9rem;
  }
  .page-start {
    break-before: page;
  }
  .table, .drawing {
    overflow: visible;
  }
  table, .drawing svg {
    min-width: 0;
  }
  figure {
    break-inside: avoid;
  }
  thead {
    display: table-header-group;
    break-after: avoid;
  }
  tr, li {
    break-inside: avoid;
  }
  /* Fixed boxes print on every page; the text keeps room for them on each of its pages. */
  main {
    padding-block: 10mm;
    box-decoration-break: clone;
  }
  .marks, .running {
    position: fixed;
    margin: 0;
    padding: 0;
    border: 0;
    font-size: 9pt;
  }
  .marks {
    inset: 0 0 auto;
  }
  .marks p {
    display: inline;
  }
  .marks p + p::before {
    content: ' · ';
  }
  .running {
    inset: auto 0 0;
  }
}
`;
