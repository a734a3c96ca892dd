import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody shared and left behind can be taken over by whom it is shared with; before, nobody could change or delete it. */
export class LeftBehind17640000375000 implements MigrationInterface {
  readonly name = 'LeftBehind17640000375000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HAS_LEFT);
    for (const table of ['saved_view', 'saved_query']) await runner.query(takenOver(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const HAS_LEFT = `
create function identity.has_left(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select not s.active from identity.staff s where s.id = asked
$$;
comment on function identity.has_left is 'Whether somebody’s account is closed for good; one that is locked is not.';
revoke all on function identity.has_left from public;
grant execute on function identity.has_left to kehu_app;
`;

/** What the row becomes is checked by the policy of owners: it is the viewer’s own, shared no further than they belong. */
const takenOver = (table: string): string => `
create policy ${table}_take_over on identity.${table} for update to kehu_app
  using (identity.is_shared_with(audience, team_head, unit_id, post, (select identity.heads_of(access.staff_id())),
      (select identity.units_of(access.staff_id())), (select access.posts())) and identity.has_left(owner_id))
  with check (false);
grant update (owner_id) on identity.${table} to kehu_app;
`;
