import type { MigrationInterface, QueryRunner } from 'typeorm';
import { filledWith, graded, NEVER, talliedFrom, type Facts, type Sources } from './0121-tallies';
import { tallied } from './0179-tally-rows';

/**
 * Questions, owed visits and conclusions told are tallied with the rest, so that their figures cost the same whatever the
 * history (0026, 0046). What the desk did since the last count is added when it is asked for: `desk_between`.
 */
export class DeskTallies17640000261000 implements MigrationInterface {
  readonly name = 'DeskTallies17640000261000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [STATE, ...talliedFrom(withDesk, COUNTED), BETWEEN, LIVE, FILL]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const STATE = `
alter table analytics.fold_state add column tallied_until timestamptz not null default '-infinity';
comment on column analytics.fold_state.tallied_until is
  'Up to which instant the tallies count what comes by itself: a question whose time is over.';
create index question_answered_late on desk.question (first_answered_at) where first_answered_at > due_at;
`;

/** A little in the past: an answer that was given before is committed by now. */
export const COUNTED = `update analytics.fold_state set tallied_until = started_at - interval '1 minute'`;

/** Of the day it was asked, once its time is over: answered in time, or not; then open until it is answered. */
export const QUESTIONS = `
  select f.client_id, f.day, f.due_at as at, p.part, p.counts::int::numeric as value
  from access.question_fact as f
  cross join lateral (values
    ('questions_due', true),
    ('questions_in_time', f.first_answered_at <= f.due_at),
    ('questions_open', f.first_answered_at is null or f.first_answered_at > f.due_at)) as p (part, counts)
  where p.counts
  union all
  select f.client_id, f.day, f.first_answered_at, 'questions_open', -1
  from access.question_fact as f where f.first_answered_at > f.due_at`;

const ROW = `null::uuid as row_id, null::uuid as document_id, f.client_id`;

export const ofQuestions: Facts = ({ within, asked, until }) => `
  select 'QUESTION' as source, ${ROW}, f.day, f.at, f.part,
    '' as class, null::text as product, null::text as reason, null::text as department, null::text as cost, f.value
  from (${QUESTIONS}) as f
  where f.at <= ${until}${within}${asked('questions_due', 'questions_in_time', 'questions_open')}`;

/** @param owed what is owed and was made, as `access.owed_contacts` tells it */
export const ofContacts = (owed: string, { within, asked }: Pick<Sources, 'within' | 'asked'>): string => `
  select f.kind as source, ${ROW}, f.until_on as day, p.at, p.part,
    '' as class, null::text as product, null::text as reason, null::text as department, null::text as cost, 1::numeric as value
  from ${owed} as f
  cross join lateral (values
    ('contacts_owed', ${NEVER}),
    ('contacts_done', greatest(f.known_at, (f.until_on + 1)::timestamp at time zone 'Asia/Shanghai'))) as p (part, at)
  where (p.part = 'contacts_owed' or f.known_at is not null)${within}${asked('contacts_owed', 'contacts_done')}`;

export const ofConclusions: Facts = ({ within, asked }) => `
  select 'CONCLUSION' as source, ${ROW}, f.day, p.at, p.part,
    f.class, null::text as product, null::text as reason, null::text as department, null::text as cost, p.value::numeric
  from access.conclusion_fact as f
  cross join lateral (values
    ('conclusions_told', f.told_at, 1),
    ('conclusions_refused', case when f.refused then f.answered_at end, 1),
    ('conclusions_open', f.told_at, 1),
    ('conclusions_open', f.answered_at, -1)) as p (part, at, value)
  where p.at is not null${within}${asked('conclusions_told', 'conclusions_refused', 'conclusions_open')}`;

export const ofDesk: Facts = (sources) => `${ofQuestions(sources)}
  union all ${ofContacts(`access.owed_contacts(${sources.daysOver}, null)`, sources)}
  union all ${ofConclusions(sources)}`;

export const withDesk: Facts = (sources) => `${tallied(sources)} union all ${ofDesk(sources)}`;

/*
 * Facts are added and taken back at instants, so a sum at one instant is the sum at another and what lies between. Whoever
 * asks at an instant before the last count, as with a clock that is set, has it taken off.
 */
const BETWEEN = `
create function analytics.desk_between(counted_at timestamptz, known_at timestamptz, from_day date, to_day date, parts text[])
returns table (tier text, region_code text, day date, part text, manager text, value numeric)
language plpgsql stable security definer set search_path = pg_catalog rows 100 as $$
#variable_conflict use_column
begin
  if access.reach('aggregate') <> 'all' then return; end if;
  return query
  select m.tier, m.region_code, m.day, m.part, m.manager, m.value from (${graded(`
    select f.client_id, f.day, f.part, case when known_at > counted_at then f.value else -f.value end as value
    from (${QUESTIONS}) as f
    where f.at > least(counted_at, known_at) and f.at <= greatest(counted_at, known_at)
      and f.day between from_day and to_day and f.part = any (parts)`)}) as m;
end $$;
comment on function analytics.desk_between is
  'What questions add to the tallies of one instant to make those of another: of those whose time ended, or that were answered late, between the two.';
revoke all on function analytics.desk_between(timestamptz, timestamptz, date, date, text[]) from public;
grant execute on function analytics.desk_between(timestamptz, timestamptz, date, date, text[]) to kehu_app;
`;

/** What these were counted by when they were counted from the rows. */
const LIVE = `
drop function analytics.desk_known(timestamptz, date, date, text[]);
drop function analytics.conclusion_known(timestamptz, date, date, text[]);
`;

const FILL = filledWith(ofDesk, COUNTED);
