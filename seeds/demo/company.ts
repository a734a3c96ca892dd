import { hashPassword } from '../../api/identity/password';
import type { Post } from '../../api/kernel/access/post';
import { startOfDay } from '../../api/kernel/civil-date';
import { DEMO_PASSWORD, DEMO_STAFF, REGIONS, UNITS } from './accounts';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';

const KIND = { unit: 1, staff: 2, token: 3 } as const;
const DAY_MS = 86_400_000;
const FOUNDED = Date.parse('2018-03-01T00:00:00Z');

const unitIds = new Map(UNITS.map(([name], at) => [name, seededId(FOUNDED, KIND.unit, at)]));
const staffIds = new Map(DEMO_STAFF.map(({ account }, at) => [account, seededId(FOUNDED, KIND.staff, at)]));

export function staffId(account: string): string {
  const id = staffIds.get(account);
  if (id === undefined) throw new Error(`Nobody has the account ${account}`);
  return id;
}

/** The unit somebody works in. */
export function unitIdOf(account: string): string | undefined {
  return unitIds.get(DEMO_STAFF.find((each) => each.account === account)?.unit ?? '');
}

/** The head of somebody's team: themselves when anybody reports to them, else their superior. */
export function teamHeadOf(account: string): string {
  const heads = DEMO_STAFF.some(({ reportsTo }) => reportsTo === account);
  const superior = DEMO_STAFF.find((each) => each.account === account)?.reportsTo;
  return staffId(heads ? account : (superior ?? account));
}

/** Whom somebody reports to. */
export function superiorOf(id: string): string | undefined {
  const superior = DEMO_STAFF.find(({ account }) => staffId(account) === id)?.reportsTo;
  return superior === undefined ? undefined : staffId(superior);
}

/** Who holds a post: the first of those who do. */
export function holderOf(post: Post): string {
  const holder = DEMO_STAFF.find(({ posts }) => posts.includes(post));
  if (holder === undefined) throw new Error(`Nobody holds the post ${post}`);
  return staffId(holder.account);
}

export function* unitRows(): Generator<CopyRow> {
  for (const [name, nameEn, parent] of UNITS)
    yield [unitIds.get(name), name, nameEn, parent === null ? null : unitIds.get(parent)];
}

export function* regionRows(): Generator<CopyRow> {
  for (const { code, name, nameEn } of REGIONS) yield [code, name, nameEn];
}

export const STAFF_COLUMNS =
  'identity.staff (id, number, name, account, password_hash, unit_id, region_code, reports_to, email, active, demo)';

/** Superiors stand before those who report to them. */
export async function staffRows(): Promise<CopyRow[]> {
  const hash = await hashPassword(DEMO_PASSWORD);
  return DEMO_STAFF.map(({ account, name, unit, region, reportsTo }, at) => [
    staffId(account),
    `S${String(at + 1).padStart(4, '0')}`,
    name,
    account,
    hash,
    unitIds.get(unit),
    region,
    reportsTo === undefined ? null : staffId(reportsTo),
    `${account}@kehu.example`,
    true,
    true,
  ]);
}

export function* staffPostRows(): Generator<CopyRow> {
  for (const { account, posts } of DEMO_STAFF)
    for (const post of posts) yield [staffId(account), post, '[2018-03-01,)'];
}

export const TOKEN_COLUMNS =
  'identity.api_token (id, staff_id, name, token_hash, prefix, scopes, created_at, expires_at, last_used_at, revoked_at)';

const TOKENS = [
  ['fengxue', '月报脚本', '{AGGREGATE:READ,COMPLAINT:READ,RETURN:READ}', 40, 90, 0.4, null],
  ['fengxue', '退货核对', '{RETURN:READ,MONEY:READ}', 75, 30, 46, null],
  ['fengxue', '旧报表', '{COMPLAINT:READ}', 120, 90, 61, 60],
  ['zhangwei', '客户名单同步', '{CLIENT_CARD:READ}', 12, 30, 1.2, null],
] as const;

/** Tokens in use, expired and revoked. Their hashes are of nothing: no text is known that opens them. */
export function* tokenRows(asOf: string): Generator<CopyRow> {
  const end = dayMs(asOf);
  const daysAgo = (days: number | null): string | null =>
    days === null ? null : new Date(end - days * DAY_MS).toISOString();
  for (const [at, [account, name, scopes, madeAgo, days, usedAgo, revokedAgo]] of TOKENS.entries()) {
    const random = new Random(FOUNDED, at);
    const hash = Array.from({ length: 32 }, () => random.whole(0, 255).toString(16).padStart(2, '0')).join('');
    const prefix = `kehu_${hash.slice(0, 8)}`;
    const id = seededId(end - madeAgo * DAY_MS, KIND.token, at);
    const [madeAt, endsAt] = [daysAgo(madeAgo), daysAgo(madeAgo - days)];
    yield [
      id,
      staffId(account),
      name,
      `\\x${hash}`,
      prefix,
      scopes,
      madeAt,
      endsAt,
      daysAgo(usedAgo),
      daysAgo(revokedAgo),
    ];
  }
}

/** Who may own clients of a region. */
export function ownersOfRegion(region: string): readonly string[] {
  const there = DEMO_STAFF.filter((staff) => staff.region === region && staff.posts.includes('KA_SPECIALIST'));
  return there.map(({ account }) => staffId(account));
}

/** The instant, in epoch milliseconds, a civil day begins in Asia/Shanghai. */
export function dayMs(date: string): number {
  return Date.parse(startOfDay(date));
}
