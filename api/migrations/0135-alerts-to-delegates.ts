import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is told for whom while they are away (CC-2): what goes up the hierarchy reaches a delegate too.
 * Published: `access.delegates_of`.
 */
export class AlertsToDelegates17640000135000 implements MigrationInterface {
  readonly name = 'AlertsToDelegates17640000135000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DELEGATES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const DELEGATES = `
create function access.delegates_of(of_staff uuid[], day date) returns table (principal_id uuid, delegate_id uuid)
language sql stable security definer set search_path = '' as $$
  select distinct d.principal_id, d.delegate_id
  from identity.delegation d
  join identity.staff s on s.id = d.delegate_id and s.active
  join identity.staff_post p on p.staff_id = d.principal_id and p.post = d.post and p.valid @> day
  where d.principal_id = any (of_staff) and d.revoked_at is null and d.valid @> day
$$;
comment on function access.delegates_of is
  'Who stands in for these members of staff on a day, at whichever post of theirs; nobody for who gave up the post.';
revoke all on function access.delegates_of from public;
grant execute on function access.delegates_of to kehu_app;

alter table inbox.alert add column for_staff uuid references identity.staff (id);
comment on column inbox.alert.for_staff is 'Who is away and would be told; null: the person themselves is.';
`;
