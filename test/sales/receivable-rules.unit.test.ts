import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMoney, moneyOfFen, sumMoney } from '../../api/kernel/money';
import {
  ageBandsOf,
  daysOverdue,
  paymentTerm,
  receivables,
  whyDue,
  type ReceivablesParameters,
} from '../../api/kernel/policy/receivable-parameters';
import { agedSum, collectionRate } from '../../api/sales/receivables/ageing';
import { allocationFault, oldestFirst, type OpenReceivable } from '../../api/sales/receivables/allocation-plan';
import { noteAmounts, type DeliveredPart } from '../../api/sales/receivables/delivery-amounts';
import { heldUp } from '../../api/sales/receivables/held-up';

const policy: ReceivablesParameters = {
  kind: 'receivables',
  termDays: 30,
  termsByType: [{ businessType: 'AGREEMENT', termDays: 60 }],
  ageBands: [{ upToDays: 30 }, { upToDays: 60 }],
};

describe('a payment term', () => {
  it('is the client’s own, else that of its type, else the company’s', () => {
    expect(paymentTerm(policy, { businessType: 'AGREEMENT', termDays: 0 })).toEqual({ days: 0, of: 'CLIENT' });
    expect(paymentTerm(policy, { businessType: 'AGREEMENT', termDays: null })).toEqual({
      days: 60,
      of: 'BUSINESS_TYPE',
    });
    expect(paymentTerm(policy, { businessType: 'DEALER', termDays: null })).toEqual({ days: 30, of: 'COMPANY' });
    const why = whyDue({ deliveredOn: '2026-02-27', days: 2, of: 'CLIENT', policyVersion: 3 });
    expect(why.inputs.at(-1)).toEqual({ name: 'dueOn', value: '2026-03-01' });
  });

  it('is not overdue on its day, and is the day after', () => {
    expect(['2026-03-01', '2026-03-02', '2026-04-01'].map((day) => daysOverdue('2026-03-01', day))).toEqual([0, 1, 31]);
  });

  it('has age bands that touch and leave nothing out', () => {
    expect(ageBandsOf({ clause: 'CR-2', policyVersion: 1, parameters: policy })).toEqual([
      { from: null, to: null },
      { from: 1, to: 30 },
      { from: 31, to: 60 },
      { from: 61, to: null },
    ]);
  });

  it('is refused with a type twice, or with bands that do not rise', () => {
    const wrong = { ...policy, termsByType: [...policy.termsByType, ...policy.termsByType] };
    expect(receivables.safeParse(wrong).success).toBe(false);
    expect(receivables.safeParse({ ...policy, ageBands: [{ upToDays: 30 }, { upToDays: 30 }] }).success).toBe(false);
    expect(receivables.safeParse({ ...policy, ageBands: [] }).success).toBe(false);
    expect(receivables.safeParse(policy).success).toBe(true);
  });
});

describe('what delivery notes make a client owe', () => {
  const part = (number: string, lineId: string, quantity: string, deliveredOn = '2026-01-05'): DeliveredPart => ({
    number,
    lineId,
    quantity,
    deliveredOn,
  });

  it('sums to the order to the fen, however it is divided, and none is below zero', () => {
    const parts = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 9_999 })),
      {
        minLength: 1,
        maxLength: 15,
      },
    );
    const prices = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 99_999 })));
    fc.assert(
      fc.property(parts, prices, fc.integer({ min: -50_000, max: 50_000 }), (given, tenThousandths, extrasFen) => {
        const price = new Map(
          tenThousandths.map((each, at) => [`l${at}`, new Decimal(each).dividedBy(10_000).toFixed(4)]),
        );
        const deliveries = given.map(([note, line, thousandths]) =>
          part(`N${note}`, `l${line}`, new Decimal(thousandths).dividedBy(1_000).toFixed(3), `2026-01-0${note}`),
        );
        const extras = moneyOfFen(extrasFen);
        const notes = noteAmounts({ prices: price, extras, deliveries });
        // By itself: quantities of a line together, times price, rounded once, and the extras.
        const whole = [...price].reduce((sum, [line, each]) => {
          const quantity = deliveries
            .filter(({ lineId }) => lineId === line)
            .reduce((n, d) => n.plus(d.quantity), new Decimal(0));
          return sum.plus(quantity.times(each).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
        }, new Decimal(extras));
        expect(sumMoney(notes.map(({ amount }) => amount))).toBe(Decimal.max(whole, 0).toFixed(2));
        expect(notes.every(({ amount }) => compareMoney(amount, '0.00') >= 0)).toBe(true);
      }),
    );
  });

  it('takes a discount off the first notes, and fees onto the first', () => {
    const order = {
      prices: new Map([['l', '10']]),
      deliveries: [part('N1', 'l', '3'), part('N2', 'l', '7', '2026-01-09')],
    };
    const amounts = (extras: string) => noteAmounts({ ...order, extras }).map(({ amount }) => amount);
    expect(amounts('0.00')).toEqual(['30.00', '70.00']);
    expect(amounts('5.50')).toEqual(['35.50', '70.00']);
    expect(amounts('-40.00')).toEqual(['0.00', '60.00']);
    expect(amounts('-400.00')).toEqual(['0.00', '0.00']);
  });
});

