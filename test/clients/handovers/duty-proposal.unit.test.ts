import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DUTY_KINDS, dutyKey, type Duty, type DutyKind } from '../../../api/clients/handovers/duty';
import {
  loadKey,
  proposeForDuties,
  withLeavers,
  type DutyProposal,
  type Taker,
} from '../../../api/clients/handovers/duty-proposal';
import type { Candidate } from '../../../api/clients/handovers/handover-proposal';

const region = fc.constantFrom('EAST', 'NORTH', null);
const staff = fc
  .array(fc.record({ regionCode: region, unitId: fc.constantFrom('u', 'v'), clientCount: fc.nat(3) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list): Candidate[] => list.map((each, at) => ({ ...each, staffId: `s${at}`, volumeFen: 0 })));
const someone = fc.constantFrom('s0', 's1', 's5', 'gone', null);
const duties = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...DUTY_KINDS),
      regionCode: region,
      clientId: fc.constantFrom('c0', 'c1', null),
      planId: fc.constantFrom('d0', 'd1', null),
      follows: someone,
      unfit: fc.array(someone, { maxLength: 3 }),
    }),
    { maxLength: 30 },
  )
  .map((list): Duty[] => list.map((each, at) => ({ ...each, id: `d${at}`, label: '', dueOn: null })));

const proposal = (given: Partial<DutyProposal> = {}): DutyProposal => ({
  rule: { successorFrom: ['region', 'unit'] },
  leaver: { unitId: 'u', reportsTo: null, posts: ['KA_SPECIALIST'], sells: true },
  takers: [],
  chosen: new Map(),
  clients: new Map(),
  loads: new Map(),
  ...given,
});
const duty = (kind: DutyKind, id: string, more: Partial<Duty> = {}): Duty => ({
  ...{ kind, id, label: '', clientId: null, planId: null, regionCode: null, dueOn: null, follows: null, unfit: [] },
  ...more,
});
const at = (staffId: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ staffId, regionCode: null, unitId: null, clientCount: 1, volumeFen: 0 },
  ...more,
});

