import type { Post } from '../kernel/access/post';
import type { CivilDate } from '../kernel/civil-date';
import type { RequestContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database/request-database';
import { UNCLASSIFIED } from '../platform/graph/classified';
import { NewestFirst } from '../platform/graph/newest-first';
import { ReadPlan } from '../platform/graph/read-plan';
import { rowById, type RowSource } from '../platform/graph/row-by-id';
import type { Selection } from '../platform/graph/look-ahead';
import { signedIn } from '../platform/graph/signed-in';
import { DelegationEntity } from './delegation.entity';

export type DelegationRow = Pick<DelegationEntity, 'id'> & Partial<DelegationEntity>;

const plan = new ReadPlan(DelegationEntity, {
  alias: 'd',
  always: ['id', 'version', 'valid', 'revokedAt'],
  needs: {
    from: [],
    to: [],
    state: [],
    principal: ['principalId'],
    delegate: ['delegateId'],
    mayRevoke: ['principalId'],
  },
  classified: { default: UNCLASSIFIED },
});

const source: RowSource = { name: 'delegation', plan, from: 'identity.delegation d' };

/** Row-level security shows everybody their own, and all of them to who reads the audit trail. */
export const newestDelegations = new NewestFirst<DelegationRow>({
  ...source,
  newest: 'createdAt',
  type: 'timestamptz',
  parent: 'principalId',
});

export function delegationById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<DelegationRow | null> {
  return rowById(context, source, { id, list: plan.list(context.database.source, selection, signedIn(context)) });
}

export interface NewDelegation {
  readonly id: string;
  readonly post: Post;
  readonly principalId: string;
  readonly delegateId: string;
  readonly from: CivilDate;
  /** The last day, itself included. */
  readonly to: CivilDate;
  readonly reason: string | null;
  readonly at: string;
}

/** Those who delegate at the same time wait for each other until the transaction ends. */
export async function lockDelegations(transaction: Transaction): Promise<void> {
  await transaction.rows({
    text: `select pg_advisory_xact_lock(hashtextextended('identity.delegation', 0))`,
    values: [],
  });
}

/** Waits for a change of the staff that is under way, and lets none begin until the transaction ends. */
export async function holdStaffing(transaction: Transaction): Promise<void> {
  await transaction.rows({ text: 'select access.hold_staffing()', values: [] });
}

/** Why this delegation cannot be; undefined when it can. */
export async function obstacleTo(
  transaction: Transaction,
  { post, principalId, delegateId, from, to }: Omit<NewDelegation, 'id' | 'reason' | 'at'>,
): Promise<'OVERLAPS' | 'STANDS_IN' | 'IS_AWAY' | undefined> {
  const [found] = await transaction.rows<{ obstacle: 'OVERLAPS' | 'STANDS_IN' | 'IS_AWAY' | null }>({
    text: `select case when exists (
               select from identity.delegation d where d.principal_id = $1 and d.post = $5 and d.revoked_at is null
                 and d.valid && daterange($3, $4, '[]')) then 'OVERLAPS'
             else identity.delegations_in_the_way($1, $2, daterange($3, $4, '[]')) end as obstacle`,
    values: [principalId, delegateId, from, to, post],
  });
  return found?.obstacle ?? undefined;
}

export async function insertDelegation(transaction: Transaction, delegation: NewDelegation): Promise<void> {
  const { id, post, principalId, delegateId, from, to, reason, at } = delegation;
  await transaction.rows({
    text: `insert into identity.delegation (id, post, principal_id, delegate_id, valid, reason, created_at)
           values ($1, $2, $3, $4, daterange($5, $6, '[]'), $7, $8)`,
    values: [id, post, principalId, delegateId, from, to, reason, at],
  });
}

export interface StandingDelegation {
  readonly version: number;
  readonly isRevoked: boolean;
  /** The first day behind its last. */
  readonly until: CivilDate;
  readonly principalId: string;
}

/** A delegation the viewer may know of, locked. */
export async function lockDelegation(transaction: Transaction, id: string): Promise<StandingDelegation | undefined> {
  const text = `select version, revoked_at is not null as "isRevoked", upper(valid) as until, principal_id as "principalId"
    from identity.delegation where id = $1`;
  const [mine] = await transaction.rows<StandingDelegation>({ text: `${text} for update`, values: [id] });
  if (mine !== undefined) return mine;
  // Row-level security locks only what may be changed: others know of it and cannot revoke it.
  const [known] = await transaction.rows<StandingDelegation>({ text, values: [id] });
  return known;
}

export async function revoke(transaction: Transaction, id: string, now: string): Promise<void> {
  await transaction.rows({
    text: `update identity.delegation set revoked_at = greatest($2::timestamptz, created_at), version = version + 1
           where id = $1`,
    values: [id, now],
  });
}

/** Posts somebody on the staff holds on a day; undefined for who left or never was. */
export async function postsOnDay(
  transaction: Transaction,
  staffId: string,
  day: CivilDate,
): Promise<readonly Post[] | undefined> {
  const [found] = await transaction.rows<{ posts: Post[] }>({
    text: 'select posts from identity.viewer_facts($1, $2)',
    values: [staffId, day],
  });
  return found?.posts;
}

export interface ColleagueQuery {
  readonly name: string;
  readonly limit: number;
  readonly day: CivilDate;
  /** Whoever holds one of these is left out. */
  readonly without: readonly Post[];
}

/** Ids of staff at posts whose name or number contains a text, but for the viewer. */
export async function colleaguesNamed(
  context: RequestContext,
  { name, limit, day, without }: ColleagueQuery,
): Promise<string[]> {
  const rows = await context.database.rows<{ id: string }>({
    text: `select s.id from identity.staff s
           where s.active and s.id <> (select access.staff_id())
             and (strpos(lower(s.name), lower($1)) > 0 or strpos(lower(s.number), lower($1)) > 0)
             and exists (select from identity.staff_post p where p.staff_id = s.id and p.valid @> $2::date)
             and not exists (
               select from identity.staff_post p where p.staff_id = s.id and p.valid @> $2::date and p.post = any ($3))
           order by s.name, s.id limit $4`,
    values: [name, day, without, limit],
  });
  return rows.map(({ id }) => id);
}
