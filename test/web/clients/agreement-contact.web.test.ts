import { describe, expect, it } from 'vitest';
import { contactOf } from '../../../web/clients/agreements/agreement-contact';
import { makesAgreementClient, onFile } from '../../../web/clients/agreements/agreement-draft';

const wang = { name: '王海', legalRepresentative: true };
const signed = { signatory: ' 王海 ', capacity: 'LEGAL_REPRESENTATIVE' } as const;

describe('who signed an agreement', () => {
  it('is suggested as a contact unless on record, as legal representative where there is none', () => {
    expect(contactOf(signed, [])).toEqual(wang);
    expect(contactOf(signed, [{ name: '李四', legalRepresentative: true }])).toEqual({
      name: '王海',
      legalRepresentative: false,
    });
    expect(contactOf({ ...signed, capacity: 'DELEGATE' }, [])).toMatchObject({ legalRepresentative: false });
    expect(contactOf(signed, [wang])).toBeNull();
    expect(contactOf(signed, null)).toBeNull();
    expect(contactOf({ ...signed, signatory: null }, [])).toBeNull();
  });
});

describe('what an agreement client has on file', () => {
  it('is a VIP agreement in force, or one that begins later, and no sales agreement', () => {
    const [now, later] = [{ kind: 'VIP', state: 'IN_FORCE' } as const, { kind: 'VIP', state: 'TO_COME' } as const];
    expect(onFile([later, now])).toBe(now);
    expect(onFile([later])).toBe(later);
    expect(onFile([{ kind: 'SALES', state: 'IN_FORCE' } as const, { kind: 'VIP', state: 'EXPIRED' } as const])).toBe(
      undefined,
    );
  });

  it('makes an agreement client of a dealer, unless the agreement is over', () => {
    const today = '2026-11-23';
    expect(makesAgreementClient({ kind: 'VIP', until: '' }, 'DEALER', today)).toBe(true);
    expect(makesAgreementClient({ kind: 'VIP', until: '2026-11-22' }, 'DEALER', today)).toBe(false);
    expect(makesAgreementClient({ kind: 'VIP', until: '' }, 'AGENT', today)).toBe(false);
    expect(makesAgreementClient({ kind: 'SALES', until: '' }, 'TRADING', today)).toBe(false);
  });
});
