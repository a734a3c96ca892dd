import type { ProblemText } from '../../platform/graph/problem';

export const noSuchReport: ProblemText = {
  code: 'NO_SUCH_REPORT',
  field: 'input.reportId',
  wording: {
    'zh-CN': '找不到这个月的汇总。每月 1 日自动汇总上月结案。',
    en: 'There is no report of that month. Last month is compiled on the first of a month.',
  },
};

export const frozen: ProblemText = {
  code: 'REPORT_FROZEN',
  clause: 'CQ-9',
  wording: {
    'zh-CN': '这个月的汇总已经定稿，不再更改。之后的变化见“现在所知”。',
    en: 'The report is frozen and does not change any more. What changed since stands beside it as known now.',
  },
};

export const notYourLine: ProblemText = {
  code: 'NOT_YOUR_LINE',
  field: 'input.lineIds',
  clause: 'CQ-9',
  wording: {
    'zh-CN': '所选条目不由您办理，或者已经不是这个状态：确认和异议归责任部门，裁定归汇总部门。请刷新。',
    en: 'These lines are not yours to answer, or are not in that state any more: departments confirm or object, who compiles settles. Read them again.',
  },
};

export const linesWrong: ProblemText = {
  code: 'LINES',
  field: 'input.lineIds',
  wording: {
    'zh-CN': '请选择 1 至 200 个条目；裁定一次一个。',
    en: 'Choose 1 to 200 lines; settle one at a time.',
  },
};

export const noteMissing: ProblemText = {
  code: 'REQUIRED',
  field: 'input.note',
  clause: 'CQ-11',
  wording: {
    'zh-CN': '请写明理由：异议须书面申诉，裁定须说明依据。',
    en: 'Say why: an objection is a petition in writing, and who settles it gives the grounds.',
  },
};

export const mayNotFreeze: ProblemText = {
  code: 'MAY_NOT_FREEZE',
  clause: 'CQ-9',
  wording: {
    'zh-CN': '定稿由汇总部门办理。',
    en: 'Who compiles the report freezes it.',
  },
};

export const notAnswered: ProblemText = {
  code: 'NOT_ANSWERED',
  clause: 'CQ-9',
  wording: {
    'zh-CN': '还有异议没有裁定，或者期限之前还有条目没有确认，不能定稿。',
    en: 'A petition is not settled, or lines wait to be confirmed and their day is not past. Freeze it after that.',
  },
};
