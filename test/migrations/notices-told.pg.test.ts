import type { QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NoticesTold17640000400000 } from '../../api/migrations/0400-notices-told';
import { testDatabase, type TestDatabase } from '../support/database';
import { addClients, addStaff } from '../clients/some-clients';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** The table as it was: what the migration adds taken away, its checks and indexes with it. */
async function takeAway(): Promise<void> {
  await database.sql('drop index clients.notice_once, clients.notice_told, clients.notice_called_off');
  await database.sql(`alter table clients.notice drop column occasion, drop column arose_on, drop column told_on,
    drop column way, drop column remark, drop column version, drop constraint notice_check4`);
  await database.sql('create unique index notice_once on clients.notice (handover_id, client_id)');
}

it('keeps the notices there are, those a merge laid aside too, with the day they were told and no way', async () => {
  const by = await addStaff(database, '主管');
  const [told, open, survivor] = await addClients(database, [{ ownerId: by }, { ownerId: by }, { ownerId: by }]);
  const handoverId = v7();
  await takeAway();
  await database.sql(
    `insert into clients.handover (id, leaver_id, took_effect_on, reason, signed_by, signed_at, signature, fingerprint,
       client_count, annual_volume, why, undo_until)
     values ($1, $2, '2026-11-20', '离职', $2, '2026-11-20T01:00:00Z', '主管', 'f', 2, 0, '{}', '2026-11-27')`,
    [handoverId, by],
  );
  // Late in the evening in UTC it is the next day already where the client was told.
  await database.sql(
    `insert into clients.notice (id, client_id, handover_id, due_on, done_at, done_by)
     values (gen_random_uuid(), $1, $3, '2026-11-25', '2026-11-21T20:00:00Z', $4),
       (gen_random_uuid(), $2, $3, '2026-11-25', null, null)`,
    [told, open, handoverId, by],
  );
  const mergeId = v7();
  await database.sql(
    `insert into clients.merge (id, merged_id, merged_number, merged_name, merged_card, survivor_id, into_id,
       survivor_before, survivor_after, moved, reason, signed_by, signed_at, signature, fingerprint, why, undo_until)
     values ($1, gen_random_uuid(), 'K1', '旧', '{}', $2, $2, '{}', '{}', '{}', '重复', $3, now(), '主管', 'f', '{}', '2026-12-01')`,
    [mergeId, survivor, by],
  );
  await database.sql(
    `insert into clients.merged_row (merge_id, source, col, key, archived)
     select $1, 'clients.notice', 'client_id', jsonb_build_object('id', id), to_jsonb(n) || '{"laid": "aside"}'
     from clients.notice n where done_at is not null`,
    [mergeId],
  );

  await new NoticesTold17640000400000().up({ query: (text: string) => database.sql(text) } as unknown as QueryRunner);

  const columns = 'occasion, arose_on::text, told_on::text, way, remark, version';
  const first = { occasion: 'HANDOVER', arose_on: '2026-11-20', way: null, remark: null, version: 1 };
  expect(await database.sql(`select ${columns} from clients.notice order by told_on`)).toEqual([
    { ...first, told_on: '2026-11-22' },
    { ...first, told_on: null },
  ]);
  expect(
    await database.sql(
      `select ${columns} from clients.merged_row cross join jsonb_populate_record(null::clients.notice, archived)`,
    ),
  ).toEqual([{ ...first, told_on: '2026-11-22' }]);
});
