import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everybody changes their own password; and looking whether a session is still there does not keep it from growing idle. */
export class Passwords17640000117000 implements MigrationInterface {
  readonly name = 'Passwords17640000117000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [OWN_PASSWORD, VIEWER]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const OWN_PASSWORD = `
create function identity.change_own_password(new_hash text) returns void
language sql volatile security definer set search_path = '' as $$
  update identity.staff set password_hash = new_hash, version = version + 1 where id = access.staff_id() and active
$$;
comment on function identity.change_own_password is 'The viewer’s own password; every session of theirs ends with the old one.';
revoke all on function identity.change_own_password from public;
grant execute on function identity.change_own_password to kehu_app;
`;

const VIEWER = `
drop function identity.session_viewer;
create function identity.session_viewer(hash bytea, at timestamptz, idle interval, touches boolean)
  returns table (staff_id uuid, name text, posts text[], team uuid[], unit uuid[], stands_in jsonb)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  found_session identity.session;
  day date := (at at time zone 'Asia/Shanghai')::date;
begin
  select * into found_session from identity.session s
    where s.token_hash = hash and s.expires_at > at and s.last_seen_at > at - idle;
  if not found then return; end if;
  -- A minute's precision is enough to notice idleness, and spares a write on every request.
  if touches and found_session.last_seen_at < at - interval '1 minute' then
    update identity.session s set last_seen_at = at where s.token_hash = hash;
  end if;
  return query
    select f.*, identity.standing_in(found_session.staff_id, day)
    from identity.viewer_facts(found_session.staff_id, day) f;
end $$;
comment on function identity.session_viewer is
  'Whose session it is, unless it is idle or over; asked for with touches, it is not idle now.';
revoke all on function identity.session_viewer from public;
grant execute on function identity.session_viewer to kehu_app;
`;
