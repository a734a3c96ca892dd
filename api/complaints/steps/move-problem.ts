import type { ProblemText, Wording } from '../../platform/graph/problem';

function about(name: string, code: string, wording: Wording): ProblemText {
  return { code, field: `input.fields.${name}`, wording };
}

export const fieldMissing = (name: string): ProblemText =>
  about(name, 'REQUIRED', { 'zh-CN': '请填写此项。', en: 'This is missing. Fill it in.' });

export const textTooLong = (name: string, most: number): ProblemText =>
  about(name, 'TOO_LONG', {
    'zh-CN': `最多 ${most} 个字符，请缩短。`,
    en: `It has more than ${most} characters. Shorten it.`,
  });

export const controlCharacters = (name: string): ProblemText =>
  about(name, 'CONTROL_CHARACTER', {
    'zh-CN': '含有不可见的控制字符，请重新输入。',
    en: 'It contains invisible control characters. Type it anew.',
  });

export const noOption = (name: string): ProblemText =>
  about(name, 'NO_SUCH_OPTION', { 'zh-CN': '请从列出的选项中选择。', en: 'Choose one of the options.' });

export const noAmount = (name: string): ProblemText =>
  about(name, 'NOT_AN_AMOUNT', {
    'zh-CN': '请填写金额（元），最多两位小数，例如 1234.50。',
    en: 'Write an amount in yuan with at most two decimals, like 1234.50.',
  });

export const noDay = (name: string): ProblemText =>
  about(name, 'NOT_A_DAY', {
    'zh-CN': '请填写存在的日期，例如 2026-11-23。',
    en: 'Write an existing day, like 2026-11-23.',
  });

export const fieldTwice = (name: string): ProblemText =>
  about(name, 'GIVEN_TWICE', { 'zh-CN': '同一项填写了两次，请只保留一次。', en: 'It is given twice. Keep one.' });

export const fieldNotAsked = (name: string): ProblemText =>
  about(name.slice(0, 60), 'NOT_ASKED', {
    'zh-CN': '当前操作不需要此项。请重新打开表单。',
    en: 'This move does not ask for it. Open the form again.',
  });

export const reasonNeeded: ProblemText = about('reason', 'REQUIRED', {
  'zh-CN': '不同意时请写明理由。',
  en: 'Say why you refuse.',
});

export const noSuchOriginal: ProblemText = about('duplicateOf', 'NO_SUCH_COMPLAINT', {
  'zh-CN': '找不到这个编号的另一件投诉。请核对编号。',
  en: 'There is no other complaint of that number. Check it.',
});

export const originalVoid: ProblemText = about('duplicateOf', 'ORIGINAL_VOID', {
  'zh-CN': '这个编号的投诉已作废，两件不能都不算数。请填写仍有效的那件投诉的编号。',
  en: 'The complaint of that number is void itself, and one of them has to stand. Give the number of the one that does.',
});

export const noSuchCase: ProblemText = {
  code: 'NO_SUCH_COMPLAINT',
  field: 'input.complaintId',
  wording: { 'zh-CN': '找不到这件投诉。', en: 'There is no such complaint.' },
};

export const illegalMove: ProblemText = {
  code: 'ILLEGAL_MOVE',
  field: 'input.move',
  clause: 'CC-5',
  wording: {
    'zh-CN': '投诉目前所处的步骤不能这样处理。请刷新后按页面所列的操作办理。',
    en: 'Where the case stands now, this cannot be done. Read it again and take one of the moves it offers.',
  },
};

export const notYourStep: ProblemText = {
  code: 'NOT_YOUR_STEP',
  field: 'input.move',
  clause: 'CC-5',
  wording: {
    'zh-CN': '这一步由其他岗位办理。请联系该岗位的人员。',
    en: 'Another post takes this step. Ask whoever holds it.',
  },
};

export const alreadyDecided: ProblemText = {
  code: 'ALREADY_DECIDED',
  field: 'input.move',
  wording: {
    'zh-CN': '这件投诉已不在这一步：别人已经审批，或者它被退回、终止了。请刷新待审批列表。',
    en: 'The case is no longer at this step: somebody decided, or it was sent back or ended. Read the list again.',
  },
};

export const selfApproval: ProblemText = {
  code: 'SELF_APPROVAL',
  field: 'input.move',
  clause: 'CQ-5',
  wording: {
    'zh-CN': '不能审批自己提出的事项。请由该岗位的其他人员审批。',
    en: 'Nobody approves what they asked for themselves. Let somebody else at the post decide.',
  },
};

export const noProcedure: ProblemText = {
  code: 'NO_PROCEDURE',
  field: 'input.complaintId',
  wording: {
    'zh-CN': '这件投诉登记时还没有处理程序，只能查看。',
    en: 'This complaint was filed before there were procedures. It can only be read.',
  },
};

export const noStaff = (name: string): ProblemText =>
  about(name, 'NO_SUCH_STAFF', {
    'zh-CN': '找不到这位员工，请从名单中选择。',
    en: 'There is no such member of staff. Choose from the list.',
  });

export const dayToCome = (name: string): ProblemText =>
  about(name, 'DAY_TO_COME', {
    'zh-CN': '请填写已经发生的日期：今天或以前。',
    en: 'This has happened: write today or an earlier day.',
  });

export const dayBefore = (name: string): ProblemText =>
  about(name, 'DAY_BEFORE', {
    'zh-CN': '日期早于前一环节：依次为修复、发运、送达。',
    en: 'It is earlier than what came before it: repaired, then shipped, then delivered.',
  });
