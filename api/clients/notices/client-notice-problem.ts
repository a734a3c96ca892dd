import type { ProblemText } from '../../platform/graph/problem';

export const noSuchNotice: ProblemText = {
  code: 'NO_SUCH_CLIENT_NOTICE',
  field: 'input.id',
  wording: {
    'zh-CN': '找不到这份客户通知。请刷新页面。',
    en: 'There is no such notice to clients. Reload the page.',
  },
};

export const mayNotDraft: ProblemText = {
  code: 'MAY_NOT_DRAFT_NOTICE',
  clause: 'CC-7',
  wording: {
    'zh-CN': '您的岗位不能起草对客户的通知。请找本系统的负责人起草。',
    en: 'Your posts may not draft notices to clients. Ask the head of your department.',
  },
};

export const mayNotMoveNotice: ProblemText = {
  code: 'MAY_NOT_MOVE_NOTICE',
  clause: 'CC-7',
  wording: {
    'zh-CN':
      '这一步不由您办理：通知由起草人提交、系统负责人审核、总经理批准，只由客户主任发出，且不能审批自己起草的通知。',
    en: 'This is not yours to do: who drafted a notice hands it in, the head of the department reviews it, the general manager approves it, the service director alone sends it, and nobody decides about their own.',
  },
};

export const noticeStepSkipped: ProblemText = {
  code: 'ILLEGAL_MOVE',
  clause: 'CC-7',
  wording: {
    'zh-CN': '通知在当前状态不能办理这一步，步骤不得跳过。请刷新页面查看现状。',
    en: 'This cannot be done to the notice as it stands, and no step is skipped. Reload the page.',
  },
};

export const noticesNotProvidedFor: ProblemText = {
  code: 'NOTICES_NOT_PROVIDED_FOR',
  clause: 'CC-7',
  wording: {
    'zh-CN': '现行制度没有写明客户通知由谁起草、审核、批准和发出。请先由制度起草人补充 CC-7 的参数。',
    en: 'The regulation in force does not say who drafts, reviews, approves and sends notices to clients. Have the parameters of CC-7 drafted first.',
  },
};

export const departmentWithoutHead: ProblemText = {
  code: 'DEPARTMENT_WITHOUT_REVIEWER',
  field: 'input.department',
  clause: 'CC-7',
  wording: {
    'zh-CN': '制度没有写明该系统由谁审核通知。请另选系统。',
    en: 'The clause names no head who reviews notices of this department. Choose another one.',
  },
};

export const effectiveBefore: ProblemText = {
  code: 'EFFECTIVE_IN_THE_PAST',
  field: 'input.effectiveOn',
  wording: {
    'zh-CN': '生效日期不能早于今天，请更正。',
    en: 'A notice does not take effect before today. Correct the day.',
  },
};

export const effectivePassed: ProblemText = {
  code: 'EFFECTIVE_DAY_PASSED',
  field: 'input.effectiveOn',
  clause: 'CC-7',
  wording: {
    'zh-CN': '生效日期已过。请退回草稿改期，或撤销。',
    en: 'The day it takes effect is past. Take it back and change the day, or withdraw it.',
  },
};

export const audienceNotNamed: ProblemText = {
  code: 'REQUIRED',
  field: 'input.audience',
  clause: 'CC-7',
  wording: {
    'zh-CN': '请选择通知对象：全部客户、指定客户，或按条件筛选。',
    en: 'Say whom it is for: every client, chosen ones, or those of a filter.',
  },
};

export const audienceMixed: ProblemText = {
  code: 'AUDIENCE_MIXED',
  field: 'input.audience',
  wording: {
    'zh-CN': '通知对象只能取一种：全部客户、指定客户，或按条件筛选。',
    en: 'It is for every client, for chosen ones or for those of a filter: choose one of the three.',
  },
};

