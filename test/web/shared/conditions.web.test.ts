import { afterAll, describe, expect, it } from 'vitest';
import { portfolioConditions } from '../../../web/clients/portfolio/portfolio-conditions';
import { portfolioQuery } from '../../../web/clients/portfolio/portfolio-filter';
import { importName } from '../../../web/clients/portfolio/useImportName';
import { complaintConditions, complaintsQuery } from '../../../web/complaints/complaints-filter';
import { eventConditions, eventsQuery } from '../../../web/events/events-filter';
import { marketNoteConditions, marketNotesQuery } from '../../../web/market-notes/market-notes-filter';
import { receivableConditions, receivablesQuery } from '../../../web/receivables/receivables-filter';
import { conditionsText, rangeText } from '../../../web/shared/export/conditions';
import { readQuery } from '../../../web/shared/filter/url-query';
import { i18n, setLocale } from '../../../web/shared/i18n/i18n';
import { surveyConditions, surveysQuery } from '../../../web/surveys/surveys-filter';

afterAll(() => setLocale('zh-CN'));
const t = (key: string, named?: Record<string, unknown>): string => i18n.global.t(key, named ?? {});
const OWNERS = Array.from({ length: 8 }, (_, at) => ({ value: `o${at}`, label: `经理${at}` }));
const nobody = { client: null, staff: [], forms: [] };
const none = { band: null, client: null, owner: null };
const regions = [{ value: 'EAST', label: '华东' }];

