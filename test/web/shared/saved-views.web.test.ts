import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderedQuery, PAGE_PARAMETERS, VIEW_PAGES, type ViewPage } from '../../../api/identity/kept/page-parameters';
import { dashboardFilterOf, dashboardQuery, viewSpecOf } from '../../../web/analytics/dashboard-filter';
import { portfolioQuery } from '../../../web/clients/portfolio/portfolio-filter';
import { importsQuery } from '../../../web/clients/import/imports-filter';
import { plansQuery } from '../../../web/clients/plans/plans-filter';
import { prospectsQuery } from '../../../web/clients/prospects/prospects-filter';
import { complaintsQuery } from '../../../web/complaints/complaints-filter';
import { eventsQuery } from '../../../web/events/events-filter';
import { deskQuery } from '../../../web/desk/desk-filter';
import { marketNotesQuery } from '../../../web/market-notes/market-notes-filter';
import { surveysQuery } from '../../../web/surveys/surveys-filter';
import { noticesQuery } from '../../../web/notices/notices-filter';
import { penaltiesQuery, penaltyFilterOf } from '../../../web/penalties/penalties-filter';
import { receivablesQuery } from '../../../web/receivables/receivables-filter';
import { returnsQuery } from '../../../web/returns/returns-filter';
import { rebatesQuery } from '../../../web/sales/rebates-filter';
import { type Param, readQuery } from '../../../web/shared/filter/url-query';
import { targetsQuery } from '../../../web/targets/targets-filter';
import { viewPageOf } from '../../../web/shared/view/view-pages';
import { filtersOf, keptQuery, queryOfText, queryText } from '../../../web/shared/view/view-query';

const specs: Record<ViewPage, Record<string, Param<unknown>>> = {
  DASHBOARD: viewSpecOf('DASHBOARD'),
  QUALITY: viewSpecOf('QUALITY'),
  DEADLINES: viewSpecOf('DEADLINES'),
  SEGMENTS: viewSpecOf('SEGMENTS'),
  RETURN_FIGURES: viewSpecOf('RETURN_FIGURES'),
  MANAGERS: viewSpecOf('MANAGERS'),
  REBATE_FIGURES: viewSpecOf('REBATE_FIGURES'),
  CLIENTS: portfolioQuery,
  PROSPECTS: prospectsQuery,
  COMPLAINTS: complaintsQuery,
  RETURNS: returnsQuery,
  REBATES: rebatesQuery,
  RECEIVABLES: receivablesQuery,
  PLANS: plansQuery,
  TARGETS: targetsQuery,
  NOTICES: noticesQuery,
  PENALTIES: penaltiesQuery,
  EVENTS: eventsQuery,
  MARKET_NOTES: marketNotesQuery,
  SURVEYS: surveysQuery,
  IMPORTS: importsQuery,
  DESK: deskQuery,
};

describe('the addresses of pages', () => {
  it.each(VIEW_PAGES)('have in %s the parameters that the server keeps', (page) => {
    expect(Object.keys(specs[page]).sort()).toEqual(Object.keys(PAGE_PARAMETERS[page]).sort());
    const route = page.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(viewPageOf(route)).toBe(page);
  });

  it('are known to the server whatever the page makes of what was typed', () => {
    const typed = fc.dictionary(
      fc.constantFrom(...new Set(Object.values(specs).flatMap((spec) => Object.keys(spec)))),
      fc.constantFrom(
        'A1,D',
        '1',
        '2026-02-28',
        'open',
        'overdue',
        'ASC',
        'PRODUCT_QUALITY',
        '北京 100%',
        'lastMonth',
        'x<y',
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...VIEW_PAGES), typed, (page, query) => {
        const filters = filtersOf(specs[page], query);
        const kept = orderedQuery(page, queryText(filters));
        expect(kept).toBeDefined();
        expect(filtersOf(specs[page], queryOfText(kept ?? ''))).toEqual(filters);
      }),
    );
  });
});

describe('the register of violations', () => {
  it('is asked for what its address says, and for everything by what it does not know', () => {
    const typed = { state: 'REVOKED', kind: 'BONUS', month: '2026-10-01' };
    expect(penaltyFilterOf(readQuery(penaltiesQuery, typed))).toEqual({
      states: ['REVOKED'],
      kind: 'BONUS',
      approvedIn: '2026-10-01',
    });
    const unknown = { state: 'GONE', kind: 'x', month: '2026-13-01' };
    expect(penaltyFilterOf(readQuery(penaltiesQuery, unknown))).toEqual({ states: null, kind: null, approvedIn: null });
  });
});

describe('a kept period', () => {
  const today = '2026-11-23';

  it('moves along when it has a name', () => {
    const october = { from: '2026-10-01', to: '2026-10-31', tiers: 'A1' };
    expect(keptQuery(dashboardQuery, october, today)).toEqual({ period: 'lastMonth', tiers: 'A1' });
    const filter = dashboardFilterOf({ ...readRest(), period: 'lastMonth' }, '2027-01-05');
    expect(filter).toMatchObject({ from: '2026-12-01', to: '2026-12-31' });
  });

  it('stays as it is when it has none, and on pages that know no named periods', () => {
    const days = { from: '2026-10-02', to: '2026-10-31' };
    expect(keptQuery(dashboardQuery, days, today)).toEqual(days);
    const october = { from: '2026-10-01', to: '2026-10-31' };
    expect(keptQuery(complaintsQuery, october, today)).toEqual(october);
  });

  it('gives way to days that are chosen', () => {
    const filter = { ...readRest(), period: 'lastMonth' as const, from: '2026-01-01', to: '2026-01-31' };
    expect(dashboardFilterOf(filter, today)).toMatchObject({ from: '2026-01-01', to: '2026-01-31' });
  });
});

function readRest() {
  return {
    from: null,
    to: null,
    tiers: [],
    regions: [],
    classes: [],
    compare: 'YEAR_BEFORE' as const,
    exposure: 'ACTIVE_CLIENTS' as const,
    time: 'CALENDAR' as const,
  };
}
