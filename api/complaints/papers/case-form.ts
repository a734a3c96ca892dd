import { definePaper } from '../../platform/papers/paper';
import { CASE_QUERY, type CaseAnswer } from './case-answer';
import { clocksOf, factsOf, stepsOf } from './case-parts';

/** The internal form: everything that is on record of a case. It never reaches the client. Source: CQ-10 */
export const caseForm = definePaper<{ complaint: CaseAnswer | null }>({
  name: 'case-form',
  reader: 'internal',
  subjectType: 'Complaint',
  query: CASE_QUERY,
  compose: ({ complaint: row }) =>
    row === null
      ? null
      : {
          title: '客户投诉处理单',
          number: row.number,
          fileName: `内部-客户投诉处理单-${row.number}`,
          copies: [],
          blocks: [factsOf(row), ...stepsOf(row), { kind: 'clauses', clauses: clocksOf(row) }],
        },
});
