import type { ProblemText } from '../../platform/graph/problem';

export const mayNotDefine: ProblemText = {
  code: 'MAY_NOT_DEFINE_FIELDS',
  wording: {
    'zh-CN': '您的岗位不能维护自定义字段。请找系统管理员办理。',
    en: 'Your posts may not define custom fields. Ask the administrator.',
  },
};

export const noSuchField: ProblemText = {
  code: 'NO_SUCH_FIELD',
  field: 'input.fieldId',
  wording: {
    'zh-CN': '找不到这个自定义字段。请刷新页面。',
    en: 'There is no such custom field. Reload the page.',
  },
};

export const nameTaken = (name: 'nameZh' | 'nameEn'): ProblemText => ({
  code: 'FIELD_NAME_TAKEN',
  field: `input.${name}`,
  wording: {
    'zh-CN': `已有同名的自定义字段在用。请换一个${name === 'nameZh' ? '中文' : '英文'}名称。`,
    en: `A custom field in use has this ${name === 'nameZh' ? 'Chinese' : 'English'} name. Choose another.`,
  },
});

export const namedLikeCard = (name: 'nameZh' | 'nameEn'): ProblemText => ({
  code: 'FIELD_NAMED_LIKE_CARD',
  field: `input.${name}`,
  wording: {
    'zh-CN': '客户资料本身就有这个名称的项目，导入的表格会分不清。请换一个名称。',
    en: 'A client has data of this name anyway, and an imported table could not tell the two apart. Choose another.',
  },
});

export const tooManyFields = (most: number): ProblemText => ({
  code: 'TOO_MANY_FIELDS',
  wording: {
    'zh-CN': `在用的自定义字段最多 ${most} 个。请先停用不再需要的。`,
    en: `At most ${most} custom fields are in use at a time. Retire one that is not needed first.`,
  },
});

export const notOfKind: ProblemText = {
  code: 'NOT_OF_THIS_KIND',
  field: 'input.kind',
  wording: {
    'zh-CN': '单位和小数位只用于数字，选项只用于选择类字段。请去掉多余的内容。',
    en: 'Only a number has a unit and decimals, and only a choice has options. Leave the others out.',
  },
};

export const decimalsOutOfRange = (most: number): ProblemText => ({
  code: 'DECIMALS_OUT_OF_RANGE',
  field: 'input.decimals',
  wording: { 'zh-CN': `小数位须在 0 到 ${most} 之间。`, en: `A number has 0 to ${most} decimals.` },
});

export const optionsMissing: ProblemText = {
  code: 'OPTIONS_MISSING',
  field: 'input.options',
  wording: { 'zh-CN': '请至少填写一个在用的选项。', en: 'Give at least one option that is in use.' },
};

export const tooManyOptions = (most: number): ProblemText => ({
  code: 'TOO_MANY_OPTIONS',
  field: 'input.options',
  wording: { 'zh-CN': `选项最多 ${most} 个。`, en: `A field has at most ${most} options.` },
});

export const optionsNamedTwice: ProblemText = {
  code: 'OPTIONS_NAMED_TWICE',
  field: 'input.options',
  wording: { 'zh-CN': '有两个在用的选项同名。请改名。', en: 'Two options in use have one name. Rename one.' },
};

export const optionLost: ProblemText = {
  code: 'OPTION_LOST',
  field: 'input.options',
  wording: {
    'zh-CN': '已有的选项只能停用，不能删除，否则已登记的内容无法读出。请保留全部原有选项。',
    en: 'Options on record are retired, not removed: what was chosen must stay readable. Keep every one of them.',
  },
};

export const lessSecret: ProblemText = {
  code: 'LESS_SECRET',
  clause: 'SD-10',
  field: 'input.secrecy',
  wording: {
    'zh-CN': '密级只能提高，不能降低：已登记的内容是按原密级收集的。如需较低密级，请另建字段。',
    en: 'A field can become more secret, never less: what is on record was entrusted under its class. Define another field.',
  },
};

export const wrongOrder: ProblemText = {
  code: 'WRONG_ORDER',
  field: 'input.fieldIds',
  wording: {
    'zh-CN': '排序须包含全部在用字段，每个一次。字段可能已被他人增减，请刷新页面。',
    en: 'An order names every field in use, each once. Somebody may have added or retired one; reload the page.',
  },
};

const valueProblem = (code: string, wording: ProblemText['wording']): ProblemText => ({
  code,
  field: 'input.fields',
  wording,
});

type Named = { readonly nameZh: string; readonly nameEn: string };

export const noSuchValueField = valueProblem('NO_SUCH_FIELD', {
  'zh-CN': '没有这个自定义字段，或它已停用。请刷新页面后重填。',
  en: 'There is no such custom field, or it is retired. Reload the page and fill it in again.',
});

export const fieldTwice = valueProblem('FIELD_TWICE', {
  'zh-CN': '同一自定义字段填写了两次。请每个字段只填一次。',
  en: 'A custom field is given twice. Give each once.',
});

export const valueMissing = ({ nameZh, nameEn }: Named): ProblemText =>
  valueProblem('REQUIRED', { 'zh-CN': `请填写“${nameZh}”。`, en: `“${nameEn}” is missing. Fill it in.` });

export const wrongKind = ({ nameZh, nameEn }: Named): ProblemText =>
  valueProblem('WRONG_KIND', {
    'zh-CN': `“${nameZh}”填写的内容与字段类型不符。请刷新页面后重填。`,
    en: `“${nameEn}” was given a value of another kind. Reload the page and fill it in again.`,
  });

export const textWrong = ({ nameZh, nameEn }: Named, most: number): ProblemText =>
  valueProblem('TEXT_WRONG', {
    'zh-CN': `“${nameZh}”最多 ${most} 个字符，且不能含有不可见的控制字符。`,
    en: `“${nameEn}” has at most ${most} characters, none of them invisible.`,
  });

export const tooPrecise = ({ nameZh, nameEn }: Named, decimals: number): ProblemText =>
  valueProblem('TOO_PRECISE', {
    'zh-CN': decimals === 0 ? `“${nameZh}”须为整数。` : `“${nameZh}”最多 ${decimals} 位小数。`,
    en:
      decimals === 0
        ? `“${nameEn}” is a whole number.`
        : `“${nameEn}” has at most ${decimals} decimal${decimals === 1 ? '' : 's'}.`,
  });

export const oneOnly = ({ nameZh, nameEn }: Named): ProblemText =>
  valueProblem('ONE_ONLY', { 'zh-CN': `“${nameZh}”只能选一项。`, en: `Choose one of “${nameEn}”.` });

export const noSuchOption = ({ nameZh, nameEn }: Named): ProblemText =>
  valueProblem('NO_SUCH_OPTION', {
    'zh-CN': `“${nameZh}”的选项不存在或已停用。请重新选择。`,
    en: `An option of “${nameEn}” does not exist or is retired. Choose again.`,
  });
