import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactStanding, type ContactRule } from '../../../api/clients/contacts/contact-standing';

const rule: ContactRule = {
  clause: 'KA-13',
  policyVersion: 1,
  parameters: { kind: 'contactStaff', tiers: ['A1', 'A2'], atLeast: 2, reportWithinDays: 90 },
};

describe('the staff in contact with a client', () => {
  it('are two for tier A and for important new clients, the account manager included', () => {
    const standing = contactStanding({ tier: 'A2', important: false, hasOwner: true, extraContacts: 0 }, rule);
    expect(standing).toMatchObject({
      count: 1,
      required: 2,
      isBreach: true,
      why: { clause: 'KA-13', policyVersion: 1 },
    });
    expect(contactStanding({ tier: null, important: true, hasOwner: true, extraContacts: 1 }, rule)).toMatchObject({
      required: 2,
      isBreach: false,
    });
    expect(contactStanding({ tier: 'B1', important: false, hasOwner: false, extraContacts: 0 }, rule)).toMatchObject({
      count: 0,
      required: 0,
      isBreach: false,
    });
  });

  it('are never a breach again by one more of them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('A1', 'A2', 'B1', 'D', null),
        fc.boolean(),
        fc.boolean(),
        fc.nat(5),
        (tier, important, hasOwner, extraContacts) => {
          const before = contactStanding({ tier, important, hasOwner, extraContacts }, rule);
          const after = contactStanding({ tier, important, hasOwner, extraContacts: extraContacts + 1 }, rule);
          expect(after.count).toBe(before.count + 1);
          expect(after.isBreach && !before.isBreach).toBe(false);
        },
      ),
    );
  });
});
