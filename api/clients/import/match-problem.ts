import type { ProblemText, Wording } from '../../platform/graph/problem';
import { ofRow, type RowProblem } from './row-problem';

const whole = (code: string, zh: string, en: string): RowProblem => ofRow({ code, wording: { 'zh-CN': zh, en } });

/** A number is given by us: a row cannot make a client of its own choosing one. */
export const noSuchNumber = whole(
  'NO_CLIENT_WITH_NUMBER',
  '您的客户里没有这个编号。请核对编号；新客户请把编号留空。',
  'No client of yours has this number. Compare it; leave it empty for a new client.',
);
export const noMatch = whole(
  'NO_CLIENT_MATCHES',
  '没有客户与这一行匹配，而这次导入不新建客户。请核对匹配列，或改为新建。',
  'No client matches this row, and this import creates none. Compare the column that matches, or have it create clients.',
);
export const noKey = whole(
  'NO_KEY',
  '用于匹配的一列是空的，而这次导入不新建客户。请填写。',
  'The column that matches is empty, and this import creates no clients. Fill it in.',
);
export const severalMatch = whole(
  'SEVERAL_CLIENTS_MATCH',
  '有多位客户与这一行匹配，无法判断是哪一位。请改用客户编号匹配，或先合并重复客户。',
  'Several clients match this row. Match by client number instead, or merge the duplicates first.',
);
export const noLongerThere = whole(
  'CLIENT_GONE',
  '检查之后这位客户已移交或合并。请重新检查。',
  'Since the check the client was handed over or merged. Check again.',
);
export const staleClient = whole(
  'CLIENT_CHANGED_SINCE_CHECK',
  '检查之后这位客户已被修改，没有覆盖。请重新上传检查。',
  'The client was changed since the check and was not overwritten. Upload the row again.',
);

export const keyTwice = (line: number): RowProblem =>
  whole(
    'KEY_TWICE',
    `与表格第 ${line} 行是同一位客户，无法判断以哪一行为准。请只保留一行。`,
    `Line ${line} of the table is the same client; which of them holds is not for us to say. Keep one.`,
  );

const plan = (code: string, field: string, wording: Wording): ProblemText => ({
  code,
  field: `input.${field}`,
  wording,
});

export const wrongKey = plan('WRONG_KEY', 'keyPlace', {
  'zh-CN': '只能按客户编号、统一社会信用代码或文本类自定义字段匹配客户。请另选一列。',
  en: 'Clients are matched by number, credit code or a custom text. Choose another column.',
});
export const numberNoKey = plan('NUMBER_ONLY_MATCHES', 'columns', {
  'zh-CN': '客户编号由系统给定，只用来匹配已有客户。请按客户编号匹配，或把该列设为不导入。',
  en: 'Numbers are given by us and only tell which client a row is. Match by number, or leave the column out.',
});
export const wrongEmpties = plan('WRONG_EMPTIES', 'empties', {
  'zh-CN': '有的列不能用空单元格清空：必填的、用于匹配的，以及只用于新建的。请改为保留原值。',
  en: 'Some columns cannot empty a field: what is required, what matches, and what only new clients take. Keep what is there.',
});
export const contactNameless = plan('CONTACT_NAMELESS', 'columns', {
  'zh-CN': '联系人的职务、电话、邮箱要有联系人姓名才能导入。请把一列对应为联系人姓名，或把这些列设为不导入。',
  en: 'What a contact does, its telephone and e-mail come with its name. Match a column with the name of the contact, or leave these out.',
});
