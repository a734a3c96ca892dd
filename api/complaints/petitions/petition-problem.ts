import type { ProblemText, Wording } from '../../platform/graph/problem';

const about = (field: string, code: string, wording: Wording): ProblemText => ({
  code,
  field: `input.${field}`,
  clause: 'CQ-11',
  wording,
});

export const nothingToObject = about('department', 'NOTHING_TO_OBJECT', {
  'zh-CN': '案件没有把责任归属于您代表的这个部门，请刷新。',
  en: 'The case attributes nothing to a department that you answer for. Read it again.',
});

export const pendingAlready = about('department', 'PETITION_PENDING', {
  'zh-CN': '这个部门的申诉正在等待裁定，请等裁定后再提。',
  en: 'A petition of this department waits to be decided. Wait for that first.',
});

export const sameDepartment = about('instead', 'SAME_DEPARTMENT', {
  'zh-CN': '请选择另一个部门。',
  en: 'Choose another department.',
});

export const insteadMissing = about('department', 'INSTEAD_MISSING', {
  'zh-CN': '申诉没有写明应由哪个部门负责，请打开案件，裁定时指定部门。',
  en: 'The petition does not say who should answer. Open the case and name the department when deciding.',
});

export const noSuchPetition = about('petitionId', 'NO_SUCH_PETITION', {
  'zh-CN': '案件没有这件申诉，或者已经裁定，请刷新。',
  en: 'The case has no such petition, or it was decided. Read the case again.',
});

export const ownPetition = about('petitionId', 'OWN_PETITION', {
  'zh-CN': '申诉由他人裁定：您不能裁定自己提出的申诉，也不由您的岗位裁定。',
  en: 'A petition is decided by another: not by who raised it, and only by the post that settles petitions.',
});

export const attributedAnew = about('petitionId', 'ATTRIBUTED_ANEW', {
  'zh-CN': '案件的责任归属在申诉后已经重新认定，申诉部门不再承担责任。请驳回并说明。',
  en: 'The case was attributed anew since; the department answers for nothing any more. Decline the petition and say so.',
});