const someReceivables = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 50_000 }), fc.nat(50_000), fc.integer({ min: 1, max: 28 })), {
    maxLength: 8,
  })
  .map((given) =>
    given.map(([open, held, day], at): OpenReceivable => ({
      id: `r${at}`,
      open: moneyOfFen(open),
      held: moneyOfFen(Math.min(open, held)),
      dueOn: `2026-03-${String(day).padStart(2, '0')}`,
    })),
  );

describe('allocating money', () => {
  it('conserves it, gives none more than is open, and leaves a rest only when nothing is open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), someReceivables, (fen, open) => {
        const amount = moneyOfFen(fen);
        const { allocations, rest } = oldestFirst(amount, open);
        expect(sumMoney([...allocations.map((each) => each.amount), rest])).toBe(amount);
        const byId = new Map(open.map((each) => [each.id, each]));
        expect(allocationFault(amount, allocations, byId)).toBeUndefined();
        if (compareMoney(rest, '0.00') > 0)
          expect(sumMoney(allocations.map((each) => each.amount))).toBe(sumMoney(open.map((each) => each.open)));
      }),
    );
  });

  it('pays what is due first, and disputed amounts last', () => {
    const open: OpenReceivable[] = [
      { id: 'b', dueOn: '2026-03-02', open: '50.00', held: '0.00' },
      { id: 'a', dueOn: '2026-03-01', open: '100.00', held: '80.00' },
    ];
    expect(oldestFirst('60.00', open)).toEqual({
      allocations: [
        { receivableId: 'a', amount: '20.00' },
        { receivableId: 'b', amount: '40.00' },
      ],
      rest: '0.00',
    });
    expect(oldestFirst('100.00', open).allocations).toEqual([
      { receivableId: 'a', amount: '50.00' },
      { receivableId: 'b', amount: '50.00' },
    ]);
  });

  it('refuses a foreign receivable, one twice, nothing, more than is open, and more than there is', () => {
    const open = new Map([['a', { id: 'a', dueOn: '2026-03-01', open: '10.00', held: '0.00' }]]);
    const fault = (amount: string, ...asked: (readonly [string, string])[]) =>
      allocationFault(
        amount,
        asked.map(([receivableId, part]) => ({ receivableId, amount: part })),
        open,
      );
    expect(fault('9.00', ['x', '1.00'])).toEqual({ kind: 'unknown', at: 0 });
    expect(fault('9.00', ['a', '1.00'], ['a', '1.00'])).toEqual({ kind: 'twice', at: 1 });
    expect(fault('9.00', ['a', '0.00'])).toEqual({ kind: 'notAboveZero', at: 0 });
    expect(fault('90.00', ['a', '10.01'])).toEqual({ kind: 'moreThanOpen', at: 0, open: '10.00' });
    expect(fault('9.00', ['a', '10.00'])).toEqual({ kind: 'moreThanReceived', over: '1.00' });
    expect(fault('9.00')).toBeUndefined();
  });
});

describe('what a complaint holds up', () => {
  const parts = [
    { receivableId: 'late', dueOn: '2026-04-01', quantity: '10', unitPrice: '2.5', open: '25.00' },
    { receivableId: 'early', dueOn: '2026-03-01', quantity: '4', unitPrice: '2.5', open: '6.00' },
  ];

  it('is the affected quantity at its price, of what is due first, and never more than is open', () => {
    expect(heldUp(parts, '6')).toEqual([
      { receivableId: 'early', amount: '6.00' },
      { receivableId: 'late', amount: '9.00' },
    ]);
    expect(heldUp(parts, '1')).toEqual([{ receivableId: 'early', amount: '2.50' }]);
  });

  it('is the whole part while the quantity is undetermined, and nothing of an unknown part', () => {
    expect(heldUp(parts, null)).toEqual([
      { receivableId: 'early', amount: '6.00' },
      { receivableId: 'late', amount: '25.00' },
    ]);
    expect(heldUp([], null)).toEqual([]);
  });
});

describe('sums by age', () => {
  it('are the sums of their bands', () => {
    const sum = { overdue: '1.00', disputed: '0.50', receivables: 2, oldestDays: 9 };
    expect(
      agedSum(
        [
          { band: 0, open: '3.00', ...sum },
          { band: 2, open: '0.01', ...sum },
        ],
        3,
      ),
    ).toEqual({
      bands: ['3.00', '0.00', '0.01'],
      open: '3.01',
      overdue: '2.00',
      disputed: '1.00',
      receivables: 4,
      oldestDays: 9,
    });
  });

  it('have no rate when nothing was due, and a rate of all parts together otherwise', () => {
    expect(collectionRate([]).value).toBeNull();
    const part = (collected: string, due: string) => ({ collected, due, disputed: '0.00', receivables: 1, open: 1 });
    expect(collectionRate([part('1.00', '4.00'), part('1.00', '2.00')])).toMatchObject({
      numerator: '2.00',
      denominator: '6.00',
      value: '0.333333',
    });
  });
});
