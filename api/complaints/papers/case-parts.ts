import type { Block, CitedClause, Fact } from '../../platform/papers/paper';
import { amountText, instantText, quantityText } from '../../platform/papers/paper-text';
import { POST_NAMES } from '../../shared-types/post-names';
import type { CaseAnswer, StepAnswer } from './case-answer';
import {
  CHANNEL_NAMES,
  CLASS_NAMES,
  fieldName,
  optionName,
  OUTCOME_NAMES,
  RESULT_NAMES,
  SAMPLE_NAMES,
  SEVERITY_NAMES,
  STATE_NAMES,
  stepName,
} from './case-names';

export function clientName({ client }: Pick<CaseAnswer, 'client'>): string {
  return client?.name ?? client?.number ?? '';
}

/** What a step handed on under this name; undefined when it did not, or when it is not the viewer's to see. */
export function handedOn({ handedOn: fields }: Pick<StepAnswer, 'handedOn'>, name: string): string | undefined {
  return fields.find((field) => field.name === name)?.value ?? undefined;
}

/** The last finished step that handed this on. */
export function lastWith({ steps }: CaseAnswer, name: string): StepAnswer | undefined {
  return steps.findLast((step) => step.doneAt !== null && handedOn(step, name) !== undefined);
}

const quantityOr = (quantity: string | null, isUndetermined: boolean): string | null =>
  quantity === null ? (isUndetermined ? '尚未确定' : null) : quantityText(quantity);

export function factsOf(row: CaseAnswer): Block {
  return {
    kind: 'facts',
    facts: [
      ['客户', clientName(row)],
      ['客户编号', row.client?.number],
      ['质量登记编号', row.registerNumber],
      ['类别', CLASS_NAMES[row.class]],
      ['程度', SEVERITY_NAMES[row.severity]],
      ['来源', `${CHANNEL_NAMES[row.channel]}${row.overseas ? '（境外）' : ''}`],
      ['状态', STATE_NAMES[row.state]],
      ['登记人', row.intakeBy?.name],
      ['登记时间', instantText(row.receivedAt)],
      ['发生时间', instantText(row.occurredAt)],
      ['发生地点', row.place],
      ['订单号', row.orderNumber],
      ['品号', row.partNumber],
      ['交货日期', row.deliveredOn],
      ['交货数量', quantityOr(row.deliveredQuantity, false)],
      ['不良数量', quantityOr(row.affectedQuantity, row.affectedQuantityUndetermined)],
      ['拟退数量', quantityOr(row.returnQuantity, row.returnQuantityUndetermined)],
      ['样品', row.sample && SAMPLE_NAMES[row.sample]],
      ['处理时限', row.due && instantText(row.due.at)],
      ['结案时间', row.closedAt && instantText(row.closedAt)],
      ['处理结果', row.outcome && OUTCOME_NAMES[row.outcome]],
      ['原单', row.previous?.number],
      ['新单', row.next?.number],
      ['投诉内容', row.content],
      ['客户要求', row.demand],
    ],
  };
}

export function stepsOf({ steps }: CaseAnswer): Block[] {
  return [
    { kind: 'heading', text: '处理步骤' },
    {
      kind: 'table',
      columns: [
        { title: '步骤', width: 62 },
        { title: '岗位 / 办理人', width: 76 },
        { title: '期限', width: 64 },
        { title: '办结', width: 64 },
        { title: '办理内容', width: 'fill' },
        { title: '条款', width: 'fit' },
      ],
      rows: steps.map((step) => [
        stepName(step.step),
        [POST_NAMES[step.post], step.doneBy?.name].filter(Boolean).join('\n'),
        step.due === null ? '–' : `${instantText(step.due.at)}${step.due.overdue ? '（逾期）' : ''}`,
        step.doneAt === null ? '办理中' : instantText(step.doneAt),
        [
          ...(step.result === null || step.result === 'DONE' ? [] : [RESULT_NAMES[step.result]]),
          ...fieldFacts(step).map(([label, value]) => `${label}：${value}`),
        ].join('\n'),
        step.due?.why.clause.id ?? '–',
      ]),
    },
  ];
}

/** What a step handed on, in words. */
export function fieldFacts({ handedOn: fields }: StepAnswer): Fact[] {
  return fields.map(({ name, kind, value, staff }) => [
    fieldName(name),
    value === null
      ? '（不可见）'
      : kind === 'CHOICE'
        ? optionName(name, value)
        : kind === 'MONEY'
          ? `${amountText(value)} 元`
          : kind === 'STAFF'
            ? (staff?.name ?? '（已离职）')
            : value,
  ]);
}

/** Every clause that set a clock of the case, once for each version. */
export function clocksOf({ due, steps }: CaseAnswer): CitedClause[] {
  const cited = [
    ...(due === null ? [] : [{ due, decided: '案件处理时限' }]),
    ...steps.flatMap((step) => (step.due === null ? [] : [{ due: step.due, decided: `${stepName(step.step)}时限` }])),
  ];
  const byClause = new Map<string, CitedClause>();
  for (const {
    due: { why },
    decided,
  } of cited) {
    const key = `${why.clause.id} ${why.policyVersion}`;
    const known = byClause.get(key);
    if (known?.decided.split('、').includes(decided) === true) continue;
    byClause.set(key, {
      clause: why.clause.id,
      policyVersion: why.policyVersion,
      decided: known === undefined ? decided : `${known.decided}、${decided}`,
    });
  }
  return [...byClause.values()];
}
