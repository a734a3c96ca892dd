import { definePaper } from '../../platform/papers/paper';
import { clocksOf, factsOf, stepsOf } from './case-parts';
import { decisionOf } from './investigation-memo';
import { MEMO_QUERY, type MemoAnswer } from './memo-answer';

/** The internal form: everything that is on record of a case. It never reaches the client. Source: CQ-10 */
export const caseForm = definePaper<{ complaint: MemoAnswer | null }>({
  name: 'case-form',
  reader: 'internal',
  subjectType: 'Complaint',
  query: MEMO_QUERY,
  compose: ({ complaint: row }) =>
    row === null
      ? null
      : {
          title: '客户投诉处理单',
          number: row.number,
          fileName: `内部-客户投诉处理单-${row.number}`,
          copies: [],
          blocks: [
            factsOf(row),
            ...row.decisions.flatMap(decisionOf),
            ...stepsOf(row),
            { kind: 'clauses', clauses: clocksOf(row) },
          ],
        },
});
