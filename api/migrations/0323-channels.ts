import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Anybody who is connected may listen on a channel and notify on it, and PostgreSQL has no right that could be taken away.
 * So channels have names that only the application learns: a login that reads neither hears what is published nor calls
 * anybody to look again (decision 0049).
 */
export class Channels17640000323000 implements MigrationInterface {
  readonly name = 'Channels17640000323000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHANNEL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const CHANNEL = `
create table platform.channel_name (
  single boolean primary key default true check (single),
  ending text not null check (ending <> '')
);
insert into platform.channel_name (ending) values (replace(gen_random_uuid()::text, '-', ''));
alter table platform.channel_name enable row level security, force row level security;
create policy owner_all on platform.channel_name to kehu_owner using (true) with check (true);

create function platform.channel(called text) returns text
language sql stable security definer parallel safe set search_path = pg_catalog as $$
  select called || '_' || ending from platform.channel_name
$$;
comment on function platform.channel is 'The name under which a channel is listened to and notified on in this database.';
revoke all on function platform.channel(text) from public;
grant execute on function platform.channel(text) to kehu_app;
`;
