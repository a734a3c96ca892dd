import type { ProblemText } from '../../platform/graph/problem';

/** What keeps somebody from keeping, changing or giving up what they keep. */
export const noSuchThing: ProblemText = {
  code: 'NO_SUCH_THING',
  field: 'input.id',
  wording: {
    'zh-CN': '找不到它，或它已不再共享给您。请刷新列表。',
    en: 'There is no such thing, or it is shared with you no more. Read the list again.',
  },
};

export const notYours: ProblemText = {
  code: 'NOT_YOURS',
  field: 'input.id',
  wording: {
    'zh-CN': '只有所有者可以更改或删除。您可以另存为自己的一份。',
    en: 'Only its owner can change or delete it. Save one of your own instead.',
  },
};

export const notLeftBehind: ProblemText = {
  code: 'NOT_LEFT_BEHIND',
  field: 'input.id',
  wording: {
    'zh-CN': '其所有者仍在职，或已有人接手。请联系所有者，或另存为自己的一份。',
    en: 'Its owner works here, or somebody has taken it over. Ask its owner, or save one of your own.',
  },
};

export const ownNameTaken: ProblemText = {
  code: 'NAME_TAKEN',
  field: 'input.id',
  wording: {
    'zh-CN': '您已有同名的一项。请先给您的那一项改名，再接手。',
    en: 'You keep one of that name already. Rename yours first, then take this one over.',
  },
};

export const nameTaken: ProblemText = {
  code: 'NAME_TAKEN',
  field: 'input.name',
  wording: {
    'zh-CN': '您已有同名的一项。请换个名称，或更新原来的那一项。',
    en: 'You keep one of that name already. Choose another name, or change that one.',
  },
};

export const tooMany = (most: number): ProblemText => ({
  code: 'TOO_MANY',
  wording: {
    'zh-CN': `最多可保存 ${most} 项。请先删除不再使用的。`,
    en: `You may keep ${most} at most. Delete some you no longer use first.`,
  },
});
