import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedRow } from '../../../api/clients/import/compare-row';
import { customColumn, EMPTIABLE, type ImportColumn } from '../../../api/clients/import/import-field';
import { planFault, type ImportPlan } from '../../../api/clients/import/import-key';
import type { ImportDirectory } from '../../../api/clients/import/import-words';
import type { ClientField, FieldKind } from '../../../api/clients/fields/client-field';
import type { FieldValue } from '../../../api/clients/fields/field-value';
import { viewerOf } from '../../../api/kernel/access/viewer';
import { creditCode } from './some-imports';

const field = (id: string, kind: FieldKind, more: Partial<ClientField> = {}): ClientField => ({
  id,
  nameZh: id,
  nameEn: id,
  kind,
  unit: null,
  decimals: kind === 'NUMBER' ? 2 : null,
  required: false,
  secrecy: 'INTERNAL',
  retired: false,
  version: 1,
  options: [],
  ...more,
});
const option = (id: string, nameZh: string, nameEn: string) => ({ id, nameZh, nameEn, retired: false });
const fields = [
  field('text', 'TEXT'),
  field('must', 'TEXT', { required: true }),
  field('size', 'NUMBER', { unit: '吨' }),
  field('day', 'DATE'),
  field('vip', 'YES_NO'),
  field('some', 'SOME_OF', { options: [option('o1', '钢', 'steel'), option('o2', '铜', 'copper')] }),
  field('deep', 'TEXT', { secrecy: 'TOP_SECRET' }),
];
const directory: ImportDirectory = {
  regions: new Map([
    ['华东', 'EAST'],
    ['华北', 'NORTH'],
  ]),
  managers: new Map(),
  businessType: 'AGENT',
  ownerId: 'me',
  fields,
};
const viewer = viewerOf({
  staffId: 'me',
  name: '王',
  posts: ['KA_MANAGER'],
  circles: { own: ['me'], team: ['me'], unit: ['me'] },
});
const stored = {
  id: 'c1',
  name: '甲公司',
  businessType: 'DEALER',
  regionCode: 'EAST',
  creditCode: 'OLD',
  paymentTermDays: 30,
  country: null,
  city: '上海',
  address: null,
  ownerId: 'me',
  walkIn: false,
  version: 4,
} as const;
const nothing: FieldValue = { text: null, number: null, date: null, yes: null, optionIds: null };
const plan = (columns: readonly (ImportColumn | null)[], empties: readonly number[] = []): ImportPlan => ({
  columns,
  keyPlace: 1,
  matches: 'UPDATE',
  creates: true,
  empties,
});
const compared = (
  columns: readonly (ImportColumn | null)[],
  cells: readonly string[],
  more: { empties?: readonly number[]; held?: Record<string, Partial<FieldValue>>; card?: object } = {},
) =>
  comparedRow(viewer, cells, {
    plan: plan(columns, more.empties),
    directory,
    beside: {
      stored: { ...stored, ...more.card },
      held: Object.entries(more.held ?? {}).map(([fieldId, value]) => ({
        clientId: 'c1',
        fieldId,
        ...nothing,
        ...value,
      })),
    },
  });

