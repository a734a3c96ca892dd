import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { segmentClients } from '../../../api/clients/segments/segment-grade.repository';
import { FIRST_ID, regradeBatch, regradeClients } from '../../../api/clients/tiers/grade.repository';
import { segmentPolicy } from '../../../api/kernel/policy/segment-policy';
import { tierPolicy } from '../../../api/kernel/policy/tier-policy';
import { seededRegulation } from '../../kernel/policy/seeded-regulations';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { addClients, addStaff, specialist } from '../some-clients';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(entities);
});
afterAll(() => database.drop());

const tiers = tierPolicy(seededRegulation('KA'));
const segments = segmentPolicy(seededRegulation('BK'));
if (segments === undefined) throw new Error('The regulation has segments');

/** Grades everybody by tier and by segment, as the nightly grading does. @returns what it says of tiers */
const grade = (asOf: string) =>
  database.systemContext().database.write(async (transaction) => {
    const graded = await regradeClients(transaction, tiers, asOf);
    await segmentClients(transaction, { policy: segments, asOf });
    return graded;
  });
/** The same a few at a time, as a run does. */
const gradeInBatches = (asOf: string, limit: number) =>
  database.systemContext().database.write(async (transaction) => {
    for (let behind = FIRST_ID; ;) {
      const { doneTo } = await regradeBatch(transaction, { policy: tiers, asOf }, { behind, limit });
      if (doneTo === null) return;
      await segmentClients(transaction, { policy: segments, asOf }, { behind, upTo: doneTo });
      behind = doneTo;
    }
  });

const walkIn = (ids: readonly string[], is: boolean) =>
  database.sql('update clients.client set walk_in = $2 where id = any ($1::uuid[])', [ids, is]);

const NOT_GRADED = { rule: 'walkIn → ungraded', inputs: [{ name: 'walkIn', value: 'true' }] };
const NEITHER = {
  ...{ tier: null, gap: false, next: null, margin: null, byHand: null, segment: null, segmentByHand: null },
  ...{ tierWhy: { clause: 'KA-3', policyVersion: 1, ...NOT_GRADED } },
  ...{ segmentWhy: { clause: 'BK-1', policyVersion: 1, ...NOT_GRADED } },
};

const gradeOf = async (id: string) =>
  (
    await database.sql(
      `select tier, tier_gap as gap, tier_next as next, tier_margin as margin, tier_override_id as "byHand", segment,
         segment_override_id as "segmentByHand", tier_why as "tierWhy", segment_why as "segmentWhy"
       from clients.client where id = $1`,
      [id],
    )
  )[0];

describe('a walk-in account', () => {
  it('is in no tier and in no segment whatever its figures, and nobody else is graded otherwise for it', async () => {
    const some = fc.record({
      volume: fc.integer({ min: 0, max: 90_000_000 }).map((fen) => (fen / 100).toFixed(2)),
      credit: fc.constantFrom('good', 'fair', 'poor'),
      isWalkIn: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(some, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (drawn, limit) => {
          const ids = await addClients(database, drawn);
          const walkIns = ids.filter((_, at) => drawn[at]?.isWalkIn);
          await grade('2026-01-01');
          const asClients = new Map<string, unknown>();
          for (const id of ids) asClients.set(id, await gradeOf(id));
          await walkIn(walkIns, true);
          await gradeInBatches('2026-01-02', limit);
          for (const id of ids) expect(await gradeOf(id)).toEqual(walkIns.includes(id) ? NEITHER : asClients.get(id));
          await walkIn(walkIns, false);
          await gradeInBatches('2026-01-03', limit);
          for (const id of ids) expect(await gradeOf(id)).toEqual(asClients.get(id));
          for (const table of ['grade', 'segment_grade', 'client']) await database.sql(`delete from clients.${table}`);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('loses what it had at the next grading, keeps its past, and is graded again once it is none', async () => {
    const owner = await addStaff(database, '张伟');
    const [id = ''] = await addClients(database, [{ ownerId: owner, volume: '600000.00', credit: 'good' }]);
    await grade('2026-01-01');
    const segment = (await gradeOf(id))?.['segment'] as string;
    await walkIn([id], true);
    expect(await grade('2026-02-01')).toMatchObject({ moved: 1 });
    expect(await grade('2026-02-02')).toEqual({ changed: 0, moved: 0 });
    const why = 'why { clause { id } policyVersion rule inputs { name value } }';
    const read = async (): Promise<unknown> => {
      const period = 'edges { node { code validFrom validTo } }';
      const { data, errors } = await askGraph(
        database,
        specialist(owner),
        `{ client(id: "${id}") { tier { code gap since nextTier ${why} } segment { code since ${why} } nextBetterSegment { segment }
          computedTier { code } tierHistory { ${period} } segmentHistory { ${period} } } }`,
      );
      expect(errors).toEqual([]);
      return data?.['client'];
    };
    const told = (clause: string) => ({ clause: { id: clause }, policyVersion: 1, ...NOT_GRADED });
    const past = (was: string) => ({
      edges: [
        { node: { code: null, validFrom: '2026-02-01', validTo: null } },
        { node: { code: was, validFrom: '2026-01-01', validTo: '2026-02-01' } },
      ],
    });
    expect(await read()).toEqual({
      tier: { code: null, gap: false, since: '2026-02-01', nextTier: null, why: told('KA-3') },
      segment: { code: null, since: '2026-02-01', why: told('BK-1') },
      ...{ nextBetterSegment: null, computedTier: null },
      ...{ tierHistory: past('A1'), segmentHistory: past(segment) },
    });
    await walkIn([id], false);
    expect(await grade('2026-03-01')).toMatchObject({ moved: 1 });
    expect(await gradeOf(id)).toMatchObject({ tier: 'A1', segment });
  });

  it('is in none by hand either, though one was approved before', async () => {
    const owner = await addStaff(database, '李娜');
    const [id = ''] = await addClients(database, [{ ownerId: owner, volume: '100.00' }]);
    const approved = (table: string, column: string, code: string) =>
      database.sql(
        `insert into clients.${table} (id, client_id, ${column}, valid, reason, state, requested_by, requested_at, decided_by,
           decided_at, why)
         values ($1, $2, $3, '[2026-01-01,2026-12-01)', '战略客户', 'APPROVED', $4, now(), $5, now(), '{}')`,
        [v7(), id, code, owner, decider],
      );
    const decider = await addStaff(database, '孙伟');
    await approved('tier_override', 'tier', 'A1');
    await approved('segment_override', 'segment', 'GOLD');
    await grade('2026-01-01');
    expect(await gradeOf(id)).toMatchObject({ tier: 'A1', segment: 'GOLD' });
    await walkIn([id], true);
    await grade('2026-02-01');
    expect(await gradeOf(id)).toEqual(NEITHER);
    await walkIn([id], false);
    await grade('2026-03-01');
    expect(await gradeOf(id)).toMatchObject({ tier: 'A1', segment: 'GOLD' });
  });
});
