import type { ProblemText } from '../../platform/graph/problem';

export const mayNotWriteCard: ProblemText = {
  code: 'MAY_NOT_WRITE_CLIENT',
  wording: {
    'zh-CN': '您的岗位不能修改这位客户的资料。请找负责的客户经理。',
    en: 'Your posts may not change this client’s card. Ask the account manager who looks after it.',
  },
};

export const mayNotWriteCards: ProblemText = {
  code: 'MAY_NOT_WRITE_CLIENTS',
  wording: {
    'zh-CN': '您的岗位不能修改客户资料。请找客户经理办理。',
    en: 'Your posts may not change the cards of clients. Ask an account manager.',
  },
};

export const nothingToSet: ProblemText = {
  code: 'NOTHING_TO_SET',
  field: 'input.set',
  wording: {
    'zh-CN': '还没有填写要统一修改的内容。请至少填写一项。',
    en: 'Nothing is to be changed yet. Fill in at least one field.',
  },
};

export const setAndEmptied: ProblemText = {
  code: 'SET_AND_EMPTIED',
  field: 'input.set.empties',
  wording: {
    'zh-CN': '同一项不能既填写又清空。请二者择一。',
    en: 'A field cannot be set and emptied at once. Choose one of the two.',
  },
};

export const mayNotCreate: ProblemText = {
  code: 'MAY_NOT_CREATE_CLIENT',
  wording: {
    'zh-CN': '您的岗位不能新建客户。请找客户经理办理。',
    en: 'Your posts may not create clients. Ask an account manager.',
  },
};

export const noSuchClient: ProblemText = {
  code: 'NO_SUCH_CLIENT',
  field: 'input.clientId',
  wording: {
    'zh-CN': '找不到这位客户。它可能已移交他人。',
    en: 'There is no such client. It may have been handed to somebody else.',
  },
};

export const wrongOwner: ProblemText = {
  code: 'OWNER_OUT_OF_REACH',
  field: 'input.ownerId',
  wording: {
    'zh-CN': '只能指定您管辖范围内的在职客户经理。请从名单中选择。',
    en: 'Only an account manager within your reach who works here can own it. Choose one from the list.',
  },
};

export const agreementFirst: ProblemText = {
  code: 'NO_AGREEMENT_ON_FILE',
  field: 'input.businessType',
  clause: 'KA-4',
  wording: {
    'zh-CN': '协议客户须有在案的贵宾协议。请先登记贵宾协议，客户随之成为协议客户；现在请选择其他业务类型。',
    en: 'An agreement client has a VIP agreement on file. Record that first, and it becomes one; choose another business type for now.',
  },
};

export const walkInNotAgreed: ProblemText = {
  code: 'WALK_IN',
  field: 'input.businessType',
  clause: 'KA-4',
  wording: {
    'zh-CN':
      '散客账户代表许多未留名的买家，不签协议，不能成为协议客户。请选择其他业务类型；签协议的买家请先单独建立客户档案。',
    en: 'A walk-in account stands for many buyers and signs no agreement, so that it is no agreement client. Choose another business type, and put a buyer who signs one on record as a client of its own.',
  },
};

export const noSuchRegion: ProblemText = {
  code: 'NO_SUCH_REGION',
  field: 'input.regionCode',
  wording: {
    'zh-CN': '没有这个区域。请从名单中选择。',
    en: 'There is no such region. Choose one from the list.',
  },
};

export const creditCodeTaken: ProblemText = {
  code: 'CREDIT_CODE_TAKEN',
  field: 'input.creditCode',
  wording: {
    'zh-CN': '这个统一社会信用代码已有客户登记。请查找该客户；若不在您的客户组合内，请联系主管。',
    en: 'A client with this credit code is on record. Look it up; if it is not in your portfolio, ask your supervisor.',
  },
};
