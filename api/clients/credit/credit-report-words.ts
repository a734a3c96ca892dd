import type { WhyInput } from '../../kernel/policy/why';
import { percentText } from '../../kernel/ratio';
import { amountText } from '../../platform/papers/paper-text';

const WORDS: Readonly<Record<string, string>> = {
  clientForDays: '合作天数',
  paymentCredit: '付款信用',
  debtRatio: '资产负债率',
  overdueAmount: '逾期金额',
  owed: '欠款',
  wantedLimit: '申请额度',
  annualVolume: '年成交额',
  documents: '申请材料',
  good: '好',
  fair: '较好',
  poor: '差',
  unknown: '无资料',
};

const worded = (text: string): string => text.replace(/[A-Za-z]+/g, (word) => WORDS[word] ?? word);

/** What a condition asks for, as its rule says it. */
export function requiredText(rule: string): string {
  return worded(rule);
}

/** What was found, each figure with its unit. */
export function foundText(inputs: readonly WhyInput[]): string {
  return inputs.map((input) => `${worded(input.name)} ${valueText(input)}`).join('，');
}

function valueText({ value, unit }: WhyInput): string {
  if (value === 'unknown') return worded(value);
  if (unit === 'yuan') return `${amountText(value)} 元`;
  if (unit === 'fraction') return percentText(value);
  if (unit === 'day') return `${value} 天`;
  return worded(value);
}
