import { expect, it } from 'vitest';
import { choicesFor, isPlanned, plannedOf, takesBack } from '../../../web/clients/ownership/planned-transfer';

const managers = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const today = '2026-11-23';
const since = { validFrom: '2026-01-01' };

it('offers a client to everybody but whoever has it', () => {
  const client = { owner: { id: 'a' }, assignments: [{ validFrom: today }, since] };
  expect(isPlanned(client, today)).toBe(false);
  expect(choicesFor(managers, client, today)).toEqual([{ id: 'b' }, { id: 'c' }]);
});

it('offers it to whoever has it too while it is to go to somebody else, so that this can be taken back', () => {
  const client = { owner: { id: 'a' }, assignments: [{ validFrom: '2026-11-24' }, since] };
  expect(isPlanned(client, today)).toBe(true);
  expect(choicesFor(managers, client, today)).toEqual(managers);
});

it('offers a client without an owner, or whose owners are withheld, to everybody', () => {
  expect(choicesFor(managers, { owner: null, assignments: [] }, today)).toEqual(managers);
  expect(choicesFor(managers, { assignments: null }, today)).toEqual(managers);
});

it('is taken back by who has it from no later day than was planned, and moved by anything else', () => {
  const client = { owner: { id: 'a' }, assignments: [{ validFrom: '2026-12-15' }, since] };
  const backFrom = (from: string, ownerId = 'a') => takesBack(client, { ownerId, from }, today);
  expect([backFrom(today), backFrom('2026-12-15'), backFrom('2026-12-16'), backFrom(today, 'b')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(takesBack({ ...client, assignments: [since] }, { ownerId: 'a', from: today }, today)).toBe(false);
  const twice = [{ validFrom: '2026-12-15' }, { validFrom: '2026-12-01' }, since];
  expect(takesBack({ ...client, assignments: twice }, { ownerId: 'a', from: '2026-12-10' }, today)).toBe(false);
});

it('tells the first of what is planned, and nothing when nothing is', () => {
  const periods = [{ validFrom: '2026-12-15' }, { validFrom: '2026-12-01' }, since];
  expect(plannedOf(periods, today)).toEqual({ validFrom: '2026-12-01' });
  expect(plannedOf([{ validFrom: today }, since], today)).toBeUndefined();
  expect(plannedOf(null, today)).toBeUndefined();
});
