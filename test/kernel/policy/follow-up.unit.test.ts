import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followUpDeadline } from '../../../api/kernel/policy/follow-up';
import { calendar, regulations } from '../../complaints/some-cases';

const options = { complaints: regulations.complaints, calendar };
const DAY_MS = 86_400_000;

/** The day in Shanghai so many days after an instant, told by another clock than the product's: Intl's. */
function shanghaiDay(at: Date, days = 0): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(at);
  return new Date(Date.parse(`${parts}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

describe('the callback after a complaint', () => {
  it('is on the 2nd day after the repaired delivery of product quality, with its clause', () => {
    const due = followUpDeadline('PRODUCT_QUALITY', { after: 'repairedDelivery', on: '2026-12-31' }, options);
    expect(due).toEqual({
      dueAt: '2027-01-02T15:59:59.999Z',
      provisional: false,
      why: {
        clause: 'CC-14',
        policyVersion: 1,
        rule: 'PRODUCT_QUALITY: called back ≤ deliveredOn + 2 calendarDay',
        inputs: [
          { name: 'deliveredOn', value: '2026-12-31', unit: 'date' },
          { name: 'class', value: 'PRODUCT_QUALITY' },
        ],
      },
    });
  });

  it('follows the reply of product quality only where nothing was repaired', () => {
    const replied = { after: 'reply', at: '2026-11-23T01:00:00.000Z' } as const;
    expect(followUpDeadline('PRODUCT_QUALITY', { ...replied, repaired: true }, options)).toBeUndefined();
    expect(followUpDeadline('PRODUCT_QUALITY', { ...replied, repaired: false }, options)?.dueAt).toBe(
      '2026-12-08T15:59:59.999Z',
    );
    expect(followUpDeadline('PACKAGING', { after: 'repairedDelivery', on: '2026-11-23' }, options)).toBeUndefined();
  });

  it('is 15 days after the reply of everything else, whenever that was', () => {
    const instants = fc.date({ min: new Date('2004-01-01'), max: new Date('2026-12-01'), noInvalidDate: true });
    const classes = fc.constantFrom('GRIEVANCE', 'SUGGESTION', 'PACKAGING', 'SERVICE_QUALITY' as const);
    fc.assert(
      fc.property(instants, classes, fc.boolean(), (instant, complaintClass, repaired) => {
        const happened = { after: 'reply', at: instant.toISOString(), repaired } as const;
        const { dueAt = '' } = followUpDeadline(complaintClass, happened, options) ?? {};
        expect(shanghaiDay(new Date(dueAt))).toBe(shanghaiDay(instant, 15));
        expect(shanghaiDay(new Date(Date.parse(dueAt) + 1))).toBe(shanghaiDay(instant, 16));
      }),
    );
  });

  it('is on the 2nd day after whatever day the goods were delivered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8_400 }), (days) => {
        const on = new Date(Date.UTC(2004, 0, 1) + days * DAY_MS).toISOString().slice(0, 10);
        const { dueAt = '' } = followUpDeadline('PRODUCT_QUALITY', { after: 'repairedDelivery', on }, options) ?? {};
        expect(Date.parse(shanghaiDay(new Date(dueAt))) - Date.parse(on)).toBe(2 * DAY_MS);
      }),
    );
  });
});
