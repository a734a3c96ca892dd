import { v7 } from 'uuid';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import type { MoveTargetInput, ProposeTargetsInput } from '../../../api/sales/targets/change-target.schema';
import { moveTarget } from '../../../api/sales/targets/move-target.service';
import { proposeTargets } from '../../../api/sales/targets/propose-targets.service';
import {
  sheetRows,
  targetSheet,
  type SheetInput,
  type SheetPage,
} from '../../../api/sales/targets/target-sheet.service';
import { addClients, addStaff } from '../../clients/some-clients';
import type { TestDatabase } from '../../support/database';

export type Viewer = Partial<ViewerFacts> & { readonly staffId: string };
export const NOW = '2026-11-23T01:00:00.000Z';

let serial = 0;

/** A unit with a manager, a team of account managers and their clients, and helpers that act on a database. */
export async function targetStage(database: TestDatabase) {
  const addUnit = async (name: string, parentId: string | null): Promise<string> => {
    const id = v7();
    await database.sql('insert into identity.unit (id, name, parent_id) values ($1, $2, $3)', [id, name, parentId]);
    return id;
  };
  const units = { all: await addUnit('销售中心', null), east: '', south: '' };
  units.east = await addUnit('东区', units.all);
  units.south = await addUnit('南区', units.all);
  const place = async (post: ViewerFacts['posts'][number], unitId: string): Promise<string> => {
    const id = await addStaff(database, post);
    await database.sql('update identity.staff set unit_id = $2 where id = $1', [id, unitId]);
    await database.sql(`insert into identity.staff_post (staff_id, post, valid) values ($1, $2, '[2018-01-01,)')`, [
      id,
      post,
    ]);
    return id;
  };
  const ids = {
    deputy: await place('DEPUTY_GM_SALES', units.all),
    head: await place('KA_MANAGER', units.all),
    lead: await place('KA_SUPERVISOR', units.east),
    ann: await place('KA_SPECIALIST', units.east),
    bob: await place('KA_SPECIALIST', units.east),
    cho: await place('KA_SPECIALIST', units.south),
  };
  const everybody = [ids.head, ids.lead, ids.ann, ids.bob, ids.cho];
  const viewer = (
    staffId: string,
    post: ViewerFacts['posts'][number],
    reached: readonly string[] = [staffId],
  ): Viewer => ({ staffId, posts: [post], circles: { own: [staffId], team: [...reached], unit: [...reached] } });
  const people = {
    deputy: viewer(ids.deputy, 'DEPUTY_GM_SALES'),
    head: viewer(ids.head, 'KA_MANAGER', everybody),
    lead: viewer(ids.lead, 'KA_SUPERVISOR', [ids.lead, ids.ann, ids.bob]),
    ann: viewer(ids.ann, 'KA_SPECIALIST'),
    bob: viewer(ids.bob, 'KA_SPECIALIST'),
    cho: viewer(ids.cho, 'KA_SPECIALIST'),
    manager: viewer(await place('GENERAL_MANAGER', units.all), 'GENERAL_MANAGER'),
    desk: viewer(await place('SERVICE_DIRECTOR', units.all), 'SERVICE_DIRECTOR'),
    accountant: viewer(await place('ACCOUNTANT', units.all), 'ACCOUNTANT'),
  };

  /** A client with who looked after it from which day on. */
  const addClient = async (...turns: readonly (readonly [ownerId: string, from: string])[]): Promise<string> => {
    const [id = ''] = await addClients(database, [{ ownerId: turns.at(-1)?.[0] ?? null }]);
    // At once: a client is never without an owner after its first.
    await database.sql(
      `insert into clients.assignment (id, client_id, owner_id, valid)
       select (v ->> 0)::uuid, $1, (v ->> 1)::uuid, daterange((v ->> 2)::date, (v ->> 3)::date)
       from jsonb_array_elements($2::jsonb) as t (v)`,
      [id, JSON.stringify(turns.map(([ownerId, from], at) => [v7(), ownerId, from, turns[at + 1]?.[1] ?? null]))],
    );
    return id;
  };

  const addOrder = async (clientId: string, day: string, amount: string, kind = 'SALE'): Promise<void> => {
    serial += 1;
    await database.sql(
      `insert into sales."order" (id, number, client_id, ordered_at, ordered_on, amount, amount_company, kind)
       values ($1, $2, $3, $4::date, $4::date, $5, $5, $6)`,
      [v7(), `TO${serial}`, clientId, day, amount, kind],
    );
  };

  const within = async <Result>(
    who: Viewer,
    work: (context: RequestContext) => Promise<Result>,
    now = NOW,
  ): Promise<Result> => {
    const context = database.contextOf(who, { now, locale: 'en' });
    try {
      return await work(context);
    } finally {
      await context.database.close();
    }
  };

  const propose = (
    input: Partial<ProposeTargetsInput> & Pick<ProposeTargetsInput, 'lines'>,
    who: Viewer = people.head,
  ) =>
    within(who, (context) =>
      proposeTargets(context, {
        measure: 'REVENUE',
        period: 'MONTH',
        startsOn: '2026-11-01',
        idempotencyKey: v7(),
        ...input,
      }),
    );

  const move = (input: Partial<MoveTargetInput> & Pick<MoveTargetInput, 'id' | 'move' | 'version'>, who: Viewer) =>
    within(who, (context) => moveTarget(context, { idempotencyKey: v7(), note: 'because', ...input }));

  const sheet = (
    { first = 100, after = null, ...input }: Partial<SheetInput & SheetPage> = {},
    who: Viewer = people.head,
    now = NOW,
  ) =>
    within(
      who,
      async (context) => {
        const asked = {
          measure: 'REVENUE',
          period: 'MONTH',
          year: '2026-11-23',
          unitId: null,
          managerId: null,
        } as const;
        const answer = await targetSheet(context, { ...asked, ...input });
        if (answer === null) throw new Error('no sheet');
        const { edges, pageInfo } = sheetRows(context, answer, { first, after });
        return {
          ...answer,
          rows: edges.map(({ node }) => node),
          next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
        };
      },
      now,
    );

  const stored = async (managerId: string, startsOn = '2026-11-01') => {
    const [row] = await database.sql<{
      id: string;
      state: string;
      amount: string | null;
      agreed: boolean | null;
      proposed: string | null;
      version: number;
    }>(
      `select id, state, amount, agreed, proposed, version from sales.target
       where manager_id = $1 and starts_on = $2 and measure = 'REVENUE' and period = 'MONTH'`,
      [managerId, startsOn],
    );
    if (row === undefined) throw new Error('no target');
    return row;
  };

  return { units, ids, people, addClient, addOrder, propose, move, sheet, stored, within };
}
