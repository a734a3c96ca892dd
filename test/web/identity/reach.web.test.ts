import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resource, Scope } from '../../../web/gql/graphql';
import { canList, canWrite, readsNames, seesFiguresOnly } from '../../../web/identity/reach';
import { returnAddress } from '../../../web/identity/return-address';
import { isPageReachable, navigationFor, startPath } from '../../../web/shared/shell/navigation';

const reach = (scopes: Partial<Record<Resource, Scope>>, write = false) =>
  Object.entries(scopes).map(([resource, scope]) => ({ resource: resource as Resource, scope, write }));
const pages = (reaches: ReturnType<typeof reach>): string[] =>
  navigationFor(reaches).flatMap(({ entries }) => entries.map(({ page }) => page));

describe('what a viewer may open', () => {
  it('is figures without rows for an executive', () => {
    const executive = reach({
      AGGREGATE: 'ALL',
      CLIENT_CARD: 'AGGREGATE',
      ACTIVITY: 'AGGREGATE',
      COMPLAINT: 'AGGREGATE',
      RETURN: 'AGGREGATE',
      MONEY: 'AGGREGATE',
      POLICY: 'ALL',
    });
    const figures = [
      'dashboard',
      'quality',
      'deadlines',
      'segments',
      'returnFigures',
      'managers',
      'rebateFigures',
      'surveyFigures',
      'subscriptions',
    ];
    expect(pages(executive)).toEqual([...figures, 'policies', 'explorer']);
    expect(startPath(executive)).toBe('/');
  });

  it('is told as figures only to an executive, and to nobody with rows or without figures', () => {
    expect(seesFiguresOnly(reach({ AGGREGATE: 'ALL', CLIENT_CARD: 'AGGREGATE' }))).toBe(true);
    for (const scope of ['NONE', 'CASE', 'OWN', 'PSEUDONYM', 'ALL'] as const)
      expect(seesFiguresOnly(reach({ AGGREGATE: 'ALL', CLIENT_CARD: scope }))).toBe(false);
  });

  it('is the own portfolio for a specialist, who starts there', () => {
    const specialist = reach({ CLIENT_CARD: 'OWN', COMPLAINT: 'OWN', AGGREGATE: 'NONE', POLICY: 'ALL' });
    expect(pages(specialist)).toEqual([
      'approvals',
      'desk',
      'clients',
      'marketNotes',
      'complaints',
      'policies',
      'explorer',
    ]);
    expect(startPath(specialist)).toBe('/clients');
    expect(isPageReachable('dashboard', specialist)).toBe(false);
  });

  it('is the assigned complaints, but no client list, for an investigator', () => {
    const quality = reach({ CLIENT_CARD: 'CASE', COMPLAINT: 'CASE' });
    expect(canList(quality, 'COMPLAINT')).toBe(true);
    expect(canList(quality, 'CLIENT_CARD')).toBe(false);
  });

  it('is credit to start with for who writes it and looks after no clients, and complaints for who only reads it', () => {
    const accountant = reach({ COMPLAINT: 'CASE', CREDIT: 'ALL' });
    expect(startPath(accountant)).toBe('/complaints');
    expect(startPath([...reach({ COMPLAINT: 'CASE' }), ...reach({ CREDIT: 'ALL' }, true)])).toBe('/credit');
    expect(startPath([...reach({ CLIENT_CARD: 'OWN' }), ...reach({ CREDIT: 'OWN' }, true)])).toBe('/clients');
  });

  it('shows no group without a page', () => {
    expect(navigationFor([]).every(({ entries }) => entries.length > 0)).toBe(true);
  });

  it('includes writing only within reach', () => {
    expect(canWrite(reach({ COMPLAINT: 'NONE' }, true), 'COMPLAINT')).toBe(false);
    expect(canWrite(reach({ COMPLAINT: 'OWN' }, true), 'COMPLAINT')).toBe(true);
  });
});

describe('the way back after signing in', () => {
  it('keeps the page and its filters', () => {
    expect(returnAddress('/clients?tiers=A1&file=1')).toBe('/clients?tiers=A1&file=1');
  });

  it('never leaves the product', () => {
    const origin = 'https://kehu.example';
    const hostile = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string().map((text) => `/${text}`),
      fc.constantFrom(
        '//evil.example',
        '/\t/evil.example',
        '/.//evil.example',
        '/\\evil.example',
        'javascript:alert(1)',
        '/sign-in?return=/x',
      ),
    );
    fc.assert(
      fc.property(hostile, (asked) => {
        const address = returnAddress(asked);
        expect(new URL(address, origin).origin).toBe(origin);
        expect(address.startsWith('/sign-in')).toBe(false);
      }),
    );
  });
});

it('searches and sorts by name for nobody who reads stand-ins in its place', () => {
  const card = (...scopes: ('OWN' | 'PSEUDONYM' | 'ALL')[]) =>
    scopes.map((scope) => ({ resource: 'CLIENT_CARD' as const, scope, write: false }));
  expect(readsNames(card('PSEUDONYM'))).toBe(false);
  expect(readsNames(card('OWN', 'PSEUDONYM'))).toBe(false);
  expect(readsNames(card('OWN'))).toBe(true);
  expect(readsNames(card('PSEUDONYM', 'ALL'))).toBe(true);
});
