import { v7 } from 'uuid';
import type { Post } from '../../kernel/access/post';
import { civilDateAt } from '../../kernel/civil-date';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { storedText, trimText } from '../../kernel/text';
import { refusal, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { hashPassword } from '../password';
import * as problems from './account-problem';
import { accountFault, oneTimePassword } from './account-request';
import type { AddStaffInput, ChangeStaffInput, ResetPasswordInput } from './account-inputs.schema';
import * as writes from './account-write.repository';
import type { AccountRow } from './account.repository';
import { note, notKeeper, read, standing, type Changed, type Fields, type Refused } from './staffing.service';

type Handed =
  | {
      readonly __typename: 'PasswordHanded';
      readonly account: AccountRow;
      readonly password: string | null;
      readonly until: string;
    }
  | Refused;
interface Kept {
  readonly id: string;
  readonly until: string;
}

/** A password that was handed out waits so long for its one sign-in. */
export const ONE_TIME_HOURS = 72;
const HOUR_MS = 3_600_000;

/** Adds a member of staff with a password that is good once; once for an idempotency key. The secret is told once only. */
export async function addStaff(context: RequestContext, input: AddStaffInput, selection: Fields): Promise<Handed> {
  const account = trimText(input.account).toLowerCase();
  const { idempotencyKey: key, ...request } = input;
  return handOut(context, { key, operation: 'addStaff', request, selection }, async (transaction, secret) => {
    const fault = accountFault({ ...input, account });
    if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
    await writes.lockStaffing(transaction);
    const id = v7();
    const facts = { id, ...textsOf(input), account, ...placeOf(input) };
    const wrong = await wrongFacts(transaction, context, facts);
    if (wrong !== undefined) return wrong;
    await writes.insertAccount(transaction, { ...facts, ...secret, at: context.now });
    const posts: Post[] = [...new Set(input.posts)];
    const from = civilDateAt(context.now);
    for (const post of posts) await writes.insertPeriod(transaction, id, { post, from, until: null });
    const { id: _id, ...after } = facts;
    await note(transaction, context, { action: 'staff.add', id, after: { ...after, posts } });
    return id;
  });
}

/** Hands out a password that is good once; the old one and every session end. Once for an idempotency key. */
export async function resetPassword(
  context: RequestContext,
  input: ResetPasswordInput,
  selection: Fields,
): Promise<Handed> {
  const { idempotencyKey: key, ...request } = input;
  return handOut(context, { key, operation: 'resetPassword', request, selection }, async (transaction, secret) => {
    const { id } = input;
    if (id === signedIn(context).staffId) return refusal(context, 'NotAllowed', problems.yourself);
    const found = await standing(transaction, context, input);
    if ('code' in found) return found;
    if (!found.active) return refusal(context, 'IllegalMove', problems.hasLeft);
    const { passwordHash, oneTimeUntil: until } = secret;
    await writes.setOneTimePassword(transaction, id, { passwordHash, until });
    await note(transaction, context, { action: 'staff.resetPassword', id, after: { until } });
    return id;
  });
}

interface HandOut {
  readonly key: string;
  readonly operation: string;
  readonly request: unknown;
  readonly selection: Fields;
}

/** @param work answers whose password it became */
async function handOut(
  context: RequestContext,
  { selection, ...asked }: HandOut,
  work: (
    transaction: Transaction,
    secret: { readonly passwordHash: string; readonly oneTimeUntil: string },
  ) => Promise<string | Refused>,
): Promise<Handed> {
  const refused = notKeeper(context);
  if (refused !== undefined) return refused;
  const password = oneTimePassword();
  const until = new Date(Date.parse(context.now) + ONE_TIME_HOURS * HOUR_MS).toISOString();
  const secret = { passwordHash: await hashPassword(password), oneTimeUntil: until };
  const outcome = await context.database.write((transaction) =>
    once<Kept | Refused>(transaction, context, asked, async () => {
      const done = await work(transaction, secret);
      return typeof done === 'string' ? { id: done, until } : done;
    }),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  return {
    __typename: 'PasswordHanded',
    account: await read(context, outcome.answer.id, selection),
    password: outcome.replayed ? null : password,
    until: outcome.answer.until,
  };
}

/** Changes who somebody is and where they stand; once for an idempotency key. Nobody moves themselves. */
export async function changeStaff(
  context: RequestContext,
  input: ChangeStaffInput,
  selection: Fields,
): Promise<Changed> {
  const refused = notKeeper(context);
  if (refused !== undefined) return refused;
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly id: string } | Refused>(transaction, context, { key, operation: 'changeStaff', request }, () =>
      change(transaction, context, input),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  return { __typename: 'StaffChanged', account: await read(context, outcome.answer.id, selection) };
}

async function change(
  transaction: Transaction,
  context: RequestContext,
  input: ChangeStaffInput,
): Promise<{ readonly id: string } | Refused> {
  const fault = accountFault({ number: input.number, name: input.name, email: input.email });
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const found = await standing(transaction, context, input);
  if ('code' in found) return found;
  if (!found.active) return refusal(context, 'IllegalMove', problems.hasLeft);
  const { id, account } = found;
  const place = placeOf(input);
  const isMoved = PLACES.some((part) => place[part] !== found[part]);
  if (isMoved && id === signedIn(context).staffId) return refusal(context, 'NotAllowed', problems.yourself);
  const facts = { id, ...textsOf(input), ...place };
  const wrong = await wrongFacts(transaction, context, { ...facts, account });
  if (wrong !== undefined) return wrong;
  if (await writes.makesCircle(transaction, id, place.reportsTo))
    return refusal(context, 'InvalidInput', problems.circle);
  await writes.updateAccount(transaction, facts);
  const { number, name, email, unitId, regionCode, reportsTo } = found;
  const { id: _id, ...after } = facts;
  const before = { number, name, email, unitId, regionCode, reportsTo };
  await note(transaction, context, { action: 'staff.change', id, before, after });
  return { id };
}

const PLACES = ['unitId', 'regionCode', 'reportsTo'] as const;
const MISSING = { unit: problems.noSuchUnit, region: problems.noSuchRegion, superior: problems.noSuchSuperior };
const TAKEN = { account: problems.accountTaken, number: problems.numberTaken };

function textsOf({ number, name, email }: Pick<AddStaffInput, 'number' | 'name' | 'email'>) {
  return { number: trimText(number), name: trimText(name), email: storedText(email) };
}

type PlaceInput = Pick<AddStaffInput, 'unitId' | 'regionCode' | 'reportsToId'>;

function placeOf({ unitId, regionCode, reportsToId }: PlaceInput): writes.Place {
  return { unitId: unitId ?? null, regionCode: regionCode ?? null, reportsTo: reportsToId ?? null };
}

async function wrongFacts(
  transaction: Transaction,
  context: RequestContext,
  facts: writes.Place & { readonly id: string; readonly account: string; readonly number: string },
): Promise<ProblemValue | undefined> {
  if (facts.unitId !== null && !isId(facts.unitId)) return refusal(context, 'InvalidInput', problems.noSuchUnit);
  if (facts.regionCode?.includes('\0') === true) return refusal(context, 'InvalidInput', problems.noSuchRegion);
  if (facts.reportsTo !== null && !isId(facts.reportsTo))
    return refusal(context, 'InvalidInput', problems.noSuchSuperior);
  const missing = await writes.missingPlace(transaction, facts);
  if (missing !== undefined) return refusal(context, 'InvalidInput', MISSING[missing]);
  const taken = await writes.takenBy(transaction, facts);
  return taken === undefined ? undefined : refusal(context, 'InvalidInput', TAKEN[taken]);
}
