import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import * as problems from './account-problem';
import { lockAccount, lockStaffing, type StandingAccount } from './account-write.repository';
import { accountById, type AccountRow } from './account.repository';

export type Fields = Selection | readonly string[];
export type Refused = ProblemValue | StaleVersionValue;
export type Changed = { readonly __typename: 'StaffChanged'; readonly account: AccountRow } | Refused;

/** Undefined for who keeps the staff; the refusal for everybody else. */
export function notKeeper(context: RequestContext): ProblemValue | undefined {
  return signedIn(context).reaches.STAFFING.writable.all
    ? undefined
    : refusal(context, 'NotAllowed', problems.mayNotStaff);
}

/** Somebody as they are on record, locked; or why they are not as the caller read them. */
export async function standing(
  transaction: Transaction,
  context: RequestContext,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<StandingAccount | Refused> {
  await lockStaffing(transaction);
  const found = isId(id) ? await lockAccount(transaction, id) : undefined;
  if (found === undefined) return refusal(context, 'NotFound', problems.noSuchStaff);
  return found.version === version ? found : staleVersion(found.version, context.locale);
}

export interface Change {
  readonly id: string;
  readonly version: number;
}

/**
 * Changes somebody else, as they were read, in one transaction with its line of the audit trail.
 *
 * @param work answers why it is refused, or what to note; undefined: it was so already
 */
export async function changeOther(
  context: RequestContext,
  { input, selection }: { readonly input: Change; readonly selection: Fields },
  work: (transaction: Transaction, found: StandingAccount) => Promise<Refused | Noted | undefined>,
): Promise<Changed> {
  const refused = notKeeper(context);
  if (refused !== undefined) return refused;
  if (input.id === signedIn(context).staffId) return refusal(context, 'NotAllowed', problems.yourself);
  const problem = await context.database.write(async (transaction): Promise<Refused | undefined> => {
    const found = await standing(transaction, context, input);
    if ('code' in found) return found;
    const done = await work(transaction, found);
    if (done === undefined || 'code' in done) return done;
    await note(transaction, context, { ...done, id: input.id });
    return undefined;
  });
  return problem ?? { __typename: 'StaffChanged', account: await read(context, input.id, selection) };
}

export interface Noted {
  readonly action: string;
  readonly before?: object;
  readonly after?: object;
}

/** A line of the audit trail, and word of it to whoever has something open of theirs. */
export async function note(
  transaction: Transaction,
  context: RequestContext,
  { id, ...line }: Noted & { readonly id: string },
): Promise<void> {
  await recordAudit(transaction, context, { ...line, subjectType: 'Staff', subjectId: id });
  await publish(transaction, 'staff.changed', { staffId: id });
}

/** Somebody as they are after a change. */
export async function read(context: RequestContext, id: string, selection: Fields): Promise<AccountRow> {
  return (await accountById(context, id, selection)) ?? { id };
}
