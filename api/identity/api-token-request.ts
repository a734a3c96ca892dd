import type { Resource as KernelResource } from '../kernel/access/matrix';
import { reachesAnything, type Reaches } from '../kernel/access/reach';
import { hasUnprintable, trimText } from '../kernel/text';
import type { ProblemOptions } from '../platform/graph/problem';
import type { Resource } from './reach.schema';
import { API_TOKEN } from './security';

/** A problem before it is put into the language of a request. */
export type ProblemText = Omit<ProblemOptions, 'locale'>;

export interface TokenRequest {
  readonly name: string;
  readonly scopes: readonly { readonly resource: Resource; readonly write: boolean }[];
  readonly days: number;
}

/**
 * What keeps a token from being made, in the order of the form; undefined when nothing does. A token is asked for no
 * more than its owner reaches, so that nobody believes it to open what it does not.
 *
 * @param mostDays longest life the operator allows, in days
 */
export function tokenFault(
  { name, scopes, days }: TokenRequest,
  reaches: Reaches,
  mostDays: number,
): ProblemText | undefined {
  const length = trimText(name).length;
  if (length < 1 || length > API_TOKEN.mostNameCharacters || hasUnprintable(name, { lines: false })) return wrongName;
  if (!Number.isInteger(days) || days < 1 || days > mostDays) return wrongDays(mostDays);
  if (scopes.length === 0) return noScope;
  if (new Set(scopes.map(({ resource }) => resource)).size < scopes.length) return scopeTwice;
  for (const { resource, write } of scopes) {
    if (resource === 'POLICY') return needsNoScope;
    const reach = reaches[resource satisfies KernelResource];
    if (!reachesAnything(reach) && reach.scope !== 'AGGREGATE') return beyondOwner(resource, false);
    if (write && !reach.write) return beyondOwner(resource, true);
  }
  return undefined;
}

const wrongName: ProblemText = {
  code: 'TOKEN_NAME',
  field: 'input.name',
  wording: {
    'zh-CN': `请为令牌取一个 1 至 ${API_TOKEN.mostNameCharacters} 个字符的名称。`,
    en: `Give the token a name of 1 to ${API_TOKEN.mostNameCharacters} characters.`,
  },
};

const wrongDays = (mostDays: number): ProblemText => ({
  code: 'TOKEN_DAYS',
  field: 'input.days',
  wording: {
    'zh-CN': `有效期应为 1 至 ${mostDays} 天。`,
    en: `A token lives for 1 to ${mostDays} days. Choose a number of days between.`,
  },
});

const noScope: ProblemText = {
  code: 'TOKEN_NO_SCOPE',
  field: 'input.scopes',
  wording: { 'zh-CN': '请至少选择一项权限。', en: 'Choose at least one resource that the token may reach.' },
};

const scopeTwice: ProblemText = {
  code: 'TOKEN_SCOPE_TWICE',
  field: 'input.scopes',
  wording: { 'zh-CN': '同一资源只能列出一次。', en: 'A resource is listed twice. List each once.' },
};

const needsNoScope: ProblemText = {
  code: 'TOKEN_SCOPE_NEEDLESS',
  field: 'input.scopes',
  wording: {
    'zh-CN': '制度对所有登录者公开，不需要单独授权。请去掉这一项。',
    en: 'Regulations are open to everybody signed in. Leave that resource out.',
  },
};

const beyondOwner = (resource: Resource, write: boolean): ProblemText => ({
  code: 'TOKEN_BEYOND_OWNER',
  field: 'input.scopes',
  wording: {
    'zh-CN': `您本人没有 ${resource} 的${write ? '写入' : '读取'}权限，令牌也不能有。请去掉这一项。`,
    en: `You may not ${write ? 'change' : 'read'} ${resource} yourself, so no token of yours may. Leave it out.`,
  },
});

export const nameTaken: ProblemText = {
  code: 'TOKEN_NAME_TAKEN',
  field: 'input.name',
  wording: {
    'zh-CN': '您已有一个同名令牌。请换一个名称，或先停用原来的令牌。',
    en: 'You have a token of that name. Choose another name, or revoke that one first.',
  },
};

export const tooMany: ProblemText = {
  code: 'TOKEN_TOO_MANY',
  wording: {
    'zh-CN': `每人最多同时有 ${API_TOKEN.mostActive} 个有效令牌。请先停用不再需要的令牌。`,
    en: `A person has at most ${API_TOKEN.mostActive} active tokens. Revoke one that is no longer needed first.`,
  },
};

export const noSuchToken: ProblemText = {
  code: 'NO_SUCH_TOKEN',
  field: 'id',
  wording: { 'zh-CN': '找不到这个令牌。', en: 'You have no such token. Read the list again.' },
};
