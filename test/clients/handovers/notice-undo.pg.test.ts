import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handoverDesk } from './handover-desk';
import { analyst } from '../some-clients';
import { first, noticesOf, type Desk } from './some-notices';

let desk: Desk;
let notices: ReturnType<typeof noticesOf>;
beforeAll(async () => {
  desk = await handoverDesk();
  notices = noticesOf(desk);
});
beforeEach(() => desk.afresh());
afterAll(() => desk.database.drop());

const clientIds = (found: readonly { client: { id: string } }[]): string[] =>
  found.map(({ client }) => client.id).sort();

/** How many notices a client has for each direction of a handover, at most. */
const mostOfOne = async (): Promise<number> => {
  const [row] = await desk.database.sql<{ n: number }>(
    `select max(n)::int as n from (
       select count(*) as n from clients.notice group by handover_id, client_id, occasion) as each`,
  );
  return row?.n ?? 0;
};

describe('undoing a handover', () => {
  it('has clients that were told of it told of that, by the days of the policy, and calls off the rest', async () => {
    const id = await notices.handedOver();
    const [one, two, ...rest] = await notices.list(desk.signer);
    const told = [await notices.closed(desk.signer, first([one].flatMap((each) => each ?? [])))];
    told.push(await notices.closed(desk.signer, first([two].flatMap((each) => each ?? []))));
    expect(await desk.undo(desk.signer, id)).toMatchObject({ __typename: 'HandoverDone' });
    const open = await notices.list(desk.signer);
    expect(clientIds(open)).toEqual(clientIds(told));
    for (const each of open)
      expect(each).toMatchObject({
        ...{ occasion: 'UNDO', aroseOn: '2026-11-23', dueOn: '2026-11-28', version: 1, mayClose: true },
        client: { owner: { id: desk.people.leaver } },
      });
    expect(clientIds(await notices.list(desk.signer, 'CALLED_OFF'))).toEqual(clientIds(rest));
    expect(await notices.list(desk.signer, 'TOLD')).toHaveLength(2);
    const [audit] = await desk.database.sql(
      `select after from platform.audit where action = 'handover.undo' and subject_id = $1`,
      [id],
    );
    expect(audit).toEqual({ after: { notices: { calledOff: 5, anew: 2 } } });
    const { handovers } = await desk.ask<{ handovers: { edges: { node: { id: string; openNotices: number } }[] } }>(
      desk.signer,
      '{ handovers { edges { node { id openNotices } } } }',
    );
    expect(handovers.edges.find(({ node }) => node.id === id)?.node).toMatchObject({ openNotices: 2 });
  });

  it('stands with the handover on the client of both, the latest first, for those who look after clients', async () => {
    const id = await notices.handedOver();
    const told = await notices.closed(desk.signer, first(await notices.list(desk.signer)));
    await desk.database.sql(`update clients.notice set arose_on = '2026-11-20', told_on = '2026-11-20' where id = $1`, [
      told.id,
    ]);
    await desk.undo(desk.signer, id);
    const asked = `{ client(id: "${told.client.id}") { handoverNotices { occasion state aroseOn mayClose mayReopen } } }`;
    const { client } = await desk.ask<{ client: object }>(desk.signer, asked);
    expect(client).toEqual({
      handoverNotices: [
        { occasion: 'UNDO', state: 'OPEN', aroseOn: '2026-11-23', mayClose: true, mayReopen: false },
        { occasion: 'HANDOVER', state: 'TOLD', aroseOn: '2026-11-20', mayClose: false, mayReopen: false },
      ],
    });
    expect(await desk.ask(analyst, asked)).toEqual({ client: { handoverNotices: null } });
  });

  it('leaves what was told of the handover on record, and its own notices can be given and taken back', async () => {
    const id = await notices.handedOver();
    const [one, two] = await notices.list(desk.signer);
    if (one === undefined || two === undefined) throw new Error('Nobody is to be told');
    await notices.closed(desk.signer, one);
    await desk.undo(desk.signer, id);
    const told = first(await notices.list(desk.signer, 'TOLD'));
    expect(told).toMatchObject({ id: one.id, mayReopen: false });
    expect(await notices.reopen(desk.signer, told)).toMatchObject({ code: 'UNDONE_SINCE' });
    expect(await notices.close(desk.signer, two)).toMatchObject({ code: 'NOTICE_CALLED_OFF' });
    const anew = await notices.closed(desk.signer, first(await notices.list(desk.signer)));
    expect(await notices.reopen(desk.signer, anew)).toMatchObject({ notice: { occasion: 'UNDO', state: 'OPEN' } });
  });

  it('has a client told once each way, whoever was told, took it back and was handed over again', async () => {
    const step = fc.record({ at: fc.nat(6), takesBack: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 9 }), { minLength: 1, maxLength: 3 }), async (rounds) => {
        await desk.afresh();
        for (const steps of rounds) {
          const id = await notices.handedOver();
          const known = new Set((await notices.list(desk.signer, 'TOLD')).map((each) => each.id));
          const open = (await notices.list(desk.signer)).filter(({ occasion }) => occasion === 'HANDOVER');
          expect(open).toHaveLength(7);
          for (const { at, takesBack } of steps) {
            const asked = first(open.slice(at));
            const state = takesBack ? 'TOLD' : 'OPEN';
            const now = (await notices.list(desk.signer, state)).find((each) => each.id === asked.id);
            if (now !== undefined)
              await (takesBack ? notices.reopen(desk.signer, now) : notices.close(desk.signer, now));
          }
          const told = (await notices.list(desk.signer, 'TOLD')).filter((each) => !known.has(each.id));
          const before = (await notices.list(desk.signer)).filter(({ occasion }) => occasion === 'UNDO');
          await desk.undo(desk.signer, id);
          const after = await notices.list(desk.signer);
          expect(after.every(({ occasion }) => occasion === 'UNDO')).toBe(true);
          const anew = after.filter((each) => !before.some((old) => old.id === each.id));
          expect(clientIds(anew)).toEqual(clientIds(told));
          expect(await mostOfOne()).toBe(1);
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);

  it('and telling or taking back at the same time leave no client to be told of a handover that is undone', async () => {
    const states = () =>
      desk.database.sql(
        `select n.occasion, n.done_at is not null as told, n.called_off_at is not null as off,
           exists (select from clients.notice u where u.client_id = n.client_id and u.occasion = 'UNDO') as anew
         from clients.notice n where n.occasion = 'HANDOVER'`,
      );
    for (const isTold of [true, false, true, false]) {
      await desk.afresh();
      const id = await notices.handedOver();
      const open = await notices.list(desk.signer);
      const asked = isTold ? await Promise.all(open.map((each) => notices.closed(desk.signer, each))) : open;
      const all = asked.map((each) => (isTold ? notices.reopen(desk.signer, each) : notices.close(desk.signer, each)));
      await Promise.all([desk.undo(desk.signer, id), ...all]);
      for (const { told, off, anew } of await states()) {
        expect(told).not.toBe(off);
        expect(anew).toBe(told);
      }
    }
  });
});

describe('the table of notices', () => {
  it('takes no second notice of a direction, none told without a day, and no way of what was not told', async () => {
    await notices.handedOver();
    const { id } = first(await notices.list(desk.signer));
    const copy = (occasion: string) =>
      desk.database.sql(
        `insert into clients.notice (id, client_id, handover_id, occasion, arose_on, due_on)
         select gen_random_uuid(), client_id, handover_id, $2, arose_on, due_on from clients.notice where id = $1`,
        [id, occasion],
      );
    await expect(copy('HANDOVER')).rejects.toThrow('notice_once');
    await copy('UNDO');
    await expect(copy('UNDO')).rejects.toThrow('notice_once');
    for (const wrong of [
      `done_at = now(), done_by = '${desk.people.me}'`,
      `way = 'PHONE'`,
      `told_on = arose_on - 1, done_at = now(), done_by = '${desk.people.me}'`,
      `told_on = arose_on, done_at = now(), done_by = '${desk.people.me}', called_off_at = now()`,
    ])
      await expect(desk.database.sql(`update clients.notice set ${wrong} where id = $1`, [id])).rejects.toThrow(
        'check',
      );
  });

  it('lets the application change how a client was told, and nothing else of a notice', async () => {
    const granted = await desk.database.sql<{ name: string }>(
      `select column_name as name from information_schema.column_privileges
       where table_schema = 'clients' and table_name = 'notice' and grantee = 'kehu_app' and privilege_type = 'UPDATE'
       order by 1`,
    );
    expect(granted.map(({ name }) => name)).toEqual([
      ...['called_off_at', 'done_at', 'done_by', 'remark', 'told_on', 'version', 'way'],
    ]);
  });
});
