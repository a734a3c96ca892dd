import { caseNumberWriter, counterScope, type NumberFormat } from '../../api/kernel/case-number';
import { addDays, addMonths, civilDateAt, monthOf, monthRange, type CivilDate } from '../../api/kernel/civil-date';
import { consequenceOf } from '../../api/kernel/policy/consequence';
import { clausesOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import { brokenClause, clauseFor, type PenaltyState } from '../../api/complaints/penalties/penalty';
import { DEMO_STAFF } from './accounts';
import { dayMs, staffId } from './company';
import type { CopyRow } from './copy';
import { seededId } from './random';

const KIND = 95;
const HOUR_MS = 3_600_000;
const TOLD_DAYS = 150;

/** A grievance that was traced to somebody who did not know a market policy. */
export interface TracedCase {
  readonly complaintId: string;
  readonly number: string;
  readonly staffId: string;
  readonly at: string;
  readonly findings: string;
}

interface Plan {
  readonly staff: string;
  readonly by: string;
  readonly clause: string;
  readonly violation: string;
  readonly breaks?: string;
  readonly fine?: string;
  readonly evidence: string;
  /** When it was registered: so many days ago, or in the middle of the month that many months back. */
  readonly daysAgo: number | { readonly months: number };
  readonly state?: PenaltyState;
  readonly note?: string;
}

/** Registered by people: a rule that is broken a second time, a notice nobody approved, and some that wait. All of it is invented. */
const PLANS: readonly Plan[] = [
  {
    staff: 'liting',
    by: 'wuxiaodong',
    clause: 'SD-9',
    violation: 'serviceRule',
    breaks: 'SD-3',
    evidence: '9 月 8 日至 10 日三天的来电记录均未在次日交回，系统日志可查，本人已确认',
    daysAgo: 74,
    note: '同意',
  },
  {
    staff: 'kongde',
    by: 'xiejuan',
    clause: 'CC-6',
    violation: 'unapprovedNotice',
    evidence: '未经批准向辖区经销商群发调价提示，截图存档；未引起投诉',
    daysAgo: 58,
    note: '同意，重申通知须经批准',
  },
  {
    staff: 'taoran',
    by: 'songlei',
    clause: 'SD-9',
    violation: 'serviceRule',
    breaks: 'SD-2',
    evidence: '客户反映三次来电无人接听，通话记录核实一次为本人值班',
    daysAgo: 41,
    state: 'REJECTED',
    note: '当日线路检修，有报修单，不予处罚',
  },
  {
    staff: 'liting',
    by: 'wuxiaodong',
    clause: 'SD-9',
    violation: 'serviceRule',
    breaks: 'SD-3',
    evidence: '再次未按时交回来电记录，缺 2 天，主管提醒后仍未补交',
    daysAgo: 23,
    note: '同意，同一规定第二次',
  },
  {
    staff: 'zouqi',
    by: 'songlei',
    clause: 'SD-9',
    violation: 'quarrelWithClient',
    evidence: '与客户在卖场争吵，客户来函投诉，现场两名同事作证',
    daysAgo: { months: 2 },
    note: '同意',
  },
  {
    staff: 'weibo',
    by: 'xiejuan',
    clause: 'SD-9',
    violation: 'quarrelWithClient',
    evidence: '电话中辱骂客户，录音存档，本人承认',
    daysAgo: { months: 1 },
    note: '同意，性质恶劣',
  },
  {
    staff: 'caoyu',
    by: 'linhui',
    clause: 'SD-9',
    violation: 'privateFavour',
    evidence: '私下允诺客户额外赠送样品 20 件，客户来函提及，本人承认',
    daysAgo: 6,
    state: 'PROPOSED',
  },
  {
    staff: 'liting',
    by: 'wuxiaodong',
    clause: 'SD-9',
    violation: 'serviceRule',
    breaks: 'SD-3',
    evidence: '第三次缺交来电记录，涉及投诉线索未登记，客户再次来电追问',
    daysAgo: 2,
    state: 'PROPOSED',
  },
];

function dayOf({ daysAgo }: Plan, asOf: CivilDate): CivilDate {
  if (typeof daysAgo === 'number') return addDays(asOf, -daysAgo);
  return addDays(monthRange(addMonths(monthOf(asOf), -daysAgo.months)).from, 11);
}

interface Register {
  readonly asOf: string;
  readonly regulations: readonly Regulation[];
  readonly traced: Iterable<TracedCase>;
}

export const PENALTY_COLUMNS =
  'complaints.penalty (id, number, clause, policy_version, violation, breaks, staff_id, in_charge_id, complaint_id, happened_on, evidence, chosen_fine, occurrence, fine, in_charge_fine, dismissal, months_of_pay, copies, why, approver, state, by_rule, proposed_by, proposed_at, decided_by, decided_at, decision_note)';

/** The register of the last months in the order it was written, each with what followed from the history before it. */
export class DemoPenalties {
  /** The last serial of each counter, when all rows have been read. */
  readonly counters = new Map<string, number>();
  readonly #upheld = new Map<string, number>();

  constructor(private readonly register: Register) {}

  *rows(): Generator<CopyRow> {
    const { format, copies } = noticeOf(this.register.regulations);
    const numberOf = caseNumberWriter(format);
    for (const [at, entry] of this.#entries().entries()) {
      const day = civilDateAt(entry.proposedAt);
      const scope = `penalty ${counterScope(format, day)}`;
      const serial = (this.counters.get(scope) ?? 0) + 1;
      this.counters.set(scope, serial);
      yield this.#row(entry, { at, number: numberOf(day, serial), copies });
    }
  }

  #entries(): Entry[] {
    const { asOf, traced } = this.register;
    const since = new Date(dayMs(addDays(asOf, -TOLD_DAYS))).toISOString();
    const byHand = PLANS.map((plan): Entry => {
      const day = dayOf(plan, asOf);
      return {
        ...plan,
        staffId: staffId(plan.staff),
        complaintId: null,
        happenedOn: addDays(day, -1),
        proposedBy: staffId(plan.by),
        proposedAt: new Date(dayMs(day) + 10.25 * HOUR_MS).toISOString(),
        byRule: false,
      };
    });
    const byRule = [...traced]
      .filter(({ at }) => at >= since)
      .map(({ complaintId, number, staffId: whose, at, findings }): Entry => ({
        clause: 'CC-6',
        violation: 'marketPolicyNotExplained',
        evidence: `投诉 ${number} · ${findings}`,
        staffId: whose,
        complaintId,
        happenedOn: civilDateAt(at),
        proposedBy: staffId('wangzhiqiang'),
        proposedAt: at,
        byRule: true,
      }));
    return [...byHand, ...byRule].sort((one, other) => (one.proposedAt < other.proposedAt ? -1 : 1));
  }

  #row(entry: Entry, { at, number, copies }: { at: number; number: string; copies: number }): CopyRow {
    const { regulations, asOf } = this.register;
    const found = clauseFor(regulations, entry);
    const breaks = found && brokenClause({ violation: entry.violation, breaks: entry.breaks ?? null }, found);
    if (found === undefined || breaks === undefined) throw new Error(`No clause punishes ${entry.violation}`);
    const key = [entry.staffId, entry.violation, breaks].join(' ');
    const upheldBefore = this.#upheld.get(key) ?? 0;
    const consequence = consequenceOf({ violation: entry.violation, upheldBefore }, found.rule);
    if (typeof consequence === 'string') throw new Error(consequence);
    const decidedMs = Date.parse(entry.proposedAt) + 30 * HOUR_MS;
    const state = entry.state ?? (decidedMs < dayMs(asOf) ? 'APPROVED' : 'PROPOSED');
    if (state === 'APPROVED') this.#upheld.set(key, upheldBefore + 1);
    const isDecided = state !== 'PROPOSED';
    const superior = DEMO_STAFF.find(({ account }) => staffId(account) === entry.staffId)?.reportsTo;
    return [
      seededId(Date.parse(entry.proposedAt), KIND, at),
      number,
      entry.clause,
      found.rule.policyVersion,
      entry.violation,
      breaks,
      entry.staffId,
      superior === undefined ? null : staffId(superior),
      entry.complaintId,
      entry.happenedOn,
      entry.evidence,
      null,
      consequence.occurrence,
      consequence.fine,
      superior === undefined ? null : consequence.inChargeFine,
      consequence.isDismissal,
      consequence.monthsOfPay,
      copies,
      JSON.stringify(consequence.why),
      found.rule.parameters.approvedBy,
      state,
      entry.byRule,
      entry.proposedBy,
      entry.proposedAt,
      isDecided ? staffId('chenjianguo') : null,
      isDecided ? new Date(decidedMs).toISOString() : null,
      isDecided ? (entry.note ?? '同意') : null,
    ];
  }
}

interface Entry extends Pick<Plan, 'clause' | 'violation' | 'breaks' | 'evidence' | 'state' | 'note'> {
  readonly staffId: string;
  readonly complaintId: string | null;
  readonly happenedOn: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly byRule: boolean;
}

function noticeOf(regulations: readonly Regulation[]): { readonly format: NumberFormat; readonly copies: number } {
  const report = regulations
    .flatMap((each) => clausesOfKind(each, 'reportDay'))
    .find(({ parameters }) => parameters.report === 'administrativePenalties');
  const { register, noticeCopies } = report?.parameters ?? {};
  if (register === undefined || noticeCopies === undefined) throw new Error('No clause numbers penalties');
  return { format: register, copies: noticeCopies };
}