describe('which of a list was asked for', () => {
  it('is told of clients in the language of the reader', async () => {
    const asked = readQuery(portfolioQuery, {
      search: '纸',
      tiers: 'A1,B1',
      regions: 'EAST',
      gap: '1',
      ungraded: 'NO_VOLUME,NOT_GRADED',
      volumeFrom: '100',
    });
    const told = () => conditionsText(portfolioConditions(asked, { regions, fields: [], owners: [] }, t), t);
    await setLocale('en');
    expect(told()).toMatch(
      /^Search words: 纸; Client tier: A1, B1; Region: 华东; .+; Why clients have no tier: No volume, Not graded yet; .+: 100 – …$/,
    );
    await setLocale('zh-CN');
    expect(told()).toMatch(
      /^搜索词：纸；客户等级：A1 级、B1 级；区域：华东；.+；未定级的原因：没有交易额、尚未定级；.+：100 – …$/,
    );
  });

  it('is all where nothing was asked', async () => {
    await setLocale('en');
    const all = portfolioConditions(readQuery(portfolioQuery, {}), { regions, fields: [], owners: [] }, t);
    expect(conditionsText(all, t)).toBe('All');
  });

  it.each(['zh-CN', 'en'] as const)('has words for everything a list can be asked for in %s', async (locale) => {
    await setLocale(locale);
    const all = [
      ...portfolioConditions(readQuery(portfolioQuery, {}), { regions, fields: [], owners: [] }, t),
      ...complaintConditions(readQuery(complaintsQuery, {}), '', t),
      ...eventConditions(readQuery(eventsQuery, {}), t),
      ...marketNoteConditions(readQuery(marketNotesQuery, {}), regions, t),
      ...surveyConditions(readQuery(surveysQuery, {}), nobody, t),
      ...receivableConditions(readQuery(receivablesQuery, {}), none, t),
    ];
    for (const [label] of all) expect(label).not.toMatch(/^\w+(\.\w+)+$/);
  });

  it('tells an age band in place of the tray of receivables', async () => {
    await setLocale('en');
    const asked = readQuery(receivablesQuery, { tray: 'disputed' });
    expect(conditionsText(receivableConditions(asked, { ...none, band: '1–30 days' }, t), t)).toContain('1–30 days');
  });

  it('names account managers, a handful of them, and how many more there are', async () => {
    const told = (chosen: readonly string[], owners = OWNERS) => {
      const asked = { ...readQuery(portfolioQuery, {}), owners: [...chosen] };
      return conditionsText(portfolioConditions(asked, { regions, fields: [], owners }, t), t);
    };
    const many = OWNERS.map(({ value }) => value);
    await setLocale('en');
    expect(told(['o0', 'o1'])).toBe('Account manager: 经理0, 经理1');
    expect(told(['o0', 'gone'])).toBe('Account manager: 经理0 and 1 more');
    expect(told(many)).toBe('Account manager: 经理0, 经理1, 经理2, 经理3, 经理4 and 3 more');
    expect(told(many, [])).toBe('Account manager: × 8');
    await setLocale('zh-CN');
    expect(told(many)).toBe('客户经理：经理0、经理1、经理2、经理3、经理4，另有 3 个');
  });

  it('says which import brought or changed clients, and what it did where that is asked for', async () => {
    const id = '01900000-0000-7000-8000-000000000000';
    const told = (effect: string, name?: string) => {
      const asked = readQuery(portfolioQuery, { import: id, ...(effect && { effect }) });
      const named = { regions, fields: [], owners: [], ...(name !== undefined && { importName: name }) };
      return conditionsText(portfolioConditions(asked, named, t), t);
    };
    await setLocale('en');
    const name = importName({ fileName: '客户.xlsx', askedAt: '2026-11-23T02:00:00.000Z' });
    expect(told('', name)).toBe('Created or updated by import: 客户.xlsx · 2026-11-23 10:00');
    expect(told('CHANGED', name)).toBe('Created or updated by import: 客户.xlsx · 2026-11-23 10:00 (Updated)');
    expect(told('CREATED')).toBe('Created or updated by import: Created');
    await setLocale('zh-CN');
    expect(told('CREATED', name)).toBe('由哪次导入新建或更新：客户.xlsx · 2026-11-23 10:00（新建）');
  });

  it('tells what a custom field must hold, options by their names', async () => {
    await setLocale('en');
    const [level, big] = ['11111111-1111-7111-8111-111111111111', '22222222-2222-7222-8222-222222222222'];
    const fields = [
      { id: level, name: 'Grade', options: [{ id: big, name: 'Big', nameZh: '大', nameEn: 'Big', retired: false }] },
    ];
    const told = (condition: string) => {
      const asked = readQuery(portfolioQuery, { fields: `${level}~${condition}` });
      return conditionsText(portfolioConditions(asked, { regions, fields, owners: [] }, t), t);
    };
    expect(told(`o~${big}`)).toBe('Grade: Big');
    expect(told('y~0')).toBe('Grade: No');
    expect(told('e~')).toBe('Grade: Empty');
    expect(told('n~2..')).toBe('Grade: 2 – …');
    expect(told('c~x')).toBe('Grade: x');
  });

  it('names surveyors, forms and the client, and the account manager of receivables', async () => {
    await setLocale('en');
    const asked = { ...readQuery(surveysQuery, {}), client: 'c', staff: ['o1'], forms: ['f', 'g'] };
    const named = { client: '永固', staff: OWNERS, forms: [{ value: 'f', label: '年度' }] };
    expect(conditionsText(surveyConditions(asked, named, t), t)).toBe(
      'Client: 永固; Recorded by: 经理1; Form: 年度 and 1 more',
    );
    expect(conditionsText(surveyConditions(asked, nobody, t), t)).toBe('One client only; Recorded by: × 1; Form: × 2');
    const owed = { ...readQuery(receivablesQuery, { tray: 'all' }), client: 'c', owner: 'o' };
    expect(conditionsText(receivableConditions(owed, { ...none, client: '永固', owner: '王' }, t), t)).toBe(
      'Client: 永固; Account manager: 王',
    );
    expect(conditionsText(receivableConditions(owed, none, t), t)).toBe('One client only; One account manager only');
  });

  it('is cut where a workbook takes no more', () => {
    expect(conditionsText([['x', 'y'.repeat(3_000)]], t)).toHaveLength(2_000);
    expect(rangeText(null, '2026-01-31')).toBe('… – 2026-01-31');
    expect(rangeText(null, null)).toBe('');
  });
});
