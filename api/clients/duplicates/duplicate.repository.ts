import type { Why } from '../../kernel/policy/why';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';
import type { Transaction } from '../../platform/database/request-database';
import type { Viewer } from '../../kernel/access/viewer';
import type { DuplicateState } from './duplicate.schema';

export interface DuplicateRow {
  readonly id: string;
  readonly firstId: string;
  readonly secondId: string;
  readonly score: number;
  readonly why: Why;
  readonly foundAt: string;
  readonly state: DuplicateState;
  readonly judgedById: string | null;
  readonly judgedAt: string | null;
  readonly note: string | null;
  readonly version: number;
}

const COLUMNS = `d.id, d.first_id as "firstId", d.second_id as "secondId", d.score, d.why, d.found_at as "foundAt", d.state,
  d.judged_by as "judgedById", d.judged_at as "judgedAt", d.note, d.version`;
/**
 * Both are there: a client that was merged is not, until that is undone. `offset 0` has them looked up for the pairs of the
 * page, in their order; joined, all clients were read for it.
 */
const CLIENT = (id: string): string => `(select owner_id from clients.client where id = ${id} offset 0)`;
const FROM = `clients.duplicate d cross join lateral ${CLIENT('d.first_id')} as a cross join lateral ${CLIENT('d.second_id')} as b`;

/** Pairs of which the viewer answers for both clients; undefined: none. Said again in front of row-level security. */
export function duplicatesWithin({ reaches }: Viewer): Conditions | undefined {
  const { all, staffIds } = reaches.MERGING.writable;
  if (all) return new Conditions();
  if (staffIds.length === 0) return undefined;
  return new Conditions().add('(a.owner_id = any(?::uuid[]) and b.owner_id = any(?::uuid[]))', staffIds);
}

export interface Place {
  readonly score: number;
  readonly id: string;
}

/** `limit` pairs behind a place, the likeliest first. */
export function pairsAfter(
  context: RequestContext,
  conditions: Conditions,
  { after, limit }: { readonly after: Place | undefined; readonly limit: number },
): Promise<DuplicateRow[]> {
  if (after !== undefined)
    conditions.say(`(d.score, d.id) < (${conditions.bind(after.score)}::int, ${conditions.bind(after.id)}::uuid)`);
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows<DuplicateRow>({
    text: `select ${COLUMNS} from ${FROM} ${conditions.where} order by d.score desc, d.id desc limit ${most}`,
    values: conditions.values,
  });
}

/** A pair, locked until the transaction ends; undefined when the viewer does not answer for both. */
export async function lockPair(transaction: Transaction, id: string): Promise<DuplicateRow | undefined> {
  const [row] = await transaction.rows<DuplicateRow>({
    text: `select ${COLUMNS} from ${FROM} where d.id = $1 for update of d`,
    values: [id],
  });
  return row;
}

export interface Judgement {
  readonly id: string;
  readonly state: DuplicateState;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
}

export async function writeJudgement(transaction: Transaction, { id, state, note, by, at }: Judgement): Promise<void> {
  const isJudged = state === 'DIFFERENT';
  await transaction.rows({
    text: `update clients.duplicate set state = $2, note = $3, judged_by = $4, judged_at = $5, version = version + 1
      where id = $1`,
    values: [id, state, note, isJudged ? by : null, isJudged ? at : null],
  });
}
