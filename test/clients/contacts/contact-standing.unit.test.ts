import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contactStanding,
  type Contacted,
  type ContactRule,
  type ContactStanding,
} from '../../../api/clients/contacts/contact-standing';

const rule: ContactRule = {
  clause: 'KA-13',
  policyVersion: 1,
  parameters: { kind: 'contactStaff', tiers: ['A1', 'A2'], atLeast: 2, reportWithinDays: 90 },
};

const standing = (contacted: Omit<Contacted, 'reportedOn'>, reportedOn: string | null = null): ContactStanding =>
  contactStanding({ ...contacted, reportedOn }, { rule, today: '2026-11-28' });

describe('the staff in contact with a client', () => {
  it('are two for tier A and for important new clients, the account manager included', () => {
    const alone = standing({ tier: 'A2', important: false, hasOwner: true, extraContacts: 0 });
    expect(alone).toMatchObject({
      count: 1,
      required: 2,
      isBreach: true,
      why: { clause: 'KA-13', policyVersion: 1 },
    });
    expect(standing({ tier: null, important: true, hasOwner: true, extraContacts: 1 })).toMatchObject({
      required: 2,
      isBreach: false,
    });
    expect(standing({ tier: 'B1', important: false, hasOwner: false, extraContacts: 0 })).toMatchObject({
      count: 0,
      required: 0,
      isBreach: false,
    });
  });

  it('are asked of nobody who stands for everybody that bought without an account', () => {
    const walkIn = { tier: 'A1', important: false, walkIn: true, hasOwner: true, extraContacts: 0 } as const;
    expect(standing(walkIn, '2026-01-01')).toMatchObject({ required: 0, state: 'ENOUGH', isBreach: false });
    expect(standing({ ...walkIn, important: true })).toMatchObject({ required: 0, isBreach: false });
    expect(standing({ ...walkIn, walkIn: false })).toMatchObject({ required: 2, isBreach: true });
  });

  it('each have a contact on record within the days of the clause, or were put in contact since', () => {
    const two = { tier: 'A1', important: false, hasOwner: true, extraContacts: 1 } as const;
    expect(standing(two, '2026-08-30')).toMatchObject({ state: 'ENOUGH', isBreach: false });
    expect(standing(two, '2026-08-29')).toMatchObject({ state: 'REPORT_MISSING', isBreach: true });
    expect(standing({ ...two, extraContacts: 0 }, '2026-08-29').state).toBe('TOO_FEW');
    expect(standing({ ...two, tier: 'B1' }, '2026-08-29').state).toBe('ENOUGH');
  });

  it('are never a breach again by one more of them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('A1', 'A2', 'B1', 'D', null),
        fc.boolean(),
        fc.boolean(),
        fc.nat(5),
        (tier, important, hasOwner, extraContacts) => {
          const before = standing({ tier, important, hasOwner, extraContacts });
          const after = standing({ tier, important, hasOwner, extraContacts: extraContacts + 1 });
          expect(after.count).toBe(before.count + 1);
          expect(after.isBreach && !before.isBreach).toBe(false);
        },
      ),
    );
  });
});
