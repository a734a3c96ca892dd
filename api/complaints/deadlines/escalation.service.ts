import { civilDateAt } from '../../kernel/civil-date';
import { clauseOfKind, storedRegulation } from '../../kernel/policy/regulation';
import { recordAudit, type Acting } from '../../platform/audit/audit';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import { publish } from '../../platform/outbox';
import { levelsDue, type EscalationLevels, type LevelDue } from './escalation';
import {
  clockKinds,
  insertEscalation,
  overdueClocks,
  qualityVersions,
  superiorsOf,
  type ClockKind,
  type OverdueClock,
} from './escalation.repository';
import { insertEvent } from '../intake/filing.repository';

export interface EscalationRun extends Acting {
  readonly database: RequestDatabase;
}

const BATCH = 100;
/** The next run goes on: however much is overdue, a job ends. */
const MOST_BATCHES = 200;

/**
 * Tells every overdue clock up the hierarchy, each level once: on record of the case, in the audit trail, and to whom it
 * concerns. A job of the system; each batch is a transaction of its own, so a run that is killed loses nothing that was
 * told, and any number may run at a time. Source: CQ-12, SD-2
 *
 * @returns how many levels were told
 */
export async function escalateOverdue(run: EscalationRun): Promise<number> {
  let told = 0;
  for (const kind of clockKinds) {
    let after: OverdueClock | undefined;
    for (let batches = 0; batches < MOST_BATCHES; batches += 1) {
      const { clocks, count } = await run.database.write((transaction) => batch(transaction, run, { kind, after }));
      told += count;
      after = clocks.at(-1);
      if (after === undefined) break;
    }
  }
  return told;
}

async function batch(
  transaction: Transaction,
  run: EscalationRun,
  { kind, after }: { readonly kind: ClockKind; readonly after: OverdueClock | undefined },
): Promise<{ readonly clocks: readonly OverdueClock[]; readonly count: number }> {
  const clocks = await overdueClocks(transaction, kind, { now: run.now, after, limit: BATCH });
  const policies = await levelsByVersion(transaction, clocks);
  let count = 0;
  for (const clock of clocks)
    for (const due of levelsDue(clock, policies.get(clock.cqVersion) ?? [], run.now))
      if (await tell(transaction, run, { ...clock, ...due })) count += 1;
  return { clocks, count };
}

async function levelsByVersion(
  transaction: Transaction,
  clocks: readonly OverdueClock[],
): Promise<ReadonlyMap<number, EscalationLevels>> {
  if (clocks.length === 0) return new Map();
  const documents = await qualityVersions(transaction, [...new Set(clocks.map(({ cqVersion }) => cqVersion))]);
  return new Map(
    [...documents].map(([version, document]) => [
      version,
      clauseOfKind(storedRegulation(document), 'caseClock').parameters.escalation ?? [],
    ]),
  );
}

async function tell(
  transaction: Transaction,
  run: EscalationRun,
  { complaintId, stepId, step, post, dueAt, level, up }: OverdueClock & LevelDue,
): Promise<boolean> {
  const superiors = await superiorsOf(transaction, { post, up, day: civilDateAt(run.now) });
  const staffIds = superiors.map(({ id }) => id);
  const escalationId = await insertEscalation(transaction, {
    complaintId,
    stepId,
    level,
    dueAt,
    at: run.now,
    staffIds,
  });
  if (escalationId === undefined) return false;
  await insertEvent(transaction, {
    complaintId,
    at: run.now,
    kind: 'OVERDUE',
    byStaff: null,
    note: superiors.map(({ name }) => name).join('、') || null,
    step: stepId === null ? null : step,
    data: { escalationId, level },
  });
  await recordAudit(transaction, run, {
    action: 'complaint.escalate',
    subjectType: 'Complaint',
    subjectId: complaintId,
    after: { level, step: stepId === null ? null : step, dueAt, to: staffIds },
  });
  await publish(transaction, 'complaint.escalated', {
    escalationId,
    complaintId,
    step: stepId === null ? null : step,
    level,
    dueAt,
    staffIds,
  });
  return true;
}
