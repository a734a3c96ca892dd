import type { MigrationInterface, QueryRunner } from 'typeorm';
import { undoMergeOf, whatItWas } from './0106-client-merges';
import { DAYS } from './0458-merges-undone-whole';

/**
 * What a client is follows an agreement that came along with a merge in the merge itself (KA-4): whoever merges two clients
 * may change neither card by hand. An undo takes the type back, unless a VIP agreement was signed with the survivor since.
 */
export class TypeWithTheMerge17640000466000 implements MigrationInterface {
  readonly name = 'TypeWithTheMerge17640000466000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STANDING);
    await runner.query(undoMergeOf(DAYS, TYPE));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const STANDING = `
create function clients.standing_with_merge(survivor uuid, merged uuid, day date)
returns table (is_held boolean, before text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform clients.require_merging(array(select c.owner_id from clients.client c where c.id in (survivor, merged)));
  return query
    select bool_or(g.holds @> day),
      (select t.before ->> 'businessType' from platform.audit t
        where t.subject_type = 'Client' and t.subject_id = survivor::text and t.action = 'client.update'
          and t.after ->> 'businessType' = 'AGREEMENT' and t.before ->> 'businessType' <> 'AGREEMENT'
        order by t.at desc, t.id desc limit 1)
    from clients.agreement g
    where g.kind = 'VIP' and g.client_id in (survivor, merged) and (lower(g.valid) <= day or g.terminated_on <= day)
    having bool_or(g.client_id = merged);
end $$;
comment on function clients.standing_with_merge is
  'Whether a VIP agreement of either of two clients holds on a day, and what the survivor was before it last became an agreement client; no row when the other brings none. For those who may merge both.';
revoke all on function clients.standing_with_merge(uuid, uuid, date) from public;
grant execute on function clients.standing_with_merge(uuid, uuid, date) to kehu_app;
`;

export const TYPE = `case
      when c.business_type = 'AGREEMENT' and not exists (
        select from clients.agreement g where g.client_id = c.id and g.kind = 'VIP') then was.business_type
      when c.business_type = 'AGREEMENT' and exists (select from clients.agreement g
        where g.client_id = c.id and g.kind = 'VIP' and g.recorded_at > m.signed_at
          and lower(g.valid) <= (now() at time zone 'Asia/Shanghai')::date) then c.business_type
      else ${whatItWas('business_type')} end`;
