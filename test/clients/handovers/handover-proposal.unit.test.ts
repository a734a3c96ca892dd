import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeSuccessors, type Candidate, type Orphan } from '../../../api/clients/handovers/handover-proposal';

const region = fc.constantFrom('EAST', 'NORTH', null);
const orphans = fc
  .array(fc.record({ regionCode: region, volumeFen: fc.nat(1_000_000) }), { maxLength: 40 })
  .map((list): Orphan[] => list.map((each, at) => ({ ...each, clientId: `c${String(at).padStart(2, '0')}` })));
const candidates = fc
  .array(
    fc.record({
      regionCode: region,
      unitId: fc.constantFrom('u', 'v'),
      clientCount: fc.nat(30),
      volumeFen: fc.nat(9_000_000),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((list): Candidate[] => list.map((each, at) => ({ ...each, staffId: `s${at}` })));
const rule = fc.record({
  successorFrom: fc.subarray<'region' | 'unit'>(['region', 'unit']),
  balancedBy: fc.constantFrom<'clients' | 'volume'>('clients', 'volume'),
});

/** Those who look after clients already; everybody when nobody does. */
function workingOf(staff: readonly Candidate[]): readonly Candidate[] {
  const working = staff.filter(({ clientCount }) => clientCount > 0);
  return working.length > 0 ? working : staff;
}

describe('the proposal of successors', () => {
  it('names exactly one candidate for every client, whatever the order of the candidates', () => {
    fc.assert(
      fc.property(orphans, candidates, rule, (clients, staff, by) => {
        const how = { rule: by, unitId: 'u', chosen: new Map<string, string>() };
        const found = proposeSuccessors(clients, staff, how);
        expect([...found.keys()]).toEqual(clients.map(({ clientId }) => clientId));
        for (const successor of found.values()) expect(staff.map(({ staffId }) => staffId)).toContain(successor);
        expect(proposeSuccessors([...clients].reverse(), [...staff].reverse(), how)).toEqual(found);
      }),
    );
  });

  it('stays in the region while there is anybody in it', () => {
    fc.assert(
      fc.property(orphans, candidates, (clients, staff) => {
        const how = { rule: { successorFrom: ['region' as const], balancedBy: 'clients' as const }, unitId: null };
        const found = proposeSuccessors(clients, staff, { ...how, chosen: new Map() });
        for (const { clientId, regionCode } of clients) {
          const there = workingOf(staff).filter((each) => regionCode !== null && each.regionCode === regionCode);
          if (there.length > 0) expect(there.map(({ staffId }) => staffId)).toContain(found.get(clientId));
        }
      }),
    );
  });

  it('gives nobody a client while somebody else has two fewer', () => {
    fc.assert(
      fc.property(orphans, candidates, (clients, staff) => {
        const how = { rule: { successorFrom: [], balancedBy: 'clients' as const }, unitId: null, chosen: new Map() };
        const found = [...proposeSuccessors(clients, staff, how).values()];
        const after = (each: Candidate) => each.clientCount + found.filter((id) => id === each.staffId).length;
        for (const each of workingOf(staff))
          if (found.includes(each.staffId))
            expect(after(each)).toBeLessThanOrEqual(Math.min(...workingOf(staff).map(after)) + 1);
      }),
    );
  });

  it('leaves out heads without clients of their own, unless there is nobody else', () => {
    const staff = (clientCount: number, staffId: string): Candidate => ({
      staffId,
      clientCount,
      regionCode: 'EAST',
      unitId: 'u',
      volumeFen: 0,
    });
    const client = { clientId: 'c', regionCode: 'EAST', volumeFen: 1 };
    const how = { rule: { successorFrom: [], balancedBy: 'clients' as const }, unitId: null, chosen: new Map() };
    expect(proposeSuccessors([client], [staff(0, 'head'), staff(80, 'mate')], how).get('c')).toBe('mate');
    expect(proposeSuccessors([client], [staff(0, 'head')], how).get('c')).toBe('head');
  });

  it('keeps what was chosen by hand', () => {
    fc.assert(
      fc.property(orphans, candidates, rule, (clients, staff, by) => {
        const chosen = new Map(clients.slice(0, 5).map(({ clientId }) => [clientId, staff[0]?.staffId ?? '']));
        const found = proposeSuccessors(clients, staff, { rule: by, unitId: null, chosen });
        for (const [clientId, staffId] of chosen) expect(found.get(clientId)).toBe(staffId);
      }),
    );
  });

  it('needs somebody to choose from', () => {
    const how = { rule: { successorFrom: [], balancedBy: 'clients' as const }, unitId: null, chosen: new Map() };
    expect(() => proposeSuccessors([], [], how)).toThrow(RangeError);
  });
});
