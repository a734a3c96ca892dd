import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By when an application for credit is to be answered is kept with its reason (CR-3), and open ones can be tried on a draft. */
export class CreditAnswer17640000391000 implements MigrationInterface {
  readonly name = 'CreditAnswer17640000391000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [REASON, REASON_OF_EARLIER, OPEN]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const REASON = `
alter table clients.credit_application add column due_why jsonb;
comment on column clients.credit_application.due_why is
  'Why it is due then: clause, version, rule and inputs; null: submitted before reasons were kept, under a version that is not on record.';
`;

const partOf = (part: 'amount' | 'unit'): string =>
  `c #>> array['parameters', case a.policy when 'announcedFirst' then 'priorityWithin' else 'answerWithin' end, '${part}']`;

/** Who decides was found by the same regulation on the same day, and kept with its version. */
export const REASON_OF_EARLIER = `
update clients.credit_application a set due_why = jsonb_build_object(
    'clause', c ->> 'id', 'policyVersion', d.version,
    'rule', concat_ws(' ', 'answered ≤ requestedAt +', ${partOf('amount')}, ${partOf('unit')}),
    'inputs', jsonb_build_array(
      jsonb_build_object('name', 'requestedAt', 'unit', 'instant',
        'value', to_char(a.requested_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
      jsonb_build_object('name', 'creditPolicy', 'value', a.policy)))
from access.policy_document d cross join jsonb_array_elements(d.document -> 'clauses') as c
where d.code = 'CR' and d.version = (a.approver_why ->> 'policyVersion')::int
  and c #>> '{parameters,kind}' = 'creditApplications';
`;

const OPEN = `
create function clients.open_credit_applications()
returns table (policy text, requested_at timestamptz, due_at timestamptz, applications int)
language sql stable security definer set search_path = pg_catalog as $$
  select policy, requested_at, due_at, count(*)::int from clients.credit_application
  where state in ('SUBMITTED','INVESTIGATED') and (select access.reach('drafting')) in ('all','write')
  group by 1, 2, 3
$$;
comment on function clients.open_credit_applications is
  'Applications for credit that are to be answered, by policy and time, of whatever client; for those who draft.';
revoke all on function clients.open_credit_applications() from public;
grant execute on function clients.open_credit_applications() to kehu_app;
`;
