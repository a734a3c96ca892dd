import { definePaper, type Composed, type PaperRefusal } from '../../platform/papers/paper';
import { civilDateAt } from '../../kernel/civil-date';
import { CASE_QUERY, type CaseAnswer } from './case-answer';
import { clocksOf, factsOf, fieldFacts, lastWith } from './case-parts';

/** Who receives a copy of a closed case, in the order of the clause. Source: CQ-7 */
const HOLDERS = ['品质', '生产', '销售', '会计', '总经理室'];

/** What came of the case, of all that was handed on. */
const RESULTS = [
  'conclusion',
  'cause',
  'responsibleDepartment',
  'responsiblePerson',
  'responsibleStaff',
  'amount',
  'countermeasure',
  'measures',
  'result',
  'answer',
  'reply',
  'satisfaction',
];

/** A closed case for quality, production, sales, accounting and the GM office. Source: CQ-7 */
export const closingCopies = definePaper<{ complaint: CaseAnswer | null }>({
  name: 'closing-copies',
  reader: 'internal',
  subjectType: 'Complaint',
  query: CASE_QUERY,
  compose: ({ complaint: row }) => (row === null ? null : compose(row)),
});

const NOT_CLOSED: PaperRefusal = {
  code: 'NOT_CLOSED',
  clause: 'CQ-7',
  wording: {
    'zh-CN': '这件投诉还没有结案，结案后才分送各部门。',
    en: 'The case is not closed yet. Copies go out when it is.',
  },
};

function compose(row: CaseAnswer): Composed {
  if (row.state !== 'CLOSED') return NOT_CLOSED;
  const results = RESULTS.flatMap((name) => {
    const step = lastWith(row, name);
    return step === undefined
      ? []
      : fieldFacts({ ...step, handedOn: step.handedOn.filter((each) => each.name === name) });
  });
  const last = row.steps.findLast(({ doneAt }) => doneAt !== null);
  return {
    title: '客户投诉结案单',
    number: row.number,
    fileName: `内部-客户投诉结案单-${row.number}`,
    copies: HOLDERS.map((holder, at) => ({ copyNo: at + 1, holder })),
    blocks: [
      factsOf(row),
      { kind: 'heading', text: '处理结论' },
      { kind: 'facts', facts: results },
      {
        kind: 'signatures',
        signatures: [
          { as: '结案人', name: last?.doneBy?.name, on: row.closedAt && civilDateAt(row.closedAt) },
          { as: '收件人' },
        ],
      },
      { kind: 'clauses', clauses: clocksOf(row) },
    ],
  };
}
