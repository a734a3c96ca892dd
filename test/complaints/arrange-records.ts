import { v7 } from 'uuid';
import type { TestDatabase } from '../support/database';
import type { Arranged } from './arrange';

/** A document that somebody uploaded and nothing has yet. */
export async function uploaded(database: TestDatabase, by: string): Promise<string> {
  const id = v7();
  await database.sql(
    `insert into platform.attachment (id, digest, file_name, media_type, size_bytes, uploaded_by, at)
     values ($1, repeat('a', 64), '现场.jpg', 'image/jpeg', 2048, $2, now())`,
    [id, by],
  );
  return id;
}

/** A corrective action that is not done. */
export async function acted(database: TestDatabase, complaintId: string, ownerId: string): Promise<string> {
  const id = v7();
  await database.sql(
    `insert into complaints.corrective_action
       (id, complaint_id, seq, department, action, owner_id, due_on, negligence, tracked, by_staff, at)
     values ($1, $2, 1, 'PRODUCTION', '修订', $3, '2026-12-20', false, true, $3, now())`,
    [id, complaintId, ownerId],
  );
  return id;
}

/** A violation with its penalty, proposed by the supervisor. */
export async function penalty(
  database: TestDatabase,
  { ming, supervisor }: Arranged,
  state: 'PROPOSED' | 'WITHDRAWN',
): Promise<string> {
  const id = v7();
  const isDecided = state !== 'PROPOSED';
  await database.sql(
    `insert into complaints.penalty (id, number, clause, policy_version, violation, breaks, staff_id, happened_on, evidence,
       occurrence, fine, dismissal, months_of_pay, copies, why, approver, state, by_rule, proposed_by, proposed_at, decided_by,
       decided_at)
     values ($1::uuid, $1::text, 'SD-9', 1, 'serviceRule', 'SD-3', $2, '2026-11-20', '记录未交回', 1, 100, false, 0, 3, '{}',
       'GENERAL_MANAGER', $3, false, $4::uuid, now(), case when $5 then $4::uuid end, case when $5 then now() end)`,
    [id, ming, state, supervisor, isDecided],
  );
  return id;
}
