import { textFault, type TextRule } from '../../platform/graph/input-text';
import { storedText, trimText } from '../../kernel/text';
import type { ProblemText } from '../../platform/graph/problem';

/** A contact as the caller wrote it. */
export interface ContactDraft {
  readonly name: string;
  readonly role?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly legalRepresentative: boolean;
}

/** A contact as it is stored. */
export interface ContactCard {
  readonly name: string;
  readonly role: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly legalRepresentative: boolean;
}

const texts: readonly TextRule<'name' | 'role' | 'phone' | 'email'>[] = [
  { field: 'name', most: 100, required: true, name: { 'zh-CN': '姓名', en: 'The name' } },
  { field: 'role', most: 100, name: { 'zh-CN': '职务', en: 'The role' } },
  { field: 'phone', most: 40, name: { 'zh-CN': '电话', en: 'The telephone number' } },
  { field: 'email', most: 254, name: { 'zh-CN': '邮箱', en: 'The e-mail address' } },
];

const PHONE = /^\+?[\d\s()-]+(#\d{1,8})?$/;
const FEWEST_DIGITS = 5;
const MOST_DIGITS = 20;
/** Not every address that may exist; every one that people have. */
const EMAIL = /^[^\s@<>"(),;:\\]+@([\p{L}\d]([\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u;

const wrongPhone: ProblemText = {
  code: 'PHONE_WRONG',
  field: 'input.phone',
  wording: {
    'zh-CN': `电话应有 ${FEWEST_DIGITS} 至 ${MOST_DIGITS} 位数字，可含 +、空格、连字符、括号，分机写在 # 之后。`,
    en: `A telephone number has ${FEWEST_DIGITS} to ${MOST_DIGITS} digits, with +, spaces, hyphens, brackets, or an extension behind #.`,
  },
};

const wrongEmail: ProblemText = {
  code: 'EMAIL_WRONG',
  field: 'input.email',
  wording: {
    'zh-CN': '邮箱格式不对，应形如 name@company.com。',
    en: 'This is no e-mail address; write it like name@company.com.',
  },
};

/** What keeps a contact from being taken: the first fault, in the order of the form. */
export function contactFault(draft: ContactDraft): ProblemText | undefined {
  const fault = textFault(draft, texts);
  if (fault !== undefined) return fault;
  const { phone, email } = contactOf(draft);
  if (phone !== null && !isPhone(phone)) return wrongPhone;
  return email !== null && !EMAIL.test(email) ? wrongEmail : undefined;
}

function isPhone(phone: string): boolean {
  const digits = phone.replace(/\D/g, '').length;
  return PHONE.test(phone) && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
}

export function contactOf(draft: ContactDraft): ContactCard {
  return {
    name: trimText(draft.name),
    role: storedText(draft.role),
    phone: storedText(draft.phone),
    email: storedText(draft.email),
    legalRepresentative: draft.legalRepresentative,
  };
}

/** The names of the fields in which two contacts differ. Not their values: whoever reads the audit trail need not see them. */
export function contactChanges(before: ContactCard, after: ContactCard): string[] {
  return (Object.keys(after) as (keyof ContactCard)[]).filter((field) => before[field] !== after[field]);
}
