/** What a column of a table may be, in the order in which a card has them. */
export const IMPORT_FIELDS = [
  'NUMBER',
  'NAME',
  'BUSINESS_TYPE',
  'CREDIT_CODE',
  'REGION',
  'OWNER',
  'PAYMENT_TERM',
  'COUNTRY',
  'CITY',
  'ADDRESS',
  'CONTACT_NAME',
  'CONTACT_ROLE',
  'CONTACT_PHONE',
  'CONTACT_EMAIL',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** A column that is a custom field, by its id. */
export type CustomColumn = `FIELD:${string}`;
export type ImportColumn = ImportField | CustomColumn;

/** What each column is, in the order of the columns; null: none, the column is left out. */
export type ImportColumns = readonly (ImportColumn | null)[];

export const isContactField = (column: ImportColumn | null): boolean => column?.startsWith('CONTACT_') === true;

export const customColumn = (fieldId: string): CustomColumn => `FIELD:${fieldId}`;

/** The custom field that a column is; undefined: it is a field of the card, or none. */
export function fieldIdOf(column: ImportColumn | null): string | undefined {
  return column?.startsWith('FIELD:') === true ? column.slice('FIELD:'.length) : undefined;
}

/** The field of the card that a column is; null: it is a custom field, or none. */
export function cardFieldOf(column: ImportColumn | null): ImportField | null {
  return fieldIdOf(column) === undefined ? (column as ImportField | null) : null;
}

/** What of a card an empty cell may empty; the others must be there, or are not changed by an import. */
export const EMPTIABLE: ReadonlySet<ImportColumn> = new Set<ImportColumn>([
  ...(['CREDIT_CODE', 'REGION', 'PAYMENT_TERM', 'COUNTRY', 'CITY', 'ADDRESS'] as const),
]);

/** Whether columns of a contact are among these and its name is not: a contact cannot be put on record without one. */
export function isContactNameless(columns: ImportColumns): boolean {
  return columns.some(isContactField) && !columns.includes('CONTACT_NAME');
}

/** What columns are called, in small letters without spaces and marks; what our own exports call them is among it. */
const TITLES: Readonly<Record<ImportField, readonly string[]>> = {
  NUMBER: [
    ...['客户编号', '客户编码', '客户代码', '客户号', '编号'],
    ...['number', 'clientnumber', 'clientno', 'customernumber', 'customerno'],
  ],
  NAME: [
    ...['客户名称', '名称', '公司名称', '企业名称', '单位名称', '客户', '客户全称', '公司'],
    ...['name', 'client', 'clientname', 'company', 'companyname', 'customer', 'customername'],
  ],
  BUSINESS_TYPE: ['业务类型', '客户类型', '客户类别', '类型', 'businesstype', 'clienttype', 'customertype', 'type'],
  CREDIT_CODE: [
    ...['统一社会信用代码', '社会信用代码', '信用代码', '税号', '纳税人识别号', '统一信用代码'],
    ...['creditcode', 'unifiedsocialcreditcode', 'uscc', 'taxnumber', 'taxid'],
  ],
  REGION: ['区域', '销售区域', '大区', '地区', '所属区域', 'region', 'regionname', 'regioncode', 'salesregion'],
  OWNER: [
    ...['客户经理', '负责人', '业务员', '归属', '销售员', '所属员工'],
    ...['owner', 'ownername', 'accountmanager', 'salesperson'],
  ],
  PAYMENT_TERM: ['账期', '账期天数', '账期天', '付款天数', '信用期', 'paymentterm', 'paymenttermdays', 'termdays'],
  COUNTRY: ['国家', '国别', '国家地区', 'country'],
  CITY: ['城市', '所在城市', 'city', 'town'],
  ADDRESS: ['地址', '详细地址', '公司地址', '通讯地址', '联系地址', 'address', 'postaladdress'],
  CONTACT_NAME: ['联系人', '联系人姓名', '首要联系人', 'contact', 'contactname', 'contactperson'],
  CONTACT_ROLE: ['职务', '职位', '联系人职务', 'contactrole', 'role', 'position', 'jobtitle'],
  CONTACT_PHONE: [
    ...['电话', '联系电话', '手机', '手机号', '手机号码', '联系人电话'],
    ...['phone', 'contactphone', 'telephone', 'mobile', 'tel'],
  ],
  CONTACT_EMAIL: ['邮箱', '电子邮箱', '邮件', '联系人邮箱', 'email', 'contactemail', 'mail'],
};

const FIELD_OF = new Map(IMPORT_FIELDS.flatMap((field) => TITLES[field].map((title) => [title, field] as const)));
const MARKS = /[\p{P}\p{S}\p{Z}\p{C}]+/gu;

/** A title as titles are compared. */
export const titleKey = (title: string): string => title.normalize('NFKC').toLowerCase().replace(MARKS, '');

/** Whether a column of this title is taken for a field of the card. */
export const isCardTitle = (title: string): boolean => FIELD_OF.has(titleKey(title));

/** A custom field as far as its columns are recognised. */
export interface TitledField {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/**
 * What the columns of a table probably are, by their titles; a field is found once. Fields of the card go before custom
 * ones that happen to be called the same. A telephone alone, which a table of companies often has, is none of a contact.
 *
 * @param kept what was said of such titles before, which goes before what we guess
 * @param custom the custom fields that may be brought
 */
export function proposedColumns(
  header: readonly string[],
  kept: Readonly<Record<string, ImportColumn | null>> = {},
  custom: readonly TitledField[] = [],
): ImportColumns {
  const found = new Set<ImportColumn>();
  const customOf = new Map<string, ImportColumn>(
    custom.flatMap(({ id, nameZh, nameEn }) =>
      [nameZh, nameEn].map((name) => [titleKey(name), customColumn(id)] as const),
    ),
  );
  const known = new Set<string>(customOf.values());
  const isThere = (column: ImportColumn | null): boolean => fieldIdOf(column) === undefined || known.has(column ?? '');
  const proposed = header.map((title) => {
    const key = titleKey(title);
    const said = Object.hasOwn(kept, key) ? (kept[key] ?? null) : undefined;
    const column = said === undefined ? (FIELD_OF.get(key) ?? customOf.get(key) ?? null) : isThere(said) ? said : null;
    if (column === null || found.has(column)) return null;
    found.add(column);
    return column;
  });
  return isContactNameless(proposed) ? withoutContacts(proposed) : proposed;
}

/** The columns with those of contacts left out. */
export function withoutContacts(columns: ImportColumns): ImportColumns {
  return columns.map((column) => (isContactField(column) ? null : column));
}

/** What is said of these titles, to be kept for the next table. */
export function fieldsByTitle(
  header: readonly string[],
  columns: ImportColumns,
): Readonly<Record<string, ImportColumn | null>> {
  return Object.fromEntries(header.map((title, at) => [titleKey(title), columns[at] ?? null]));
}
