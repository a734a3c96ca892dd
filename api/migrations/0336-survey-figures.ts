import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What clients answered, summed up by question: of everything for who sees figures of the company, and else of the clients
 * whose call records one reads (SD-6).
 */
export class SurveyFigures17640000336000 implements MigrationInterface {
  readonly name = 'SurveyFigures17640000336000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCORES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* Completed surveys that no other one corrects, each with the tier and region its client has now. The code '' counts surveys. */
const SCORES = `
create function desk.survey_scores(asked_by text, asked_series uuid, first_day date, last_day date, asked_tiers text[], asked_regions text[])
returns table (key text, code text, answers int, clients int, total int, high int)
language sql stable security definer set search_path = pg_catalog as $$
  with reach as (
    select access.reach('aggregate') = 'all' or access.reach('activity') = 'all' as everything,
      access.owners('activity') as owners
  ), counted as (
    select s.id, s.client_id, s.answers, f.questions,
      case asked_by
        when 'MONTH' then to_char(s.held_on, 'YYYY-MM')
        when 'TIER' then coalesce(c.tier, '')
        when 'REGION' then coalesce(c.region_code, '')
        else '' end as key
    from desk.survey as s
    join desk.survey_form as f on f.id = s.form_id and f.series_id = asked_series
    join access.client_summary as c on c.client_id = s.client_id
    cross join reach as r
    where s.state = 'COMPLETE' and s.held_on between first_day and last_day
      and not exists (select from desk.survey as n where n.supersedes_id = s.id and n.state = 'COMPLETE')
      and (asked_tiers is null or c.tier = any (asked_tiers))
      and (asked_regions is null or c.region_code = any (asked_regions))
      and (r.everything
        or exists (select from access.client_owner as o where o.client_id = s.client_id and o.owner_id = any (r.owners)))
  )
  select key, '', count(*)::int, count(distinct client_id)::int, 0, 0 from counted group by key
  union all
  select k.key, a.key, count(*)::int, count(distinct k.client_id)::int, sum(a.value::int)::int,
    (count(*) filter (where a.value::int >= 4))::int
  from counted as k
  cross join lateral jsonb_array_elements(k.questions) as q (question)
  join lateral jsonb_each_text(k.answers) as a (key, value) on a.key = q.question ->> 'code'
  where q.question ->> 'kind' = 'SCORE'
  group by k.key, a.key
$$;
comment on function desk.survey_scores is
  'How many surveys, and by question how many scores, their sum and how many of 4 and 5, as far as the viewer sees figures of them (SD-6).';
revoke all on function desk.survey_scores(text, uuid, date, date, text[], text[]) from public;
grant execute on function desk.survey_scores(text, uuid, date, date, text[], text[]) to kehu_app;
`;
