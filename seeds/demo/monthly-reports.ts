import type pg from 'pg';
import { addMonths, monthOf, monthRange, startOfDay } from '../../api/kernel/civil-date';
import { compileMonth } from '../../api/complaints/monthly/compile-report.service';
import type { ReportRule } from '../../api/complaints/monthly/report-policy';
import { clausesOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import type { Transaction } from '../../api/platform/database/request-database';
import { DEMO_STAFF } from './accounts';
import { staffId } from './company';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PETITION = '来料检验记录显示外购件不良，应由供应商承担，申请重新认定';

interface Seeding {
  readonly transaction: Transaction;
  readonly client: pg.PoolClient;
  readonly asOf: string;
  readonly quality: Regulation;
}

/** Three months of closed cases as they were reported: two frozen, one of them restated since, and the last under way. */
export async function seedMonthly({ transaction, client, asOf, quality }: Seeding): Promise<void> {
  const rule = ruleOf(quality);
  const thisMonth = monthOf(asOf);
  for (const back of [3, 2, 1]) {
    const month = addMonths(thisMonth, -back);
    const firstMs = Date.parse(startOfDay(monthRange(addMonths(month, 1)).from));
    const at = (days: number, hours: number): string =>
      new Date(firstMs + days * DAY_MS + hours * HOUR_MS).toISOString();
    await compileMonth(transaction, { month, rule, at: at(0, 0.25) });
    await client.query(ANSWERED, [month, ...holders(), at(4, 10), back > 1]);
    if (back === 1) {
      await client.query(OBJECTED, [month, staffId('xuming'), at(6, 15), PETITION]);
      await client.query(PETITIONED, [month]);
    } else {
      if (back === 3) await client.query(RESTATED, [month]);
      await client.query(
        'update complaints.monthly_report set frozen_at = $2, frozen_by = $3, version = version + 1 where id = $1',
        [month, at(8, 16), staffId('linhui')],
      );
    }
  }
}

/** All of a month, or two lines in three. */
const ANSWERED = `update complaints.monthly_line l set state = 'CONFIRMED', by_staff = h.staff, at = $4
  from unnest($2::text[], $3::uuid[]) as h (post, staff)
  where l.report_id = $1 and h.post = l.post and ($5 or abs(hashtext(l.number)) % 3 < 2)`;

const OBJECTED = `update complaints.monthly_line set state = 'OBJECTED', by_staff = $2, at = $3, objection = $4
  where id = (select id from complaints.monthly_line where report_id = $1 and post = 'PRODUCTION_MANAGER' order by number limit 1)`;

const PETITIONED = `insert into complaints.petition (id, complaint_id, seq, department, reason, post, by_staff, at, decider)
  select gen_random_uuid(), complaint_id, 1, department, objection, post, by_staff, at, 'GM_OFFICE'
  from complaints.monthly_line where report_id = $1 and state = 'OBJECTED'`;

/** What two cases said then, before they were looked into again. */
const RESTATED = `update complaints.monthly_line set department = 'LOGISTICS', compiled_department = 'LOGISTICS'
  where id in (select id from complaints.monthly_line where report_id = $1 and department = 'CARRIER' order by number limit 2)`;

function holders(): [posts: string[], staffIds: string[]] {
  const byPost = new Map<string, string>();
  for (const { account, posts } of DEMO_STAFF)
    for (const post of posts) if (!byPost.has(post)) byPost.set(post, staffId(account));
  return [[...byPost.keys()], [...byPost.values()]];
}

function ruleOf(quality: Regulation): ReportRule {
  const rule = clausesOfKind(quality, 'reportDay').find(({ parameters }) => parameters.report === 'closedCases');
  const { compiledBy: compiler, confirms } = rule?.parameters ?? {};
  if (rule === undefined || compiler === undefined || confirms === undefined) throw new Error('CQ-9 names nobody');
  return { ...rule, compiler, confirms };
}
