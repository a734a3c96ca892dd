import { createHash } from 'node:crypto';

/** A document of one page with one line on it, which says what it stands for. */
function onePage(line: string): Buffer {
  const drawn = `BT /F1 18 Tf 72 760 Td (${line}) Tj ET`;
  return Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj',
      `4 0 obj<</Length ${drawn.length}>>stream`,
      drawn,
      'endstream endobj',
      '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
      'trailer<</Root 1 0 R>>',
      '%%EOF\n',
    ].join('\n'),
  );
}

const digestOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** What a stamped invoice looks like in the demonstration company. */
export const DEMO_DOCUMENT = onePage('Stamped invoice, demonstration copy');
export const DIGEST = digestOf(DEMO_DOCUMENT);

/** What a photograph or report of a complaint looks like. */
export const CASE_DOCUMENT = onePage('Complaint document, demonstration copy');
export const CASE_DIGEST = digestOf(CASE_DOCUMENT);
