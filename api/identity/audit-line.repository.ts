import { NewestFirst } from '../platform/graph/newest-first';
import { ReadPlan } from '../platform/graph/read-plan';
import { AuditLineEntity } from './audit-line.entity';
import { TRAIL } from './audit.schema';

/** A line as its select list reads it; columns that were not asked for are missing. */
export type AuditLineRow = Pick<AuditLineEntity, 'id' | 'subjectType'> & Partial<AuditLineEntity>;

const plan = new ReadPlan(AuditLineEntity, {
  alias: 'l',
  always: ['id', 'subjectType'],
  needs: {
    actor: ['actorId'],
    onBehalfOf: ['onBehalfOfId'],
    changes: ['before', 'after'],
    names: ['subjectId', 'before', 'after'],
    clients: ['subjectId', 'before', 'after'],
  },
  classified: { default: TRAIL },
});

export const newestAuditLines = new NewestFirst<AuditLineRow>({
  name: 'audit line',
  plan,
  from: 'platform.audit l',
  newest: 'at',
  type: 'timestamptz',
  parent: 'actorId',
});
