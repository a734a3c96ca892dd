import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Penalties that are taken back after they were approved, and the notice to clients that a violation is about (CC-6, CC-7,
 * CQ-14).
 */
export class PenaltiesTakenBack17640000136000 implements MigrationInterface {
  readonly name = 'PenaltiesTakenBack17640000136000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [REVOKED, KEEP, NOTICE]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** The approval stays on record; who takes it back is concerned as little as who approved it. */
const REVOKED = `
alter table complaints.penalty drop constraint penalty_state_check,
  add constraint penalty_state_check check (state in ('PROPOSED','APPROVED','REJECTED','WITHDRAWN','REVOKED')),
  add column revoked_by uuid references identity.staff (id),
  add column revoked_at timestamptz,
  add column revocation_reason text check (revocation_reason <> ''),
  add constraint penalty_revoked check ((state = 'REVOKED') = (revoked_by is not null)
    and (revoked_by is null) = (revoked_at is null) and (revoked_by is null) = (revocation_reason is null)),
  add constraint penalty_revoked_by_another check (revoked_by is null
    or (revoked_by <> proposed_by and revoked_by <> staff_id and revoked_by is distinct from in_charge_id)),
  add constraint penalty_revoked_after check (revoked_at >= decided_at);
comment on column complaints.penalty.revocation_reason is
  'Why the penalty was taken back after it was approved; from then on it counts for nothing.';
grant update (revoked_by, revoked_at, revocation_reason) on complaints.penalty to kehu_app;
create index penalty_history on complaints.penalty (staff_id, violation, breaks, decided_at) where state = 'APPROVED';
`;

/** What was decided is never decided otherwise: an approval can be taken back by a further decision, once. */
const KEEP = `
create function complaints.keep_penalty() returns trigger language plpgsql set search_path = '' as $$
begin
  if (old.state = new.state and (old.state = 'PROPOSED' or old is not distinct from new))
    or (old.state, new.state) in (('PROPOSED','APPROVED'), ('PROPOSED','REJECTED'), ('PROPOSED','WITHDRAWN')) then
    return new;
  end if;
  if (old.state, new.state) = ('APPROVED','REVOKED')
    and (old.decided_by, old.decided_at, old.decision_note, old.occurrence, old.fine, old.in_charge_fine, old.dismissal,
      old.months_of_pay, old.why) is not distinct from (new.decided_by, new.decided_at, new.decision_note, new.occurrence,
      new.fine, new.in_charge_fine, new.dismissal, new.months_of_pay, new.why) then
    return new;
  end if;
  raise check_violation using constraint = 'penalty_stands',
    message = 'penalty ' || old.number || ' was decided: it is not changed, only taken back';
end $$;
create trigger keep_penalty before update on complaints.penalty for each row execute function complaints.keep_penalty();
`;

const NOTICE = `
alter table complaints.penalty add column notice_id uuid references clients.client_notice (id);
comment on column complaints.penalty.notice_id is 'The notice to clients that the violation is about, when there is one on record (CC-6).';
create index penalty_of_notice on complaints.penalty (notice_id) where notice_id is not null;
`;
