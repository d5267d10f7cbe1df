import { colours } from '../layout.ts';

const thin = 0.5;

/** Rules and paddings of tables; pdfmake asks for each line and side. */
export const tableLayouts = {
  ruled: {
    hLineWidth: (line: number, node: { table: { body: unknown[]; headerRows: number } }) =>
      line === 0 || line === node.table.body.length || line === node.table.headerRows ? 0.8 : 0.3,
    vLineWidth: () => 0,
    hLineColor: () => colours.rule,
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
  terms: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: (column: number) => (column === 0 ? 0 : 6),
    paddingRight: () => 0,
    paddingTop: () => 1.5,
    paddingBottom: () => 1.5,
  },
  proposed: {
    hLineWidth: () => 1,
    vLineWidth: () => 1,
    hLineColor: () => colours.text,
    vLineColor: () => colours.text,
    paddingLeft: () => 8,
    paddingRight: () => 8,
    paddingTop: () => 6,
    paddingBottom: () => 2,
  },
  copy: {
    hLineWidth: () => thin,
    vLineWidth: () => thin,
    hLineColor: () => colours.rule,
    vLineColor: () => colours.rule,
    paddingLeft: () => 8,
    paddingRight: () => 8,
    paddingTop: () => 5,
    paddingBottom: () => 1,
  },
  caution: {
    hLineWidth: () => 0,
    vLineWidth: (line: number) => (line === 0 ? 3 : 0),
    vLineColor: () => colours.rule,
    fillColor: () => colours.shade,
    paddingLeft: () => 10,
    paddingRight: () => 10,
    paddingTop: () => 6,
    paddingBottom: () => 2,
  },
};
