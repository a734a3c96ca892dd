import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import { figureTable } from '../../../web/analytics/figure-table';
import type { Figure } from '../../../web/analytics/figures';
import { partsOf, ROW_MEASURES, rowMeasure, useRowLinks } from '../../../web/analytics/rows/row-links';
import {
  documentOf,
  exportTitles,
  exportWords,
  movedText,
  rowName,
  sumText,
  valueText,
} from '../../../web/analytics/rows/tally-words';
import type { TallyRowPartsFragment } from '../../../web/gql/graphql';
import en from '../../../web/analytics/rows/tally-rows.en';
import zh from '../../../web/analytics/rows/tally-rows.zh-CN';
import { i18n, setLocale } from '../../../web/shared/i18n/i18n';
import { useSession } from '../../../web/identity/session.store';

const t = (key: string, values?: Record<string, unknown>): string =>
  values ? `${key} ${JSON.stringify(values)}` : key;
const formats = {
  compact: (value: number | null | undefined) => `≈${value}`,
  count: String,
  decimal: (value: number | null | undefined, digits: number) => (value ?? 0).toFixed(digits),
  percent: (share: number | null | undefined, digits = 1) => `${((share ?? 0) * 100).toFixed(digits)}%`,
};
const text = { t, formats };

const row: TallyRowPartsFragment = {
  id: 'RETURN|1|',
  source: 'RETURN',
  part: 'NUMERATOR',
  day: '2026-09-01',
  numerator: '3',
  denominator: '0',
  leftOut: [],
} as unknown as TallyRowPartsFragment;
const documentIn = (more: Partial<TallyRowPartsFragment>) =>
  documentOf({ ...row, ...more }, { t, instant: (at) => at.slice(0, 10) });

describe('what rows add up to', () => {
  it('is told as counted ÷ counted on, yuan to the fen, and as the figure itself', () => {
    const sums = { numerator: '407662.17', denominator: '1000000' };
    expect(sumText(sums, { kind: 'yuanShare', part: null }, text)).toContain('407662.17 figures.yuan');
    expect(valueText(sums, 'yuanShare', text)).toBe('40.8%');
    expect(sumText({ numerator: '2.5', denominator: null }, { kind: 'units', part: null }, text)).toContain('2.50');
  });

  it('is, of one part, that part alone: counted rows are no ratio to what they were counted on', () => {
    const counted = sumText({ numerator: '1049', denominator: '0' }, { kind: 'units', part: 'NUMERATOR' }, text);
    expect(counted).toBe('tallyRows.rowSum {"sum":"1049"}');
    const on = sumText({ numerator: '0', denominator: '23' }, { kind: 'units', part: 'DENOMINATOR' }, text);
    expect(on).toBe('tallyRows.rowSum {"sum":"23"}');
  });

  it('has no figure where there is nothing to count on, and of a sum none beside it', () => {
    expect(valueText({ numerator: '0', denominator: '0' }, 'share', text)).toBeUndefined();
    expect(valueText({ numerator: '12', denominator: null }, 'yuan', text)).toBeUndefined();
  });
});

describe('what restated rows moved', () => {
  it('is told with its sign, and of a sum alone', () => {
    const sums = { thenNumerator: '10', nowNumerator: '12.5', thenDenominator: '100', nowDenominator: '90' };
    expect(movedText(sums, 'yuanShare', text)).toContain('"counted":"+2.50","on":"-10.00"');
    expect(movedText({ thenNumerator: '1', nowNumerator: '1' }, 'units', text)).toContain('"sum":"0"');
  });
});

describe('a row', () => {
  it('says what it is and, of a cost, of which kind', () => {
    expect(rowName({ ...row, source: 'COMPLAINT', cost: 'FREIGHT' }, t)).toBe(
      'tallyRows.source.COMPLAINT · figures.cost.FREIGHT',
    );
  });

  it('names its product, by number alone where it has no name', () => {
    const of = (name: string | null) => rowName({ ...row, product: 'P1', goods: { name } as never }, t);
    expect(of('角阀')).toBe('tallyRows.source.RETURN · figures.productNamed {"name":"角阀","number":"P1"}');
    expect(of(null)).toBe('tallyRows.source.RETURN · P1');
  });

  it('opens its own page, else that of its client, and nothing of a client without a name', () => {
    expect(documentIn({ return: { id: 'r', number: 'TH1' } as never })).toMatchObject({
      to: { name: 'return', params: { id: 'r' } },
    });
    const order = { order: { id: 'o', number: 'SO1' } as never };
    expect(documentIn({ ...order, client: { id: 'c', name: 'A' } as never })).toMatchObject({
      label: 'SO1',
      to: { name: 'client', query: { order: 'o' } },
    });
    expect(documentIn({ ...order, client: { id: 'c', name: null } as never })).toEqual({ label: 'SO1', to: undefined });
    expect(documentIn({ rebate: { id: 'b', month: '2026-09-01' } as never })?.to).toMatchObject({ name: 'rebate' });
    expect(documentIn({})).toBeUndefined();
  });
});

