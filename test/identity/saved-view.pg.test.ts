import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SavedViewEntity } from '../../api/identity/kept/saved-view.entity';
import type { ChangeViewInput, SaveViewInput } from '../../api/identity/kept/saved-view.schema';
import * as service from '../../api/identity/kept/saved-view.service';
import type { Post } from '../../api/kernel/access/post';
import type { RequestContext } from '../../api/platform/context/request-context';
import { asking } from '../clients/some-clients';
import { testDatabase, type TestDatabase } from '../support/database';
import { arrangeCompany, LEAVER, MANAGER, OTHER_SPECIALIST, QUALITY, SPECIALIST, SUPERVISOR } from './company';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase([SavedViewEntity]);
  await arrangeCompany(database);
});
afterAll(() => database.drop());
beforeEach(() => database.sql('delete from identity.saved_view'));

const FIELDS = ['name', 'page', 'query', 'audience', 'post', 'isDefault', 'version'];

const as = <Answer>(staffId: string, work: (context: RequestContext) => Promise<Answer>, posts: Post[] = []) =>
  asking(database, { staffId, posts }, work);

const save = (staffId: string, more: Partial<SaveViewInput> = {}) =>
  as(staffId, (context) =>
    service.saveView(
      context,
      { page: 'CLIENTS', name: 'A 级', query: 'tiers=A1', audience: 'NOBODY', idempotencyKey: v7(), ...more },
      FIELDS,
    ),
  );

async function saved(staffId: string, more: Partial<SaveViewInput> = {}) {
  const answer = await save(staffId, more);
  if (answer.__typename !== 'ViewSaved') throw new Error(answer.message);
  return answer.view;
}

const change = (staffId: string, input: Omit<ChangeViewInput, 'idempotencyKey'>) =>
  as(staffId, (context) => service.changeView(context, { ...input, idempotencyKey: v7() }, FIELDS));

const seen = (staffId: string, posts: Post[] = []) =>
  as(
    staffId,
    async (context) =>
      (await service.savedViews(context, 'CLIENTS', new Map(FIELDS.map((name) => [name, []])))).map(({ name }) => name),
    posts,
  );

const codeOf = (answer: object): unknown => ('code' in answer ? answer.code : '');

