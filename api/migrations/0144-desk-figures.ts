import type { MigrationInterface, QueryRunner } from 'typeorm';
import { graded } from './0121-tallies';

/**
 * What the figures of the service desk are counted from: questions whose time is over (SD-2). Published:
 * `access.question_fact`.
 */
export class DeskFigures17640000144000 implements MigrationInterface {
  readonly name = 'DeskFigures17640000144000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [FACT, KNOWN]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const FACT = `
create index question_due_newest on desk.question (due_at desc, id desc);
create index question_asked_day on desk.question (((asked_at at time zone 'Asia/Shanghai')::date));
create view access.question_fact with (security_invoker = true) as
  select id, client_id, (asked_at at time zone 'Asia/Shanghai')::date as day, asked_at, due_at, first_answered_at
  from desk.question;
comment on view access.question_fact is 'What clients asked and was not answered at once, by when it was due, and when it was first answered (SD-2).';
grant select on access.question_fact to kehu_app;
`;

const OWN = ` and f.client_id in (select o.client_id from access.client_owner as o where o.owner_id = any (access.owners('client')))`;

/** Of the day it was asked, once its time is over: answered in time, answered at all, or not yet. */
const known = (within: string): string => `
  select m.tier, m.region_code, m.day, m.part, '', null, null, null, null, m.manager, m.value
  from (${graded(`
    select f.client_id, f.day, p.part, p.counts::int::numeric as value
    from access.question_fact as f
    cross join lateral (values
      ('questions_due', true),
      ('questions_in_time', f.first_answered_at <= least(f.due_at, known_at)),
      ('questions_open', f.first_answered_at is null or f.first_answered_at > known_at)) as p (part, counts)
    where f.due_at <= known_at and f.day between from_day and to_day and p.part = any (parts) and p.counts${within}`)}) as m`;

const KNOWN = `
create function analytics.desk_known(known_at timestamptz, from_day date, to_day date, parts text[])
returns table (tier text, region_code text, day date, part text, class text, product text, reason text, department text,
  cost text, manager text, value numeric)
language plpgsql stable security definer set search_path = pg_catalog rows 1000 as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  if reach = 'all' then
    return query ${known('')};
  else
    return query ${known(OWN)};
  end if;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.desk_known is
  'What figures of the service desk are summed from, as it was known at an instant; of everybody for who reaches all figures, else of the viewer''s own clients.';
revoke all on function analytics.desk_known(timestamptz, date, date, text[]) from public;
grant execute on function analytics.desk_known(timestamptz, date, date, text[]) to kehu_app;
`;
