import { termInWords, type TermLimit } from '../../kernel/policy/term-limit';
import type { ProblemText } from '../../platform/graph/problem';

const CLAUSE = 'KA-8';

export const mayNotRecord: ProblemText = {
  code: 'MAY_NOT_WRITE_AGREEMENTS',
  clause: CLAUSE,
  wording: {
    'zh-CN': '协议属绝密资料，由大客户经理登记和终止。请找大客户经理办理。',
    en: 'Agreements are top secret; the KA manager records and terminates them. Ask the KA manager.',
  },
};

export const noSuchAgreement: ProblemText = {
  code: 'NO_SUCH_AGREEMENT',
  field: 'input.id',
  wording: { 'zh-CN': '找不到这份协议。请刷新页面。', en: 'There is no such agreement. Reload the page.' },
};

export const noSuchReminder: ProblemText = {
  code: 'NO_SUCH_REMINDER',
  wording: {
    'zh-CN': '找不到这条提醒，可能已有人处理。请刷新页面。',
    en: 'There is no such reminder; somebody may have dealt with it. Reload the page.',
  },
};

export const notProvidedFor: ProblemText = {
  code: 'AGREEMENTS_NOT_PROVIDED_FOR',
  wording: {
    'zh-CN': '现行大客户制度没有协议参数，因此不能登记协议。请先由制度起草人补充。',
    en: 'The key-account regulation in force has no parameters for agreements. Have them drafted first.',
  },
};

export const termBackwards: ProblemText = {
  code: 'TERM_BACKWARDS',
  field: 'input.until',
  wording: {
    'zh-CN': '到期日不能早于生效日。请更正日期。',
    en: 'The last day is before the first. Correct the dates.',
  },
};

export const signedInFuture: ProblemText = {
  code: 'SIGNED_IN_FUTURE',
  field: 'input.signedOn',
  clause: CLAUSE,
  wording: {
    'zh-CN': '签署日期不能晚于今天：签署之后再登记。',
    en: 'The day of signing is to come. Put the agreement on record once it is signed.',
  },
};

export const signedAfterEnd: ProblemText = {
  code: 'SIGNED_AFTER_END',
  field: 'input.signedOn',
  clause: CLAUSE,
  wording: {
    'zh-CN': '签署日期不能晚于到期日。请更正日期。',
    en: 'It would be signed after its last day. Correct the dates.',
  },
};

export const delegationMissing: ProblemText = {
  code: 'DELEGATION_MISSING',
  field: 'input.delegationId',
  clause: CLAUSE,
  wording: {
    'zh-CN': '委托人签署须附授权委托书。请上传。',
    en: 'A delegate signs by a letter of authority. Upload it.',
  },
};

export const delegationTooMuch: ProblemText = {
  code: 'DELEGATION_NOT_WANTED',
  field: 'input.delegationId',
  clause: CLAUSE,
  wording: {
    'zh-CN': '法定代表人签署不需要授权委托书。请去掉附件，或改为委托人签署。',
    en: 'The legal representative needs no letter of authority. Leave it out, or say that a delegate signed.',
  },
};

export const otherRepresentative: ProblemText = {
  code: 'NOT_THE_LEGAL_REPRESENTATIVE',
  field: 'input.signatory',
  clause: CLAUSE,
  wording: {
    'zh-CN': '签署人与在案的法定代表人姓名不一致。请核对姓名，先更新联系人，或改为委托人签署。',
    en: 'This is not the legal representative on record. Check the name, update the contacts first, or say that a delegate signed.',
  },
};

export const notYourDocument: ProblemText = {
  code: 'NOT_YOUR_DOCUMENT',
  field: 'input.documentId',
  clause: CLAUSE,
  wording: { 'zh-CN': '请上传协议扫描件后再登记。', en: 'Upload the scanned agreement, then put it on record.' },
};

export const termsOverlap: ProblemText = {
  code: 'TERMS_OVERLAP',
  field: 'input.from',
  clause: CLAUSE,
  wording: {
    'zh-CN': '这段期限内已有同类协议。请从它到期的次日起，或先终止它。',
    en: 'An agreement of this kind holds on some of these days. Begin the day after it ends, or terminate it first.',
  },
};

export const wrongPredecessor: ProblemText = {
  code: 'WRONG_PREDECESSOR',
  field: 'input.renewsId',
  clause: CLAUSE,
  wording: {
    'zh-CN': '只能续签这位客户尚未续签的协议。请从列表中选择。',
    en: 'Only an agreement of this client that was not renewed yet can be renewed. Choose it from the list.',
  },
};

export const wrongTypeForKind: ProblemText = {
  code: 'TYPE_NOT_BY_AGREEMENT',
  field: 'input.businessType',
  clause: 'KA-4',
  wording: {
    'zh-CN': '签贵宾协议的成为协议客户；签销售协议的只能是交易客户、经销商或代理商。请更正业务类型或协议类型。',
    en: 'A VIP agreement makes an agreement client; under a sales agreement it is a trading client, a dealer or an agent. Correct the business type or the kind of agreement.',
  },
};

export const alreadyOver: ProblemText = {
  code: 'AGREEMENT_OVER',
  clause: CLAUSE,
  wording: {
    'zh-CN': '这份协议已经到期或已终止，不能再终止。',
    en: 'This agreement has ended already and cannot be terminated.',
  },
};

/** @param limit the longest term that the clause allows */
export function termTooLong(limit: TermLimit, clause: string): ProblemText {
  const longest = termInWords(limit);
  return {
    code: 'TERM_TOO_LONG',
    field: 'input.until',
    clause,
    wording: {
      'zh-CN': `协议期限最长 ${longest['zh-CN']}。请缩短，到期可以续签。`,
      en: `A term has ${longest.en} at most. Shorten it; the agreement can be renewed.`,
    },
  };
}