describe('a saved view', () => {
  it('is kept once under a key, in one order, and told to the audit trail', async () => {
    const idempotencyKey = v7();
    const asked = { query: 'sort=NAME&tiers=A1', idempotencyKey };
    expect(await save(SPECIALIST, asked)).toMatchObject({
      __typename: 'ViewSaved',
      replayed: false,
      view: { query: 'tiers=A1&sort=NAME', version: 1, isDefault: false },
    });
    expect(await save(SPECIALIST, asked)).toMatchObject({ replayed: true });
    const trail = await database.sql(`select action, subject_type from platform.audit where actor_id = $1`, [
      SPECIALIST,
    ]);
    expect(trail).toEqual([{ action: 'view.save', subject_type: 'SavedView' }]);
  });

  it('is refused with an address its page does not know, without a name, or with a name that is taken', async () => {
    expect(codeOf(await save(SPECIALIST, { query: 'drop=table' }))).toBe('UNKNOWN_ADDRESS');
    expect(codeOf(await save(SPECIALIST, { name: '  ' }))).toBe('REQUIRED');
    await saved(SPECIALIST);
    expect(codeOf(await save(SPECIALIST))).toBe('NAME_TAKEN');
    expect(codeOf(await save(SPECIALIST, { page: 'RETURNS', query: '' }))).toBe('');
    expect(codeOf(await save(OTHER_SPECIALIST))).toBe('');
  });

  it('is one of fifty a page at most', async () => {
    await database.sql(
      `insert into identity.saved_view (id, owner_id, page, name, query, audience, created_at, changed_at)
       select gen_random_uuid(), $1, 'CLIENTS', 'view ' || n, '', 'NOBODY', now(), now() from generate_series(1, 50) n`,
      [SPECIALIST],
    );
    expect(codeOf(await save(SPECIALIST))).toBe('TOO_MANY');
  });

  it('is its owner’s alone until it is shared', async () => {
    await saved(SPECIALIST);
    expect(await seen(SPECIALIST)).toEqual(['A 级']);
    expect(await seen(MANAGER)).toEqual([]);
  });

  it('shared with a team is read by its head and everybody below, and by nobody beside', async () => {
    await saved(SUPERVISOR, { audience: 'TEAM' });
    expect(await seen(SPECIALIST)).toEqual(['A 级']);
    expect(await seen(MANAGER)).toEqual([]);
    expect(await seen(OTHER_SPECIALIST)).toEqual([]);
    // Nobody reports to this one, so the team is that of the superior.
    await saved(OTHER_SPECIALIST, { audience: 'TEAM', name: '同组' });
    expect(await seen(MANAGER)).toEqual(['同组']);
    expect(await seen(SUPERVISOR)).toEqual(['A 级', '同组']);
  });

  it('shared with a unit is read in it and below it, not above', async () => {
    await saved(MANAGER, { audience: 'UNIT', name: '零售' });
    await saved(SUPERVISOR, { audience: 'UNIT', name: '大客户' });
    expect(await seen(OTHER_SPECIALIST)).toEqual(['大客户', '零售']);
    expect(await seen(MANAGER)).toEqual(['零售']);
    expect(await seen(QUALITY)).toEqual([]);
  });

  it('shared with a post is read by its holders', async () => {
    await saved(SPECIALIST, { audience: 'POST', post: 'QUALITY_MANAGER' });
    expect(await seen(QUALITY, ['QUALITY_MANAGER'])).toEqual(['A 级']);
    expect(await seen(QUALITY, ['PRODUCTION_MANAGER'])).toEqual([]);
    expect(codeOf(await save(SPECIALIST, { name: 'x', audience: 'POST' }))).toBe('REQUIRED');
  });

  it('is changed by its owner alone, and by nobody who read an older version', async () => {
    const { id } = await saved(SUPERVISOR, { audience: 'TEAM' });
    expect(codeOf(await change(SPECIALIST, { id, version: 1, name: '改名' }))).toBe('NOT_YOURS');
    expect(codeOf(await change(QUALITY, { id, version: 1, name: '改名' }))).toBe('NO_SUCH_THING');
    expect(await change(SUPERVISOR, { id, version: 1, name: '改名' })).toMatchObject({
      view: { name: '改名', query: 'tiers=A1', audience: 'TEAM', version: 2 },
    });
    expect(codeOf(await change(SUPERVISOR, { id, version: 1, name: '又改' }))).toBe('STALE_VERSION');
    expect(codeOf(await change(SUPERVISOR, { id, version: 2, query: 'x=1' }))).toBe('UNKNOWN_ADDRESS');
    expect(await change(SUPERVISOR, { id, version: 2, query: 'gap=1', audience: 'NOBODY' })).toMatchObject({
      view: { query: 'gap=1', audience: 'NOBODY' },
    });
    expect(await seen(SPECIALIST)).toEqual([]);
  });

  it('cannot be put into another’s hands or circles past the program', async () => {
    const { id } = await saved(SPECIALIST);
    const context = database.contextOf({ staffId: SPECIALIST });
    await expect(
      context.database.write((transaction) =>
        transaction.rows({
          text: `update identity.saved_view set audience = 'TEAM', team_head = $2 where id = $1`,
          values: [id, QUALITY],
        }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('is taken over by whom it is shared with once its owner has left', async () => {
    const { id } = await saved(LEAVER, { audience: 'UNIT' });
    const take = (staffId: string) =>
      as(staffId, (context) =>
        service.takeOverView(context, { id, version: 1, idempotencyKey: v7() }, ['name', 'isLeftBehind', 'version']),
      );
    expect(codeOf(await take(QUALITY))).toBe('NO_SUCH_THING');
    expect(await take(SPECIALIST)).toMatchObject({ view: { version: 2, isLeftBehind: false } });
    expect(codeOf(await take(OTHER_SPECIALIST))).toBe('NOT_LEFT_BEHIND');
    expect(await change(SPECIALIST, { id, version: 2, name: '改名' })).toMatchObject({ view: { name: '改名' } });
  });

  it('is deleted by its owner, and is then nobody’s default', async () => {
    const { id } = await saved(SUPERVISOR, { audience: 'TEAM' });
    await as(SPECIALIST, (context) => service.chooseDefaultView(context, { page: 'CLIENTS', viewId: id }));
    expect(codeOf(await as(SPECIALIST, (context) => service.deleteView(context, { id, version: 1 })))).toBe(
      'NOT_YOURS',
    );
    expect(await as(SUPERVISOR, (context) => service.deleteView(context, { id, version: 1 }))).toEqual({
      __typename: 'ViewDeleted',
      id,
    });
    expect(await database.sql('select * from identity.default_view')).toEqual([]);
  });
});

describe('the view a page opens with', () => {
  const choose = (staffId: string, viewId: string | null, page: 'CLIENTS' | 'RETURNS' = 'CLIENTS') =>
    as(staffId, (context) => service.chooseDefaultView(context, { page, viewId }));
  const defaults = (staffId: string) =>
    as(staffId, (context) =>
      service.defaultViews(context, new Map([['name', []]])).then((all) => all.map((v) => v.name)),
    );

  it('is each one’s own choice, one a page, and can be taken back', async () => {
    const one = await saved(SUPERVISOR, { audience: 'TEAM' });
    const other = await saved(SPECIALIST, { name: '断档', query: 'gap=1' });
    await choose(SPECIALIST, one.id);
    expect(await defaults(SPECIALIST)).toEqual(['A 级']);
    expect(await defaults(SUPERVISOR)).toEqual([]);
    await choose(SPECIALIST, other.id);
    expect(await defaults(SPECIALIST)).toEqual(['断档']);
    await choose(SPECIALIST, null);
    expect(await defaults(SPECIALIST)).toEqual([]);
  });

  it('is refused when it is of another page, hidden or nothing', async () => {
    const hidden = await saved(MANAGER);
    expect(codeOf(await choose(SPECIALIST, hidden.id))).toBe('NO_SUCH_THING');
    expect(codeOf(await choose(MANAGER, hidden.id, 'RETURNS'))).toBe('NO_SUCH_THING');
    expect(codeOf(await choose(MANAGER, 'nonsense'))).toBe('NO_SUCH_THING');
  });

  it('is no more once it is not shared any longer', async () => {
    const { id } = await saved(SUPERVISOR, { audience: 'TEAM' });
    await choose(SPECIALIST, id);
    await change(SUPERVISOR, { id, version: 1, audience: 'NOBODY' });
    expect(await defaults(SPECIALIST)).toEqual([]);
  });
});
