import { trimText } from '../../kernel/text';
import { randomInt } from 'node:crypto';
import type { Post } from '../../kernel/access/post';
import { textFault } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import { noPost, wrongAccount, wrongEmail } from './account-problem';

const ACCOUNT = /^[a-z][a-z0-9._-]{1,39}$/;
const EMAIL = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,190}\.[^\s@<>,;"]{2,}$/;
const TEXTS = [
  { field: 'number', name: { 'zh-CN': '工号', en: 'The staff number' }, most: 20, required: true },
  { field: 'name', name: { 'zh-CN': '姓名', en: 'The name' }, most: 40, required: true },
  { field: 'email', name: { 'zh-CN': '邮箱', en: 'The e-mail address' }, most: 254 },
] as const;

export interface AccountRequest {
  readonly number: string;
  readonly name: string;
  readonly email?: string | null;
  /** In lower case; left out for somebody who has one. */
  readonly account?: string;
  /** Left out for somebody whose posts stay as they are. */
  readonly posts?: readonly Post[];
}

/** What keeps somebody from being added or changed, in the order of the form; undefined when nothing does. */
export function accountFault({ account, posts, ...texts }: AccountRequest): ProblemText | undefined {
  const fault = textFault(texts, TEXTS);
  if (fault !== undefined) return fault;
  if (account !== undefined && !ACCOUNT.test(account)) return wrongAccount;
  const email = trimText(texts.email);
  if (email !== '' && !EMAIL.test(email)) return wrongEmail;
  return posts?.length === 0 ? noPost : undefined;
}

/** No letters and digits that are taken for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be handed out: 16 signs in groups of four, some 79 bits. */
export function oneTimePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
