import { civilDateAt } from '../../kernel/civil-date';
import { definePaper, type Composed, type PaperRefusal, type Signature } from '../../platform/papers/paper';
import { POST_NAMES } from '../../shared-types/post-names';
import { CASE_QUERY, type CaseAnswer, type StepAnswer } from './case-answer';
import { clocksOf, factsOf, handedOn } from './case-parts';

/** The slip of a transfer, approved by the general manager and signed by both sides. Source: CC-5 */
export const transferSlip = definePaper<{ complaint: CaseAnswer | null }>({
  name: 'transfer-slip',
  reader: 'internal',
  subjectType: 'Complaint',
  query: CASE_QUERY,
  compose: ({ complaint: row }) => (row === null ? null : compose(row)),
});

const NO_TRANSFER: PaperRefusal = {
  code: 'NO_TRANSFER',
  clause: 'CC-5',
  wording: {
    'zh-CN': '这件投诉没有已批准的转办。转办经总经理批准后才有转办单。',
    en: 'There is no approved transfer. A slip exists once the general manager has approved one.',
  },
};

/** The steps of a transfer are known by what they hand on, whatever a policy calls them. */
function compose(row: CaseAnswer): Composed {
  const done = row.steps.filter(({ doneAt }) => doneAt !== null);
  const from = done.findLastIndex((step) => handedOn(step, 'transferReason') !== undefined);
  const after = from < 0 ? [] : done.slice(from + 1);
  const approval = after.find((step) => handedOn(step, 'decision') === 'APPROVED');
  const transfer = done[from];
  if (transfer === undefined || approval === undefined) return NO_TRANSFER;
  const receiving = row.steps
    .slice(row.steps.indexOf(approval) + 1)
    .find((step) => step.startedAt >= (approval.doneAt ?? ''));
  return {
    title: '投诉转办单',
    number: row.number,
    fileName: `内部-投诉转办单-${row.number}`,
    copies: [],
    blocks: [
      factsOf(row),
      { kind: 'heading', text: '转办' },
      {
        kind: 'facts',
        facts: [
          ['转出岗位', POST_NAMES[transfer.post]],
          ['接收岗位', receiving && POST_NAMES[receiving.post]],
          ['转办理由', handedOn(transfer, 'transferReason')],
          ['审批意见', ['同意', handedOn(approval, 'reason')].filter(Boolean).join('：')],
        ],
      },
      {
        kind: 'signatures',
        signatures: [
          signed('转办人', transfer),
          signed(POST_NAMES[approval.post], approval),
          receiving === undefined || handedOn(receiving, 'signature') !== 'SIGNED'
            ? { as: '接收人' }
            : signed('接收人', receiving),
        ],
      },
      {
        kind: 'clauses',
        clauses: clocksOf({ ...row, due: null, steps: [transfer, approval, ...(receiving ? [receiving] : [])] }),
      },
    ],
  };
}

function signed(as: string, { doneBy, doneAt }: StepAnswer): Signature {
  return { as, name: doneBy?.name, on: doneAt && civilDateAt(doneAt) };
}
