import type { InvalidRegulation } from '../kernel/policy/regulation';
import type { ProblemText } from '../platform/graph/problem';

export const mayNotDraft: ProblemText = {
  code: 'MAY_NOT_DRAFT',
  wording: {
    'zh-CN': '您的岗位不能起草制度。请交总经理办公室或系统管理员。',
    en: 'Your posts may not draft regulations. Hand it to the GM office or the administrator.',
  },
};

export const mayNotEnact: ProblemText = {
  code: 'MAY_NOT_ENACT',
  wording: {
    'zh-CN': '只有总经理可以施行制度。请把草案交总经理。',
    en: 'Only the general manager puts a regulation into force. Hand the draft on.',
  },
};

export const mayNotRevoke: ProblemText = {
  code: 'MAY_NOT_REVOKE',
  wording: {
    'zh-CN': '只有总经理可以撤销待施行的版本。请告知总经理。',
    en: 'Only the general manager revokes a version to come. Tell the general manager.',
  },
};

export const wroteIt: ProblemText = {
  code: 'OWN_DRAFT',
  wording: {
    'zh-CN': '您参与起草了这份草案，须由另一人施行。',
    en: 'You wrote on this draft, so somebody else has to put it into force.',
  },
};

export const noSuchRegulation: ProblemText = {
  code: 'NO_SUCH_REGULATION',
  field: 'input.code',
  wording: {
    'zh-CN': '没有这个制度。请从目录中选择。',
    en: 'There is no such regulation. Choose one from the list.',
  },
};

export const noSuchVersion: ProblemText = {
  code: 'NO_SUCH_VERSION',
  field: 'input.version',
  wording: {
    'zh-CN': '这个制度没有这一版。请从版本列表中选择。',
    en: 'The regulation has no such version. Choose one from its versions.',
  },
};

export const hasBegun: ProblemText = {
  code: 'VERSION_HAS_BEGUN',
  field: 'input.version',
  wording: {
    'zh-CN': '这一版已经开始施行，已办的事以它为依据，不能撤销。请起草并颁布新的一版。',
    en: 'This version has begun, and what was decided since rests on it. Draft and enact another one.',
  },
};

export const alreadyRevoked: ProblemText = {
  code: 'VERSION_REVOKED',
  field: 'input.version',
  wording: {
    'zh-CN': '这一版已被撤销。请刷新页面查看。',
    en: 'This version was revoked already. Reload the page to see it.',
  },
};

export const onlyVersion: ProblemText = {
  code: 'ONLY_VERSION',
  field: 'input.version',
  wording: {
    'zh-CN': '这个制度没有其他版本，撤销后将无章可循。请先颁布另一版。',
    en: 'The regulation has no other version and would be left with none. Enact another one first.',
  },
};

export const noSuchDraft: ProblemText = {
  code: 'NO_SUCH_DRAFT',
  field: 'input.draftId',
  wording: { 'zh-CN': '没有这份草案。请从目录中选择。', en: 'There is no such draft. Choose one from the list.' },
};

export const noSuchClause: ProblemText = {
  code: 'NO_SUCH_CLAUSE',
  field: 'input.clauseId',
  wording: {
    'zh-CN': '草案中没有这一条。请从草案的条款中选择。',
    en: 'The draft has no such clause. Choose one of its clauses.',
  },
};

export const draftOpen: ProblemText = {
  code: 'DRAFT_OPEN',
  field: 'input.code',
  wording: {
    'zh-CN': '这个制度已有一份未完成的草案。请继续修改它，或先撤回。',
    en: 'This regulation has an open draft already. Go on with it, or withdraw it first.',
  },
};

export const draftClosed: ProblemText = {
  code: 'DRAFT_CLOSED',
  field: 'input.draftId',
  wording: {
    'zh-CN': '这份草案已经施行或撤回，不能再改。请另起一份草案。',
    en: 'This draft was put into force or withdrawn and changes no more. Begin another one.',
  },
};

export const comparedOutdated = (latest: number): ProblemText => ({
  code: 'COMPARED_VERSION_OUTDATED',
  field: 'input.comparedVersion',
  wording: {
    'zh-CN': `最新的一版现在是第 ${latest} 版，草案与它的差异已经不同。请核对差异后再施行。`,
    en: `The latest version is version ${latest} now, and the draft differs from it otherwise. Read the differences, then enact.`,
  },
});

export const nothingChanged: ProblemText = {
  code: 'NOTHING_CHANGED',
  field: 'input.draftId',
  wording: {
    'zh-CN': '草案与现有版本没有区别。请先修改条款，或撤回草案。',
    en: 'The draft does not differ from the latest version. Change a clause first, or withdraw it.',
  },
};

export const kindChanged: ProblemText = {
  code: 'KIND_CHANGED',
  field: 'input.parameters.kind',
  wording: {
    'zh-CN': '条款参数的种类不能改变、增加或去掉。请保留原来的 kind。',
    en: 'The kind of a clause’s parameters cannot change, appear or go. Keep the `kind` it has.',
  },
};

export const tooLarge: ProblemText = {
  code: 'TOO_LARGE',
  field: 'input.parameters',
  wording: {
    'zh-CN': '参数过大或嵌套过深（最多 8 层、2000 个值、64000 个字符）。请精简。',
    en: 'The parameters are too large or too deep (8 levels, 2000 values and 64000 characters at most). Cut them down.',
  },
};

/** A draft that was stored before a rule that refuses it. */
export const notValidNow = ({ problems: [first] }: InvalidRegulation): ProblemText => ({
  code: 'DRAFT_NOT_VALID',
  field: 'input.draftId',
  ...(first?.clause === undefined ? {} : { clause: first.clause }),
  wording: {
    'zh-CN': `草案保存之后校验规则有了变化，现不成立，不能施行：${first?.zh ?? ''}请起草人打开该条款更正并保存，再施行。`,
    en: `The rules for drafts changed since this one was stored, and it is not valid: ${first?.message ?? ''}. Have its authors open the clause, mend it and save, then enact.`,
  },
});
