import { describe, expect, it } from 'vitest';
import { eventContentOf, eventDraftOf, eventFaults } from '../../../web/events/event-draft';
import { attendancesOf, eventFilterOf, eventsQuery, periodOf } from '../../../web/events/events-filter';
import { readQuery, writeQuery } from '../../../web/shared/filter/url-query';

const fresh = eventDraftOf(undefined, { today: '2026-11-23', me: 'me' });

describe('the plan of an event', () => {
  it('begins as an event of today that one organises oneself', () => {
    expect(fresh).toMatchObject({ fromDay: '2026-11-23', toDay: '2026-11-23', organiserId: 'me' });
    expect(eventFaults(fresh)).toEqual({ title: 'required', place: 'required' });
  });

  it('says what is wrong with days and money', () => {
    const filled = { ...fresh, title: 'x', place: 'y' };
    expect(eventFaults({ ...filled, toDay: '2026-11-22' })).toEqual({ toDay: 'period' });
    for (const budget of ['-1', '1.234', 'many'])
      expect(eventFaults({ ...filled, budget })).toEqual({ budget: 'amount' });
    for (const budget of ['', ' 1200.5 ', '0']) expect(eventFaults({ ...filled, budget })).toEqual({});
  });

  it('is sent without blank ends, and nothing as null', () => {
    expect(eventContentOf({ ...fresh, title: ' 培训 ', place: '杭州 ', budget: ' ' })).toEqual({
      kind: 'TRAINING',
      title: '培训',
      place: '杭州',
      fromDay: '2026-11-23',
      toDay: '2026-11-23',
      organiserId: 'me',
      purpose: null,
      budget: null,
    });
  });
});

describe('the filter of events', () => {
  it('goes through the address and back', () => {
    const query = { search: '订货', kinds: 'FAIR', late: '1', from: '2026-01-01' };
    const values = readQuery(eventsQuery, query);
    expect(writeQuery(eventsQuery, values)).toEqual(query);
    expect(eventFilterOf(values)).toEqual({
      search: '订货',
      kinds: ['FAIR'],
      states: null,
      from: '2026-01-01',
      to: null,
      mine: null,
      late: true,
    });
  });
});

describe('a guest', () => {
  it('is said to have come only once the event has begun, and not to have been asked after its report', () => {
    const fromDay = '2026-11-23';
    expect(attendancesOf({ state: 'PLANNED', fromDay }, '2026-11-22')).toEqual(['INVITED', 'DECLINED', 'WITHDRAWN']);
    expect(attendancesOf({ state: 'PLANNED', fromDay }, fromDay)[0]).toBe('ATTENDED');
    expect(attendancesOf({ state: 'HELD', fromDay }, '2026-11-25')).toEqual(['ATTENDED', 'ABSENT']);
    expect(attendancesOf({ state: 'CANCELLED', fromDay }, '2026-11-25')).toEqual([]);
  });
});

it('writes one day for an event of a day', () => {
  expect(periodOf({ fromDay: '2026-11-23', toDay: '2026-11-23' })).toBe('2026-11-23');
  expect(periodOf({ fromDay: '2026-11-23', toDay: '2026-11-25' })).toBe('2026-11-23 – 2026-11-25');
});
