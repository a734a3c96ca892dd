import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A merge of a client that had an account manager and no assignment in force, as a load by hand may leave it, could not be
 * undone: no day after the first may be nobody's (KA-14). The days that are missing are put on record as they are for a handover
 * (0453); a client without any assignment comes back without any.
 * A survivor that the other's VIP agreement made an agreement client is what it was once that agreement is gone (KA-4).
 */
export class MergesUndoneWhole17640000458000 implements MigrationInterface {
  readonly name = 'MergesUndoneWhole17640000458000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UNDO);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const CARD =
  'name, region_code, credit_code, payment_term_days, country, city, address, opened_on, last_contact_on, important, industry, statement_year, debt_ratio, current_ratio, net_margin';

/** As before (0106), but for the days that are missing and an agreement that goes back. */
const UNDO = `
create or replace function clients.undo_merge(of_merge uuid) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  m clients.merge;
  kept clients.client;
  was clients.client;
  wrote clients.client;
  gone clients.client;
  tied text;
begin
  select * into m from clients.merge where id = of_merge for update;
  select * into kept from clients.client where id = m.survivor_id for update;
  gone := jsonb_populate_record(null::clients.client, m.merged_card);
  perform clients.require_merging(array[kept.owner_id, gone.owner_id]);
  tied := clients.tied_since(of_merge, kept.id);
  if tied is not null then return tied; end if;
  execute format('insert into clients.client (%1$s) select %1$s from jsonb_populate_record(null::clients.client, $1)',
    clients.columns_of('clients.client')) using m.merged_card || '{"tier_override_id": null}';
  perform clients.carry_back(of_merge, gone.id, kept.id);
  if gone.owner_id is not null and exists (select from clients.assignment a where a.client_id = gone.id) then
    perform clients.fill_days(array[gone.id], gone.owner_id, (m.signed_at at time zone 'Asia/Shanghai')::date);
  end if;
  update clients.client set tier_override_id = gone.tier_override_id
    where id = gone.id and gone.tier_override_id is not null;
  update clients.client c set extra_contacts =
      (select count(*) from clients.contact_staff k where k.client_id = c.id and upper_inf(k.valid))
    where c.id in (gone.id, kept.id);
  update clients.contact k set legal_representative = true where k.id = m.representative_id and k.client_id = gone.id
    and not exists (select from clients.contact o where o.client_id = gone.id and o.legal_representative);
  was := jsonb_populate_record(null::clients.client, m.survivor_before);
  wrote := jsonb_populate_record(null::clients.client, m.survivor_after);
  update clients.client c set ${CARD.split(', ')
    .map(
      (column) =>
        `${column} = case when c.${column} is not distinct from wrote.${column} then was.${column} else c.${column} end`,
    )
    .join(', ')}, business_type = case when c.business_type is not distinct from wrote.business_type
        or c.business_type = 'AGREEMENT' and not exists (
          select from clients.agreement g where g.client_id = c.id and g.kind = 'VIP')
        then was.business_type else c.business_type end, version = c.version + 1, updated_at = now()
    where c.id = kept.id;
  return null;
end $$;
`;
