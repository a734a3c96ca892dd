import type { ProblemText } from '../../platform/graph/problem';

export const noAccount = (account: string): ProblemText => ({
  code: 'NOT_FOUND',
  wording: { 'zh-CN': `没有账号 ${account}。`, en: `There is no account ${account}.` },
});

export const mayNotSignIn = (account: string): ProblemText => ({
  code: 'MAY_NOT_SIGN_IN',
  wording: {
    'zh-CN': `${account} 已离职或被锁定，请先由系统管理员恢复。`,
    en: `${account} has left or is locked. Have the administrator let them in first.`,
  },
});

export const readsTooLittle = (account: string, posts: readonly string[]): ProblemText => ({
  code: 'READS_TOO_LITTLE',
  wording: {
    'zh-CN': `${account} 今天没有可查看全公司数据的岗位（${posts.join('、')}）。`,
    en: `${account} holds no post today that reads the whole company (${posts.join(', ')}).`,
  },
});

export const hasOne = (account: string, role: string): ProblemText => ({
  code: 'HAS_LOGIN',
  wording: {
    'zh-CN': `${account} 已有数据库登录 ${role}，请先将其终止。`,
    en: `${account} has the database login ${role}. End it first.`,
  },
});

export const hasNone = (account: string): ProblemText => ({
  code: 'NO_LOGIN',
  wording: { 'zh-CN': `${account} 没有数据库登录。`, en: `${account} has no database login.` },
});

export const wrongDays = (most: number): ProblemText => ({
  code: 'WRONG_DAYS',
  wording: { 'zh-CN': `有效天数为 1 至 ${most}。`, en: `A login is valid for 1 to ${most} days.` },
});
