import type { ProblemText } from '../../platform/graph/problem';

const about = (field: string, code: string, zh: string, en: string): ProblemText => ({
  code,
  field: `input.${field}`,
  wording: { 'zh-CN': zh, en },
});

export const noSuchUnit = about('id', 'NO_SUCH_UNIT', '找不到这个部门。', 'There is no such unit.');
export const noSuchParent = about(
  'parentId',
  'NO_SUCH_UNIT',
  '找不到这个上级部门，请重新选择。',
  'There is no such unit to be part of. Choose another one.',
);
export const unitCircle = about(
  'parentId',
  'CIRCLE',
  '上级部门不能是本部门或其下级部门，请另选。',
  'A unit is not part of itself nor of a unit within it. Choose another one.',
);
export const unitTaken = about(
  'name',
  'NAME_TAKEN',
  '同一上级下已有这个名称的部门，请换一个名称。',
  'There is a unit of this name beside it already. Choose another name.',
);
export const unitTakenEn = about(
  'nameEn',
  'NAME_TAKEN',
  '同一上级下已有部门对英文读者显示这个名称，请填写另一个英文名称。',
  'English readers call a unit beside it this already. Choose another English name.',
);
export const tooManyUnits = about(
  'name',
  'TOO_MANY',
  '部门已达上限 1000 个，请先合并使用现有部门。',
  'There are 1 000 units already. Use one of them.',
);
export const tooManyRegions = about(
  'code',
  'TOO_MANY',
  '区域已达上限 200 个，请使用现有区域。',
  'There are 200 regions already. Use one of them.',
);
export const wrongCode = about(
  'code',
  'WRONG_CODE',
  '区域代码由 2 至 20 个大写字母、数字、横线或下划线组成，以字母开头。',
  'A code has 2 to 20 capitals, digits, dashes or underscores, and begins with a letter.',
);
export const codeTaken = about(
  'code',
  'CODE_TAKEN',
  '这个区域代码已存在，请换一个。',
  'There is a region of this code already. Choose another one.',
);
export const noSuchRegion = about('code', 'NO_SUCH_REGION', '找不到这个区域。', 'There is no such region.');
