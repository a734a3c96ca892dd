import type pg from 'pg';
import { BENCH_NOW } from './clock';

/** Takes back what the works filed, so that the next run finds the company as it was seeded. */
export async function removeFiled(admin: pg.Client): Promise<void> {
  const filed = `(select id from complaints.complaint where received_at >= '${BENCH_NOW}')`;
  await admin.query(`delete from complaints.event where complaint_id in ${filed}`);
  await admin.query(`delete from complaints.case_post where complaint_id in ${filed}`);
  await admin.query(`delete from complaints.complaint where received_at >= '${BENCH_NOW}'`);
  await admin.query(`delete from platform.idempotency where at = '${BENCH_NOW}'`);
  await admin.query(`delete from platform.audit where at = '${BENCH_NOW}'`);
  await admin.query(`delete from identity.session where created_at = '${BENCH_NOW}'`);
  await admin.query('delete from platform.outbox');
  await admin.query('select analytics.fold(1000000)');
  await admin.query('vacuum analyze complaints.complaint, complaints.event, complaints.case_post, complaints.delta');
  await admin.query('vacuum analyze platform.idempotency, platform.audit, platform.outbox');
}
