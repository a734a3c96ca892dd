import type pg from 'pg';
import { creditAnswer } from '../../api/clients/credit/credit-answer';
import { approverPosts } from '../../api/clients/credit/credit-application';
import { checkApplication } from '../../api/clients/credit/credit-check';
import { addDays, type CivilDate } from '../../api/kernel/civil-date';
import { moneyOfFen } from '../../api/kernel/money';
import { approvalPost } from '../../api/kernel/policy/approval-post';
import { creditChange } from '../../api/kernel/policy/credit-change';
import { clauseOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import type { PaymentCredit, Segment } from '../../api/kernel/policy/vocabulary';
import { createWorkCalendar } from '../../api/kernel/work-calendar';
import { dayMs, staffId } from './company';
import type { CopyRow } from './copy';
import { DEMO_DOCUMENT, DIGEST } from './demo-document';
import { seededId } from './random';

const KIND = { application: 49, report: 50, line: 51, document: 52 } as const;
const HOUR_MS = 3_600_000;
const calendar = createWorkCalendar();

type Ending = 'SUBMITTED' | 'INVESTIGATED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN';

interface Plan {
  readonly segment: Segment;
  readonly ending: Ending;
  readonly daysAgo: number;
  /** Of the yearly volume; of what is owed where the exposure is restructured. */
  readonly share: number;
  readonly purpose: string;
  readonly note?: string;
}

/** Applications in every state and under every policy of BK-2, the oldest first. */
const PLANS: readonly Plan[] = [
  {
    segment: 'GOLD',
    ending: 'APPROVED',
    daysAgo: 160,
    share: 0.3,
    purpose: '全年框架采购，按月滚动结算',
    note: '按申报批准',
  },
  { segment: 'GENERAL', ending: 'APPROVED', daysAgo: 130, share: 0.3, purpose: '旺季备货周转', note: '同意，季度复核' },
  { segment: 'KEY', ending: 'APPROVED', daysAgo: 96, share: 0.35, purpose: '酒店工程项目供货，分批交付', note: '同意' },
  {
    segment: 'GENERAL',
    ending: 'REJECTED',
    daysAgo: 70,
    share: 0.9,
    purpose: '扩大门店铺货',
    note: '额度超出年交易额的一半，请按实际周转重新申请',
  },
  { segment: 'GOLD', ending: 'APPROVED', daysAgo: 45, share: 0.4, purpose: '新项目集中采购', note: '按申报批准' },
  { segment: 'GENERAL', ending: 'WITHDRAWN', daysAgo: 30, share: 0.2, purpose: '短期周转', note: '客户改为现款结算' },
  { segment: 'GENERAL', ending: 'APPROVED', daysAgo: 21, share: 0.45, purpose: '年度协议配套额度', note: '同意' },
  { segment: 'GENERAL', ending: 'INVESTIGATED', daysAgo: 4, share: 0.4, purpose: '承接区域批发业务，月结 30 天' },
  { segment: 'QUALITY', ending: 'INVESTIGATED', daysAgo: 3, share: 1, purpose: '现有欠款重组，延长还款期' },
  { segment: 'KEY', ending: 'INVESTIGATED', daysAgo: 2, share: 0.5, purpose: '重点工程二期供货' },
  { segment: 'GOLD', ending: 'SUBMITTED', daysAgo: 1, share: 0.5, purpose: '年度采购增量' },
  { segment: 'GENERAL', ending: 'SUBMITTED', daysAgo: 1, share: 0.3, purpose: '首次授信，开拓经销渠道' },
];

interface Client {
  readonly id: string;
  readonly segment: Segment;
  readonly ownerId: string;
  readonly openedOn: CivilDate;
  readonly paymentCredit: PaymentCredit;
  readonly debtRatio: string | null;
  readonly annualVolume: string;
  readonly owed: string;
  readonly overdue: string;
}

const APPLICATION_COLUMNS =
  'clients.credit_application (id, number, client_id, wanted_limit, valid_to, purpose, state, segment, policy, change_why, present_limit, owed, checks, failed_checks, approver_posts, approver_why, due_at, due_provisional, requested_by, requested_at, investigated_by, decided_by, decided_at, decision_note, version, due_why)';
const ATTACHMENT_COLUMNS = 'platform.attachment (id, digest, file_name, media_type, size_bytes, uploaded_by, at)';

export interface CreditSeed {
  readonly asOf: CivilDate;
  readonly credit: Regulation;
  readonly banking: Regulation;
  readonly copy: (target: string, rows: Iterable<CopyRow>) => Promise<void>;
}

/** Applications for credit and the lines they set, for clients as they were segmented. */
export async function seedCredit(client: pg.ClientBase, seed: CreditSeed): Promise<void> {
  const found = await clientsBySegment(client, seed.asOf);
  const applications: CopyRow[] = [];
  const others = {
    documents: [] as CopyRow[],
    links: [] as CopyRow[],
    reports: [] as CopyRow[],
    lines: [] as CopyRow[],
  };
  const serials = new Map<string, number>();
  for (const [place, plan] of PLANS.entries()) {
    const chosen = found.get(plan.segment)?.shift();
    if (chosen === undefined) continue;
    const year = addDays(seed.asOf, -plan.daysAgo).slice(0, 4);
    const serial = (serials.get(year) ?? 0) + 1;
    serials.set(year, serial);
    const made = applicationOf(seed, { plan, chosen, place, number: `SX${year}-${String(serial).padStart(4, '0')}` });
    applications.push(made.application);
    others.documents.push(made.document);
    others.links.push(made.link);
    if (made.report !== undefined) others.reports.push(made.report);
    if (made.line !== undefined) others.lines.push(made.line);
  }
  await seed.copy(ATTACHMENT_COLUMNS, others.documents);
  await seed.copy(APPLICATION_COLUMNS, applications);
  await seed.copy('clients.credit_document (application_id, document_id)', others.links);
  await seed.copy(
    'clients.credit_report (id, application_id, serial, findings, repayment, risks, recommends, author_id, signed_at)',
    others.reports,
  );
  await seed.copy('clients.credit_line (id, client_id, "limit", valid, application_id, set_by, set_at)', others.lines);
  await seed.copy('clients.credit_counter (scope, last)', serials);
}

interface Making {
  readonly plan: Plan;
  readonly chosen: Client;
  readonly place: number;
  readonly number: string;
}

interface Made {
  readonly application: CopyRow;
  readonly document: CopyRow;
  readonly link: CopyRow;
  readonly report: CopyRow | undefined;
  readonly line: CopyRow | undefined;
}

function applicationOf({ asOf, credit, banking }: CreditSeed, { plan, chosen, place, number }: Making): Made {
  const on = addDays(asOf, -plan.daysAgo);
  const instant = (days: number, hour: number): string =>
    new Date(dayMs(addDays(on, days)) + hour * HOUR_MS).toISOString();
  const rule = clauseOfKind(credit, 'creditApplications');
  const thresholds = clauseOfKind(credit, 'approvalThresholds');
  const limit = limitOf(plan, chosen);
  const verdict = creditChange(
    { segment: chosen.segment, limit: '0.00', owed: chosen.owed, wanted: limit },
    clauseOfKind(banking, 'segmentCredit'),
  );
  const checks = checkApplication({ limit, documents: 1, on }, chosen, rule);
  const approval = approvalPost(limit, thresholds);
  const approver = staffId(
    { KA_MANAGER: 'sunwei', DEPUTY_GM_SALES: 'wangzhiqiang' }[approval.post as string] ?? 'chenjianguo',
  );
  const answer = creditAnswer({ requestedAt: instant(0, 9), policy: verdict.policy }, rule, calendar);
  const isInvestigated = plan.ending !== 'SUBMITTED' && plan.ending !== 'WITHDRAWN';
  const isDecided = plan.ending === 'APPROVED' || plan.ending === 'REJECTED';
  const isOver = isDecided || plan.ending === 'WITHDRAWN';
  const officer = staffId('tangli');
  const id = seededId(dayMs(on), KIND.application, place);
  const documentId = seededId(dayMs(on), KIND.document, place);
  const application: CopyRow = [
    id,
    number,
    chosen.id,
    limit,
    addDays(on, 364),
    plan.purpose,
    plan.ending,
    chosen.segment,
    verdict.policy,
    JSON.stringify(verdict.why),
    '0.00',
    chosen.owed,
    JSON.stringify(checks),
    checks.filter(({ result }) => result !== 'PASSED').length,
    `{${approverPosts(approval.post, thresholds).join(',')}}`,
    JSON.stringify(approval.why),
    answer.dueAt,
    answer.provisional,
    chosen.ownerId,
    instant(0, 9),
    isInvestigated ? officer : null,
    isDecided ? approver : isOver ? chosen.ownerId : null,
    isOver ? instant(1, 15) : null,
    plan.note ?? null,
    1 + (isInvestigated ? 1 : 0) + (isOver ? 1 : 0),
    JSON.stringify(answer.why),
  ];
  const signedAt = plan.daysAgo > 1 ? instant(1, 10) : instant(0, 14);
  return {
    application,
    document: [
      documentId,
      DIGEST,
      `${number}-财务报表.pdf`,
      'application/pdf',
      DEMO_DOCUMENT.length,
      chosen.ownerId,
      instant(0, 8.5),
    ],
    link: [id, documentId],
    report: isInvestigated
      ? [
          seededId(dayMs(on), KIND.report, place),
          id,
          1,
          '实地走访两处仓库，存货与账面相符；近半年对账一致，主要客户为区域工程商，经营正常。',
          '销售回款，历史回款集中在到期前后；另有自有厂房可作补充保障。',
          plan.ending === 'REJECTED'
            ? '申请额度明显高于周转需要，资金占用风险较大。'
            : '下游工程款回收偏慢，建议按月对账，逾期即停止发货。',
          plan.ending !== 'REJECTED',
          officer,
          signedAt,
        ]
      : undefined,
    line:
      plan.ending === 'APPROVED'
        ? [
            seededId(dayMs(on), KIND.line, place),
            chosen.id,
            limit,
            `[${addDays(on, 1)},${addDays(on, 365)})`,
            id,
            approver,
            instant(1, 15),
          ]
        : undefined,
  };
}

/** Whole ten thousands of yuan of the volume; where the exposure is restructured, what is owed to the fen. */
function limitOf({ segment, share }: Plan, { annualVolume, owed }: Client): string {
  if (segment === 'QUALITY') return owed;
  return moneyOfFen(Math.max(1, Math.round((Number(annualVolume) * share) / 10_000)) * 1_000_000);
}

async function clientsBySegment(client: pg.ClientBase, asOf: CivilDate): Promise<Map<Segment, Client[]>> {
  const { rows } = await client.query<Client>(
    `select c.id, c.segment, c.owner_id as "ownerId", c.opened_on::text as "openedOn", c.payment_credit as "paymentCredit",
       c.debt_ratio::text as "debtRatio", c.annual_volume::text as "annualVolume",
       coalesce(o.owed, 0)::numeric(14,2)::text as owed, coalesce(o.overdue, 0)::numeric(14,2)::text as overdue
     from (
       select *, row_number() over (partition by segment order by number) as place from clients.client
       where segment is not null and annual_volume > 40000 and opened_on < $1::date - 400
     ) c
     left join lateral (
       select sum(r.open) as owed, sum(r.open) filter (where r.due_on < $1::date) as overdue
       from sales.receivable r where r.client_id = c.id and r.open > 0
     ) o on true
     where c.place <= 12 and (c.segment <> 'QUALITY' or o.owed > 0) order by c.number`,
    [asOf],
  );
  const found = new Map<Segment, Client[]>();
  for (const row of rows) found.set(row.segment, [...(found.get(row.segment) ?? []), row]);
  return found;
}