/** @param most clients chosen one by one */
export function tooManyChosen(most: number): ProblemText {
  return {
    code: 'TOO_MANY_CHOSEN',
    field: 'input.audience',
    wording: {
      'zh-CN': `逐个指定的客户最多 ${most} 家。请改用筛选条件。`,
      en: `At most ${most} clients are chosen one by one. Use a filter instead.`,
    },
  };
}

export const wrongAudience: ProblemText = {
  code: 'WRONG_AUDIENCE',
  field: 'input.audience',
  wording: {
    'zh-CN': '所选客户、区域或客户经理中有找不到的，或有无法通知到本人的散客账户。请从所列中选择。',
    en: 'A client, a region or an account manager among them is not there, or is a walk-in account that nobody can be told of. Choose others from the lists.',
  },
};

export const nobodyToTell: ProblemText = {
  code: 'NOBODY_TO_TELL',
  field: 'input.audience',
  clause: 'CC-7',
  wording: {
    'zh-CN': '没有客户符合通知对象。请修改对象后再提交。',
    en: 'No client is meant. Change the audience first.',
  },
};

/** @param most clients one notice goes to, by the clause */
export function tooManyToTell(count: number, most: number): ProblemText {
  return {
    code: 'TOO_MANY_RECIPIENTS',
    field: 'input.audience',
    clause: 'CC-7',
    wording: {
      'zh-CN': `对象有 ${count} 家客户，制度规定一份通知最多发给 ${most} 家。请缩小范围。`,
      en: `It would go to ${count} clients, and the clause allows ${most} at most. Narrow the audience.`,
    },
  };
}

/** @param most documents of a notice */
export function tooManyDocuments(most: number): ProblemText {
  return {
    code: 'TOO_MANY_DOCUMENTS',
    field: 'input.documentIds',
    wording: {
      'zh-CN': `一份通知最多附 ${most} 份文件。`,
      en: `A notice has ${most} documents at most. Leave some out.`,
    },
  };
}

export const notYourDocuments: ProblemText = {
  code: 'NOT_YOUR_DOCUMENTS',
  field: 'input.documentIds',
  wording: {
    'zh-CN': '附件中有不是您上传的文件。请重新上传。',
    en: 'A document among them is not one you uploaded. Upload it again.',
  },
};

export const noteMissing: ProblemText = {
  code: 'REQUIRED',
  field: 'input.note',
  clause: 'CC-7',
  wording: { 'zh-CN': '请写明理由。', en: 'Say why: the reason is missing.' },
};

export const notYetToArchive: ProblemText = {
  code: 'CLIENTS_NOT_TOLD',
  clause: 'CC-7',
  wording: {
    'zh-CN': '还有客户未确认理解，且告知期限未到，暂不能归档。',
    en: 'Some clients have not understood yet and their day is not past. Archive it afterwards.',
  },
};

export const noSuchRecipient: ProblemText = {
  code: 'NO_SUCH_RECIPIENT',
  field: 'input.recipientId',
  wording: {
    'zh-CN': '找不到这位收件客户。请刷新页面。',
    en: 'There is no such recipient of a notice. Reload the page.',
  },
};

export const mayNotAcknowledge: ProblemText = {
  code: 'MAY_NOT_ACKNOWLEDGE',
  clause: 'CC-7',
  wording: {
    'zh-CN': '客户是否理解由负责该客户的销售员或其上级确认。请找他们登记。',
    en: 'Who looks after the client, or a head of theirs, records that it was told. Ask them.',
  },
};

export const acknowledgedAlready: ProblemText = {
  code: 'ACKNOWLEDGED_ALREADY',
  clause: 'CC-7',
  wording: {
    'zh-CN': '这位客户已确认理解，不必重复登记。请刷新页面。',
    en: 'This client has understood, and that is on record already. Reload the page.',
  },
};

export const toldBeforeSent: ProblemText = {
  code: 'TOLD_BEFORE_SENT',
  field: 'input.toldOn',
  clause: 'CC-7',
  wording: {
    'zh-CN': '告知日期应在通知发出之日至今天之间，请更正。',
    en: 'A client is told between the day the notice was sent and today. Correct the day.',
  },
};
