import type { ProblemText, Wording } from '../../platform/graph/problem';
import type { ImportRow } from './client-import.repository';
import type { ImportField } from './import-field';
import type { RowProblem } from './row-problem';

const refused = (code: string, field: ImportField, zh: string, en: string): RowProblem => ({
  severity: 'REFUSED',
  code,
  field,
  wording: { 'zh-CN': zh, en },
});

export const noType = refused(
  'NO_BUSINESS_TYPE',
  'BUSINESS_TYPE',
  '没有业务类型。请在表格里填写，或在对应列时选一个默认类型。',
  'There is no business type. Fill it in, or choose one for all rows when the columns are matched.',
);
export const wrongType = refused(
  'WRONG_BUSINESS_TYPE',
  'BUSINESS_TYPE',
  '业务类型应为：协议客户、会员客户、经销商、交易客户、代理商。',
  'A business type is agreement client, member, dealer, trading client or agent.',
);
export const wrongRegion = refused(
  'NO_SUCH_REGION',
  'REGION',
  '没有这个区域。请填写区域名称或代码。',
  'There is no such region. Write the name or code of one.',
);
export const wrongTermText = refused(
  'PAYMENT_TERM_WRONG',
  'PAYMENT_TERM',
  '账期应为整数天数，例如 30。',
  'A payment term is a whole number of days, such as 30.',
);
export const unknownOwner = refused(
  'NO_SUCH_OWNER',
  'OWNER',
  '您管辖范围内没有这位客户经理。请填写姓名或工号。',
  'There is no such account manager within your reach. Write a name or a staff number.',
);
export const noContactName = refused(
  'REQUIRED',
  'CONTACT_NAME',
  '联系人没有姓名。请填写，或清空该联系人的职务、电话和邮箱。',
  'The contact has no name. Fill it in, or empty what the contact does, the telephone and the e-mail.',
);
export const ambiguousOwner = refused(
  'AMBIGUOUS_OWNER',
  'OWNER',
  '有多位客户经理同名。请改填工号。',
  'Several account managers have this name. Write the staff number.',
);
export const codeOnRecord = refused(
  'CREDIT_CODE_TAKEN',
  'CREDIT_CODE',
  '这个统一社会信用代码已有客户登记，不能再新建。请从表格中删去该行；若不在您的客户组合内，请联系主管。',
  'A client with this credit code is on record. Remove the row; if it is not in your portfolio, ask your supervisor.',
);

export const codeTwice = (line: number): RowProblem =>
  refused(
    'CREDIT_CODE_TWICE',
    'CREDIT_CODE',
    `与表格第 ${line} 行的统一社会信用代码相同。请只保留一行。`,
    `Line ${line} of the table has the same credit code. Keep one of them.`,
  );

const warned = (code: string, wording: Wording): RowProblem => ({ severity: 'WARNED', code, field: 'NAME', wording });

export const nameTwice = (line: number): RowProblem =>
  warned('NAME_TWICE', {
    'zh-CN': `与表格第 ${line} 行名称相同，可能是同一客户。`,
    en: `Line ${line} of the table has the same name; it may be the same client.`,
  });

export const alikeOnRecord = (score: number): RowProblem =>
  warned('ALIKE_ON_RECORD', {
    'zh-CN': `与已登记的客户相似（相似度 ${score}），可能是同一客户。`,
    en: `It is like a client on record (score ${score}) and may be the same.`,
  });

export const alikeSinceCheck = (score: number): RowProblem =>
  refused(
    'ALIKE_SINCE_CHECK',
    'NAME',
    `检查之后，已有相似的客户登记（相似度 ${score}），可能是同一客户，因此没有新建。请下载未导入的行，重新上传检查后再决定。`,
    `Since the check, a client like this was put on record (score ${score}); it may be the same, so none was created. Download the rows that were not imported, upload them and check again.`,
  );

export const mayNotImport: ProblemText = {
  code: 'MAY_NOT_IMPORT_CLIENTS',
  wording: {
    'zh-CN': '您的岗位不能新建客户，因此不能导入。请找客户经理办理。',
    en: 'Your posts may not create clients and so may not import them. Ask an account manager.',
  },
};

export const noSuchImport: ProblemText = {
  code: 'NO_SUCH_IMPORT',
  wording: { 'zh-CN': '找不到这次导入。请刷新页面。', en: 'There is no such import. Reload the page.' },
};

