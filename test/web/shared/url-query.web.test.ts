import { periodPresets } from '../../../web/shared/time/civil-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparisons,
  dashboardFilterOf,
  dashboardQuery,
  exposures,
  resolutionTimes,
} from '../../../web/analytics/dashboard-filter';
import type { FieldCondition } from '../../../web/clients/fields/field-conditions';
import { clientFilterOf, portfolioQuery } from '../../../web/clients/portfolio/portfolio-filter';
import { segments } from '../../../web/clients/segments/segments';
import { tiers } from '../../../web/clients/tiers/tiers';
import { complaintClasses } from '../../../web/complaints/complaint-classes';
import { complaintStates } from '../../../web/complaints/complaint-states';
import { complaintFilterOf, complaintsQuery } from '../../../web/complaints/complaints-filter';
import { readQuery, writeQuery } from '../../../web/shared/filter/url-query';

const civilDate = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const codes = fc.uniqueArray(fc.stringMatching(/^[A-Z0-9]{1,6}$/), { maxLength: 5 }).map((list) => list.sort());
const inOrder = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 0 });
const text = fc.string({ maxLength: 40 }).map((each) => each.trim());

/** An address as the browser keeps it: text only, in and out of a real query string. */
function throughAddressBar(query: Record<string, unknown>): Record<string, string> {
  const address = new URLSearchParams(query as Record<string, string>).toString();
  return Object.fromEntries(new URLSearchParams(address));
}

describe('filters in the address', () => {
  it('come back from the portfolio’s address as they went in', () => {
    const filter = fc.record({
      search: text,
      tiers: inOrder(tiers),
      segments: inOrder(segments),
      gap: fc.boolean(),
      ungraded: inOrder(['NO_VOLUME', 'NO_TIER_HOLDS', 'NOT_GRADED'] as const),
      fewContacts: fc.boolean(),
      regions: codes,
      owners: codes,
      types: inOrder(['DEALER', 'AGENT'] as const),
      credits: inOrder(['GOOD', 'FAIR', 'POOR'] as const),
      volumeFrom: fc.constantFrom('', '0.5', '100000'),
      volumeTo: fc.constantFrom('', '999999999999.99'),
      openedFrom: fc.option(civilDate),
      openedTo: fc.option(civilDate),
      notContactedSince: fc.option(civilDate),
      reportDueBy: fc.option(civilDate),
      noAgreement: fc.boolean(),
      agreementBy: fc.option(civilDate),
      orderedSince: fc.option(civilDate),
      notOrderedSince: fc.option(civilDate),
      quiet: fc.constantFrom('' as const, '6' as const, '12' as const),
      complains: fc.boolean(),
      overdue: fc.boolean(),
      import: fc.option(fc.uuid()),
      effect: fc.constantFrom('ANY' as const, 'CREATED' as const, 'CHANGED' as const),
      fields: fc.constant<FieldCondition[]>([]),
      columns: codes,
      sort: fc.constantFrom('NAME' as const, 'NUMBER' as const, 'TIER' as const, 'ANNUAL_VOLUME' as const),
      direction: fc.constantFrom('ASC' as const, 'DESC' as const),
    });
    fc.assert(
      fc.property(filter, (values) => {
        const query = throughAddressBar(writeQuery(portfolioQuery, values));
        expect(readQuery(portfolioQuery, query)).toEqual(values);
      }),
    );
  });

  it('come back from the dashboard’s and the complaints’ addresses', () => {
    const date = fc.option(civilDate);
    const dashboard = fc.record({
      period: fc.constantFrom(...periodPresets, 'none' as const),
      from: date,
      to: date,
      tiers: inOrder(tiers),
      regions: codes,
      classes: inOrder(complaintClasses),
      compare: fc.constantFrom(...comparisons),
      exposure: fc.constantFrom(...exposures),
      time: fc.constantFrom(...resolutionTimes),
    });
    const complaints = fc.record({
      search: text,
      classes: inOrder(complaintClasses),
      states: inOrder(complaintStates),
      overdue: fc.boolean(),
      mine: fc.boolean(),
      from: date,
      to: date,
      client: fc.option(fc.uuid()),
      view: fc.constantFrom('list' as const, 'board' as const),
      group: fc.constantFrom('state' as const, 'step' as const),
      sort: fc.constantFrom('NEWEST' as const, 'DUE_FIRST' as const),
    });
    fc.assert(
      fc.property(dashboard, complaints, (one, other) => {
        expect(readQuery(dashboardQuery, throughAddressBar(writeQuery(dashboardQuery, one)))).toEqual(one);
        expect(readQuery(complaintsQuery, throughAddressBar(writeQuery(complaintsQuery, other)))).toEqual(other);
      }),
    );
  });

  it('never throw on what people type into the address', () => {
    const query = fc.dictionary(
      fc.constantFrom('tiers', 'from', 'to', 'regions', 'classes', 'search', 'sort'),
      fc.oneof(fc.string(), fc.constant(null), fc.array(fc.string())),
    );
    fc.assert(
      fc.property(query, (typed) => {
        const { from, tiers: read } = readQuery(dashboardQuery, typed);
        expect(from === null || /^\d{4}-\d{2}-\d{2}$/.test(from)).toBe(true);
        expect(read.every((tier) => tiers.includes(tier))).toBe(true);
      }),
    );
  });

  it('leave the address empty while nothing is asked', () => {
    expect(writeQuery(portfolioQuery, readQuery(portfolioQuery, {}))).toEqual({});
    expect(writeQuery(dashboardQuery, readQuery(dashboardQuery, {}))).toEqual({});
  });

  it('ask the API for nothing more than the user did', () => {
    expect(clientFilterOf(readQuery(portfolioQuery, {}))).toEqual({});
    expect(clientFilterOf(readQuery(portfolioQuery, { tiers: 'A1,Z9', gap: '1', ungraded: 'NO_VOLUME,X' }))).toEqual({
      tiers: ['A1'],
      tierGap: true,
      ungraded: ['NO_VOLUME'],
    });
    expect(complaintFilterOf(readQuery(complaintsQuery, { overdue: '1', from: '2026-02-30' }))).toEqual({
      overdue: true,
    });
  });

  it('take a period that runs backwards for no period', () => {
    const typed = readQuery(dashboardQuery, { from: '2026-11-02', to: '2026-11-01' });
    expect(dashboardFilterOf(typed, '2026-11-24')).toEqual({ from: '2026-01-01', to: '2026-11-24' });
  });
});
