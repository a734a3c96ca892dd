import { expect, it } from 'vitest';
import { choicesFor, isPlanned } from '../../../web/clients/ownership/planned-transfer';

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
