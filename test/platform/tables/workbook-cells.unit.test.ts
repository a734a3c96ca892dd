import { expect, it } from 'vitest';
import { isUnworkedFormula } from '../../../api/platform/tables/unworked-formula';
import { dayOfSerial, isDayFormat } from '../../../api/platform/tables/workbook-days';
import { rowsIn, workbook } from './some-tables';

const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
const sheet = (cells: string): string => `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`;
const cellsIn = async (cells: string): Promise<string[] | undefined> =>
  (await rowsIn(workbook(sheet(cells), { 'xl/styles.xml': STYLES })))[0];

it('shows days as days, and numbers of other formats as numbers', async () => {
  const days = '<c s="1"><v>46446</v></c><c s="2"><v>46446.5</v></c><c s="0"><v>46446</v></c><c><v>46446</v></c>';
  expect(await cellsIn(days)).toEqual(['2027-02-28', '2027-02-28 12:00', '46446', '46446']);
  expect(dayOfSerial('44984', true)).toBe('2027-02-28');
  expect(dayOfSerial('60', false)).toBeUndefined();
  expect(dayOfSerial('x', false)).toBeUndefined();
});

it('knows formats of days from those of times, numbers and words', () => {
  const day = ['yyyy"年"m"月"d"日"', '[$-F800]dddd', 'd/m/yy h:mm'];
  const other = ['0.00', '[Red]0', 'h:mm:ss', '0"days"', '\\d0'];
  expect(day.map((code) => isDayFormat(164, code))).toEqual(day.map(() => true));
  expect(other.map((code) => isDayFormat(164, code))).toEqual(other.map(() => false));
  expect([14, 31, 32, 0, 10].map((id) => isDayFormat(id, undefined))).toEqual([true, true, false, false, false]);
});

it('tells a formula that was saved without its value from one with it, and from a text', async () => {
  const cells = `<c><f>15+15</f></c><c><f>15+15</f><v></v></c><c><f>15+15</f><v>30</v></c>
    <c t="str"><f>A1&amp;""</f><v></v></c><c t="inlineStr"><is><t>=15+15</t></is></c>`;
  const [none, empty, worked, nothing, text] = (await cellsIn(cells)) ?? [];
  expect([none, empty].map((cell) => isUnworkedFormula(cell ?? ''))).toEqual([true, true]);
  expect(none).toContain('=15+15');
  expect([worked, nothing, text]).toEqual(['30', '', '=15+15']);
});