describe('the proposal for duties', () => {
  it('names one candidate who is fit for every duty, or nobody when none is, whatever the order', () => {
    fc.assert(
      fc.property(duties, staff, (list, candidates) => {
        const found = proposeForDuties(list, candidates, proposal());
        expect([...found.keys()]).toEqual(list.map(dutyKey));
        for (const each of list) {
          const fit = candidates.map(({ staffId }) => staffId).filter((id) => !each.unfit.includes(id));
          const taker = found.get(dutyKey(each));
          if (fit.length === 0) expect(taker).toBeNull();
          else expect(fit).toContain(taker);
        }
        expect(proposeForDuties([...list].reverse(), [...candidates].reverse(), proposal())).toEqual(
          new Map([...found].reverse()),
        );
      }),
    );
  });

  it('follows the hand before all, then the client’s successor, then the plan’s, then who answers for it', () => {
    const candidates = [at('a'), at('b'), at('c'), at('d', { clientCount: 0 })];
    const given = proposal({
      chosen: new Map([
        [dutyKey({ kind: 'QUESTION', id: 'q1' }), 'd'],
        [dutyKey({ kind: 'PLAN', id: 'p' }), 'c'],
      ]),
      clients: new Map([['own', 'b']]),
    });
    const found = proposeForDuties(
      [
        duty('QUESTION', 'q1', { clientId: 'own' }),
        duty('QUESTION', 'q2', { clientId: 'own', follows: 'leaver' }),
        duty('DECISION', 'x', { planId: 'p', follows: 'leaver' }),
        duty('ACTION', 'y', { clientId: 'other', follows: 'c' }),
        duty('PLAN', 'p', { planId: 'p' }),
      ],
      candidates,
      given,
    );
    expect([...found.values()]).toEqual(['d', 'b', 'c', 'c', 'c']);
  });

  it('gives what follows nothing to who is near and has the fewest of its kind by then', () => {
    const candidates = [at('a', { regionCode: 'EAST' }), at('b', { regionCode: 'EAST' }), at('c')];
    const loads = new Map([[loadKey('PROSPECT', 'a'), 2]]);
    const list = ['1', '2', '3', '4'].map((id) => duty('PROSPECT', id, { regionCode: 'EAST' }));
    const found = [...proposeForDuties(list, candidates, proposal({ loads })).values()];
    expect(found.filter((taker) => taker === 'a')).toHaveLength(1);
    expect(found.filter((taker) => taker === 'b')).toHaveLength(3);
  });

  it('gives what somebody has who looks after no clients to their peers: same post, else unit, else superior', () => {
    const keeper = { unitId: 'w', reportsTo: 'boss', posts: ['QUALITY_MANAGER'], sells: false };
    const taker = (staffId: string, unitId: string | null, post: string): Taker => ({
      ...at(staffId, { unitId, clientCount: 0 }),
      posts: [post],
      leavesOn: null,
    });
    const boss = taker('boss', null, 'DEPUTY_GM_PRODUCTION');
    const mate = taker('mate', 'w', 'RND_ENGINEER');
    const peer = taker('peer', 'x', 'QUALITY_MANAGER');
    const seller = { ...at('seller'), posts: ['KA_SPECIALIST'], leavesOn: null };
    const takerOf = (takers: readonly Taker[]) =>
      proposeForDuties(
        [duty('ACTION', 'y', { clientId: 'other', follows: 'seller' })],
        [at('seller')],
        proposal({ leaver: keeper, takers }),
      ).get('ACTION y');
    expect(takerOf([seller, boss, mate, peer])).toBe('peer');
    expect(takerOf([seller, boss, mate])).toBe('mate');
    expect(takerOf([seller, boss])).toBe('boss');
    expect(takerOf([seller])).toBe('seller');
    // Of somebody who looks after clients it follows the client, as before.
    const found = proposeForDuties(
      [duty('ACTION', 'y', { follows: 'seller' })],
      [at('seller')],
      proposal({ takers: [peer] }),
    );
    expect(found.get('ACTION y')).toBe('seller');
  });

  it('gives nothing to who leaves before it is due, however near they are', () => {
    const keeper = { unitId: 'w', reportsTo: 'boss', posts: ['QUALITY_MANAGER'], sells: false };
    const day = fc.constantFrom('2026-12-01', '2026-12-05', '2026-12-09', null);
    const taker = fc.record({ leavesOn: day, post: fc.constantFrom('QUALITY_MANAGER', 'RND_ENGINEER') });
    const late = fc.record({ kind: fc.constantFrom(...DUTY_KINDS.slice(4)), dueOn: day });
    fc.assert(
      fc.property(fc.array(taker, { minLength: 1, maxLength: 5 }), fc.array(late, { maxLength: 8 }), (people, all) => {
        const takers = people.map(({ leavesOn, post }, n): Taker => ({ ...at(`s${n}`), posts: [post], leavesOn }));
        const list = withLeavers(
          all.map(({ kind, dueOn }, n) => duty(kind, `d${n}`, { dueOn })),
          takers,
        );
        const found = proposeForDuties(list, [], proposal({ leaver: keeper, takers }));
        for (const each of list) {
          const stays = ({ leavesOn }: Taker) => leavesOn === null || (each.dueOn !== null && leavesOn >= each.dueOn);
          const fit = takers.filter(stays);
          const near = fit.filter(({ posts }) => posts.includes('QUALITY_MANAGER'));
          const among = (near.length > 0 ? near : fit).map(({ staffId }) => staffId);
          const named = found.get(dutyKey(each));
          if (among.length === 0) expect(named).toBeNull();
          else expect(among).toContain(named);
        }
      }),
    );
  });

  it('leaves heads without clients out while anybody else is fit', () => {
    const candidates = [at('a'), at('head', { clientCount: 0 })];
    const found = proposeForDuties(
      [duty('EVENT', '1'), duty('CONTACT', '2', { unfit: ['a'] })],
      candidates,
      proposal(),
    );
    expect([...found.values()]).toEqual(['a', 'head']);
  });
});
