import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageHandlers } from '../../api/commands/message-handlers';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { dispatchMessages } from '../../api/platform/outbox-dispatch';
import { addStaff } from '../clients/some-clients';
import { seededRegulation } from '../kernel/policy/seeded-regulations';
import { askAs, clauseOf, higherA1, draftingDesk, type DraftingDesk } from './drafting';

let desk: DraftingDesk;
let database: DraftingDesk['database'];
let work: DraftingDesk['work'];
let office: DraftingDesk['office'];
let colleague: DraftingDesk['colleague'];
let manager: DraftingDesk['manager'];
beforeAll(async () => {
  desk = await draftingDesk();
  ({ database, work, office, colleague, manager } = desk);
});
beforeEach(() => desk.afresh('KA', 'CC'));
afterAll(() => database.drop());

async function begun(code = 'KA'): Promise<{ draftId: string; version: number }> {
  const answer = await work.draft(office, { code });
  expect(answer).toMatchObject({ __typename: 'DraftWritten', draft: { version: 1, state: 'OPEN' } });
  return { draftId: answer['draft']?.['id'] as unknown as string, version: 1 };
}

const storedVersions = () =>
  database.sql(`select version, effective_from::text as "from" from policy.regulation_version where code = 'KA'
    order by version`);

describe('putting a draft into force', () => {
  const changed = async () => {
    const draft = await begun();
    await work.change(office, { ...draft, ...higherA1() });
    return { ...draft, version: 2 };
  };

  it('is refused, with the clause and the cure, for a draft that was stored before a rule that refuses it', async () => {
    const draft = await changed();
    await database.sql(`update policy.draft set document = jsonb_set(document, array['clauses', place::text, 'parameters',
        'otherwise'], '[]')
      from (select ordinality - 1 as place from policy.draft, jsonb_array_elements(document -> 'clauses') with ordinality c
        where c.value ->> 'id' = 'KA-3') of_tiers`);
    expect(await work.enact(manager, { ...draft, effectiveFrom: '2026-12-01', locale: 'en' })).toMatchObject({
      __typename: 'InvalidInput',
      code: 'DRAFT_NOT_VALID',
      clause: 'KA-3',
      message: expect.stringContaining('0.01–20000.00, below B2, has no tier') as unknown,
    });
    expect(await storedVersions()).toHaveLength(1);
    // It can be looked at all the same, to see what is to be mended.
    const text = '{ regulation(code: "KA") { draft { tierPreview { clients } } } }';
    expect(await askAs(database, office, { text })).toMatchObject({
      regulation: { draft: { tierPreview: { clients: 0 } } },
    });
  });

  it('tells everybody else who wrote on the draft, and nobody of what they withdrew themselves', async () => {
    const draft = await changed();
    await work.enact(manager, { ...draft, effectiveFrom: '2026-12-01' });
    const other = await begun('CC');
    await work.withdraw(office, other);
    const deliver = () =>
      dispatchMessages(database.source, {
        handlers: messageHandlers(() => '2026-11-23T03:00:00.000Z'),
        onFault: (_, fault) => {
          throw fault;
        },
      });
    await deliver();
    const alerts = () =>
      database.sql(`select kind, staff_id as "staffId", draft_id as "draftId", from_staff as "from" from inbox.alert
        where draft_id is not null order by kind`);
    const enacted = {
      ...{ kind: 'DRAFT_ENACTED', staffId: office.staffId, draftId: draft.draftId, from: manager.staffId },
    };
    expect(await alerts()).toEqual([enacted]);
    const again = await begun('CC');
    await work.withdraw(colleague, again);
    await deliver();
    const withdrawn = { kind: 'DRAFT_WITHDRAWN', staffId: office.staffId, draftId: again.draftId };
    expect(await alerts()).toEqual([enacted, { ...withdrawn, from: colleague.staffId }]);
  });

  it('makes the next version, from its day on, and leaves the one in force as it was', async () => {
    const draft = await changed();
    const before = await database.sql('select * from policy.regulation_version where version = 1 order by code');
    expect(await work.enact(manager, { ...draft, effectiveFrom: '2026-12-01' })).toMatchObject({
      __typename: 'DraftEnacted',
      regulationVersion: { code: 'KA', version: 2, effectiveFrom: '2026-12-01', state: 'TO_COME' },
    });
    expect(await database.sql('select * from policy.regulation_version where version = 1 order by code')).toEqual(
      before,
    );
    const text = `{ regulation(code: "KA") { version { version state } draft { id } versions { version state effectiveTo
        enactedBy { name } } } old: regulationVersion(code: "KA", version: 1) { clauses { clauseId parameters } }
      new: regulationVersion(code: "KA", version: 2) { clauses { clauseId parameters } } none: regulationVersion(code: "KA", version: 9) { version } }`;
    const today = await askAs(database, office, { text });
    expect(today).toMatchObject({
      none: null,
      regulation: {
        version: { version: 1, state: 'IN_FORCE' },
        draft: null,
        versions: [
          { version: 2, state: 'TO_COME', enactedBy: { name: '陈建国' } },
          { version: 1, state: 'IN_FORCE', effectiveTo: '2026-12-01', enactedBy: null },
        ],
      },
    });
    const a1 = (which: string) =>
      (
        today[which]?.['clauses'] as unknown as { clauseId: string; parameters: { bands: { volume: unknown }[] } }[]
      ).find(({ clauseId }) => clauseId === 'KA-3')?.parameters.bands[0]?.volume;
    expect([a1('old'), a1('new')]).toMatchObject([{ fromYuan: '500000.00' }, { fromYuan: '600000.00' }]);
    const later = await askAs(database, office, { text, now: '2026-11-30T16:00:00.000Z' });
    expect(later).toMatchObject({
      regulation: { version: { version: 2 }, versions: [{ state: 'IN_FORCE' }, { state: 'SUPERSEDED' }] },
    });
    const difference = `{ regulationComparison(code: "KA", before: 1, after: 2) { clauses { clauseId } unchanged } none:
      regulationComparison(code: "KA", before: 1, after: 7) { unchanged } }`;
    expect(await askAs(database, office, { text: difference })).toEqual({
      regulationComparison: { clauses: [{ clauseId: 'KA-3' }], unchanged: seededRegulation('KA').clauses.length - 1 },
      none: null,
    });
  });

  it('is not for its writers, whatever posts they hold, nor for those not entitled', async () => {
    const draft = await changed();
    const both: Partial<ViewerFacts> = { ...office, posts: ['GM_OFFICE', 'GENERAL_MANAGER'] };
    expect(await work.enact(both, { ...draft, effectiveFrom: '2026-12-01' })).toMatchObject({ code: 'OWN_DRAFT' });
    expect(await work.enact(colleague, { ...draft, effectiveFrom: '2026-12-01' })).toMatchObject({
      code: 'MAY_NOT_ENACT',
    });
    expect(await storedVersions()).toHaveLength(1);
  });

  it.each([
    ['2026-11-22', 'IN_THE_PAST'],
    ['2099-01-01', 'TOO_FAR_AHEAD'],
  ])('is refused for %s: %s', async (effectiveFrom, code) => {
    const draft = await changed();
    expect(await work.enact(manager, { ...draft, effectiveFrom })).toMatchObject({ __typename: 'InvalidInput', code });
    expect(await storedVersions()).toHaveLength(1);
  });

  it('keeps the versions in their order, and lets a correction take the day of a mistake', async () => {
    await work.enact(manager, { ...(await changed()), effectiveFrom: '2027-01-01' });
    const next = await begun();
    await work.change(office, { ...next, ...clauseOf('KA', 'KA-3') });
    const second = { ...next, version: 2 };
    expect(await work.enact(manager, { ...second, effectiveFrom: '2026-12-31' })).toMatchObject({
      code: 'OUT_OF_ORDER',
    });
    expect(await work.enact(manager, { ...second, effectiveFrom: '2027-01-01' })).toMatchObject({
      regulationVersion: { version: 3 },
    });
    const text = '{ regulation(code: "KA") { versions { version state } } }';
    expect(await askAs(database, office, { text })).toMatchObject({
      regulation: {
        versions: [
          { version: 3, state: 'TO_COME' },
          { version: 2, state: 'SUPERSEDED' },
          { version: 1, state: 'IN_FORCE' },
        ],
      },
    });
  });

  it('is refused for a draft that changes nothing, and for one seen before it was changed again', async () => {
    const draft = await begun();
    expect(await work.enact(manager, { ...draft, effectiveFrom: '2026-12-01' })).toMatchObject({
      code: 'NOTHING_CHANGED',
    });
    await work.change(office, { ...draft, ...higherA1() });
    expect(await work.enact(manager, { ...draft, effectiveFrom: '2026-12-01' })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 2,
    });
  });

  it('happens once, however often and however many at a time ask for it', async () => {
    const draft = await changed();
    const another = { staffId: await addStaff(database, '另一位'), posts: ['GENERAL_MANAGER'] as const };
    const input = { ...draft, effectiveFrom: '2026-12-01', idempotencyKey: 'enact' };
    const answers = await Promise.all([
      work.enact(manager, input),
      work.enact(manager, input),
      work.enact(another, input),
    ]);
    expect(await storedVersions()).toHaveLength(2);
    const done = answers.filter((answer) => (answer['__typename'] as unknown) === 'DraftEnacted');
    expect(done.length).toBeGreaterThanOrEqual(1);
    expect(done.filter(({ replayed }) => (replayed as unknown) === false)).toHaveLength(1);
    const [told] = await database.sql<{ n: number }>(
      `select count(*)::int as n from platform.outbox where topic = 'policy.enacted'`,
    );
    expect(told?.n).toBeGreaterThanOrEqual(1);
    expect(await database.sql(`select 1 from platform.audit where action = 'policy.enact'`)).toHaveLength(1);
  });
});