describe('the way to the rows', () => {
  beforeEach(() => setActivePinia(createPinia()));
  const query = { from: '2026-01-01', to: '2026-09-30', tiers: 'A1' };
  const linksOf = (...listed: string[]) => {
    const session = useSession();
    const seen = { canList: (resource: string) => listed.includes(resource) };
    Object.assign(session, seen);
    return useRowLinks(() => query);
  };

  it('keeps period and filter, and names the group and the part', () => {
    const rowsTo = linksOf('RETURN');
    expect(rowsTo('RETURN_RATE', { dimension: 'PRODUCT', value: 'P1' }, 'NUMERATOR')).toEqual({
      name: 'tallyRows',
      query: { ...query, measure: 'RETURN_RATE', by: 'PRODUCT', value: 'P1', part: 'NUMERATOR' },
    });
    expect(rowsTo('RETURN_RATE', { dimension: 'TIER', value: '' })).toMatchObject({ query: { by: 'TIER', value: '' } });
  });

  it('is closed to who lists no such rows, and leads to the cases where those stand behind a figure', () => {
    expect(linksOf('COMPLAINT')('RETURN_RATE')).toBeUndefined();
    expect(linksOf('MONEY')('COMPLAINT_RATE')).toBeUndefined();
    expect(linksOf('COMPLAINT')('COMPLAINT_RATE', { dimension: 'TIER', value: '' })).toMatchObject({
      name: 'figureRows',
      query: { measure: 'COMPLAINT_RATE', part: 'NUMERATOR', by: 'TIER', value: '' },
    });
  });

  it('asks for all others by the values told one by one', () => {
    const others = { dimension: 'PRODUCT', value: '*' } as const;
    const besides = ['P1', ''];
    expect(linksOf('RETURN')('RETURN_RATE', { ...others, besides })).toMatchObject({
      query: { by: 'PRODUCT', value: '*', besides },
    });
    expect(linksOf('RETURN')('RETURN_RATE', others)).toBeUndefined();
  });

  it('stands in the numbers of a table: the value to all rows, what was counted to those', () => {
    const figure = { measure: 'RETURN_RATE', numerator: 3, denominator: 100, value: 0.03, open: 0 } as Figure;
    const table = figureTable(
      {
        first: 'product',
        rows: [{ name: 'P1', figures: [figure], groupKey: { dimension: 'PRODUCT', value: 'P1' } }],
        columns: [{ measure: 'RETURN_RATE', kind: 'share' }],
        rowsTo: linksOf('RETURN'),
      },
      text,
    );
    const parts = table.rows[0]?.map(({ to }) => (to as { query?: { part?: string } } | undefined)?.query?.part);
    expect(table.rows[0]?.map(({ to }) => to !== undefined)).toEqual([false, true, true, true, false]);
    expect(parts).toEqual([undefined, undefined, 'NUMERATOR', 'DENOMINATOR', undefined]);
  });

  it('offers of a sum only what was counted, and what is left out where something is', () => {
    const of = (measure: (typeof ROW_MEASURES)[number]) => partsOf(rowMeasure(measure) ?? (undefined as never));
    expect(of('REVENUE')).toEqual(['NUMERATOR']);
    expect(of('PROFIT')).toEqual(['NUMERATOR', 'LEFT_OUT']);
    expect(of('COLLECTION_RATE')).toEqual(['NUMERATOR', 'DENOMINATOR', 'REST', 'LEFT_OUT']);
  });
});

it('has a word for every column of an export, in both languages', () => {
  const columns = Object.keys(exportTitles('REVENUE', t)).map((column) => column.replace('.', '_'));
  for (const words of [en, zh]) expect(Object.keys(words.rowExport).sort()).toEqual([...columns].sort());
});

it('has a word for every code of an export, in both languages', async () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    await setLocale(locale);
    const said = exportWords((key) => i18n.global.t(key));
    for (const words of Object.values(said))
      for (const [code, word] of Object.entries(words)) expect(word).not.toContain(`.${code}`);
  }
  await setLocale('zh-CN');
});
