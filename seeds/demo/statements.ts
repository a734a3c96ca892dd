import { moneyOfFen } from '../../api/kernel/money';
import { clauseOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import { clientPlan } from './clients';
import { dayMs, staffId } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';

const KIND = { statement: 47, deposit: 48 } as const;
/** Of most clients statements are on record; the others count as average. */
const ON_RECORD = 0.7;

export const STATEMENT_COLUMNS =
  'clients.financial_statement (id, client_id, fiscal_year, total_assets, total_liabilities, current_assets, current_liabilities, revenue, net_profit, industry, recorded_by, recorded_at)';

/** Annual statements of the last two years. Companies that pay badly seldom stand well. */
export function* statementRows(count: number, asOf: string, banking: Regulation): Generator<CopyRow> {
  const { industries } = clauseOfKind(banking, 'segmentInputs').parameters.outlook;
  const lastYear = Number(asOf.slice(0, 4)) - 1;
  for (let place = 0; place < count; place += 1) {
    const random = new Random(36, place);
    if (!random.chance(ON_RECORD)) continue;
    const plan = clientPlan(place, asOf);
    const { industry } = random.pick(industries);
    const health = random.next();
    const thousands = random.whole(400, 9_000);
    for (const [at, year] of [lastYear - 1, lastYear].entries()) {
      const grown = thousands * (1 + at * plan.growth);
      const yuan = (share: number): string => moneyOfFen(Math.round(grown * share) * 100_000);
      const debt = 0.86 - 0.55 * health + random.between(-0.05, 0.05);
      const liquid = random.between(0.35, 0.6);
      // What is current on both sides follows from how liquid the company is, and never exceeds its whole.
      const owedSoon = Math.min(debt, liquid / (0.75 + 1.2 * health));
      const recordedMs = dayMs(`${year + 1}-04-${String(random.whole(8, 28)).padStart(2, '0')}`) + 10 * 3_600_000;
      if (recordedMs >= dayMs(asOf)) continue;
      yield [
        seededId(recordedMs, KIND.statement, place * 2 + at),
        plan.id,
        year,
        yuan(1),
        yuan(debt),
        yuan(liquid),
        yuan(owedSoon),
        yuan(random.between(0.8, 2.2)),
        yuan((health - 0.22) * 0.16),
        industry,
        at === 0 ? plan.ownerId : staffId('tangli'),
        new Date(recordedMs).toISOString(),
      ];
    }
  }
}

/** What the database does when statements are recorded one by one. */
export const KEEP_RATIOS = `
update clients.client c set industry = s.industry, statement_year = s.fiscal_year,
  debt_ratio = clients.ratio(s.total_liabilities, s.total_assets),
  current_ratio = least(clients.ratio(s.current_assets, s.current_liabilities), 9999),
  net_margin = greatest(least(clients.ratio(s.net_profit, s.revenue), 9999), -9999)
from (select distinct on (client_id) * from clients.financial_statement order by client_id, fiscal_year desc) s
where s.client_id = c.id`;

/** A few individuals pay in advance, some of them much (BK-3). @param members places of member clients, rising */
export function* depositRows(members: Iterable<number>, asOf: string): Generator<CopyRow> {
  let at = -1;
  for (const place of members) {
    at += 1;
    if (at % 17 !== 3) continue;
    const { id } = clientPlan(place, asOf);
    const random = new Random(37, place);
    const ms = dayMs(asOf) - random.whole(20, 150) * 86_400_000 + 9 * 3_600_000;
    const day = new Date(ms).toISOString().slice(0, 10);
    yield [
      seededId(ms, KIND.deposit, place),
      'COLLECTION',
      id,
      day,
      'CNY',
      1,
      moneyOfFen((at % 51 === 3 ? random.whole(1_050, 1_900) : random.whole(110, 480)) * 100_000),
      '0.00',
      `YS${day.replaceAll('-', '')}${String(at).padStart(4, '0')}`,
      null,
      staffId('luofang'),
      new Date(ms).toISOString(),
    ];
  }
}
