import { verdictOf, type ProspectMove, type ProspectStage } from '../../api/clients/prospects/prospect';
import { addDays } from '../../api/kernel/civil-date';
import { clauseOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import { dayMs, ownersOfRegion, staffId, superiorOf } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';
import type { RecognisedClient } from './recognised';
import { CITIES, FIRST, FORMS, SECOND } from './words';

const KIND = { prospect: 45, step: 46 } as const;
const HOUR_MS = 3_600_000;

export const PROSPECT_COLUMNS =
  'clients.prospect (id, name, region_code, city, owner_id, channel, stage, expected_yearly, score, pass_mark, applied_by, visited_by, created_by, created_at, moved_at, version, credit_code, client_id)';
export const PROSPECT_STEP_COLUMNS = 'clients.prospect_step (id, prospect_id, move, content, by_staff, at)';

/** How many prospects of the demonstration company stand where, the farthest last. */
const STANDING: readonly (readonly [ProspectStage, number])[] = [
  ['PROSPECT', 7],
  ['SURVEYED', 5],
  ['VISITED', 3],
  ['CONFIRMED', 3],
  ['APPLIED', 2],
  ['APPROVED', 2],
  ['DROPPED', 3],
];

const WAY: readonly ProspectMove[] = [
  'GENERAL_SURVEY',
  'FIELD_SURVEY',
  'CONFIRM_SURVEY',
  'APPLY',
  'APPROVE',
  'RECOGNISE',
];
const STEPS_TO: Readonly<Partial<Record<ProspectStage, number>>> = {
  SURVEYED: 1,
  VISITED: 2,
  CONFIRMED: 3,
  APPLIED: 4,
  APPROVED: 5,
  RECOGNISED: 6,
  DROPPED: 2,
};
/** Days from one step to the next. */
const STEP_DAYS = 12;
const CHANNELS = ['行业展会', '老客户介绍', '招标网站', '协会推荐', '电话开发'];
const LINES = ['智能卫浴', '整装家居', '酒店工程', '地产集采', '水暖批发'];
const REGIONS = ['EAST', 'SOUTH', 'NORTH'];

/** A prospect, as development plans name it. */
export interface SeededProspect {
  readonly id: string;
  readonly region: string;
  readonly stage: ProspectStage;
  readonly isSurveyed: boolean;
}

/** Prospects at every stage, with what each stage left; those that are clients by now with the client they became. */
export class DemoProspects {
  readonly seeded: SeededProspect[] = [];
  readonly #prospects: CopyRow[] = [];
  readonly #steps: CopyRow[] = [];

  constructor(
    private readonly asOf: string,
    private readonly regulation: Regulation,
    recognised: readonly RecognisedClient[],
  ) {
    let place = 0;
    for (const [stage, count] of STANDING) for (let each = 0; each < count; each += 1) this.#add(stage, (place += 1));
    for (const client of recognised) this.#add('RECOGNISED', (place += 1), client);
  }

  rows(): readonly CopyRow[] {
    return this.#prospects;
  }

  steps(): readonly CopyRow[] {
    return this.#steps;
  }

  #add(stage: ProspectStage, place: number, client?: RecognisedClient): void {
    const random = new Random(35, place);
    const region = client?.region ?? random.pick(REGIONS);
    const owner = client?.ownerId ?? random.pick(ownersOfRegion(region));
    const head = superiorOf(owner) ?? owner;
    const city = client?.city ?? random.pick(CITIES[region] ?? ['上海']);
    const steps = STEPS_TO[stage] ?? 0;
    const opened =
      client === undefined
        ? addDays(this.asOf, -(14 * (steps + 1) + random.whole(0, 10)))
        : addDays(client.openedOn, -STEP_DAYS * steps);
    const id = seededId(dayMs(opened), KIND.prospect, place);
    const { score, passMark, content } = this.#checklist(random);
    const expected = `${client?.expectedYuan ?? random.whole(6, 60) * 10_000}.00`;
    const moves: readonly ProspectMove[] = [
      ...WAY.slice(0, steps),
      ...(stage === 'DROPPED' ? (['DROP'] as const) : []),
    ];
    let moved = dayMs(opened) + 9 * HOUR_MS;
    for (const [at, move] of moves.entries()) {
      moved = dayMs(addDays(opened, STEP_DAYS * (at + 1))) + (9 + at) * HOUR_MS;
      const by = byWhom(move, { head, owner });
      const text = JSON.stringify({
        ...textsOf(move, random),
        ...(move === 'APPLY' && { expectedYearly: expected, ...content }),
        ...(client !== undefined && move === 'RECOGNISE' && agreedWith(client)),
      });
      this.#steps.push([
        seededId(moved, KIND.step, place * 10 + at),
        id,
        move,
        text,
        by,
        new Date(moved).toISOString(),
      ]);
    }
    const hasApplied = steps >= 4;
    // No plan names a client.
    if (client === undefined) this.seeded.push({ id, region, stage, isSurveyed: steps >= 1 });
    this.#prospects.push([
      id,
      client?.name ?? `${city}${random.pick(FIRST)}${random.pick(SECOND)}${random.pick(LINES)}${random.pick(FORMS)}`,
      region,
      city,
      owner,
      random.pick(CHANNELS),
      stage,
      hasApplied ? expected : null,
      hasApplied ? score : null,
      hasApplied ? passMark : null,
      hasApplied ? owner : null,
      steps >= 2 ? head : null,
      owner,
      new Date(dayMs(opened) + 8 * HOUR_MS).toISOString(),
      new Date(moved).toISOString(),
      1 + moves.length,
      client?.creditCode ?? null,
      client?.id ?? null,
    ]);
  }

  #checklist(random: Random) {
    const rule = clauseOfKind(this.regulation, 'selection');
    const { criteria, passMark } = rule.parameters;
    const verdict = verdictOf(
      criteria.map(({ criterion }) => ({ criterion, points: random.whole(4, 5) })),
      rule,
    );
    if ('fault' in verdict) throw new Error('the checklist of the demonstration is incomplete');
    const { rule: formula, clause, policyVersion, inputs } = verdict.why;
    const points = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
    return {
      score: verdict.total,
      passMark,
      content: { ...points, rule: formula, clause, policyVersion: String(policyVersion) },
    };
  }
}

