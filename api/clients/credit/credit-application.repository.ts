import type { Viewer } from '../../kernel/access/viewer';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import type { Transaction } from '../../platform/database/request-database';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan, type SelectList } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import { CREDIT } from '../segments/statement.schema';
import type { OpenApplications } from './credit-answer';
import { CreditApplicationEntity } from './credit-application.entity';

/** An application as its select list reads it; columns that were not asked for are missing. */
export type CreditRow = Pick<
  CreditApplicationEntity,
  'id' | 'clientId' | 'ownerId' | 'state' | 'requestedById' | 'investigatedById' | 'approverPosts'
> &
  Partial<CreditApplicationEntity>;

export const creditPlan = new ReadPlan(CreditApplicationEntity, {
  alias: 'a',
  always: ['id', 'clientId', 'ownerId', 'state', 'requestedById', 'investigatedById', 'approverPosts'],
  needs: {
    limit: ['wantedLimit'],
    validTo: ['validTo', 'wantedLimit'],
    decidedBy: ['decidedById'],
    creditPolicy: ['policy'],
    isPriority: ['policy'],
    needsReason: ['policy', 'failedChecks'],
  },
  classified: { default: CREDIT },
});

const source: RowSource = {
  name: 'credit application',
  plan: creditPlan,
  from: `(select p.*, o.owner_id from clients.credit_application p join access.client_owner o on o.client_id = p.client_id) a`,
};

export const newestApplications = new NewestFirst<CreditRow>({
  ...source,
  newest: 'requestedAt',
  type: 'timestamptz',
  parent: 'clientId',
});

export function loadApplication(context: RequestContext, id: string, list: SelectList): Promise<CreditRow | null> {
  return rowById(context, source, { id, list });
}

/** Applications the viewer reaches; undefined: none. */
export function applicationsWithin({ reaches }: Viewer): Conditions | undefined {
  const { all, staffIds } = reaches.CREDIT;
  if (all) return new Conditions();
  return staffIds.length === 0 ? undefined : new Conditions().add('a.owner_id = any(?::uuid[])', staffIds);
}

/** Every application that is to be answered, of whatever client, by policy and time; for those who draft. */
export function openApplications(context: RequestContext): Promise<OpenApplications[]> {
  return context.database.rows<OpenApplications>({
    text: `select policy, requested_at as "requestedAt", due_at as "dueAt", applications from clients.open_credit_applications()`,
    values: [],
  });
}

export type LockedApplication = Pick<
  CreditApplicationEntity,
  | 'clientId'
  | 'ownerId'
  | 'number'
  | 'state'
  | 'wantedLimit'
  | 'validTo'
  | 'policy'
  | 'failedChecks'
  | 'requestedById'
  | 'investigatedById'
  | 'approverPosts'
  | 'version'
>;

/** An application, locked until the transaction ends; undefined when the viewer does not reach it. */
export async function lockApplication(transaction: Transaction, id: string): Promise<LockedApplication | undefined> {
  const [row] = await transaction.rows<LockedApplication>({
    text: `select p.client_id as "clientId", o.owner_id as "ownerId", p.number, p.state, p.wanted_limit as "wantedLimit",
        p.valid_to as "validTo", p.policy, p.failed_checks as "failedChecks", p.requested_by as "requestedById",
        p.investigated_by as "investigatedById", p.approver_posts as "approverPosts", p.version
      from clients.credit_application p join access.client_owner o on o.client_id = p.client_id
      where p.id = $1 for update of p`,
    values: [id],
  });
  return row;
}

/** Lets nobody else apply for the same client until the transaction ends. */
export async function lockCreditOf(transaction: Transaction, clientId: string): Promise<void> {
  await transaction.rows({
    text: `select pg_advisory_xact_lock(hashtextextended('credit of ' || $1, 0))`,
    values: [clientId],
  });
}

/** Whether an application of a client is under way. */
export async function isUnderWay(transaction: Transaction, clientId: string): Promise<boolean> {
  const rows = await transaction.rows({
    text: `select from clients.credit_application where client_id = $1 and state in ('SUBMITTED','INVESTIGATED') limit 1`,
    values: [clientId],
  });
  return rows.length > 0;
}

/** The next serial of a scope. Its row stays locked until the transaction ends. */
export async function nextCreditSerial(transaction: Transaction, scope: string): Promise<number> {
  const [row] = await transaction.rows<{ last: number }>({
    text: `insert into clients.credit_counter as c (scope, last) values ($1, 1)
      on conflict (scope) do update set last = c.last + 1 returning last`,
    values: [scope],
  });
  if (row === undefined) throw new Error(`No serial of ${scope} was given out`);
  return row.last;
}

export type NewApplication = Pick<
  CreditApplicationEntity,
  | 'id'
  | 'number'
  | 'clientId'
  | 'wantedLimit'
  | 'validTo'
  | 'purpose'
  | 'segment'
  | 'policy'
  | 'changeWhy'
  | 'presentLimit'
  | 'owed'
  | 'checks'
  | 'approverPosts'
  | 'approverWhy'
  | 'dueAt'
  | 'dueWhy'
  | 'dueProvisional'
> & { readonly documentIds: readonly string[]; readonly by: string; readonly at: string };

export async function insertApplication(transaction: Transaction, application: NewApplication): Promise<void> {
  const { checks, documentIds, id } = application;
  await transaction.rows({
    text: `insert into clients.credit_application (id, number, client_id, wanted_limit, valid_to, purpose, state, segment, policy,
        change_why, present_limit, owed, checks, failed_checks, approver_posts, approver_why, due_at, due_provisional,
        requested_by, requested_at, due_why)
      values ($1, $2, $3, $4, $5, $6, 'SUBMITTED', $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    values: [
      id,
      application.number,
      application.clientId,
      application.wantedLimit,
      application.validTo,
      application.purpose,
      application.segment,
      application.policy,
      JSON.stringify(application.changeWhy),
      application.presentLimit,
      application.owed,
      JSON.stringify(checks),
      checks.filter(({ result }) => result !== 'PASSED').length,
      application.approverPosts,
      JSON.stringify(application.approverWhy),
      application.dueAt,
      application.dueProvisional,
      application.by,
      application.at,
      JSON.stringify(application.dueWhy),
    ],
  });
  if (documentIds.length === 0) return;
  await transaction.rows({
    text: `insert into clients.credit_document (application_id, document_id) select $1, id from unnest($2::uuid[]) as id`,
    values: [id, documentIds],
  });
}

export interface CreditDecision {
  readonly id: string;
  readonly state: 'APPROVED' | 'REJECTED' | 'WITHDRAWN';
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
}

export async function writeCreditDecision(transaction: Transaction, decision: CreditDecision): Promise<void> {
  const { id, state, note, by, at } = decision;
  await transaction.rows({
    text: `update clients.credit_application set state = $2, decision_note = $3, decided_by = $4, decided_at = $5,
        version = version + 1 where id = $1`,
    values: [id, state, note, by, at],
  });
}
