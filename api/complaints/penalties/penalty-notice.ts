import { civilDateAt } from '../../kernel/civil-date';
import { definePaper, type Composed, type PaperRefusal } from '../../platform/papers/paper';
import { amountText, instantText } from '../../platform/papers/paper-text';
import { POST_NAMES } from '../../shared-types/post-names';
import type { Post } from '../../kernel/access/post';
import type { PenaltyState } from './penalty';

interface Person {
  readonly name: string | null;
}

interface PenaltyAnswer {
  readonly number: string;
  readonly state: PenaltyState;
  readonly violation: string;
  readonly happenedOn: string;
  readonly evidence: string;
  readonly occurrence: number;
  readonly fine: string | null;
  readonly inChargeFine: string | null;
  readonly monthsOfPay: number;
  readonly dismissal: boolean;
  readonly copies: number;
  readonly approver: Post;
  readonly proposedAt: string;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
  readonly staff: Person | null;
  readonly inCharge: Person | null;
  readonly proposedBy: Person | null;
  readonly decidedBy: Person | null;
  readonly brokenClause: { readonly id: string } | null;
  readonly complaint: { readonly number: string } | null;
  readonly why: { readonly clause: { readonly id: string }; readonly policyVersion: number };
}

/** What violations are called on paper; a policy may name more. */
export const VIOLATION_NAMES: Readonly<Record<string, string>> = {
  marketPolicyNotExplained: '因不了解市场政策引起客户抱怨',
  unapprovedNotice: '未经批准向客户发通知',
  unapprovedNoticeCausedComplaint: '未经批准向客户发通知，引起投诉',
  serviceRule: '违反服务规定',
  privateFavour: '私下许以好处',
  quarrelWithClient: '与客户争吵',
  leak: '泄密',
  graveLeak: '泄密，情节严重',
  coercedLeak: '胁迫他人泄密',
};

/** Who keeps a copy, in this order, as many as the clause asks for. Source: CQ-14 */
export const HOLDERS = ['当事人', '所在部门', '总经理室', '财务'];

/** The notice of a penalty, in the copies of the clause. Source: CQ-14 */
export const penaltyNotice = definePaper<{ penalty: PenaltyAnswer | null }>({
  name: 'penalty-notice',
  reader: 'internal',
  subjectType: 'Penalty',
  query: `query PenaltyNotice($id: ID!) {
    penalty(id: $id) {
      number state violation happenedOn evidence occurrence fine inChargeFine monthsOfPay dismissal copies approver
      proposedAt decidedAt decisionNote
      staff { name } inCharge { name } proposedBy { name } decidedBy { name }
      brokenClause { id } complaint { number } why { clause { id } policyVersion }
    }
  }`,
  compose: ({ penalty }) => (penalty === null ? null : compose(penalty)),
});

const NOT_APPROVED: PaperRefusal = {
  code: 'NOT_APPROVED',
  clause: 'CQ-14',
  wording: {
    'zh-CN': '这项处罚还没有获批，批准后才有通知单。',
    en: 'The penalty is not approved. A notice exists once it is.',
  },
};

function compose(row: PenaltyAnswer): Composed {
  if (row.state !== 'APPROVED') return NOT_APPROVED;
  const yuan = (amount: string | null): string | null => (amount === null ? null : `${amountText(amount)} 元`);
  return {
    title: '处罚通知单',
    number: row.number,
    fileName: `内部-处罚通知单-${row.number}`,
    copies: Array.from({ length: row.copies }, (_, at) => ({ copyNo: at + 1, holder: HOLDERS[at] ?? '存档' })),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ['当事人', row.staff?.name],
          ['负责人', row.inCharge?.name],
          ['违规', VIOLATION_NAMES[row.violation] ?? row.violation],
          ['违反条款', row.brokenClause?.id],
          ['第几次', `第 ${row.occurrence} 次`],
          ['事发日期', row.happenedOn],
          ['投诉编号', row.complaint?.number],
          ['事实与证据', row.evidence],
        ],
      },
      { kind: 'heading', text: '处罚' },
      {
        kind: 'facts',
        facts: [
          ['罚款', yuan(row.fine)],
          ['扣发工资', row.monthsOfPay > 0 ? `${row.monthsOfPay} 个月` : null],
          ['辞退', row.dismissal ? '是' : null],
          ['负责人罚款', yuan(row.inChargeFine)],
          ['审批意见', ['同意', row.decisionNote].filter(Boolean).join('：')],
        ],
      },
      {
        kind: 'signatures',
        signatures: [
          { as: '提议人', name: row.proposedBy?.name, on: civilDateAt(row.proposedAt) },
          { as: POST_NAMES[row.approver], name: row.decidedBy?.name, on: row.decidedAt && instantText(row.decidedAt) },
          { as: '当事人' },
        ],
      },
      {
        kind: 'clauses',
        clauses: [
          {
            clause: row.why.clause.id,
            policyVersion: row.why.policyVersion,
            decided: `违规后果，第 ${row.occurrence} 次`,
          },
        ],
      },
    ],
  };
}
