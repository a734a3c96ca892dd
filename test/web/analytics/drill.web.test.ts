import { describe, expect, it } from 'vitest';
import {
  canStep,
  drillQuery,
  drillText,
  drillWhere,
  nextDimensions,
  ofUnknown,
  readDrill,
  unknownOf,
} from '../../../web/analytics/drill/drill';
import { drilledTable } from '../../../web/analytics/drill/drill-table';
import type { Answer } from '../../../web/analytics/figures';
import { figure, group } from './some-figures';

const of = (text: string) => {
  const drill = readDrill(text);
  if (!drill) throw new Error(`no drill: ${text}`);
  return drill;
};

describe('a drill in the address', () => {
  it.each([
    'ACTIVE_CLIENTS',
    'COMPLAINTS_RECEIVED.MONTH:2026-05.CLASS:PACKAGING',
    'COMPLAINT_RATE.REGION:EAST-2.TIER:A1',
    'REVENUE.TIER:',
  ])('says what it was made of: %s', (text) => expect(drillText(of(text))).toBe(text));

  it.each([
    undefined,
    ['ACTIVE_CLIENTS', 'REVENUE'],
    '',
    'BACKLOG',
    'ACTIVE_CLIENTS.SEGMENT:GOLD',
    'ACTIVE_CLIENTS.TIER:X9',
    'ACTIVE_CLIENTS.TIER:A1:B1',
    'COMPLAINTS_RECEIVED.MONTH:2026-13',
    'COMPLAINTS_RECEIVED.CLASS:',
    'COMPLAINTS_RECEIVED.REGION:a b',
    'ACTIVE_CLIENTS.TIER:A1.TIER:A2',
    'ACTIVE_CLIENTS.TIER:.REGION:',
  ])('is none at %s', (text) => expect(readDrill(text)).toBeUndefined());
});

describe('a step into a group', () => {
  it('is taken once a dimension, never into all others, and into what is unknown once', () => {
    const [none, ungraded] = [of('ACTIVE_CLIENTS').steps, of('ACTIVE_CLIENTS.TIER:').steps];
    expect(canStep(none, { dimension: 'TIER', value: 'A1' })).toBe(true);
    expect(canStep(ungraded, { dimension: 'TIER', value: 'A1' })).toBe(false);
    expect(canStep(ungraded, { dimension: 'REGION', value: 'EAST' })).toBe(true);
    expect(canStep(ungraded, { dimension: 'REGION', value: '' })).toBe(false);
    expect(canStep(none, { dimension: 'REGION', value: '*' })).toBe(false);
    expect(canStep(none, { dimension: 'SEGMENT', value: 'GOLD' })).toBe(false);
  });

  it('goes on by what the measure allows and was not gone through yet', () => {
    const allowed = ['MONTH', 'TIER', 'MARKET', 'REGION', 'CLASS'] as const;
    expect(nextDimensions(allowed, [])).toEqual(['CLASS', 'REGION', 'TIER', 'MARKET']);
    expect(nextDimensions(allowed, of('ON_TIME_SHARE.MONTH:2026-05.REGION:EAST').steps)).toEqual([
      'CLASS',
      'TIER',
      'MARKET',
    ]);
  });
});

describe('what a drill asks for', () => {
  const where = { from: '2026-01-15', to: '2026-06-30', regionCodes: ['EAST', 'NORTH'] };
  const { steps } = of('COMPLAINTS_RECEIVED.MONTH:2026-01.REGION:EAST.CLASS:PACKAGING');

  it('is the filter of the page, narrowed by every group, and of a month as far as it was asked for', () => {
    const narrowed = { regionCodes: ['EAST'], classes: ['PACKAGING'] };
    expect(drillWhere(where, steps)).toEqual({ from: '2026-01-15', to: '2026-01-31', ...narrowed });
    expect(drillWhere(where, steps, { over: true })).toEqual({ ...where, ...narrowed });
  });

  it('is the same as an address', () => {
    expect(drillQuery({ compare: 'none', regions: 'EAST,NORTH' }, where, steps)).toEqual({
      compare: 'none',
      regions: 'EAST',
      classes: 'PACKAGING',
      from: '2026-01-15',
      to: '2026-01-31',
    });
  });

  it('is of what is unknown the unknown group, for no filter asks for it', () => {
    const ungraded = of('ACTIVE_CLIENTS.TIER:').steps;
    expect(drillWhere(where, ungraded)).toEqual(where);
    expect(unknownOf(ungraded)).toEqual(['TIER']);
    const groups = [
      group({ REGION: 'EAST', TIER: 'A1' }, figure('ACTIVE_CLIENTS')),
      group({ REGION: 'EAST', TIER: null }, figure('ACTIVE_CLIENTS', { value: 7 })),
    ];
    const answer = { __typename: 'Breakdown', groups } as unknown as Answer;
    expect(ofUnknown(answer, ['TIER'])).toEqual({ __typename: 'Breakdown', groups: [groups[1]] });
    expect(ofUnknown(answer, [])).toBe(answer);
  });
});

it('leads from every cell of a table that leads nowhere yet, and says into what', () => {
  const table = {
    columns: [{ label: '' }, { label: 'Clients' }, { label: 'Share' }],
    rows: [[{ text: 'A1' }, { text: '12', to: '/rows' }, { text: '3 %' }]],
  };
  const t = (_: string, { name }: Record<string, unknown>) => String(name);
  const { rows } = drilledTable(table, (row, column) => `/drill/${row}/${column ?? 'name'}`, t);
  expect(rows[0]?.map(({ to, toLabel }) => [to, toLabel])).toEqual([
    ['/drill/0/name', 'A1'],
    ['/rows', undefined],
    ['/drill/0/1', 'A1 Share'],
  ]);
});
