import { afterAll, describe, expect, it } from 'vitest';
import { portfolioConditions } from '../../../web/clients/portfolio/portfolio-conditions';
import { portfolioQuery } from '../../../web/clients/portfolio/portfolio-filter';
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
const regions = [{ value: 'EAST', label: '华东' }];

describe('which of a list was asked for', () => {
  it('is told of clients in the language of the reader', async () => {
    const asked = readQuery(portfolioQuery, {
      search: '纸',
      tiers: 'A1,B1',
      regions: 'EAST',
      gap: '1',
      volumeFrom: '100',
    });
    const told = () => conditionsText(portfolioConditions(asked, { regions, fields: [] }, t), t);
    await setLocale('en');
    expect(told()).toMatch(/^Search words: 纸; Client tier: A1, B1; Region: 华东; .+: 100 – …$/);
    await setLocale('zh-CN');
    expect(told()).toMatch(/^搜索词：纸；客户等级：A1 级、B1 级；区域：华东；.+：100 – …$/);
  });

  it('is all where nothing was asked', async () => {
    await setLocale('en');
    const none = portfolioConditions(readQuery(portfolioQuery, {}), { regions, fields: [] }, t);
    expect(conditionsText(none, t)).toBe('All');
  });

  it.each(['zh-CN', 'en'] as const)('has words for everything a list can be asked for in %s', async (locale) => {
    await setLocale(locale);
    const all = [
      ...portfolioConditions(readQuery(portfolioQuery, {}), { regions, fields: [] }, t),
      ...complaintConditions(readQuery(complaintsQuery, {}), '', t),
      ...eventConditions(readQuery(eventsQuery, {}), t),
      ...marketNoteConditions(readQuery(marketNotesQuery, {}), regions, t),
      ...surveyConditions(readQuery(surveysQuery, {}), t),
      ...receivableConditions(readQuery(receivablesQuery, {}), null, t),
    ];
    for (const [label] of all) expect(label).not.toMatch(/^\w+(\.\w+)+$/);
  });

  it('tells an age band in place of the tray of receivables', async () => {
    await setLocale('en');
    const asked = readQuery(receivablesQuery, { tray: 'disputed' });
    expect(conditionsText(receivableConditions(asked, '1–30 days', t), t)).toContain('1–30 days');
  });

  it('is cut where a workbook takes no more', () => {
    expect(conditionsText([['x', 'y'.repeat(3_000)]], t)).toHaveLength(2_000);
    expect(rangeText(null, '2026-01-31')).toBe('… – 2026-01-31');
    expect(rangeText(null, null)).toBe('');
  });
});