describe('a row beside the client it is', () => {
  it('changes what it says otherwise, and leaves what it leaves out', () => {
    const { card, changes, problems } = compared(
      ['NUMBER', 'NAME', 'REGION', 'PAYMENT_TERM', 'CITY', 'OWNER', 'BUSINESS_TYPE'],
      ['C1', '甲公司', '华北', '45天', '', '王', ''],
    );
    expect(problems).toEqual([]);
    expect(card).toMatchObject({ regionCode: 'NORTH', paymentTermDays: 45, city: '上海', businessType: 'DEALER' });
    expect(changes).toEqual([
      { field: 'REGION', before: 'EAST', after: 'NORTH' },
      { field: 'PAYMENT_TERM', before: '30', after: '45' },
    ]);
  });

  it('makes no agreement client of a walk-in account, and leaves one that is so already', () => {
    const columns = ['NUMBER', 'BUSINESS_TYPE', 'CITY'] as const;
    const cells = ['C1', '协议客户', '苏州'];
    expect(compared(columns, cells).problems).toEqual([]);
    expect(compared(columns, cells, { card: { walkIn: true } }).problems).toMatchObject([
      { severity: 'REFUSED', code: 'WALK_IN', field: 'BUSINESS_TYPE' },
    ]);
    expect(compared(columns, cells, { card: { walkIn: true, businessType: 'AGREEMENT' } }).problems).toEqual([]);
  });

  it('empties what an empty cell of a column that empties stands for, and only that', () => {
    const columns: ImportColumn[] = ['NUMBER', 'CITY', 'PAYMENT_TERM', customColumn('text')];
    const held = { text: { text: '旧' } };
    expect(compared(columns, ['C1', '', '', ''], { empties: [2, 4], held }).changes).toEqual([
      { field: 'CITY', before: '上海', after: null },
      { fieldId: 'text', before: { ...nothing, text: '旧' }, after: null },
    ]);
    expect(compared(columns, ['C1', '苏州', '30', '旧'], { empties: [2, 3, 4], held }).changes).toEqual([
      { field: 'CITY', before: '上海', after: '苏州' },
    ]);
  });

  it('reads custom fields as their kinds are written, and tells of the top secret only that it changes', () => {
    const columns = ['NUMBER' as const, ...fields.map(({ id }) => customColumn(id))];
    const { changes, problems } = compared(columns, [
      'C1',
      '文',
      '在',
      '1,200.5 吨',
      '2026年1月9日',
      '是',
      '铜、steel',
      '密',
    ]);
    expect(problems).toEqual([]);
    expect(changes.map((each) => ('after' in each ? each.after : each))).toEqual([
      { ...nothing, text: '文' },
      { ...nothing, text: '在' },
      { ...nothing, number: '1200.5' },
      { ...nothing, date: '2026-01-09' },
      { ...nothing, yes: true },
      { ...nothing, optionIds: ['o1', 'o2'] },
      { fieldId: 'deep', secret: true },
    ]);
    expect(JSON.stringify(changes)).not.toContain('密');
    const wrong = compared(columns, ['C1', '文', '', '约十吨', '2026-02-30', '也许', '金', '']);
    expect(wrong.problems.map(({ code }) => code)).toEqual([
      'NUMBER_WRONG',
      'DATE_WRONG',
      'YES_NO_WRONG',
      'NO_SUCH_OPTION',
    ]);
    expect(compared(['NUMBER', customColumn('day')], ['C1', '46016']).changes).toMatchObject([
      { after: { date: '2025-12-25' } },
    ]);
  });

  it('is judged by the rules of a card: region, term, code, and whose client it is', () => {
    const columns: ImportColumn[] = ['NUMBER', 'REGION', 'PAYMENT_TERM', 'CREDIT_CODE'];
    expect(compared(columns, ['C1', '火星', '一个月', '123']).problems.map(({ code }) => code)).toEqual([
      'NO_SUCH_REGION',
      'PAYMENT_TERM_WRONG',
      'CREDIT_CODE_WRONG',
    ]);
    expect(compared(columns, ['C1', '', '', '']).problems).toEqual([]);
    expect(compared(columns, ['C1', '', '', creditCode(9).toLowerCase()]).changes).toEqual([
      { field: 'CREDIT_CODE', before: 'OLD', after: creditCode(9) },
    ]);
    const theirs = compared(columns, ['C1', '华北', '', ''], { card: { ownerId: 'other' } });
    expect(theirs.problems.map(({ code }) => code)).toEqual(['MAY_NOT_WRITE_CLIENT']);
  });

  it('changes nothing when it is compared again with what came of it', () => {
    const cell = fc.constantFrom('', '上海', '苏州', '中国', '12', '华东', '华北');
    const columns: ImportColumn[] = ['NUMBER', 'CITY', 'COUNTRY', 'ADDRESS', 'PAYMENT_TERM', customColumn('text')];
    const places = fc.subarray([2, 3, 4, 5, 6]);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), places, (cells, empties) => {
        const first = compared(columns, cells, { empties, held: { text: { text: '旧' } } });
        if (first.problems.length > 0) return;
        const write = first.values?.writes[0];
        const now = write === undefined ? { text: '旧' } : write.value;
        const held: Record<string, Partial<FieldValue>> = now === null ? {} : { text: now };
        expect(compared(columns, cells, { empties, held, card: first.card }).changes).toEqual([]);
        const spoken = columns.flatMap((_, at) => (cells[at] === '' && !empties.includes(at + 1) ? [at] : []));
        const untouched = new Set(spoken.map((at) => columns[at]));
        expect(first.changes.some((each) => 'field' in each && untouched.has(each.field))).toBe(false);
      }),
    );
  });
});

