import { yuanText } from '../../kernel/money';
import type { RequestContext } from '../../platform/context/request-context';
import { refusal, type ProblemName, type ProblemText, type ProblemValue } from '../../platform/graph/problem';
import { MOST_TIERS, type TiersFault } from './rebate-terms';

export interface RebateProblem extends ProblemText {
  readonly name?: ProblemName;
}

export function tell(context: Pick<RequestContext, 'locale'>, { name, ...text }: RebateProblem): ProblemValue {
  return refusal(context, name ?? 'InvalidInput', text);
}

const input = (code: string, field: string, zh: string, en: string): RebateProblem => ({
  code,
  field: `input.${field}`,
  clause: 'SD-8',
  wording: { 'zh-CN': zh, en },
});

export const notAllowed: RebateProblem = {
  name: 'NotAllowed',
  code: 'MAY_NOT',
  clause: 'SD-8',
  wording: {
    'zh-CN': '您的岗位不能办理这一步。返佣条件由销售副总经理商定，对账单由客户主任更正，付款由会计登记。',
    en: 'Your posts may not do this. Terms are the deputy GM’s (sales), corrections the service director’s, payments accounting’s.',
  },
};

export const noSuchRebate: RebateProblem = {
  name: 'NotFound',
  code: 'NO_SUCH_REBATE',
  field: 'input.rebateId',
  wording: { 'zh-CN': '找不到这张返佣对账单。', en: 'There is no such rebate statement.' },
};

export const noSuchAgent: RebateProblem = {
  name: 'NotFound',
  code: 'NO_SUCH_AGENT',
  field: 'input.clientId',
  wording: {
    'zh-CN': '找不到这个代理商。返佣条件只与代理商商定。',
    en: 'There is no such agent. Terms are agreed with agents only.',
  },
};

export const badAmount = input(
  'AMOUNT',
  'amount',
  '请填写大于 0 的金额（元），最多两位小数。',
  'Write an amount in yuan above zero, with two decimals at most.',
);

export function moreThanPending(pending: string): RebateProblem {
  return input(
    'MORE_THAN_PENDING',
    'amount',
    `付款不能超过未付返佣 ${yuanText(pending)}。请核对金额。`,
    `No more is pending than ${yuanText(pending)}. Check the amount.`,
  );
}

export const badDay = input(
  'DAY',
  'paidOn',
  '付款日期应在对账月份结束之后，且不晚于今天。',
  'It is paid after the month has ended, and not later than today.',
);

export const unchanged = input(
  'UNCHANGED',
  'rebateId',
  '按现在的订单和退货重新计算，结果与对账单一致，无需更正。',
  'Counted anew, the orders and returns come to what is stated. There is nothing to correct.',
);

export const noTerms = input(
  'NO_TERMS',
  'rebateId',
  '这个月份没有返佣条件。请先商定条件。',
  'There are no terms for this month. Agree them first.',
);

export function missingText(field: string): RebateProblem {
  return input('REQUIRED', field, '请填写原因。', 'The reason is missing. Fill it in.');
}

export function unfitText(field: string, most: number): RebateProblem {
  return input(
    'TEXT',
    field,
    `最多 ${most} 个字符，且不能含控制字符。`,
    `At most ${most} characters, and no control characters.`,
  );
}

export const badFirstDay = input(
  'FIRST_DAY',
  'from',
  '返佣条件从某月一日起生效，且不早于本月。',
  'Terms begin on the first day of a month, this month at the earliest.',
);

export const badLastDay = input(
  'LAST_DAY',
  'until',
  '返佣条件在某月最后一天结束，且不早于开始的月份。',
  'Terms end on the last day of a month, not before the month they begin in.',
);

export const overlapping = input(
  'OVERLAPS',
  'from',
  '已有从这一天或以后开始的返佣条件。请选择更晚的月份。',
  'Terms that begin on that day or later are agreed already. Choose a later month.',
);

const TIER_WORDS: Readonly<Record<TiersFault, readonly [string, string]>> = {
  COUNT: [`请填写 1 至 ${MOST_TIERS} 档。`, `Write 1 to ${MOST_TIERS} tiers.`],
  FIRST: ['第一档从 0 元开始。', 'The first tier begins at 0.'],
  ORDER: ['各档金额应逐档升高。', 'The amounts rise from tier to tier.'],
  AMOUNT: ['请填写金额（元），最多两位小数。', 'Write an amount in yuan with two decimals at most.'],
  RATE: [
    '比例写作小数，例如 0.015，不超过 0.5，最多四位小数。',
    'Write the rate as a fraction such as 0.015, 0.5 at most, four decimals at most.',
  ],
};

export function badTiers({ fault, at }: { readonly fault: TiersFault; readonly at: number }): RebateProblem {
  const [zh, en] = TIER_WORDS[fault];
  return input(`TIER_${fault}`, fault === 'COUNT' ? 'tiers' : `tiers.${at}`, zh, en);
}
