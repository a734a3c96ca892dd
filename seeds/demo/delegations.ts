import { addDays } from '../../api/kernel/civil-date';
import { staffId } from './company';
import type { CopyRow } from './copy';
import { seededId } from './random';

const KIND = 34;

export const DELEGATION_COLUMNS =
  'identity.delegation (id, post, principal_id, delegate_id, valid, reason, created_at, revoked_at)';

/** Principal, delegate, post, first and last day from today on, reason, and whether it was revoked. */
const DELEGATIONS = [
  ['liuyan', 'huangjing', 'SERVICE_DIRECTOR', -62, -58, '参加行业展会', false],
  ['zhengtao', 'sunwei', 'SALES_MANAGER', -21, -17, '年假', true],
  ['chenjianguo', 'wangzhiqiang', 'GENERAL_MANAGER', -12, -9, '赴外地考察', false],
  ['liuyan', 'huangjing', 'SERVICE_DIRECTOR', 9, 13, '年假', false],
] as const;

/** Absences that are over, one that was called off, and one to come. */
export function* delegationRows(asOf: string): Generator<CopyRow> {
  for (const [at, [principal, delegate, post, from, to, reason, revoked]] of DELEGATIONS.entries()) {
    const created = `${addDays(asOf, Math.min(from, 0) - 3)}T02:${10 + at}:00.000Z`;
    yield [
      seededId(Date.parse(created), KIND, at),
      post,
      staffId(principal),
      staffId(delegate),
      `[${addDays(asOf, from)},${addDays(asOf, to + 1)})`,
      reason,
      created,
      revoked ? `${addDays(asOf, from - 1)}T03:00:00.000Z` : null,
    ];
  }
}