describe('what an import is to do', () => {
  const fault = (more: Partial<ImportPlan>, width = more.columns?.length ?? 0) =>
    planFault({ ...plan([]), keyPlace: null, ...more }, width, fields)?.code;

  it('needs a name for new clients, each field once, and no column that is not there', () => {
    expect(fault({ columns: ['NAME', null, customColumn('vip')] })).toBeUndefined();
    expect(fault({ columns: ['CITY'] })).toBe('WRONG_COLUMNS');
    expect(fault({ columns: ['NAME', 'NAME'] })).toBe('WRONG_COLUMNS');
    expect(fault({ columns: ['NAME'] }, 2)).toBe('WRONG_COLUMNS');
    expect(fault({ columns: ['NAME', customColumn('nobody')] })).toBe('WRONG_COLUMNS');
    expect(fault({ columns: ['NUMBER', 'CITY'], keyPlace: 1, creates: false })).toBeUndefined();
    expect(fault({ columns: ['NUMBER', 'CITY'], keyPlace: 1 })).toBe('WRONG_COLUMNS');
    expect(fault({ columns: ['NAME', 'CONTACT_PHONE', 'CONTACT_NAME'] })).toBeUndefined();
    expect(fault({ columns: ['NAME', 'CONTACT_PHONE'] })).toBe('CONTACT_NAMELESS');
  });

  it('matches by what no two clients should share', () => {
    const by = (column: ImportColumn) => fault({ columns: ['NAME', column], keyPlace: 2 });
    expect([by('NUMBER'), by('CREDIT_CODE'), by(customColumn('text'))]).toEqual([undefined, undefined, undefined]);
    expect([by('CITY'), by('OWNER'), by(customColumn('vip'))]).toEqual(['WRONG_KEY', 'WRONG_KEY', 'WRONG_KEY']);
    for (const keyPlace of [0, -1, 3, 2 ** 31 - 1])
      expect(fault({ columns: ['NAME', 'CITY'], keyPlace })).toBe('WRONG_KEY');
    expect(fault({ columns: ['NUMBER', 'NAME', 'CREDIT_CODE'], keyPlace: 3 })).toBe('NUMBER_ONLY_MATCHES');
    expect(fault({ columns: ['NUMBER', 'NAME'] })).toBe('NUMBER_ONLY_MATCHES');
  });

  it('empties only what may be empty and is not what matches', () => {
    const empty = (column: ImportColumn) =>
      fault({ columns: ['NUMBER', 'NAME', column, 'CONTACT_NAME'], keyPlace: 1, empties: [3] });
    for (const column of EMPTIABLE) expect(empty(column)).toBeUndefined();
    expect(empty(customColumn('text'))).toBeUndefined();
    for (const column of ['BUSINESS_TYPE', 'OWNER', 'CONTACT_PHONE', customColumn('must')] as const)
      expect(empty(column)).toBe('WRONG_EMPTIES');
    for (const place of [0, 1, 2, 9])
      expect(fault({ columns: ['NUMBER', 'NAME'], keyPlace: 1, empties: [place] })).toBe('WRONG_EMPTIES');
  });
});
