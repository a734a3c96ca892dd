import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { tableIn, type Table } from '../../../api/platform/tables/table';
import { TableFault } from '../../../api/platform/tables/table-fault';

/** Every row of a table, the header first. */
export async function rowsIn(content: string | Buffer): Promise<string[][]> {
  return rowsOf(tableIn(Buffer.from(content)));
}

export async function rowsOf(table: Table): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const lot of table.lots()) rows.push(...lot.map(({ cells }) => [...cells]));
  return rows;
}

/** The code with which a file is refused as a whole. */
export async function faultIn(content: string | Buffer): Promise<string> {
  try {
    await rowsIn(content);
  } catch (error) {
    if (error instanceof TableFault) return error.code;
    throw error;
  }
  return 'none';
}

const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="rId7" Target="worksheets/first.xml"/></Relationships>`;
const WORKBOOK = `<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="客户" sheetId="1" r:id="rId7"/></x:sheets></x:workbook>`;

/** A workbook of this sheet, with what else belongs into its package. */
export function workbook(sheet: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const parts = {
    'xl/worksheets/first.xml': sheet,
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    ...more,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
}

/** A workbook whose sheet is so many megabytes of the same text, in a small file whose parts do not say how long they are. */
export function bomb(megabytes: number, text: string): Buffer {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  const add = (name: string, texts: Iterable<Uint8Array>): void => {
    const part = new ZipDeflate(name, { level: 1 });
    zip.add(part);
    for (const text of texts) part.push(text);
    part.push(new Uint8Array(), true);
  };
  add('xl/workbook.xml', [strToU8(WORKBOOK)]);
  add('xl/_rels/workbook.xml.rels', [strToU8(RELATIONS)]);
  const megabyte = strToU8(text.repeat(1_048_576 / text.length));
  add('xl/worksheets/first.xml', [strToU8('<worksheet>'), ...Array.from({ length: megabytes }, () => megabyte)]);
  zip.end();
  return Buffer.concat(chunks);
}
