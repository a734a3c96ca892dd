import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Signals of control charts by mail: beside mails of subscriptions, which know how to be sent once. Whom the policy has told of
 * a signal reads what it says, also where their post sees no figures of the company. Source: CQ-9-annex
 */
export class SignalMails17640000200183 implements MigrationInterface {
  readonly name = 'SignalMails17640000200183';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAIL);
    await runner.query(READ);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const MAIL = `
alter table identity.report_mail alter column subscription_id drop not null;
alter table identity.report_mail add column signal_id uuid references analytics.signal;
alter table identity.report_mail drop constraint report_mail_kind_check;
alter table identity.report_mail add constraint report_mail_kind_check check (kind in ('SCHEDULED','TEST','SIGNAL'));
alter table identity.report_mail add constraint report_mail_of check (
  (kind = 'SIGNAL') = (signal_id is not null) and (kind = 'SIGNAL') = (subscription_id is null));
comment on column identity.report_mail.signal_id is 'The signal it tells of, to a holder of a post that the policy names (CQ-9-annex).';
create unique index report_mail_signal_once on identity.report_mail (signal_id, recipient_id) where kind = 'SIGNAL';
`;

const READ = `
alter policy signal_read on analytics.signal using (
  (select access.reach('aggregate')) = 'all' or (select access.staff_id()) = any (staff_ids));
`;
