import { civilDateAt } from '../../kernel/civil-date';
import { definePaper, type Block, type Composed, type PaperRefusal, type Signature } from '../../platform/papers/paper';
import { amountText } from '../../platform/papers/paper-text';
import { POST_NAMES } from '../../shared-types/post-names';
import type { CaseAnswer, StepAnswer } from './case-answer';
import { departmentName, PARTY_NAMES, STANDING_NAMES, stepName } from './case-names';
import { clocksOf, factsOf, fieldFacts, handedOn } from './case-parts';
import { MEMO_QUERY, type DecisionAnswer, type MemoAnswer } from './memo-answer';

/**
 * The memo of an investigation: the facts as they were found, by whom, what they were found to mean, and who bears what
 * of the budget. Source: CC-9, CC-11, CC-12, CQ-4
 */
export const investigationMemo = definePaper<{ complaint: MemoAnswer | null }>({
  name: 'investigation-memo',
  reader: 'internal',
  subjectType: 'Complaint',
  query: MEMO_QUERY,
  compose: ({ complaint: row }) => (row === null ? null : compose(row)),
});

const NO_FINDINGS: PaperRefusal = {
  code: 'NO_FINDINGS',
  clause: 'CC-9',
  wording: {
    'zh-CN': '这件投诉还没有调查事实。调查的步骤办结后才有备忘录。',
    en: 'Nothing was found out yet. The memo exists once a step that investigates is done.',
  },
};

/** What an investigation finds, whatever a policy calls the step that does. */
const FOUND = ['findings', 'cause', 'countermeasure', 'technicalOpinion', 'responsibleDepartment', 'responsibleStaff'];

function compose(row: MemoAnswer): Composed {
  const found = row.steps.filter((step) => step.doneAt !== null && FOUND.some((name) => handedOn(step, name)));
  const facts = found.filter((step) => handedOn(step, 'findings') !== undefined);
  if (facts.length === 0) return NO_FINDINGS;
  const decision = row.decisions.findLast(({ standing }) => standing !== 'REPLACED');
  return {
    title: '投诉调查备忘录',
    number: row.number,
    fileName: `内部-投诉调查备忘录-${row.number}`,
    copies: [],
    blocks: [
      factsOf(row),
      ...found.flatMap(findingsOf),
      ...(decision === undefined ? [] : decisionOf(decision)),
      { kind: 'signatures', signatures: signaturesOf(row, facts) },
      { kind: 'clauses', clauses: clocksOf({ ...row, due: null, steps: found }) },
    ],
  };
}

function findingsOf(step: StepAnswer): Block[] {
  const fields = step.handedOn.filter(({ name }) => FOUND.includes(name));
  return [
    { kind: 'heading', text: stepName(step.step) },
    {
      kind: 'facts',
      facts: [
        ['办理', [POST_NAMES[step.post], step.doneBy?.name].filter(Boolean).join(' ')],
        ['完成日期', step.doneAt && civilDateAt(step.doneAt)],
        ...fieldFacts({ ...step, handedOn: fields }),
      ],
    },
  ];
}

/** The latest decision on who bears what; amounts as far as the reader may see them. Source: CC-9, CC-10 */
export function decisionOf({ version, budget, repairBy, memo, standing, reason, shares }: DecisionAnswer): Block[] {
  return [
    { kind: 'heading', text: `责任划分（第 ${version} 版，${STANDING_NAMES[standing]}）` },
    {
      kind: 'facts',
      facts: [
        ['预算', budget === null ? '（不可见）' : `${amountText(budget)} 元`],
        ['修复送达期限', repairBy],
        ['说明', memo],
        ['未通过的理由', reason],
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: '承担方', width: 'fill' },
        { title: '比例', width: 'fit', numeric: true },
        { title: '金额（元）', width: 'fit', numeric: true },
      ],
      rows: shares.map(({ party, department, name, percentage, amount }) => [
        [PARTY_NAMES[party], department && departmentName(department), name].filter(Boolean).join(' · '),
        percentage === null ? '–' : `${percentage}%`,
        amount === null ? '–' : amountText(amount),
      ]),
      ...(budget !== null && { total: ['合计', '100%', amountText(budget)] }),
    },
  ];
}

/** Whoever found it, and the client under what was decided. Source: CC-9 */
function signaturesOf({ steps }: CaseAnswer, facts: readonly StepAnswer[]): Signature[] {
  const countersigned = steps.findLast((step) => handedOn(step, 'clientAnswer') === 'COUNTERSIGNED');
  return [
    ...facts.map(({ post, doneBy, doneAt }) => ({
      as: POST_NAMES[post],
      name: doneBy?.name ?? null,
      on: doneAt && civilDateAt(doneAt),
    })),
    countersigned === undefined
      ? { as: '客户会签' }
      : { as: '客户会签', name: '已会签', on: countersigned.doneAt && civilDateAt(countersigned.doneAt) },
  ];
}
