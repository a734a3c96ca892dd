import { v7 } from 'uuid';
import type { DutyKind } from '../../../api/clients/handovers/duty';
import { addComplaint } from '../../complaints/arrange';
import type { TestDatabase } from '../../support/database';
import type { KeyAccounts } from '../prospects/key-accounts';

export interface SomeDuties {
  /** The duty of each kind; of a contact, the client. */
  readonly ids: Readonly<Record<DutyKind, string>>;
  /** A client of the mate's. */
  readonly elsewhere: string;
}

/** One duty of each kind of the leaver's: at their own client, or for a contact and a plan's decision, at a colleague's. */
export async function addDuties(database: TestDatabase, people: KeyAccounts, ownId: string): Promise<SomeDuties> {
  const { leaver, mate, head } = people;
  const [client] = await database.sql<{ id: string }>('select id from clients.client where owner_id = $1', [mate]);
  const elsewhere = client?.id ?? '';
  const ids = {
    PROSPECT: v7(),
    PLAN: v7(),
    DECISION: v7(),
    CONTACT: elsewhere,
    QUESTION: v7(),
    PLANNED_CONTACT: v7(),
    EVENT: v7(),
    ACTION: v7(),
  };
  await addProspect(database, { id: ids.PROSPECT, ownerId: leaver, by: head });
  await addPlan(database, { id: ids.PLAN, leadId: leaver, by: head });
  const led = await addPlan(database, { id: v7(), leadId: mate, by: head });
  await addDecision(database, { id: ids.DECISION, planId: led, responsibleId: leaver, by: head });
  await database.sql(
    `insert into clients.contact_staff (id, client_id, staff_id, valid, added_by, added_at)
     values ($1, $2, $3, '[2026-01-01,)', $4, now())`,
    [v7(), elsewhere, leaver, head],
  );
  const call = v7();
  await database.sql(`insert into desk.activity (id, kind, client_id, at) values ($1, 'CALL', $2, now())`, [
    call,
    ownId,
  ]);
  await database.sql(
    `insert into desk.question (id, activity_id, client_id, content, asked_at, asked_by, responsible_id, involved, due_at,
       due_why, sd_version, round_due_at)
     values ($1, $2, $3, '交期？', '2026-11-23T00:50:00Z', $4, $5, array[$5]::uuid[], '2026-11-23T01:20:00Z', '{}', 1, '2026-11-23T01:20:00Z')`,
    [ids.QUESTION, call, ownId, head, leaver],
  );
  await database.sql(
    `insert into desk.planned_contact (id, client_id, kind, first_day, day, purpose, staff_id, planned_by, planned_at)
     values ($1, $2, 'VISIT', '2026-12-01', '2026-12-01', '走访', $3, $4, now())`,
    [ids.PLANNED_CONTACT, elsewhere, leaver, head],
  );
  await database.sql(
    `insert into desk.client_event (id, kind, title, place, from_day, to_day, organiser_id, planned_by, planned_at)
     values ($1, 'TRAINING', '安装培训', '杭州', '2026-12-10', '2026-12-11', $2, $3, now())`,
    [ids.EVENT, leaver, head],
  );
  const complaintId = await addComplaint(database, { clientId: ownId });
  await database.sql(
    `insert into complaints.corrective_action (id, complaint_id, seq, department, action, owner_id, due_on, negligence, tracked, by_staff, at)
     values ($1, $2, 1, 'SALES', '复核尺寸', $3, '2026-12-05', false, true, $4, now())`,
    [ids.ACTION, complaintId, leaver, head],
  );
  return { ids, elsewhere };
}

interface Made {
  readonly id: string;
  readonly by: string;
}

export async function addProspect(
  database: TestDatabase,
  { id, ownerId, by, regionCode = null }: Made & { readonly ownerId: string; readonly regionCode?: string | null },
): Promise<string> {
  await database.sql(
    `insert into clients.prospect (id, name, region_code, owner_id, stage, created_by, created_at, moved_at)
     values ($1, '新客户', $2, $3, 'PROSPECT', $4, now(), now())`,
    [id, regionCode, ownerId, by],
  );
  return id;
}

export async function addPlan(
  database: TestDatabase,
  { id, leadId, by }: Made & { readonly leadId: string },
): Promise<string> {
  await database.sql(
    `insert into clients.development_plan (id, number, title, lead_id, stage, scope, direction, analysis, channel, reception,
       submitted_by, submitted_at, review_by, review_why, created_by, created_at, moved_at)
     values ($1::uuid, $1::text, '华东开发', $2, 'APPROVED', '一', '二', '三', '四', '五', $3, now(), '2026-12-20', '{}', $3, now(), now())`,
    [id, leadId, by],
  );
  return id;
}

export async function addDecision(
  database: TestDatabase,
  { id, planId, responsibleId, by }: Made & { readonly planId: string; readonly responsibleId: string },
): Promise<string> {
  const review = v7();
  await database.sql(
    `insert into clients.plan_review (id, plan_id, held_on, attendees, minutes, recorded_by, recorded_at)
     values ($1, $2, '2026-11-10', array[$3]::uuid[], '纪要', $3, now())`,
    [review, planId, by],
  );
  await database.sql(
    `insert into clients.plan_decision (id, plan_id, review_id, position, content, responsible_id, due_on)
     values ($1, $2, $3, 1, '补样品', $4, '2026-11-30')`,
    [id, planId, review, responsibleId],
  );
  await database.sql('update clients.development_plan set involved = array[$2, $3]::uuid[] where id = $1', [
    planId,
    by,
    responsibleId,
  ]);
  return id;
}
