import { afterAll, beforeAll, expect, it } from 'vitest';
import { entities } from '../../clients/graph';
import { testDatabase, type TestDatabase } from '../../support/database';
import type { MailServer } from '../../support/mail-server';
import { openReports } from './reports';

const THURSDAY = '2026-06-18T01:00:00.000Z';
const AN_HOUR_LATER = '2026-06-18T02:00:00.000Z';
const head = '00000000-0000-7000-8000-0000000000c0';

let database: TestDatabase;
let server: MailServer;
let reports: Awaited<ReturnType<typeof openReports>>;

beforeAll(async () => {
  database = await testDatabase(entities);
  await database.sql(
    `insert into identity.staff (id, number, name, account, email) values ($1, 'H', '孙伟', 'head', 'sunwei@kehu.example')`,
    [head],
  );
  await database.sql(
    `insert into identity.staff_post (staff_id, post, valid) values ($1, 'GENERAL_MANAGER', '[2020-01-01,)')`,
    [head],
  );
  await database.sql(`
    create sequence identity.refusals;
    grant usage on sequence identity.refusals to public;
    create function identity.refuse_noting() returns trigger language plpgsql as $$
    begin
      if new.state = 'SENT' and nextval('identity.refusals') <= 2 then raise exception 'the disk is full'; end if;
      return new;
    end $$;
    create trigger refuse_noting before update on identity.report_mail for each row execute function identity.refuse_noting()`);
  reports = await openReports(database);
  ({ server } = reports);
});
afterAll(async () => {
  await reports.stop();
  await database.drop();
});

it('a mail that has left is not sent again because the database could not note it at first', async () => {
  await reports.subscribe(head);
  expect(await reports.run(THURSDAY)).toBe(1);
  expect(await reports.run(AN_HOUR_LATER)).toBe(0);
  expect(server.mails).toHaveLength(1);
  expect(reports.faults).toEqual([]);
  expect(await database.sql('select state, attempts from identity.report_mail')).toEqual([
    { state: 'SENT', attempts: 1 },
  ]);
});
