import type pg from 'pg';
import { BENCH_NOW } from './clock';

const SINCE = `received_at >= '${BENCH_NOW}'`;

/** Deletes what was filed, with every row that points at it. @param and a further condition on the complaints */
export async function deleteFiled(admin: pg.Client, and = 'true'): Promise<void> {
  const { rows } = await admin.query<{ place: string; column: string }>(
    `select c.conrelid::regclass::text as place, a.attname as column from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'complaints.complaint'::regclass`,
  );
  for (const { place, column } of rows)
    await admin.query(
      `delete from ${place} where ${column} in (select id from complaints.complaint where ${SINCE} and ${and})`,
    );
  await admin.query(`delete from complaints.complaint where ${SINCE} and ${and}`);
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
