import type pg from 'pg';
import { BENCH_NOW } from './clock';

const SINCE = `received_at >= '${BENCH_NOW}'`;

interface Pointer {
  readonly place: string;
  readonly column: string;
  readonly isIndexed: boolean;
}

/** Deletes what was filed, with every row that points at it. @param and a further condition on the complaints */
export async function deleteFiled(admin: pg.Client, and = 'true'): Promise<void> {
  const { rows } = await admin.query<Pointer>(
    `select c.conrelid::regclass::text as place, a.attname as column,
       exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = a.attnum) as "isIndexed"
     from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'complaints.complaint'::regclass`,
  );
  // The product deletes no complaint and so needs no index for it; without one each deleted row reads the whole table.
  const unindexed = rows.filter(({ isIndexed }) => !isIndexed);
  for (const [at, { place, column }] of unindexed.entries())
    await admin.query(`create index bench_${at} on ${place} (${column}) where ${column} is not null`);
  for (const { place, column } of rows)
    await admin.query(
      `delete from ${place} where ${column} in (select id from complaints.complaint where ${SINCE} and ${and})`,
    );
  await admin.query(`delete from complaints.complaint where ${SINCE} and ${and}`);
  for (const [at, { place }] of unindexed.entries()) await admin.query(`drop index ${schemaOf(place)}.bench_${at}`);
}

function schemaOf(place: string): string {
  return place.slice(0, place.indexOf('.'));
}

/** Takes back what the works filed, so that the next run finds the company as it was seeded. */
export async function removeFiled(admin: pg.Client): Promise<void> {
  await deleteFiled(admin);
  await admin.query(`delete from platform.idempotency where at = '${BENCH_NOW}'`);
  await admin.query(`delete from platform.audit where at = '${BENCH_NOW}'`);
  await admin.query(`delete from identity.session where created_at = '${BENCH_NOW}'`);
  await admin.query('delete from platform.outbox');
  await admin.query('select analytics.fold(1000000)');
  await admin.query('vacuum analyze complaints.complaint, complaints.event, complaints.case_post, complaints.delta');
  await admin.query('vacuum analyze platform.idempotency, platform.audit, platform.outbox');
}
