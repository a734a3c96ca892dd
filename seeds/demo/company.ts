import { hashPassword } from '../../api/identity/password';
import { startOfDay } from '../../api/kernel/civil-date';
import { DEMO_PASSWORD, DEMO_STAFF, REGIONS, UNITS } from './accounts';
import type { CopyRow } from './copy';
import { seededId } from './random';

const KIND = { unit: 1, staff: 2 } as const;
const FOUNDED = Date.parse('2018-03-01T00:00:00Z');

const unitIds = new Map(UNITS.map(([name], at) => [name, seededId(FOUNDED, KIND.unit, at)]));
const staffIds = new Map(DEMO_STAFF.map(({ account }, at) => [account, seededId(FOUNDED, KIND.staff, at)]));

export function staffId(account: string): string {
  const id = staffIds.get(account);
  if (id === undefined) throw new Error(`Nobody has the account ${account}`);
  return id;
}

export function* unitRows(): Generator<CopyRow> {
  for (const [name, parent] of UNITS) yield [unitIds.get(name), name, parent === null ? null : unitIds.get(parent)];
}

export function* regionRows(): Generator<CopyRow> {
  for (const [code, name] of REGIONS) yield [code, name];
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

/** Who may own clients of a region. */
export function ownersOfRegion(region: string): readonly string[] {
  const there = DEMO_STAFF.filter((staff) => staff.region === region && staff.posts.includes('KA_SPECIALIST'));
  return there.map(({ account }) => staffId(account));
}

/** The instant, in epoch milliseconds, a civil day begins in Asia/Shanghai. */
export function dayMs(date: string): number {
  return Date.parse(startOfDay(date));
}
