import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

describe('a draft of a regulation', () => {
  it('is a copy of the latest version, and one at a time is open', async () => {
    const { draftId } = await begun();
    expect(await work.draft(colleague, { code: 'KA' })).toMatchObject({
      __typename: 'InvalidInput',
      code: 'DRAFT_OPEN',
    });
    expect(await work.draft(office, { code: 'XX' })).toMatchObject({ __typename: 'NotFound' });
    const text = `{ regulation(code: "KA") { draft { id state baseVersion clauses { clauseId text { zh en } } comparison
      { unchanged clauses { clauseId } } mayEnact createdBy { name } } } }`;
    expect(await askAs(database, manager, { text })).toMatchObject({
      regulation: {
        draft: {
          id: draftId,
          baseVersion: 1,
          comparison: { unchanged: seededRegulation('KA').clauses.length, clauses: [] },
          mayEnact: true,
          createdBy: { name: '林慧' },
        },
      },
    });
  });

  it('is begun once for a key, however often it is sent', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => work.draft(office, { code: 'KA', idempotencyKey: 'one' })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer['draft']))).size).toBe(1);
    expect(answers.filter(({ replayed }) => (replayed as unknown) === false)).toHaveLength(1);
  });

  it('is written by those who may and read by nobody else', async () => {
    const draft = await begun();
    for (const posts of [['KA_MANAGER'], ['DEPUTY_GM_SALES'], ['GENERAL_MANAGER'], ['EXECUTIVE']] as const) {
      expect(await work.draft({ ...manager, posts }, { code: 'CC' })).toMatchObject({ code: 'MAY_NOT_DRAFT' });
      expect(await work.change({ ...manager, posts }, { ...draft, ...higherA1() })).toMatchObject({
        __typename: 'NotAllowed',
      });
    }
    const text = `{ regulation(code: "KA") { draft { id } } regulationDraft(id: "${draft.draftId}") { id } }`;
    expect(await askAs(database, { posts: ['KA_MANAGER'] }, { text })).toEqual({
      regulation: { draft: null },
      regulationDraft: null,
    });
    const steal = database
      .contextOf({ posts: ['SERVICE_DIRECTOR'] })
      .database.write((transaction) =>
        transaction.rows({ text: `update policy.draft set state = 'WITHDRAWN' returning id`, values: [] }),
      );
    expect(await steal).toEqual([]);
  });

  it('shows what it changes, in numbers and in words', async () => {
    const draft = await begun();
    const clause = higherA1() as { text: { zh: string; en: string } };
    clause.text.en = clause.text.en.replace('500 000 or more', '600 000 or more');
    expect(await work.change(office, { ...draft, ...clause })).toMatchObject({ draft: { version: 2 } });
    const text = `{ regulationDraft(id: "${draft.draftId}") { comparison { unchanged clauses { clauseId change otherLanguage
      text { kind text } parameters { path before after } } } } }`;
    const { regulationDraft } = await askAs(database, manager, { text, locale: 'en' });
    const [changed] = (regulationDraft?.['comparison']?.['clauses'] ?? []) as unknown as {
      text: { kind: string; text: string }[];
    }[];
    expect(changed?.text.filter(({ kind }) => kind !== 'KEPT')).toEqual([
      { kind: 'REMOVED', text: '500' },
      { kind: 'ADDED', text: '600' },
    ]);
    expect(changed).toMatchObject({
      clauseId: 'KA-3',
      change: 'CHANGED',
      otherLanguage: false,
      parameters: [
        { path: ['bands', 'A1', 'volume', 'fromYuan'], before: '500000.00', after: '600000.00' },
        { path: ['gaps', '#1', 'toYuan'], before: '500000.00', after: '600000.00' },
      ],
    });
  });

  it('is withdrawn, stays on record, and makes room for another', async () => {
    const draft = await begun();
    expect(await work.withdraw(office, draft)).toMatchObject({ draft: { state: 'WITHDRAWN' } });
    expect(await work.change(office, { ...draft, version: 2, ...higherA1() })).toMatchObject({ code: 'DRAFT_CLOSED' });
    await begun();
    const trail = await database.sql<{ action: string }>('select action from platform.audit order by at, id');
    expect(trail.map(({ action }) => action)).toEqual(['policy.draft', 'policy.withdrawDraft', 'policy.draft']);
  });
});

