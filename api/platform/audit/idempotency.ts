import type { DataSource } from 'typeorm';
import { fingerprint } from '../canonical-json';
import type { RequestContext } from '../context/request-context';
import { deleteInBatches } from '../database/delete-in-batches';
import type { Transaction } from '../database/request-database';
import { problem, type ProblemValue } from '../graph/problem';

/**
 * Days for which a key answers what it answered first. A request is sent again within seconds by a program, and within
 * weeks by somebody who finds an old draft after a holiday; later it is taken for a new one.
 */
export const KEY_KEPT_DAYS = 30;

/** Forgets keys that are too old to be sent again. For a nightly job. @returns how many */
export function forgetOldKeys(source: DataSource, now: string): Promise<number> {
  return deleteInBatches(source, {
    table: 'platform.idempotency',
    where: `at < $1::timestamptz - interval '${KEY_KEPT_DAYS} days'`,
    value: now,
  });
}

export interface OnceRequest {
  /** Chosen by the caller, 1 to 200 characters; belongs to the viewer. */
  readonly key: string;
  /** The mutation, so that a key cannot stand for two kinds of work. */
  readonly operation: string;
  /** What was asked for; the same key with another request is refused. Only its fingerprint is stored. */
  readonly request: unknown;
}

/** What came of it: an answer, new or stored, or the problem that the key stands for something else. */
export type Once<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer; readonly replayed: boolean }
  | { readonly kind: 'refused'; readonly problem: ProblemValue };

/**
 * Does work once for a key. The key is taken first, in the work's own transaction: a second request with it waits for
 * the first to commit and then answers what the first answered. An answer that is a problem has no effect, whatever was
 * written before it, and is not kept: the caller may mend the request and send it under the same key. Answers pass through
 * JSON when stored.
 *
 * @throws Error when nobody is signed in
 */
export async function once<Answer extends object>(
  transaction: Transaction,
  context: RequestContext,
  { key, operation, request }: OnceRequest,
  work: () => Promise<Answer>,
): Promise<Once<Answer>> {
  const actor = context.viewer?.staffId;
  if (actor === undefined) throw new Error(`Nobody is signed in to do ${operation} once`);
  // PostgreSQL stores no text with a zero in it.
  if (key.length < 1 || key.length > 200 || key.includes('\0')) return { kind: 'refused', problem: badKey(context) };
  const requestHash = fingerprint(request);
  const [taken] = await transaction.rows({
    text: `insert into platform.idempotency (actor_id, key, operation, request_hash, at) values ($1, $2, $3, $4, $5)
           on conflict do nothing returning key`,
    values: [actor, key, operation, requestHash, context.now],
  });
  if (taken === undefined) return replay<Answer>(transaction, context, { key, operation, requestHash });
  const answer = await work();
  if (isProblem(answer)) transaction.undo();
  else
    transaction.atEnd({
      text: 'update platform.idempotency set answer = $3 where actor_id = $1 and key = $2',
      values: [actor, key, JSON.stringify(answer)],
    });
  return { kind: 'answered', answer, replayed: false };
}

/** A mutation and its input, whose key is no part of what was asked for. */
export interface Asked<Input> {
  readonly operation: string;
  readonly input: Input;
}

interface Done {
  readonly id: string;
}

/**
 * Does work once for the key of an input, in a transaction of its own.
 *
 * @returns the id of what was changed, and whether it had been before; or the problem, which had no effect
 * @throws Error when nobody is signed in
 */
export async function onceFor<Problem extends { readonly code: string }>(
  context: RequestContext,
  { operation, input }: Asked<{ readonly idempotencyKey: string }>,
  work: (transaction: Transaction) => Promise<Done | Problem>,
): Promise<(Done & { readonly replayed: boolean }) | Problem | ProblemValue> {
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Done | Problem>(transaction, context, { key, operation, request }, () => work(transaction)),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  const { answer, replayed } = outcome;
  return 'code' in answer ? answer : { id: answer.id, replayed };
}

interface Stored<Answer> {
  readonly operation: string;
  readonly requestHash: string;
  readonly answer: Answer;
}

async function replay<Answer>(
  transaction: Transaction,
  context: RequestContext,
  asked: { readonly key: string; readonly operation: string; readonly requestHash: string },
): Promise<Once<Answer>> {
  const [stored] = await transaction.rows<Stored<Answer>>({
    text: `select operation, request_hash as "requestHash", answer from platform.idempotency
           where actor_id = $1 and key = $2`,
    values: [context.viewer?.staffId, asked.key],
  });
  if (stored?.operation === asked.operation && stored.requestHash === asked.requestHash)
    return { kind: 'answered', answer: stored.answer, replayed: true };
  return { kind: 'refused', problem: keyTaken(context) };
}

function isProblem(answer: object): boolean {
  return 'code' in answer && 'message' in answer;
}

function keyTaken({ locale }: RequestContext): ProblemValue {
  return problem('InvalidInput', {
    code: 'IDEMPOTENCY_KEY_TAKEN',
    field: 'input.idempotencyKey',
    locale,
    wording: {
      'zh-CN': '这个幂等键已用于另一个请求。请换一个新的键后重试。',
      en: 'This idempotency key already stands for another request. Send this one with a new key.',
    },
  });
}

function badKey({ locale }: RequestContext): ProblemValue {
  return problem('InvalidInput', {
    code: 'IDEMPOTENCY_KEY_LENGTH',
    field: 'input.idempotencyKey',
    locale,
    wording: {
      'zh-CN': '幂等键应为 1 至 200 个字符。请换一个键后重试。',
      en: 'An idempotency key has 1 to 200 characters. Send the request with another key.',
    },
  });
}
