import { overrideWhy, type OverrideState } from '../../api/clients/by-hand/override';
import { addDays } from '../../api/kernel/civil-date';
import { clauseOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import type { Segment, Tier } from '../../api/kernel/policy/vocabulary';
import { clientPlan } from './clients';
import { dayMs, staffId } from './company';
import type { CopyRow } from './copy';
import { seededId } from './random';

const KIND = { tier: 40, segment: 158 } as const;
const HOUR_MS = 3_600_000;

interface PlannedOverride<Code> {
  readonly state: OverrideState;
  readonly code: Code;
  /** First and last day, counted from the end of the history. */
  readonly days: readonly [number, number];
  readonly askedAgo: number;
  readonly reason: string;
  readonly note?: string;
  readonly endedAgo?: number;
}

/** Some tiers set by hand in every state; two wait to be decided. */
const TIERS: readonly PlannedOverride<Tier>[] = [
  {
    state: 'APPROVED',
    code: 'A2',
    days: [-210, 90],
    askedAgo: 213,
    reason: '集团战略客户，明年采购意向已签，需按 A2 配置服务',
    note: '同意，半年后复核',
  },
  {
    state: 'APPROVED',
    code: 'A1',
    days: [-45, 200],
    askedAgo: 48,
    reason: '上市公司子公司，招标入围，首批订单将于下季度交付',
    note: '同意',
  },
  {
    state: 'APPROVED',
    code: 'B1',
    days: [-20, 70],
    askedAgo: 22,
    reason: '新厂投产前过渡期，维持原拜访频次',
    note: '同意，到期恢复',
  },
  {
    state: 'APPROVED',
    code: 'B1',
    days: [15, 195],
    askedAgo: 6,
    reason: '展会签约客户，下月起按协议供货',
    note: '同意，按协议起始日生效',
  },
  {
    state: 'ENDED',
    code: 'A2',
    days: [-300, 30],
    askedAgo: 304,
    reason: '行业标杆客户，重点扶持',
    note: '同意',
    endedAgo: 100,
  },
  {
    state: 'REJECTED',
    code: 'A1',
    days: [-80, 200],
    askedAgo: 84,
    reason: '客户要求提升账期',
    note: '账期问题走授信，不以等级解决',
  },
  { state: 'WITHDRAWN', code: 'B2', days: [-30, 60], askedAgo: 33, reason: '客户改由经销商供货' },
  {
    state: 'REQUESTED',
    code: 'A2',
    days: [0, 180],
    askedAgo: 2,
    reason: '与总部签订年度框架协议，预计年采购额 26 万元',
  },
  { state: 'REQUESTED', code: 'B1', days: [3, 120], askedAgo: 1, reason: '新增两条产线，月订单已连续三个月增长' },
];

/** Some segments set by hand; one holds and one waits to be decided. */
const SEGMENTS: readonly PlannedOverride<Segment>[] = [
  {
    state: 'APPROVED',
    code: 'RESTRICTED',
    days: [-25, 120],
    askedAgo: 27,
    reason: '法院公告涉诉，回款存疑，敞口先只减不增',
    note: '同意，结案后复核',
  },
  {
    state: 'ENDED',
    code: 'KEY',
    days: [-190, 60],
    askedAgo: 193,
    reason: '政府重点工程供货，优先保障',
    note: '同意',
    endedAgo: 60,
  },
  {
    state: 'REJECTED',
    code: 'GOLD',
    days: [-50, 100],
    askedAgo: 52,
    reason: '客户希望提高授信额度',
    note: '财务指标未达标，不以分层解决',
  },
  {
    state: 'REQUESTED',
    code: 'KEY',
    days: [0, 180],
    askedAgo: 1,
    reason: '母公司出具连带责任担保，最新审计报告下月提供',
  },
];

/** Where the plans of a scheme begin among the clients, so that no client has one of both. */
const SCHEMES = {
  tier: { plans: TIERS, at: 0.3, clause: 'tierOverride', decider: 'sunwei', back: '客户转由同业供货，恢复按数据定级' },
  segment: {
    plans: SEGMENTS,
    at: 0.55,
    clause: 'segmentOverride',
    decider: 'wangzhiqiang',
    back: '工程竣工，恢复按数据分层',
  },
} as const;
type Scheme = keyof typeof SCHEMES;

const clientOf = (scheme: Scheme, at: number, { clients, asOf }: { clients: number; asOf: string }) =>
  clientPlan(Math.floor((clients * (at + SCHEMES[scheme].at)) / SCHEMES[scheme].plans.length), asOf);

/** The days before the end of the history on which a tier set by hand began or ended, with the client. */
export function overrideTurns(clients: number, asOf: string): { readonly day: string; readonly clientId: string }[] {
  return TIERS.flatMap(({ state, days, endedAgo }, at) => {
    if (state !== 'APPROVED' && state !== 'ENDED') return [];
    const turns = [days[0], ...(endedAgo === undefined ? [] : [-endedAgo])].filter((day) => day < 0);
    return turns.map((day) => ({ day: addDays(asOf, day), clientId: clientOf('tier', at, { clients, asOf }).id }));
  });
}

export const overrideColumns = (scheme: Scheme): string =>
  `clients.${scheme}_override (id, client_id, ${scheme}, valid, reason, state, requested_by, requested_at, decided_by, decided_at, decision_note, ended_by, ended_on, end_note, why)`;

/** @param clients how many the company has */
export function* overrideRows(
  scheme: Scheme,
  regulation: Regulation,
  { clients, asOf }: { readonly clients: number; readonly asOf: string },
): Generator<CopyRow> {
  const { plans, clause, decider, back } = SCHEMES[scheme];
  const rule = clauseOfKind(regulation, clause);
  const manager = staffId(decider);
  for (const [at, plan] of plans.entries()) {
    const { id: clientId, ownerId } = clientOf(scheme, at, { clients, asOf });
    const [from, until] = plan.days.map((days) => addDays(asOf, days)) as [string, string];
    const instant = (daysAgo: number, hour: number): string =>
      new Date(dayMs(addDays(asOf, -daysAgo)) + hour * HOUR_MS).toISOString();
    const isDecided = plan.state !== 'REQUESTED';
    const holds = plan.state === 'APPROVED' || plan.state === 'ENDED';
    const decidedBy = plan.state === 'WITHDRAWN' ? ownerId : manager;
    yield [
      seededId(dayMs(addDays(asOf, -plan.askedAgo)), KIND[scheme], at),
      clientId,
      plan.code,
      `[${from},${addDays(until, 1)})`,
      plan.reason,
      plan.state,
      ownerId,
      instant(plan.askedAgo, 9.5 + at / 4),
      isDecided ? decidedBy : null,
      isDecided ? instant(plan.askedAgo - 1, 10 + at / 4) : null,
      plan.note ?? null,
      plan.endedAgo === undefined ? null : manager,
      plan.endedAgo === undefined ? null : addDays(asOf, -plan.endedAgo),
      plan.endedAgo === undefined ? null : back,
      holds ? JSON.stringify(overrideWhy(plan.code, { from, until }, rule)) : null,
    ];
  }
}
