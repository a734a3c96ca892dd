import type { RequestContext } from '../platform/context/request-context';
import type { ProblemValue, StaleVersionValue } from '../platform/graph/problem';

/** What may wait for a decision, and what the graph calls it. */
export const approvalKinds = [
  'COMPLAINT',
  'TRANSFER',
  'RETURN',
  'ALLOWANCE',
  'HELD',
  'TIER',
  'SEGMENT',
  'CREDIT',
  'PLAN',
  'RECOGNITION',
  'PENALTY',
  'NOTICE',
  'PETITION',
] as const;
export type ApprovalKindName = (typeof approvalKinds)[number];

/**
 * A kind of decisions that join the inbox. The room that owns what is decided offers one; the inbox knows nothing else
 * of it (docs/decisions/0017).
 */
export interface ApprovalSource {
  /** A word that begins the ids of its approvals; letters only. */
  readonly name: string;
  /** What its statements are mapped by. */
  readonly entities: readonly Function[];
  /**
   * A statement for what waits for the viewer, read under the viewer's own row-level security, without values and
   * without what the viewer asked for. Its columns are those of {@link WaitingRow}, as `snake_case`. A function where a
   * regulation says which posts decide.
   */
  readonly waiting: string | ((context: RequestContext) => Promise<string>);
  /** Decides once for an idempotency key. Never throws for what a user can cause. */
  readonly decide: (context: RequestContext, asked: DecisionAsked) => Promise<DecisionMade | Refused>;
}

/** One row of {@link ApprovalSource.waiting}. */
export interface WaitingRow {
  /** Of the decision; a uuid that no other decision has. */
  readonly id: string;
  readonly kind: ApprovalKindName;
  /** The complaint, the return, the tier or the segment set by hand, the application for credit, the development plan, the prospect, the penalty, the notice to clients. */
  readonly subjectId: string;
  /** Of the subject: a decision about another version of it is refused. */
  readonly version: number;
  /** Null for what has none. */
  readonly number: string | null;
  /** Null for what concerns no client, or none yet. */
  readonly clientId: string | null;
  /** As which post it is decided. */
  readonly post: string;
  /** As the policy calls it; null where there are no steps. */
  readonly step: string | null;
  /** In yuan; null when it is not about money. */
  readonly amount: string | null;
  /** In the words of who asked. */
  readonly askedFor: string | null;
  readonly askedBy: string | null;
  readonly askedAt: string;
  readonly dueAt: string | null;
  readonly dueProvisional: boolean;
  readonly clause: string | null;
}

export interface DecisionAsked {
  readonly id: string;
  readonly version: number;
  readonly approves: boolean;
  readonly reason: string | null;
  readonly idempotencyKey: string;
}

export interface DecisionMade {
  readonly __typename: 'ApprovalDecided';
  /** It was decided under this key before, and nothing was done now. */
  readonly replayed: boolean;
}

export type Refused = ProblemValue | StaleVersionValue;
