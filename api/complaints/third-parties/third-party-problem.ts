import { yuanText } from '../../kernel/money';
import type { ProblemText, Wording } from '../../platform/graph/problem';

/** What is wrong with what is put on record of a third party. Source: CQ-11 */
const about = (field: string, code: string, wording: Wording): ProblemText => ({
  code,
  field: `input.${field}`,
  clause: 'CQ-11',
  wording,
});

export const noSuchThirdParty = about('name', 'NO_SUCH_THIRD_PARTY', {
  'zh-CN': '现行的责任划分中没有这一方，请刷新。',
  en: 'The split in force names no such party. Read the case again.',
});

export const handledByAnother = about('party', 'HANDLED_BY_ANOTHER', {
  'zh-CN': '这一方由其他岗位共同处理。',
  en: 'Another post handles this party.',
});

export const amountWrong = about('amount', 'NOT_AN_AMOUNT', {
  'zh-CN': '请填写金额（元），最多两位小数，例如 1234.50；收回的金额须大于 0。',
  en: 'Write an amount in yuan with at most two decimals, like 1234.50; what is recovered is above 0.',
});

export const amountNotNeeded = about('amount', 'NO_AMOUNT', {
  'zh-CN': '只有协商确定时填写金额，请删去。',
  en: 'Only what was negotiated has an amount. Leave it out.',
});

export const agreedTooMuch = (claimed: string): ProblemText =>
  about('amount', 'ABOVE_CLAIM', {
    'zh-CN': `不能多于索赔金额 ${yuanText(claimed)}。`,
    en: `No more is agreed than the ${yuanText(claimed)} claimed.`,
  });

export const agreedTooLittle = (recovered: string): ProblemText =>
  about('amount', 'BELOW_RECOVERED', {
    'zh-CN': `已收回 ${yuanText(recovered)}，协商金额不能更少。`,
    en: `${yuanText(recovered)} were recovered already; no less can be agreed.`,
  });

export const settledAlready = about('answer', 'SETTLED', {
  'zh-CN': '已按认可的金额全部收回，无需再录入答复。',
  en: 'All that was agreed is recovered; there is nothing left to answer.',
});

export const notAgreed = about('amount', 'NOT_AGREED', {
  'zh-CN': '对方尚未认可，也未协商确定金额。请先录入对方的答复。',
  en: 'The party has neither accepted nor agreed on an amount. Record its answer first.',
});

export const recoveredTooMuch = (open: string): ProblemText =>
  about('amount', 'ABOVE_AGREED', {
    'zh-CN': `至多还可收回 ${yuanText(open)}。`,
    en: `At most ${yuanText(open)} are still to be recovered.`,
  });
