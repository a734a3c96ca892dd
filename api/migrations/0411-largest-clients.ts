import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the largest clients are worth beside what they complained of, a client at a time. */
export class LargestClients17640000411000 implements MigrationInterface {
  readonly name = 'LargestClients17640000411000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PUBLISHED, LARGEST]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** Volume as it is indexed by. */
const PUBLISHED = `
create or replace view access.client_summary as
  select id as client_id, number, name, region_code, tier, tier_gap, annual_volume, walk_in, segment, created_at,
    annual_volume_fen
  from clients.client;
grant select (annual_volume_fen) on access.client_summary to kehu_analyst;
`;

const ownedBy = (resource: string): string =>
  `c.client_id in (select o.client_id from access.client_owner as o where o.owner_id = any ((select access.owners('${resource}'))::uuid[]))`;

/** Clients are told of who owns them; complaints may be reached less far. */
const OWN = ` and ${ownedBy('client')} and ${ownedBy('complaint')}`;
const reached = (resource: string): string => `((select access.reach('${resource}')) = 'all' or ${ownedBy(resource)})`;
const ASKED = `c.volume > 0 and (tiers is null or c.tier = any (tiers)) and (regions is null or c.region_code = any (regions))`;
const since = (day: string): string => `(${day})::timestamp at time zone 'Asia/Shanghai'`;

/** @param source  clients with \`client_id\`, \`tier\`, \`region_code\` and \`volume\` */
const largest = (source: string, order: string, told: string): string => `
    with largest as materialized (
      select c.client_id, c.tier, c.volume from ${source} as c where ${ASKED} order by ${order} limit most)
    select case when ${reached('client')} and ${reached('complaint')} then c.client_id end, c.tier,
      c.volume::numeric(20,2), coalesce(n.complaints, 0)
    from largest as c ${told}
    order by c.volume desc, c.client_id desc`;

/** The largest by the index of volume, and of each its complaints by the index of clients. */
const now = (of: string): string =>
  largest(
    `(select c.client_id, coalesce(c.tier, '') as tier, c.region_code, c.annual_volume as volume, c.annual_volume_fen
      from access.client_summary as c where not c.walk_in and c.annual_volume_fen > 0${of})`,
    'c.annual_volume_fen desc, c.client_id desc',
    `left join lateral (
      select count(*)::int as complaints from access.complaint_now as n
      where n.client_id = c.client_id and n.flow_state <> 'void'
        and n.received_at >= ${since('from_day')} and n.received_at < ${since('to_day + 1')}) as n on true`,
  );

const THEN = largest(
  `(select k.* from analytics.client_known(known_at, known_on) as k)`,
  'c.volume desc, c.client_id desc',
  `left join (
      select k.client_id, count(*)::int as complaints
      from analytics.complaint_known(known_at, ${since('from_day')}, ${since('to_day + 1')}) as k
      where k.state <> 'void' group by 1) as n on n.client_id = c.client_id`,
);

const LARGEST = `
create function analytics.largest_client(known_at timestamptz, known_on date, from_day date, to_day date, tiers text[], regions text[], most int)
returns table (client_id uuid, tier text, volume numeric, complaints int)
language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan rows 300 as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  if known_at is not null then
    return query ${THEN};
    return;
  end if;
  perform set_config('kehu.aggregate', 'all', true);
  if reach = 'all' then
    return query ${now('')};
  else
    return query ${now(OWN)};
  end if;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.largest_client is
  'The clients of the largest yearly volume with the complaints received of each in a period, void and duplicate ones left out; now, or as known at an instant. Of the own clients for who does not reach all figures; which client it is, is told to who reaches its row and its complaints.';
revoke all on function analytics.largest_client(timestamptz, date, date, date, text[], text[], int) from public;
grant execute on function analytics.largest_client(timestamptz, date, date, date, text[], text[], int) to kehu_app;
`;
