import { civilDateAt, type CivilDate } from '../../kernel/civil-date';
import { dutiesListed, type CountedDuties } from '../../kernel/duty-words';
import type { ProblemText } from '../../platform/graph/problem';

export const mayNotHandOver: ProblemText = {
  code: 'MAY_NOT_HAND_OVER',
  clause: 'KA-14',
  wording: {
    'zh-CN': '只有客户经理的上级能在自己管辖范围内交接客户。请找主管或大客户经理办理。',
    en: 'Portfolios are handed over by the superiors of their account managers, within their reach. Ask the supervisor or KA manager.',
  },
};

export const noPortfolio: ProblemText = {
  code: 'NO_PORTFOLIO',
  field: 'input.leaverId',
  wording: {
    'zh-CN': '这位同事名下没有客户和未完事项，或不在您的管辖范围内。请另选一位。',
    en: 'This colleague has neither clients nor anything unfinished, or is outside your reach. Choose another.',
  },
};

export const noSuccessor: ProblemText = {
  code: 'NO_SUCCESSOR',
  clause: 'KA-14',
  wording: {
    'zh-CN': '您的管辖范围内没有其他在职客户经理可以接任。请找上级办理。',
    en: 'Nobody else within your reach could take over. Ask your superior.',
  },
};

export const wrongSuccessor: ProblemText = {
  code: 'SUCCESSOR_OUT_OF_REACH',
  field: 'input.chosen',
  wording: {
    'zh-CN': '手工指定的接任者须是您管辖范围内的在职客户经理，客户须属于离职者，且每位客户只指定一次。请核对。',
    en: 'A successor chosen by hand works here, within your reach, for a client of the leaver’s, named once. Check the choices.',
  },
};

export const wrongDuty: ProblemText = {
  code: 'SUCCESSOR_UNFIT',
  field: 'input.chosenDuties',
  wording: {
    'zh-CN':
      '手工指定的承接人须是您管辖范围内的在职客户经理，事项须在离职者名下，每项只指定一次；已在对接该客户的人不能再次对接。请核对。',
    en: 'Who takes a duty over by hand works here, within your reach, for a duty of the leaver’s, named once; nobody is put in contact with a client twice. Check the choices.',
  },
};

export const takerLeaves = (leavesOn: CivilDate): ProblemText => ({
  code: 'SUCCESSOR_LEAVES',
  field: 'input.chosenDuties',
  clause: 'KA-14',
  wording: {
    'zh-CN': `手工指定的承接人将于 ${leavesOn} 离职，早于该事项到期。请另选一位。`,
    en: `Who was chosen by hand leaves on ${leavesOn}, before what they would take over is due. Choose somebody else.`,
  },
});

/** Whoever could take something over is gone before it is due. */
export const nobodyStays: ProblemText = {
  code: 'NO_SUCCESSOR',
  clause: 'KA-14',
  wording: {
    'zh-CN': '您的管辖范围内，能承接某些事项的同事都在事项到期前离职。请找上级办理。',
    en: 'Everybody within your reach who could take some of the duties over leaves before they are due. Ask your superior.',
  },
};

export const previewOutdated: ProblemText = {
  code: 'PREVIEW_OUTDATED',
  field: 'input.fingerprint',
  wording: {
    'zh-CN': '预览之后客户、未完事项或接任者有了变化。请重新预览、核对后再签署。',
    en: 'Clients, duties or successors changed since the preview. Preview again, compare, and sign that.',
  },
};

export const wrongSignature: ProblemText = {
  code: 'SIGNATURE_WRONG',
  field: 'input.signature',
  wording: {
    'zh-CN': '签名须与您本人的姓名一致。请输入您的全名。',
    en: 'A signature is your own full name. Type it as it is on record.',
  },
};

export const leavesInThePast: ProblemText = {
  code: 'LEAVES_IN_THE_PAST',
  field: 'input.leavesOn',
  wording: {
    'zh-CN': '离职日期不能早于今天。',
    en: 'The last day at work is today or later.',
  },
};

