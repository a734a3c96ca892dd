import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { POSTS_WITH_LOGINS } from '../../kernel/access/whole-company';
import { civilDateAt, DAY_MS } from '../../kernel/civil-date';
import { recordAudit, type Acting } from '../../platform/audit/audit';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import { refusal, type ProblemText } from '../../platform/graph/problem';
import { sessionSettings, type LoginLimits } from './login-limits';
import * as problems from './login-problem';
import * as logins from './login.repository';
import { scramVerifier } from './scram';

/** The operator, at the machine: the database is opened with a login that may make roles. */
type Operating = Acting & { readonly database: RequestDatabase };

export interface Asked {
  readonly account: string;
  readonly days: number;
  readonly mostDays: number;
  readonly limits: LoginLimits;
}

export interface MadeLogin {
  readonly role: string;
  readonly password: string;
  readonly until: string;
  /** Other databases of the server that are open to it. */
  readonly alsoOpen: readonly string[];
}

interface Refused {
  /** In English. */
  readonly problem: string;
}

/**
 * Makes somebody a database login of their own. The role, its record and the line of the audit trail are there together or
 * not at all; the password is shown once and kept nowhere. One that has expired gives way.
 *
 * @param ready what has to be done to the database before anybody logs in; it throws where that cannot be done
 */
export function makeLogin(
  context: Operating,
  { account, days, mostDays, limits }: Asked,
  ready: (transaction: Transaction) => Promise<void>,
): Promise<MadeLogin | Refused> {
  return context.database.write(async (transaction) => {
    if (!Number.isInteger(days) || days < 1 || days > mostDays) return refused(problems.wrongDays(mostDays));
    const standing = await logins.lockLoginOf(transaction, account);
    if (standing !== undefined && !standing.expired) return refused(problems.hasOne(account, standing.role));
    const holder = await logins.holderNamed(transaction, account, civilDateAt(context.now));
    if (holder === undefined) return refused(problems.noAccount(account));
    if (!holder.maySignIn) return refused(problems.mayNotSignIn(account));
    if (!holder.posts.some((post) => POSTS_WITH_LOGINS.includes(post)))
      return refused(problems.readsTooLittle(account, POSTS_WITH_LOGINS));
    await ready(transaction);
    if (standing !== undefined) await end(transaction, context, { account, login: standing });
    const password = randomBytes(24).toString('base64url');
    const made = {
      id: v7(),
      staffId: holder.id,
      role: roleFor(account),
      at: context.now,
      until: new Date(Date.parse(context.now) + days * DAY_MS).toISOString(),
    };
    await logins.createRole(transaction, made, {
      verifier: scramVerifier(password),
      settings: sessionSettings(limits),
    });
    await logins.insertLogin(transaction, made);
    await recordAudit(transaction, context, {
      action: 'login.make',
      subjectType: 'DatabaseLogin',
      subjectId: made.id,
      after: { account, role: made.role, until: made.until },
    });
    const alsoOpen = await logins.otherDatabases(transaction, made.role);
    return { role: made.role, password, until: made.until, alsoOpen };
  });
}

/** Ends the login of somebody at once, open connections included. */
export async function endLogin(context: Operating, account: string): Promise<{ readonly role: string } | Refused> {
  const outcome = await context.database.write(async (transaction) => {
    const login = await logins.lockLoginOf(transaction, account);
    if (login === undefined) return refused(problems.hasNone(account));
    await end(transaction, context, { account, login });
    return { role: login.role };
  });
  if ('role' in outcome) await clearEnded(context.database);
  return outcome;
}

/** Ends the connections of logins that have ended, and drops their roles; what a lost process left is made up for. */
export async function clearEnded(database: RequestDatabase): Promise<void> {
  for (const role of await logins.endedRoles(database)) {
    await logins.disconnect(database, role);
    await database.write((transaction) => logins.dropRole(transaction, role));
  }
}

export function listLogins(database: RequestDatabase): Promise<logins.LoginRow[]> {
  return logins.readLogins(database);
}

interface Ending {
  readonly account: string;
  readonly login: logins.LoginKey;
}

async function end(transaction: Transaction, context: Acting, { account, login }: Ending): Promise<void> {
  await logins.closeLogin(transaction, login, context.now);
  await recordAudit(transaction, context, {
    action: 'login.end',
    subjectType: 'DatabaseLogin',
    subjectId: login.id,
    before: { account, role: login.role },
  });
}

/** Unlike every other of the server, whose databases share their roles; and recognised by people. */
function roleFor(account: string): string {
  return `kehu_login_${account.replaceAll(/[^a-z0-9]/g, '_').slice(0, 40)}_${randomBytes(3).toString('hex')}`;
}

function refused(text: ProblemText): Refused {
  return { problem: refusal({ locale: 'en' }, 'InvalidInput', text).message };
}
