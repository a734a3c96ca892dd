import { addDays, civilDateAt, type CivilDate } from '../../api/kernel/civil-date';
import { lossByStandard } from '../../api/kernel/policy/loss-standards';
import { clauseOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import { liabilitySplit, type LiabilityShare, type ProposedShare } from '../../api/complaints/records/liability-split';
import type { DemoHistory, DemoStep } from './case-history';
import { holderOf, staffId } from './company';
import type { CopyRow } from './copy';
import type { PlannedComplaint } from './complaint-plan';
import { BATCH_ACTION, BATCH_MEMO, BATCH_SUPPLIER } from './faulty-batch';
import { Random, seededId } from './random';

const KIND = { decision: 16, loss: 17, action: 18, shipment: 19 } as const;
const MOST = 64;

const SUPPLIERS = ['佛山华彩釉料有限公司', '台州永固五金厂', '湖州恒森板材有限公司'];
const MEMOS = [
  '现场查验属实，与出货批次记录一致，同意返修并承担往返运费。',
  '出厂检验有漏项，客户安装时亦未按说明书操作，费用双方分担。',
  '来料批次抽检超差，返修费用按合同向供应商追偿。',
  '同批次抽检三成不合格，整批返修后重新检验，客户工期损失另议。',
];
const ACTIONS = [
  ['PRODUCTION', '修订作业指导书，首件检验改为每班两次'],
  ['QUALITY', '该供应商来料全检一个月，合格后恢复抽检'],
  ['PRODUCTION', '装配工装每周校准，记录上墙'],
  ['LOGISTICS', '改用五层瓦楞护角，装车前拍照留存'],
  ['SERVICE', '安装说明书补充复紧要求并随货附送'],
] as const;

interface DemoSplit {
  readonly budget: string;
  /** Null where the procedure repairs nothing. */
  readonly repairBy: CivilDate | null;
  readonly memo: string;
  readonly shares: readonly LiabilityShare[];
}

interface Deciding {
  readonly round: number;
  readonly decidedAt: string;
  /** Whether something is repaired by a day. */
  readonly repairs: boolean;
}

/** What is decided the nth time; equal for equal places. Source: CC-9, CQ-4 */
export function demoSplit(
  { place, batch }: Pick<PlannedComplaint, 'place' | 'batch'>,
  { round, decidedAt, repairs }: Deciding,
): DemoSplit {
  const random = new Random(15, place * MOST + round);
  const budget = `${Math.round(random.lognormal(2_600, 1.1) * 100) / 100}`;
  const drawn = random.pick<readonly ProposedShare[]>([
    [ours('PRODUCTION', '100')],
    [ours('PRODUCTION', '70'), client('30')],
    [ours('PRODUCTION', '60'), ours('QUALITY', '20'), client('20')],
    [ours('QUALITY', '33.3333'), supplier(random.pick(SUPPLIERS), '66.6667')],
    [ours(null, '50'), supplier(random.pick(SUPPLIERS), '30'), client('20')],
  ]);
  const proposed = batch === undefined ? drawn : [supplier(BATCH_SUPPLIER, '80'), ours('QUALITY', '20')];
  const shares = liabilitySplit(budget, proposed);
  if ('wording' in shares) throw new Error(shares.code);
  return {
    budget: Number(budget).toFixed(2),
    repairBy: repairs ? addDays(civilDateAt(decidedAt), random.whole(4, 12)) : null,
    memo: batch === undefined ? random.pick(MEMOS) : BATCH_MEMO,
    shares,
  };
}

const share = (party: ProposedShare['party'], percentage: string): ProposedShare => ({
  party,
  department: null,
  name: null,
  percentage,
});
const client = (percentage: string): ProposedShare => share('CLIENT', percentage);
const supplier = (name: string, percentage: string): ProposedShare => ({ ...share('SUPPLIER', percentage), name });
const ours = (department: ProposedShare['department'], percentage: string): ProposedShare => ({
  ...share('FACTORY', percentage),
  department,
});

/** A demonstration case with its steps as they are stored. */
export interface ToldCase {
  readonly planned: PlannedComplaint;
  readonly history: DemoHistory;
  readonly stepId: (at: number) => string;
}

export interface Decided extends DemoSplit {
  readonly id: string;
  readonly version: number;
  readonly stepId: string;
  readonly at: string;
}

/** What was decided at the steps of a case about who bears what, oldest first. */
export function decisionsOf({ planned, history, stepId }: ToldCase): Decided[] {
  return history.steps
    .flatMap((step, at) => (step.split === undefined ? [] : [{ step, at, split: step.split }]))
    .map(({ step, at, split }, round) => ({
      ...split,
      id: seededId(Date.parse(step.startedAt), KIND.decision, planned.place * MOST + round),
      version: round + 1,
      stepId: stepId(at),
      at: step.doneAt ?? step.startedAt,
    }));
}

export const DECISION_COLUMNS =
  'complaints.decision (id, complaint_id, version, step_id, budget, repair_by, memo, by_staff, at)';
export const SHARE_COLUMNS =
  'complaints.liability_share (decision_id, seq, party, department, name, percentage, amount)';
export const LOSS_COLUMNS = 'complaints.loss_line (id, complaint_id, seq, loss, quantity, amount, note, why)';
export const ACTION_COLUMNS =
  'complaints.corrective_action (id, complaint_id, seq, department, action, owner_id, due_on, negligence, tracked, by_staff, at, result, done_on, done_by)';

export const SHIPMENT_COLUMNS =
  'complaints.shipment_event (id, complaint_id, seq, kind, happened_on, place, note, by_staff, at)';

export function decisionRows(told: ToldCase): CopyRow[] {
  return decisionsOf(told).map(({ id, version, stepId, budget, repairBy, memo, at }) => [
    id,
    told.planned.id,
    version,
    stepId,
    budget,
    repairBy,
    memo,
    holderOf('GM_OFFICE'),
    at,
  ]);
}

export function shareRows(told: ToldCase): CopyRow[] {
  return decisionsOf(told).flatMap(({ id, shares }) =>
    shares.map(({ party, department, name, percentage, amount }, at) => [
      id,
      at + 1,
      party,
      department,
      name,
      percentage,
      amount,
    ]),
  );
}

/** Most cases that were upheld and cost something have their loss on record. Source: CQ-6 */
export function lossRows({ planned, history }: ToldCase, quality: Regulation): CopyRow[] {
  const random = new Random(17, planned.place);
  const settled = settledStep(history);
  if (settled === undefined || !(planned.class === 'PRODUCT_QUALITY' || planned.class === 'PACKAGING')) return [];
  if (!random.chance(0.7)) return [];
  const policy = clauseOfKind(quality, 'lossStandards');
  const lines = [
    { loss: 'reworkHour', quantity: `${random.whole(2, 24)}`, note: '返修工时' },
    { loss: 'scrappedPiece', quantity: `${random.whole(1, 12)}`, note: '报废零件' },
    { loss: 'siteVisitDay', quantity: `${random.whole(1, 3)}`, note: '现场处理' },
    { loss: 'freight', cost: `${random.whole(80, 900)}.00`, note: '往返运费' },
  ].slice(random.whole(0, 1), random.whole(2, 4));
  return lines.map(({ note, ...line }, at) => {
    const valued = lossByStandard(line, policy);
    if (typeof valued === 'string') throw new Error(valued);
    return [
      seededId(Date.parse(settled.startedAt), KIND.loss, planned.place * MOST + at),
      planned.id,
      at + 1,
      line.loss,
      line.quantity ?? null,
      valued.amount,
      note,
      JSON.stringify(valued.why),
    ];
  });
}

/** Half of the upheld cases lead to an improvement; of the older ones most are done. Source: CQ-6 */
export function actionRows({ planned, history }: ToldCase, today: CivilDate): CopyRow[] {
  const random = new Random(18, planned.place);
  const settled = settledStep(history);
  if (settled === undefined || !(planned.class === 'PRODUCT_QUALITY' || planned.class === 'PACKAGING')) return [];
  if (!random.chance(0.5) && planned.batch === undefined) return [];
  const at = settled.doneAt ?? settled.startedAt;
  const drawn = random.pick(ACTIONS);
  const [department, action] = planned.batch === undefined ? drawn : BATCH_ACTION;
  const dueOn = addDays(civilDateAt(at), random.whole(10, 40));
  const doneOn = addDays(dueOn, random.whole(-8, 4));
  const isDone = doneOn < today && doneOn > civilDateAt(at) && random.chance(0.9);
  const negligence = random.chance(0.2);
  const owner = staffId(random.pick(['huangjing', 'xuming', 'maliang']));
  return [
    [
      seededId(Date.parse(at), KIND.action, planned.place),
      planned.id,
      1,
      department,
      action,
      owner,
      dueOn,
      negligence,
      !negligence,
      holderOf(settled.post),
      at,
      isDone ? '已落实，复查三批未再发生' : null,
      isDone ? doneOn : null,
      isDone ? owner : null,
    ],
  ];
}

/** Goods that were repaired, on their way: packed and dispatched as the step begins, delivered as it ends. Source: CC-10 */
export function shipmentRows({ planned, history }: ToldCase): CopyRow[] {
  const step = history.steps.findLast((each) => each.step === 'ship');
  if (step === undefined) return [];
  const random = new Random(19, planned.place);
  const began = civilDateAt(step.startedAt);
  const events: [kind: string, day: CivilDate, place: string | null, note: string | null][] = [
    ['PACKED', began, '成品仓', null],
    ['DISPATCHED', began, '成品仓', `承运：${random.pick(CARRIERS)}`],
  ];
  if (step.doneAt !== null) {
    const delivered = civilDateAt(step.doneAt);
    if (delivered > began) events.push(['IN_TRANSIT', delivered, random.pick(HUBS), null]);
    events.push(['DELIVERED', delivered, null, '客户签收']);
  }
  return events.map(([kind, day, place, note], at) => [
    seededId(Date.parse(step.startedAt), KIND.shipment, planned.place * MOST + at),
    planned.id,
    at + 1,
    kind,
    day,
    place,
    note,
    holderOf('LOGISTICS_SUPERVISOR'),
    at < 2 || step.doneAt === null ? step.startedAt : step.doneAt,
  ]);
}

const CARRIERS = ['顺路物流', '德信快运', '安途货运'];
const HUBS = ['武汉分拨中心', '郑州分拨中心', '广州分拨中心'];

/** The step at which the case was found ours; undefined when it was not, or not yet. */
function settledStep({ steps }: DemoHistory): DemoStep | undefined {
  return steps.find(({ handedOn, doneAt }) => handedOn.conclusion === 'UPHELD' && doneAt !== null);
}
