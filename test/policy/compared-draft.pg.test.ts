import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadPacks } from '../../api/policy/pack.service';
import { seededJson } from '../kernel/policy/seeded-regulations';
import { askAs, higherA1, draftingDesk, type DraftingDesk } from './drafting';

let desk: DraftingDesk;
let database: DraftingDesk['database'];
let work: DraftingDesk['work'];
let office: DraftingDesk['office'];
let manager: DraftingDesk['manager'];
beforeAll(async () => {
  desk = await draftingDesk();
  ({ database, work, office, manager } = desk);
});
beforeEach(() => desk.afresh('KA'));
afterAll(() => database.drop());

async function drafted(): Promise<string> {
  const draft = await work.draft(office, { code: 'KA' });
  return draft['draft']?.['id'] as unknown as string;
}

async function shown(id: string): Promise<unknown> {
  const text = `query ($id: ID!) { regulationDraft(id: $id) { baseVersion comparedVersion
    comparison { clauses { clauseId change } } } }`;
  return (await askAs(database, office, { text, variables: { id } }))['regulationDraft'];
}

describe('the version that a draft is compared with', () => {
  it('is the one in force again once the version it was begun from is revoked: what comes back with it is shown', async () => {
    const first = await drafted();
    await work.change(office, { draftId: first, version: 1, ...higherA1() });
    await work.enact(manager, { draftId: first, version: 2, effectiveFrom: '2027-01-01', comparedVersion: 1 });
    const next = await drafted();
    expect(await shown(next)).toEqual({ baseVersion: 2, comparedVersion: 2, comparison: { clauses: [] } });
    await work.revoke(manager, { code: 'KA', version: 2, reason: '日期写错' });
    const brought = { clauses: [{ clauseId: 'KA-3', change: 'CHANGED' }] };
    expect(await shown(next)).toEqual({ baseVersion: 2, comparedVersion: 1, comparison: brought });

    const enact = { draftId: next, version: 1, effectiveFrom: '2027-02-01' };
    expect(await work.enact(manager, { ...enact, comparedVersion: 2 })).toMatchObject({
      __typename: 'InvalidInput',
      code: 'COMPARED_VERSION_OUTDATED',
      field: 'input.comparedVersion',
    });
    expect(await work.enact(manager, { ...enact, comparedVersion: 1 })).toMatchObject({
      regulationVersion: { version: 3 },
    });
    expect(await shown(next)).toEqual({ baseVersion: 2, comparedVersion: 1, comparison: brought });
  });

  it('is one that was loaded meanwhile: what the draft would take back of it is shown', async () => {
    const draft = await drafted();
    const pack = seededJson('ka.json') as { clauses: { id: string; title: object }[] };
    const clauses = pack.clauses.map((each) =>
      each.id === 'KA-1' ? { ...each, title: { zh: '双向', en: 'Both ways' } } : each,
    );
    await database
      .systemContext()
      .database.write((transaction) =>
        loadPacks(transaction, [{ ...pack, clauses }], { from: '2026-12-01', today: '2026-11-23' }),
      );
    expect(await shown(draft)).toEqual({
      ...{ baseVersion: 1, comparedVersion: 2 },
      comparison: { clauses: [{ clauseId: 'KA-1', change: 'CHANGED' }] },
    });
  });
});
