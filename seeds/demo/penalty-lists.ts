import type pg from 'pg';
import { addMonths, monthOf, monthRange, startOfDay } from '../../api/kernel/civil-date';
import { compileList } from '../../api/complaints/penalty-lists/compile-penalties.service';
import { clausesOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import type { Transaction } from '../../api/platform/database/request-database';
import { staffId } from './company';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

interface Seeding {
  readonly transaction: Transaction;
  readonly client: pg.PoolClient;
  readonly asOf: string;
  readonly quality: Regulation;
}

/** Three months of administrative penalties: two lists frozen, of one a penalty was taken back since, and the last open. */
export async function seedPenaltyLists({ transaction, client, asOf, quality }: Seeding): Promise<void> {
  const found = clausesOfKind(quality, 'reportDay').find(
    ({ parameters: of }) => of.report === 'administrativePenalties',
  );
  const compiler = found?.parameters.compiledBy;
  if (found === undefined || compiler === undefined) throw new Error('CQ-14 names nobody who compiles');
  for (const back of [3, 2, 1]) {
    const month = addMonths(monthOf(asOf), -back);
    const firstMs = Date.parse(startOfDay(monthRange(addMonths(month, 1)).from));
    const at = (days: number, hours: number): string =>
      new Date(firstMs + days * DAY_MS + hours * HOUR_MS).toISOString();
    await compileList(transaction, { month, rule: { ...found, compiler }, at: at(0, 0.25) });
    if (back === 1) continue;
    await client.query(FROZEN, [month, at(7, 15), staffId('linhui')]);
    if (back === 2) await client.query(TAKEN_BACK, [month, at(18, 10), staffId('chenjianguo')]);
  }
}

const FROZEN = `update complaints.penalty_list set frozen_at = $2, frozen_by = $3, version = version + 1 where id = $1`;

const TAKEN_BACK = `update complaints.penalty set state = 'REVOKED', revoked_at = $2, revoked_by = $3, version = version + 1,
    revocation_reason = '监控录像显示由客户先动手，当事人未还口，撤销处罚'
  where id in (select penalty_id from complaints.penalty_list_line where list_id = $1)`;