export const noSuchTable: ProblemText = {
  code: 'NO_SUCH_TABLE',
  field: 'input.tableId',
  wording: { 'zh-CN': '找不到这个表格。请重新上传。', en: 'There is no such table. Upload it again.' },
};

export const wrongColumns: ProblemText = {
  code: 'WRONG_COLUMNS',
  field: 'input.columns',
  wording: {
    'zh-CN': '每一列要么对应一个字段，要么不导入；一个字段只能对应一列；要新建客户，必须有客户名称。',
    en: 'Each column is one field or none, each field one column at most; to create clients, one of them is the name.',
  },
};

export const mayNotBringContacts: ProblemText = {
  code: 'MAY_NOT_WRITE_CONTACTS',
  field: 'input.columns',
  clause: 'SD-10',
  wording: {
    'zh-CN': '联系人属绝密资料，您的岗位不能导入。请把联系人各列设为不导入。',
    en: 'Contacts are top secret, and your posts may not import them. Leave out the columns of contacts.',
  },
};

export const wrongMove: ProblemText = {
  code: 'IMPORT_ELSEWHERE',
  wording: {
    'zh-CN': '这次导入现在不能这样做：它可能已在进行，或已结束。请刷新页面。',
    en: 'This cannot be done with the import as it stands: it may be under way or over. Reload the page.',
  },
};

export const importedSinceCheck: ProblemText = {
  code: 'IMPORTED_SINCE_CHECK',
  wording: {
    'zh-CN': '检查开始之后，同一个文件已由您或他人导入，或正在导入。请等它结束后重新检查，再决定哪些行还要导入。',
    en: 'The same file was imported since this check began, by you or somebody else, or is being imported. Wait until that ends, check again, and see which rows are still to be imported.',
  },
};

export const importedSinceFault: ProblemText = {
  code: 'IMPORTED_SINCE_FAULT',
  wording: {
    'zh-CN':
      '这次导入停下之后，同一个文件已由您或他人另行导入，或正在导入。请等它结束后重新上传并检查，再决定哪些行还要导入。',
    en: 'Since this import stopped, the same file was imported otherwise, by you or somebody else, or is being imported. Wait until that ends, upload it again, check it, and see which rows are still to be imported.',
  },
};

export const nothingToRun: ProblemText = {
  code: 'NOTHING_TO_IMPORT',
  wording: {
    'zh-CN': '没有可以导入的行。请下载错误文件，更正后重新上传。',
    en: 'There is no row that can be imported. Download the error file, mend it and upload it again.',
  },
};

export const wrongLines: ProblemText = {
  code: 'IMPORT_WRONG_LINES',
  wording: {
    'zh-CN':
      '所选的行里有的不是疑似重复，或一次选了超过 5000 行。请刷新页面后重新选择；例外太多时，请先选“全部新建”或“全部略过”。',
    en: 'Some of the lines chosen are no possible duplicates, or more than 5,000 were chosen at once. Reload the page and choose again; where there are too many, first create all or leave all out.',
  },
};

export const rowsForgotten: ProblemText = {
  code: 'ROWS_FORGOTTEN',
  wording: {
    'zh-CN': '表格上传已久，内容已清除。请重新上传。',
    en: 'The table was uploaded long ago and its rows are gone. Upload it again.',
  },
};

const BROKEN_OFF = 'IMPORT_BROKEN_OFF';

/** A fault of the program that came again whenever it was tried. */
export function brokenOff(faultId: string): ProblemText {
  return {
    code: BROKEN_OFF,
    wording: {
      'zh-CN': `程序出错，重试多次仍未成功，导入已停下；此前新建、更新的客户保留。可以从停下的地方重试；仍不成功时，请把错误编号 ${faultId} 告诉管理员。不再需要时不必处理。`,
      en: `The program failed each time it was tried, so the import stopped; clients created or updated by then stay so. Try again from where it stopped. If that fails too, tell the administrator the fault ${faultId}. If you no longer need it, leave it.`,
    },
  };
}

/** Whether an import that was given up may go on when it is tried again. */
export function isBrokenOff({ state, fault }: Pick<ImportRow, 'state' | 'fault'>): boolean {
  return state === 'FAILED' && fault?.code === BROKEN_OFF;
}