export const noSuchHandover: ProblemText = {
  code: 'NO_SUCH_HANDOVER',
  wording: { 'zh-CN': '找不到这次交接。请刷新页面。', en: 'There is no such handover. Reload the page.' },
};

export const undoTooLate: ProblemText = {
  code: 'UNDO_TOO_LATE',
  clause: 'KA-14',
  wording: {
    'zh-CN': '撤销期限已过，或已经撤销。需要时请逐个移交客户。',
    en: 'The days for undoing are over, or it was undone already. Transfer single clients instead.',
  },
};

/** Handovers that touched the same are undone in the reverse of their order. */
export function laterHandoverFirst({
  leaverName,
  signedAt,
}: {
  readonly leaverName: string;
  readonly signedAt: string;
}): ProblemText {
  const day = civilDateAt(signedAt);
  return {
    code: 'LATER_HANDOVER_FIRST',
    clause: 'KA-14',
    wording: {
      'zh-CN': `之后 ${day} 签署的${leaverName}的交接动过其中的客户或事项。请先撤销那次交接，再撤销这一次。`,
      en: `The handover of ${leaverName}, signed later on ${day}, moved some of the same. Undo that one first, then this.`,
    },
  };
}

/** Clients by number, and the largest of them by name. */
export interface SomeClients {
  readonly names: readonly string[];
  readonly count: number;
}

/** Clients that were moved on since keep the whole from being undone; some of them are named. */
export function movedOnSince({ names, count }: SomeClients): ProblemText {
  return {
    code: 'CHANGED_SINCE',
    clause: 'KA-14',
    wording: {
      'zh-CN': `交接之后有 ${count} 家客户又移交给了他人（${names.join('、')}${count > names.length ? '等' : ''}），不能整批撤销。请逐个移交客户。`,
      en: `${count} of the clients were moved on since (${names.join(', ')}${count > names.length ? ' …' : ''}); the whole can no longer be undone. Transfer single clients instead.`,
    },
  };
}

/** A successor who was in contact before cannot be put back as it was; some of the clients are named. */
export function contactsMovedOnSince({ names, count }: SomeClients): ProblemText {
  return {
    code: 'CHANGED_SINCE',
    clause: 'KA-14',
    wording: {
      'zh-CN': `交接之后有 ${count} 家客户的对接员工有变动（${names.join('、')}${count > names.length ? '等' : ''}），不能整批撤销。请逐个移交客户。`,
      en: `Successors were put in contact with clients again since, or taken off: ${count} (${names.join(', ')}${count > names.length ? ' …' : ''}); the whole can no longer be undone. Transfer single clients instead.`,
    },
  };
}

/** Nothing is given to a closed account, which nobody would look after. */
export function leftSince(leaverName: string): ProblemText {
  return {
    code: 'LEFT_SINCE',
    clause: 'KA-14',
    wording: {
      'zh-CN': `${leaverName}的账号在交接之后已停用，客户和事项不能再归其名下。如已复职，请管理员先撤销离职；否则请逐个移交客户、逐项改派。`,
      en: `The account of ${leaverName} was closed since, and nothing can be theirs any more. If they are with us again, have the administrator take the leaving back first; otherwise transfer single clients and pass single duties on.`,
    },
  };
}

export const changedMeanwhile: ProblemText = {
  code: 'CHANGED_SINCE',
  clause: 'KA-14',
  wording: {
    'zh-CN': '撤销的同时有客户或事项发生了变化，什么都没有改动。请刷新后重试。',
    en: 'Something of it changed while it was being undone; nothing was done. Reload and try again.',
  },
};

/** What was finished or passed on since keeps the whole from being undone, and is named by kind. */
export function dutiesChangedSince(changed: readonly CountedDuties[]): ProblemText {
  const listed = dutiesListed(changed);
  return {
    code: 'CHANGED_SINCE',
    clause: 'KA-14',
    wording: {
      'zh-CN': `交接之后有事项已办结或改派（${listed['zh-CN']}），不能整批撤销。请逐项改派。`,
      en: `Some duties were finished or passed on since (${listed.en}); the whole can no longer be undone. Pass single ones on instead.`,
    },
  };
}
