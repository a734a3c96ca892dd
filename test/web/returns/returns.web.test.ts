import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowanceInputOf,
  chosenLines,
  emptyReturn,
  faultsOf,
  returnInputOf,
  type Returnable,
} from '../../../web/returns/return-draft';
import { isWorthNothing, stepsOf } from '../../../web/returns/return-steps';
import { returnFilterOf, returnKinds, returnsQuery, returnStates } from '../../../web/returns/returns-filter';
import { emptyStep, receivedLines } from '../../../web/returns/step-draft';
import { readQuery, writeQuery } from '../../../web/shared/filter/url-query';

const line = (changed: Partial<Returnable> = {}): Returnable => ({
  id: 'l1',
  orderNumber: 'SO1',
  orderedOn: '2026-11-01',
  currency: 'CNY',
  name: '角阀',
  unit: '件',
  unitPrice: '10',
  decimals: 0,
  left: 10,
  ...changed,
});
const draft = (changed: Partial<ReturnType<typeof emptyReturn>> = {}) => ({
  ...emptyReturn(),
  reason: '质量',
  basis: '报告',
  quantities: { l1: '2' },
  ...changed,
});
const sending = { clientId: 'c', idempotencyKey: 'k' };

describe('the form of a new return', () => {
  it('asks for reason, basis and at least one line', () => {
    expect(faultsOf(emptyReturn(), [line()])).toEqual(['reason', 'basis', 'lines']);
    expect(faultsOf(draft(), [line()])).toEqual([]);
  });

  it.each(['-1', '1.5', '11', 'x', '1e1'])('refuses %s of ten pieces', (quantity) => {
    expect(faultsOf(draft({ quantities: { l1: quantity } }), [line()])).toEqual(['lines']);
  });

  it('takes fractions where the unit has them, and one currency only', () => {
    expect(faultsOf(draft({ quantities: { l1: '1.5' } }), [line({ decimals: 1 })])).toEqual([]);
    const two = [line(), line({ id: 'l2', currency: 'USD' })];
    expect(faultsOf(draft({ quantities: { l1: '1', l2: '1' } }), two)).toEqual(['currency']);
  });

  it('sends what was chosen and nothing else', () => {
    const lines = [line(), line({ id: 'l2' })];
    const quantities = { l1: '', l2: ' 3 ' };
    expect(chosenLines(draft({ quantities }), lines)).toHaveLength(1);
    expect(returnInputOf(draft({ quantities }), lines, sending).lines).toEqual([{ orderLineId: 'l2', quantity: '3' }]);
    const compensation = draft({ kind: 'COMPENSATION', compensation: '800' });
    expect(allowanceInputOf(compensation, lines, sending)).not.toHaveProperty('lines');
    expect(faultsOf(draft({ kind: 'ALLOWANCE' }), lines)).toEqual(['amount']);
  });
});

it.each([
  ['0.00', true],
  ['0.01', false],
  [null, false],
])('calls %s worth nothing: %s', (amountCompany, expected) => {
  expect(isWorthNothing({ amountCompany })).toBe(expected);
});

describe('a receipt', () => {
  it('begins with what is still to come and leaves out what did not', () => {
    const step = emptyStep(
      [
        { id: 'a', quantity: '10.000', receivedQuantity: '4.000' },
        { id: 'b', quantity: '5', receivedQuantity: '7' },
        { id: 'c', quantity: '0.300', receivedQuantity: '0.100' },
      ],
      '2026-11-26',
    );
    expect(step.lines.map(({ quantity }) => quantity)).toEqual(['6', '0', '0.2']);
    expect(receivedLines(step)).toEqual([
      { lineId: 'a', quantity: '6', difference: undefined },
      { lineId: 'c', quantity: '0.2', difference: undefined },
    ]);
  });
});

describe('the steps of a return', () => {
  it('are all done when it is booked, and exactly one is under way or stopped before', () => {
    const all = returnKinds.flatMap((kind) =>
      returnStates.flatMap((state) => [true, false].map((isProved) => ({ kind, state, isProved }))),
    );
    for (const standing of all) {
      const open = stepsOf(standing).filter(({ status }) => status === 'current' || status === 'stopped');
      expect(open.length).toBeLessThanOrEqual(1);
      if (standing.state === 'BOOKED') expect(open).toHaveLength(0);
    }
  });

  it('wait for the proof of goods, and for no proof of an allowance', () => {
    const now = (kind: 'RETURN' | 'ALLOWANCE', state: 'RECEIVED' | 'SIGNED', isProved = false) =>
      stepsOf({ kind, state, isProved }).find(({ status }) => status === 'current')?.name;
    expect(now('RETURN', 'RECEIVED')).toBe('proof');
    expect(now('RETURN', 'RECEIVED', true)).toBe('voucher');
    expect(now('ALLOWANCE', 'SIGNED')).toBe('voucher');
  });
});

describe('the filter of the list', () => {
  it('comes back from its address', () => {
    fc.assert(
      fc.property(fc.subarray([...returnKinds]), fc.constantFrom('all', 'mine', 'held'), (kinds, tray) => {
        const values = { ...readQuery(returnsQuery, {}), kinds, tray };
        expect(readQuery(returnsQuery, writeQuery(returnsQuery, values) as Record<string, string>)).toEqual(values);
      }),
    );
  });

  it('asks for the tray whatever else is chosen', () => {
    const values = { ...readQuery(returnsQuery, {}), tray: 'held' as const, states: ['BOOKED' as const] };
    expect(returnFilterOf(values)).toEqual({ states: ['HELD'] });
    expect(returnFilterOf(readQuery(returnsQuery, {}))).toEqual({});
  });
});
