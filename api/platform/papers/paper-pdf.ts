import type { Readable } from 'node:stream';
import { FONT_FILES, hasGlyph } from './paper-fonts';
import { FONT, layOut } from './paper-layout';
import type { Paper, Reader } from './paper';
import { instantText, printed } from './paper-text';

const FONTS = { [FONT]: { normal: FONT_FILES.normal, bold: FONT_FILES.bold } };
const FILES: readonly string[] = Object.values(FONT_FILES);

/** Rows of a paper, all tables together; what is longer belongs in a spreadsheet. */
export const MOST_PAPER_ROWS = 2_500;

/**
 * The paper as PDF, with the characters it uses embedded. The same paper at the same instant is the same bytes.
 *
 * @param asOf instant the paper is made, its date of creation
 * @throws RangeError when it has more rows than {@link MOST_PAPER_ROWS}
 */
export async function paperPdf(paper: Paper, { reader, asOf }: { reader: Reader; asOf: string }): Promise<Readable> {
  const rows = paper.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  if (rows > MOST_PAPER_ROWS) throw new RangeError(`a paper has at most ${MOST_PAPER_ROWS} rows, not ${rows}`);
  // Loaded with the first paper: it and its fonts are large, and most processes print none.
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setFonts(FONTS);
  // Nothing that a paper says is ever taken for an address or a file.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => FILES.includes(path));
  const print = (text: string) => printed(text, hasGlyph);
  const document = layOut(paper, { reader, asOf, asOfText: instantText(asOf), print });
  const pdf = await pdfmake.createPdf(document).getStream();
  pdf.end();
  return pdf as unknown as Readable;
}
