import { trimText } from '../../kernel/text';
import { v7 } from 'uuid';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit, type Acting } from '../../platform/audit/audit';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import { refusal, type ProblemText } from '../../platform/graph/problem';
import { hashPassword } from '../password';
import { accountFault, oneTimePassword } from './account-request';
import { ONE_TIME_HOURS } from './account.service';
import * as writes from './account-write.repository';
import { isKept } from './post-period';

export interface Appointed {
  readonly account: string;
  readonly password: string;
  /** Until then the password opens the choice of another. */
  readonly until: string;
  readonly isNew: boolean;
}

export interface Appointee {
  readonly account: string;
  readonly name: string;
  readonly number: string;
}

const hasOne: ProblemText = {
  code: 'HAS_ADMINISTRATOR',
  wording: {
    'zh-CN': '已有可以登录的系统管理员，请由其在“员工与岗位”中新增。',
    en: 'There is an administrator who can sign in. Have them add others under “Staff and posts”.',
  },
};

/**
 * Lets somebody in who lets others in, for the operator at the machine: the first administrator of an empty database, or
 * one who lost the password or was locked out. While another administrator can sign in, nobody becomes one this way.
 * Needs the system's reach. @returns the problem in English when it is refused
 */
export async function appointAdministrator(
  context: Acting & { readonly database: RequestDatabase },
  { account: given, name, number }: Appointee,
): Promise<Appointed | { readonly problem: string }> {
  const account = trimText(given).toLowerCase();
  const fault = accountFault({ account, name, number, posts: ['ADMINISTRATOR'] });
  if (fault !== undefined) return { problem: refusal({ locale: 'en' }, 'InvalidInput', fault).message };
  const password = oneTimePassword();
  const until = new Date(Date.parse(context.now) + ONE_TIME_HOURS * 3_600_000).toISOString();
  const secret = { passwordHash: await hashPassword(password), until };
  return context.database.write(async (transaction) => {
    await writes.lockStaffing(transaction);
    const found = await writes.accountNamed(transaction, account);
    const today = civilDateAt(context.now);
    const held = found === undefined ? [] : await writes.periodsOf(transaction, found);
    const isOne = held.some((period) => period.post === 'ADMINISTRATOR' && isKept(period, today));
    if (!isOne && (await writes.hasOtherAdministrator(transaction, found ?? v7(), today)))
      return { problem: refusal({ locale: 'en' }, 'NotAllowed', hasOne).message };
    const id = found ?? v7();
    if (found === undefined) await add(transaction, context, { id, account, name, number, secret });
    else await letIn(transaction, id, secret);
    if (!isOne) await writes.insertPeriod(transaction, id, { post: 'ADMINISTRATOR', from: today, until: null });
    await recordAudit(transaction, context, {
      action: found === undefined ? 'staff.add' : 'staff.resetPassword',
      subjectType: 'Staff',
      subjectId: id,
      after: { account, posts: ['ADMINISTRATOR'], until },
    });
    return { account, password, until, isNew: found === undefined };
  });
}

interface Secret {
  readonly passwordHash: string;
  readonly until: string;
}

function add(
  transaction: Transaction,
  { now }: Acting,
  { secret, ...facts }: Appointee & { readonly id: string; readonly secret: Secret },
): Promise<void> {
  const { passwordHash, until: oneTimeUntil } = secret;
  const nowhere = { email: null, unitId: null, regionCode: null, reportsTo: null };
  return writes.insertAccount(transaction, { ...facts, ...nowhere, passwordHash, oneTimeUntil, at: now });
}

async function letIn(transaction: Transaction, id: string, secret: Secret): Promise<void> {
  await writes.setOneTimePassword(transaction, id, secret);
  await writes.setLocked(transaction, id, null);
  await writes.setLeaving(transaction, id, { leavesOn: null, active: true });
}
