import type { ProblemText } from '../../platform/graph/problem';

export const noSuchPenalty: ProblemText = {
  code: 'NO_SUCH_PENALTY',
  field: 'input.id',
  wording: {
    'zh-CN': '找不到这项处罚。请刷新页面。',
    en: 'There is no such penalty. Reload the page.',
  },
};

export const mayNotRegister: ProblemText = {
  code: 'MAY_NOT_REGISTER_VIOLATION',
  clause: 'CQ-14',
  wording: {
    'zh-CN': '违规由当事人的上级、销售副总经理或总经理室登记。请找他们办理。',
    en: 'A violation is registered by a superior of the person, the deputy GM (sales) or the GM office. Ask one of them.',
  },
};

export const mayNotDecide: ProblemText = {
  code: 'MAY_NOT_DECIDE_PENALTY',
  clause: 'CC-6',
  wording: {
    'zh-CN': '您不能办理这一步：处罚由条款所列岗位审批，提议人、当事人及其负责人不能审批。',
    en: 'This is not yours to do: the post of the clause decides, and never who proposed it, whom it concerns or who is in charge of them.',
  },
};

export const noSuchViolation: ProblemText = {
  code: 'NO_SUCH_VIOLATION',
  field: 'input.violation',
  clause: 'CQ-14',
  wording: {
    'zh-CN': '事发当日施行的制度中没有这种违规。请从所列违规中选择，并核对日期。',
    en: 'The regulations of that day know no such violation. Choose one of those listed, and check the day.',
  },
};

export const fineMissing: ProblemText = {
  code: 'REQUIRED',
  field: 'input.fine',
  clause: 'SD-11',
  wording: {
    'zh-CN': '条款规定的是罚款幅度，请在幅度内填写金额。',
    en: 'The clause names a range. Write an amount within it.',
  },
};

export const fineOutOfRange: ProblemText = {
  code: 'FINE_OUT_OF_RANGE',
  field: 'input.fine',
  clause: 'SD-11',
  wording: {
    'zh-CN': '罚款金额不在条款规定的幅度之内，请更正。',
    en: 'The fine is not within the range of the clause. Correct it.',
  },
};

export const fineIsFixed: ProblemText = {
  code: 'FINE_IS_FIXED',
  field: 'input.fine',
  wording: {
    'zh-CN': '条款规定了固定的后果，金额由系统计算，请不要填写。',
    en: 'The clause fixes what follows, and the amount is computed. Leave it out.',
  },
};

export const brokenClauseMissing: ProblemText = {
  code: 'REQUIRED',
  field: 'input.breaks',
  clause: 'SD-9',
  wording: {
    'zh-CN': '同一规定再犯加重，请选择所违反的条款。',
    en: 'Breaking the same rule again costs more. Choose the clause that was broken.',
  },
};

export const dayToCome: ProblemText = {
  code: 'DAY_TO_COME',
  field: 'input.happenedOn',
  wording: {
    'zh-CN': '事发日期不能晚于今天。',
    en: 'It cannot have happened after today. Correct the day.',
  },
};

export const noSuchPerson: ProblemText = {
  code: 'NO_SUCH_STAFF',
  field: 'input.staffId',
  wording: {
    'zh-CN': '找不到这位员工。请从名单中选择。',
    en: 'There is no such member of staff. Choose from the list.',
  },
};

export const noSuchCase: ProblemText = {
  code: 'NO_SUCH_COMPLAINT',
  field: 'input.complaintNumber',
  wording: {
    'zh-CN': '找不到这个编号的投诉。请核对编号，或留空。',
    en: 'There is no complaint of that number. Check it, or leave it out.',
  },
};

export const noSuchNotice: ProblemText = {
  code: 'NO_SUCH_CLIENT_NOTICE',
  field: 'input.noticeNumber',
  wording: {
    'zh-CN': '找不到这个编号的客户通知。请核对编号，或留空。',
    en: 'There is no notice to clients of that number. Check it, or leave it out.',
  },
};

export const notProvidedFor: ProblemText = {
  code: 'PENALTY_NOT_PROVIDED_FOR',
  clause: 'CQ-14',
  wording: {
    'zh-CN': '事发当日的制度没有写明由谁审批，或处罚通知如何编号。请先由制度起草人补充条款。',
    en: 'The regulations of that day do not say who approves, or how notices are numbered. Have that drafted first.',
  },
};

export const noteMissing: ProblemText = {
  code: 'REQUIRED',
  field: 'input.note',
  clause: 'CC-6',
  wording: {
    'zh-CN': '请写明驳回或撤销的理由，有关的人要知道为什么。',
    en: 'Say why: whom it concerns is to know the reason.',
  },
};

export const alreadyDecided: ProblemText = {
  code: 'ILLEGAL_MOVE',
  wording: {
    'zh-CN': '这项处罚已经办过，不能再办。请刷新页面查看现状。',
    en: 'It was decided or withdrawn by now, and nothing more can be done to it. Reload the page.',
  },
};