describe('a clause that no regulation can have', () => {
  const refused = async (clause: object, options: object = {}) => {
    const draft = await begun();
    const answer = await work.change(office, { ...draft, ...clause, ...options });
    const [row] = await database.sql<{ version: number }>('select version from policy.draft');
    expect(row?.version).toBe(1);
    return answer;
  };

  it('is refused with its place and the cure, in both languages', async () => {
    const gap = clauseOf('KA', 'KA-3', (table) => Object.assign(table['gaps'] ?? {}, { length: 1 }));
    expect(await refused(gap, { locale: 'en' })).toMatchObject({
      __typename: 'InvalidDraft',
      clause: 'KA-3',
      problems: [
        {
          clauseId: 'KA-3',
          path: 'parameters.bands[2]',
          message: 'gap 100000.00–200000.00 between B1 and A2 is not declared; declare it in "gaps" or move a limit',
        },
      ],
    });
    const [row] = await database.sql<{ id: string }>('select id from policy.draft');
    expect(await work.change(office, { draftId: row?.id, version: 1, ...gap })).toMatchObject({
      problems: [{ message: 'B1 与 A2 之间的空档 100000.00–200000.00 没有声明：请声明，或调整界限。' }],
    });
  });

  it('is refused for an overlap, an unknown key, an empty text and a text too long', async () => {
    const overlap = clauseOf('KA', 'KA-3', (table) =>
      Object.assign(table['bands']?.[3]?.['volume'] ?? {}, { toYuan: '60000.00' }),
    );
    expect(await refused(overlap)).toMatchObject({ problems: [{ path: 'parameters.bands[3]' }] });
    await database.sql('delete from policy.draft');
    // C takes whatever profit there is, and D comes up to where it is.
    const blurred = clauseOf('KA', 'KA-3', ({ otherwise }) => {
      delete otherwise?.[0]?.['profitContribution'];
      Object.assign(otherwise?.[1]?.['volume'] ?? {}, { toYuan: '30000.00' });
    });
    expect(await refused(blurred)).toMatchObject({
      problems: [
        {
          path: 'parameters.otherwise[1]',
          message:
            'D 与 C 之间的重叠 20000.00–30000.00 没有条件可以区分，也没有声明：请在“overlaps”中声明（先列的 C 优先），或调整界限或条件。',
        },
      ],
    });
    await database.sql('delete from policy.draft');
    const nobody = clauseOf('KA', 'KA-3', (table) => Object.assign(table, { otherwise: [] }));
    expect(await refused(nobody)).toMatchObject({ problems: [{ path: 'parameters.otherwise' }, {}, {}, {}, {}] });
    await database.sql('delete from policy.draft');
    const key = clauseOf('KA', 'KA-3', (table) => Object.assign(table, { __colour: 'red' }));
    expect(await refused(key)).toMatchObject({ problems: [{ path: 'parameters' }] });
    await database.sql('delete from policy.draft');
    expect(await refused(clauseOf('KA', 'KA-1'), { text: { zh: ' ', en: 'x'.repeat(4_001) } })).toMatchObject({
      problems: [{ path: 'text.zh' }, { path: 'text.en' }],
    });
  });

  it('keeps the kind of its numbers', async () => {
    expect(await refused(clauseOf('KA', 'KA-3'), { parameters: null })).toMatchObject({ code: 'KIND_CHANGED' });
    await database.sql('delete from policy.draft');
    const { parameters } = clauseOf('KA', 'KA-13') as { parameters: unknown };
    expect(await refused(clauseOf('KA', 'KA-1'), { parameters })).toMatchObject({ code: 'KIND_CHANGED' });
    await database.sql('delete from policy.draft');
    expect(await refused({ ...clauseOf('KA', 'KA-1'), clauseId: 'KA-99' })).toMatchObject({ code: 'NO_SUCH_CLAUSE' });
  });

  it('is not looked into when it is too deep or too large', async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    for (const parameters of [deep, Array.from({ length: 5_000 }, () => 0), { kind: 'x'.repeat(100_000) }]) {
      expect(await refused(clauseOf('KA', 'KA-3'), { parameters })).toMatchObject({ code: 'TOO_LARGE' });
      await database.sql('delete from policy.draft');
    }
  });

  it('does not overwrite what somebody else wrote in between', async () => {
    const draft = await begun();
    const [first, second] = await Promise.all([
      work.change(office, { ...draft, ...higherA1() }),
      work.change(colleague, { ...draft, ...higherA1(), title: { zh: '等级', en: 'Tiers' } }),
    ]);
    const answers = [first, second].map((answer) => answer['__typename'] as unknown);
    expect(answers.sort()).toEqual(['DraftWritten', 'StaleVersion']);
    expect(await work.change(office, { ...draft, ...higherA1() })).toMatchObject({ currentVersion: 2 });
  });
});
