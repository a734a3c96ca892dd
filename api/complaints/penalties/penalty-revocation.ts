import { civilDateAt } from '../../kernel/civil-date';
import type { Post } from '../../kernel/access/post';
import { definePaper, type Composed, type PaperRefusal } from '../../platform/papers/paper';
import { amountText, instantText } from '../../platform/papers/paper-text';
import { POST_NAMES } from '../../shared-types/post-names';
import type { PenaltyState } from './penalty';
import { HOLDERS, VIOLATION_NAMES } from './penalty-notice';

interface Person {
  readonly name: string | null;
}

interface RevokedAnswer {
  readonly number: string;
  readonly state: PenaltyState;
  readonly violation: string;
  readonly happenedOn: string;
  readonly fine: string | null;
  readonly inChargeFine: string | null;
  readonly monthsOfPay: number;
  readonly dismissal: boolean;
  readonly copies: number;
  readonly approver: Post;
  readonly decidedAt: string | null;
  readonly revokedAt: string | null;
  readonly revocationReason: string | null;
  readonly staff: Person | null;
  readonly inCharge: Person | null;
  readonly decidedBy: Person | null;
  readonly revokedBy: Person | null;
  readonly brokenClause: { readonly id: string } | null;
  readonly why: { readonly clause: { readonly id: string }; readonly policyVersion: number };
}

/** That a penalty was taken back, in the copies its notice went in. Source: CQ-14 */
export const penaltyRevocation = definePaper<{ penalty: RevokedAnswer | null }>({
  name: 'penalty-revocation',
  reader: 'internal',
  subjectType: 'Penalty',
  query: `query PenaltyRevocation($id: ID!) {
    penalty(id: $id) {
      number state violation happenedOn fine inChargeFine monthsOfPay dismissal copies approver decidedAt
      revokedAt revocationReason staff { name } inCharge { name } decidedBy { name } revokedBy { name }
      brokenClause { id } why { clause { id } policyVersion }
    }
  }`,
  compose: ({ penalty }) => (penalty === null ? null : compose(penalty)),
});

const NOT_REVOKED: PaperRefusal = {
  code: 'NOT_REVOKED',
  clause: 'CQ-14',
  wording: {
    'zh-CN': '这项处罚没有撤销，撤销后才有撤销通知单。',
    en: 'The penalty was not taken back. There is a paper once it is.',
  },
};

function compose(row: RevokedAnswer): Composed {
  if (row.state !== 'REVOKED') return NOT_REVOKED;
  const yuan = (amount: string | null): string | null => (amount === null ? null : `${amountText(amount)} 元`);
  return {
    title: '处罚撤销通知单',
    number: row.number,
    fileName: `内部-处罚撤销通知单-${row.number}`,
    copies: Array.from({ length: row.copies }, (_, at) => ({ copyNo: at + 1, holder: HOLDERS[at] ?? '存档' })),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ['当事人', row.staff?.name],
          ['负责人', row.inCharge?.name],
          ['违规', VIOLATION_NAMES[row.violation] ?? row.violation],
          ['违反条款', row.brokenClause?.id],
          ['事发日期', row.happenedOn],
          ['原批准', `${row.decidedBy?.name ?? ''} ${row.decidedAt === null ? '' : civilDateAt(row.decidedAt)}`],
        ],
      },
      { kind: 'heading', text: '撤销的处罚' },
      {
        kind: 'facts',
        facts: [
          ['罚款', yuan(row.fine)],
          ['扣发工资', row.monthsOfPay > 0 ? `${row.monthsOfPay} 个月` : null],
          ['辞退', row.dismissal ? '是' : null],
          ['负责人罚款', yuan(row.inChargeFine)],
          ['撤销理由', row.revocationReason],
        ],
      },
      { kind: 'text', text: '自撤销之日起，原处罚通知单作废，已扣款项应予退还；此次不再计入违规次数。' },
      {
        kind: 'signatures',
        signatures: [
          { as: POST_NAMES[row.approver], name: row.revokedBy?.name, on: row.revokedAt && instantText(row.revokedAt) },
          { as: '当事人' },
          { as: '财务' },
        ],
      },
      {
        kind: 'clauses',
        clauses: [{ clause: row.why.clause.id, policyVersion: row.why.policyVersion, decided: '原处罚所依条款' }],
      },
    ],
  };
}
