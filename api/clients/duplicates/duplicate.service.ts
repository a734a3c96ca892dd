import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import { pageOf, type Page } from '../../platform/graph/page';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import {
  duplicatesWithin,
  lockPair,
  pairsAfter,
  writeJudgement,
  type DuplicateRow,
  type Place,
} from './duplicate.repository';
import type { DuplicateState, JudgeDuplicateInput } from './duplicate.schema';
import { mayNotMerge, noSuchPair } from './merge-problem';

export interface DuplicatePageInput {
  readonly first: number;
  readonly after: string | null | undefined;
  readonly state: DuplicateState;
}

/** Pairs that may be one client, the likeliest first. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export async function duplicatePage(
  context: RequestContext,
  { first, after, state }: DuplicatePageInput,
): Promise<Page<DuplicateRow>> {
  const limit = pageSize(first) + 1;
  const conditions = duplicatesWithin(signedIn(context))?.add('d.state = ?', state);
  const place = after == null ? undefined : placeOf(after);
  const rows = conditions === undefined ? [] : await pairsAfter(context, conditions, { after: place, limit });
  return pageOf({ rows, first, after, keyOf: ({ score, id }) => [score, id] });
}

function placeOf(cursor: string): Place {
  const [score, id] = decodeCursor(cursor, 2);
  if (Number.isSafeInteger(score) && typeof id === 'string' && isId(id)) return { score: score as number, id };
  throw foreignCursor();
}

export interface Judged {
  readonly __typename: 'DuplicateJudged';
  readonly pair: DuplicateRow;
}

type Refused = ProblemValue | StaleVersionValue;

/** Remembers that two clients are two, or takes that back; once for an idempotency key. Source: KA-1-duplicates */
export async function judgeDuplicate(context: RequestContext, input: JudgeDuplicateInput): Promise<Judged | Refused> {
  if (!signedIn(context).reaches.MERGING.write) return refusal(context, 'NotAllowed', mayNotMerge);
  if (!isId(input.id)) return refusal(context, 'NotFound', noSuchPair);
  const name = { 'zh-CN': '说明', en: 'The note' };
  const fault = textFault(input, [{ field: 'note', most: 500, lines: true, name }]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Judged | Refused>(transaction, context, { key, operation: 'judgeDuplicate', request }, () =>
      judge(transaction, context, input),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : outcome.answer;
}

async function judge(
  transaction: Transaction,
  context: RequestContext,
  { id, version, state, note }: JudgeDuplicateInput,
): Promise<Judged | Refused> {
  const before = await lockPair(transaction, id);
  if (before === undefined) return refusal(context, 'NotFound', noSuchPair);
  if (before.version !== version) return staleVersion(before.version, context.locale);
  const { staffId } = signedIn(context);
  await writeJudgement(transaction, { id, state, note: storedText(note), by: staffId, at: context.now });
  await recordAudit(transaction, context, {
    action: 'client.judgeDuplicate',
    subjectType: 'Client',
    subjectId: before.firstId,
    before: { state: before.state },
    after: { otherId: before.secondId, state, note: storedText(note) },
  });
  const after = await lockPair(transaction, id);
  return after === undefined
    ? refusal(context, 'NotFound', noSuchPair)
    : { __typename: 'DuplicateJudged', pair: after };
}