/** Who takes a step of the way, of those whom KA-6 and KA-7 name for it. */
function byWhom(move: ProspectMove, { head, owner }: { readonly head: string; readonly owner: string }): string {
  if (move === 'FIELD_SURVEY') return head;
  if (move === 'CONFIRM_SURVEY' || move === 'RECOGNISE') return staffId('sunwei');
  return move === 'APPROVE' ? staffId('wangzhiqiang') : owner;
}

const agreedWith = ({ openedOn, until }: RecognisedClient): Record<string, string> => ({
  agreement: 'VIP',
  from: openedOn,
  until,
  businessType: 'AGREEMENT',
});

function textsOf(move: ProspectMove, random: Random): Record<string, string> {
  const staff = random.whole(4, 60) * 10;
  const income = random.whole(3, 40);
  switch (move) {
    case 'GENERAL_SURVEY':
      return {
        profile: `员工约 ${staff} 人，自有厂房，主营工程与批发渠道，覆盖周边三省。`,
        annualAccounts: `上年营业收入 ${income},000 万元，资产负债率约 ${random.whole(30, 62)}%，无逾期。`,
        headInterview: '总经理面谈：愿意签订年度协议，希望月结 30 天，关注交期与售后。',
      };
    case 'FIELD_SURVEY':
      return {
        findings: `现场两处仓库、${random.whole(2, 6)} 条线，库存与报表相符；门店陈列规范，配送半径约 150 公里。`,
      };
    case 'CONFIRM_SURVEY':
      return { opinion: '调查属实，同意进入认定申请。' };
    case 'APPLY':
      return {
        reason: '区域内排名靠前，回款及时，与我司产品线匹配。',
        tradingPolicy: '月结 30 天，年度返利按制度执行。',
        goods: '五金龙头、花洒与管件，按季度下单。',
        surveyResult: '一般调查与实地调查一致，未见风险。',
      };
    case 'DROP':
      return { note: '客户已与同业签订独家协议，明年再议。' };
    default:
      return {};
  }
}
