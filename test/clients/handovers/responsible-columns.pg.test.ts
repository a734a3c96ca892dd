import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** What becomes of every column that names a member of staff when they leave, but for who did something (`…_by`). */
const DECIDED: Readonly<Record<string, readonly string[]>> = {
  'moves with the handover': [
    'clients.assignment.owner_id',
    'clients.client.owner_id',
    'clients.contact_staff.staff_id',
    'clients.development_plan.lead_id',
    'clients.plan_decision.responsible_id',
    'clients.prospect.owner_id',
    'complaints.corrective_action.owner_id',
    'desk.client_event.organiser_id',
    'desk.planned_contact.staff_id',
    'desk.question.responsible_id',
  ],
  'is shown as staying, or ends with the account': [
    'clients.client_import.owner_id',
    'identity.api_token.staff_id',
    'identity.database_login.staff_id',
    'identity.delegation.delegate_id',
    'identity.delegation.principal_id',
    'identity.report_subscription.owner_id',
    'identity.report_subscription.recipient_id',
    'identity.session.staff_id',
    'identity.staff.reports_to',
    'identity.staff_post.staff_id',
    'sales.target.manager_id',
  ],
  'is personal': [
    'clients.contact_reminder.staff_id',
    'clients.import_mapping.staff_id',
    'desk.market_note_reader.staff_id',
    'identity.default_view.staff_id',
    'identity.saved_query.owner_id',
    'identity.saved_query.team_head',
    'identity.saved_view.owner_id',
    'identity.saved_view.team_head',
    'inbox.alert.for_staff',
    'inbox.alert.from_staff',
    'inbox.alert.staff_id',
  ],
  'is history': [
    'clients.agreement.our_signatory',
    'clients.client_notice_recipient.copied_id',
    'clients.client_notice_step.for_staff',
    'clients.credit_report.author_id',
    'clients.handover.leaver_id',
    'clients.handover_client.owner_before',
    'clients.handover_client.successor_id',
    'clients.handover_duty.successor_id',
    'complaints.penalty.in_charge_id',
    'complaints.penalty.staff_id',
    'complaints.step.done_for',
    'desk.call_score.agent_id',
    'desk.daily_log.staff_id',
    'desk.daily_log_told.staff_id',
    'desk.daily_log_told.to_staff',
    'desk.planned_contact_move.from_staff',
    'desk.planned_contact_move.to_staff',
    'identity.report_mail.recipient_id',
    'returns.decision.for_staff',
  ],
};

describe('a column that names a member of staff', () => {
  it('is decided about for the day they leave', async () => {
    const columns = await database.sql<{ name: string }>(
      `select n.nspname || '.' || t.relname || '.' || a.attname as name
       from pg_constraint f join pg_class t on t.oid = f.conrelid join pg_namespace n on n.oid = t.relnamespace
       join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
       where f.contype = 'f' and f.confrelid = 'identity.staff'::regclass and not t.relispartition
         and a.attname !~ '(_by|^by_staff)$' order by 1`,
    );
    const decided = Object.values(DECIDED).flat();
    expect(columns.map(({ name }) => name)).toEqual([...decided].sort());
    expect(new Set(decided).size).toBe(decided.length);
  });
});
