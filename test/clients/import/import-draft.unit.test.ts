import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../api/clients/import/import-draft';
import { IMPORT_FIELDS } from '../../../api/clients/import/import-field';
import { reconciles } from '../../../api/clients/import/import-proof';
import { wordKey, type ImportDirectory } from '../../../api/clients/import/import-words';
import { NO_SUMS, withCards } from '../../../api/clients/import/import-totals';
import { trimText } from '../../../api/kernel/text';
import { csvCell } from '../../../api/platform/export/export-format';
import { BusinessType } from '../../../api/shared-types/business-type.schema';
import { rowsIn } from '../../platform/tables/some-tables';
import { creditCode } from './some-imports';

const directory: ImportDirectory = {
  regions: new Map([
    ['华东', 'EAST'],
    ['east', 'EAST'],
    ['华北', 'NORTH'],
  ]),
  managers: new Map<string, string | null>([
    ['张伟', 'zhang'],
    ['s007', 'zhang'],
    ['李娜', null],
  ]),
  businessType: null,
  ownerId: 'me',
  fields: [],
};
// A number brings nothing.
const COLUMNS = IMPORT_FIELDS.slice(1);
const read = (cells: readonly string[], more: Partial<ImportDirectory> = {}) =>
  draftOf(cells, COLUMNS, { ...directory, ...more });
const codes = (cells: readonly string[], more?: Partial<ImportDirectory>): string[] =>
  read(cells, more).problems.map(({ code }) => code);

describe('a row of a table of clients', () => {
  it('is a card by the words of the table', () => {
    expect(
      read([
        '华东仪器',
        '经销商',
        creditCode(3).toLowerCase(),
        '华 东',
        's007',
        '30 天',
        '中国',
        '上海',
        '人民路1号',
        '刘一',
        '采购',
        '021-5555000',
        'a@b.cn',
      ]),
    ).toEqual({
      card: {
        name: '华东仪器',
        businessType: 'DEALER',
        regionCode: 'EAST',
        creditCode: creditCode(3),
        paymentTermDays: 30,
        country: '中国',
        city: '上海',
        address: '人民路1号',
      },
      contact: { name: '刘一', role: '采购', phone: '021-5555000', email: 'a@b.cn', legalRepresentative: false },
      ownerId: 'zhang',
      inputs: [],
      problems: [],
    });
  });

  it('takes what it leaves out from what was chosen for all, and says what is wrong with each field', () => {
    expect(read(['甲'], { businessType: 'AGENT' })).toMatchObject({
      card: { businessType: 'AGENT' },
      ownerId: 'me',
      contact: null,
      problems: [],
    });
    expect(codes(['甲', '批发', '', '火星', '王五', '一个月'])).toEqual([
      'WRONG_BUSINESS_TYPE',
      'NO_SUCH_REGION',
      'PAYMENT_TERM_WRONG',
      'NO_SUCH_OWNER',
    ]);
    expect(codes(['甲', '代理', '', '', '李娜', '400'])).toEqual(['AMBIGUOUS_OWNER', 'PAYMENT_TERM_OUT_OF_RANGE']);
    expect(codes([''])).toEqual(['NO_BUSINESS_TYPE', 'REQUIRED']);
    expect(codes(['甲', '代理', '', '', '', '', '', '', '', '', '', '021-5555000'])).toEqual(['REQUIRED']);
  });

  it('comes back from an export as the same card', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .filter((one) => !/[\p{C}\u2028\u2029]/u.test(one) && !one.startsWith("'") && one === trimText(one));
    const card = fc.record({
      name: text.filter((one) => one !== ''),
      businessType: fc.constantFrom(...Object.values(BusinessType)),
      creditCode: fc.option(fc.nat(999_999_999).map(creditCode)),
      regionCode: fc.option(fc.constantFrom('EAST')),
      paymentTermDays: fc.option(fc.nat(365)),
      city: fc.option(text.filter((one) => one !== '')),
      address: fc.option(text.filter((one) => one !== '')),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(card, { minLength: 1, maxLength: 8 }), async (cards) => {
        const lines = cards.map((one) =>
          [
            one.name,
            one.businessType,
            one.creditCode,
            one.regionCode,
            null,
            one.paymentTermDays,
            null,
            one.city,
            one.address,
          ]
            .map((value) => csvCell(value === null ? '' : String(value)))
            .join(','),
        );
        const [, ...rows] = await rowsIn(
          `\uFEFF${COLUMNS.join(',')}\r\n${lines.join('\r\n')}\r\n#{"complete":true,"rows":${cards.length}}\r\n`,
        );
        const drafts = rows.map((cells) => read(cells));
        expect(drafts.flatMap(({ problems }) => problems)).toEqual([]);
        expect(drafts.map(({ card: found }) => found)).toEqual(cards.map((one) => ({ ...one, country: null })));
      }),
      { numRuns: 50 },
    );
  });

  it('compares words whatever their width, case and blanks', () => {
    expect(wordKey(' Ｅａｓｔ ')).toBe('east');
  });
});

describe('the proof of an import', () => {
  const cards = [read(['甲', '代理', creditCode(1), '', '', '30']).card, read(['乙', '代理']).card];
  const sums = withCards(NO_SUMS, cards);
  const done = {
    state: 'DONE',
    total: 7,
    created: 1,
    changed: 1,
    unchanged: 2,
    refused: 2,
    skipped: 1,
    totals: { inFile: sums, onRecord: sums },
  } as const;

  it('holds when every row is accounted for and the records say what the file said', () => {
    expect(sums).toEqual({ clients: 2, creditCodes: 1, termDays: 30 });
    expect(reconciles(done)).toBe(true);
    expect(reconciles({ ...done, total: 8 })).toBe(false);
    expect(reconciles({ ...done, totals: { inFile: sums, onRecord: { ...sums, termDays: 29 } } })).toBe(false);
    expect(reconciles({ ...done, state: 'RUNNING' })).toBeNull();
  });
});
