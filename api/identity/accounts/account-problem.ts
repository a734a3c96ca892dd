import { dutiesListed, type CountedDuties } from '../../kernel/duty-words';
import type { ProblemText } from '../../platform/graph/problem';

const about = (field: string, code: string, zh: string, en: string): ProblemText => ({
  code,
  field: `input.${field}`,
  wording: { 'zh-CN': zh, en },
});

export const mayNotStaff: ProblemText = {
  code: 'NOT_ADMINISTRATOR',
  wording: {
    'zh-CN': '只有系统管理员可以管理员工、岗位和部门。',
    en: 'Only the administrator keeps staff, posts and units.',
  },
};

export const noSuchStaff = about(
  'id',
  'NO_SUCH_STAFF',
  '找不到这位员工。请刷新列表。',
  'There is no such member of staff. Read the list again.',
);

export const hasLeft = about(
  'id',
  'HAS_LEFT',
  '这位员工已离职。如已复职，请先撤销离职。',
  'This person has left. Take the leaving back first if they are with us again.',
);

export const wrongAccount = about(
  'account',
  'WRONG_ACCOUNT',
  '账号由 2 至 40 个小写字母、数字、点、横线或下划线组成，以字母开头。',
  'An account has 2 to 40 lower-case letters, digits, dots, dashes or underscores, and begins with a letter.',
);

export const wrongEmail = about(
  'email',
  'WRONG_EMAIL',
  '邮箱格式不正确，请检查。',
  'This is no e-mail address. Check it.',
);

export const noPost = about('posts', 'REQUIRED', '请至少选择一个岗位。', 'Choose at least one post.');

export const accountTaken = about(
  'account',
  'ACCOUNT_TAKEN',
  '这个账号已有人使用，请换一个。',
  'Somebody has this account already. Choose another one.',
);

export const numberTaken = about(
  'number',
  'NUMBER_TAKEN',
  '这个工号已有人使用，请检查。',
  'Somebody has this staff number already. Check it.',
);

export const noSuchUnit = about('unitId', 'NO_SUCH_UNIT', '找不到这个部门。', 'There is no such unit.');
export const noSuchRegion = about('regionCode', 'NO_SUCH_REGION', '找不到这个区域。', 'There is no such region.');

export const noSuchSuperior = about(
  'reportsToId',
  'NO_SUCH_SUPERIOR',
  '找不到这位在职的上级。',
  'There is no such superior on the staff.',
);

export const circle = about(
  'reportsToId',
  'CIRCLE',
  '上级不能是本人或其下属，否则汇报关系会成环。请另选上级。',
  'A superior is neither the person nor anybody below them. Choose somebody else.',
);

export const yourself = about(
  'id',
  'YOURSELF',
  '不能变更本人的岗位、部门、上级或登录。请由另一位管理员办理；密码请在“我的账号”中修改。',
  'Your own posts, unit, superior and sign-in are not yours to change. Ask another administrator; change your password under “My account”.',
);

export const lastAdministrator = about(
  'id',
  'LAST_ADMINISTRATOR',
  '这是最后一位可以登录的系统管理员。请先把系统管理员岗位（不设期限）给另一位员工。',
  'This is the last administrator who can sign in. Give the administrator’s post to somebody else first, for an open time.',
);

const ownsClients: ProblemText = {
  ...about(
    'id',
    'OWNS_CLIENTS',
    '这位员工名下还有客户。请先由其上级在“客户交接”中把客户交给接任者，再办理。',
    'This person still looks after clients. Have a superior hand them over to successors first, under “Handover”.',
  ),
  clause: 'KA-14',
};

const holdsDuties = (duties: readonly CountedDuties[]): ProblemText => {
  const listed = dutiesListed(duties);
  return {
    ...about(
      'id',
      'HOLDS_DUTIES',
      `这位员工名下还有未完事项（${listed['zh-CN']}）。请先由其上级或销售副总经理在“客户交接”中交给接任者，再办理。`,
      `This person still answers for what is unfinished (${listed.en}). Have a superior or the deputy GM (sales) hand it over to successors first, under “Handover”.`,
    ),
    clause: 'KA-14',
  };
};

/** What only who looks after clients answers for. */
const PORTFOLIO: ReadonlySet<string> = new Set(['PROSPECT', 'PLAN', 'DECISION', 'CONTACT']);

/** Why somebody cannot leave, or give up looking after clients, yet; undefined: nothing would be orphaned. Source: KA-14 */
export function toHandOver(
  { clients, duties }: { readonly clients: number; readonly duties: readonly CountedDuties[] },
  how: 'leaving' | 'endingPost',
): ProblemText | undefined {
  if (clients > 0) return ownsClients;
  const left = how === 'leaving' ? duties : duties.filter(({ kind }) => PORTFOLIO.has(kind));
  return left.length > 0 ? holdsDuties(left) : undefined;
}

export const beginsInThePast = about(
  'from',
  'IN_THE_PAST',
  '岗位从今天或以后开始，过去的记录不改。',
  'A post begins today or later; what was is not changed.',
);

export const endsBeforeItBegins = about(
  'until',
  'ENDS_TOO_EARLY',
  '停任日期须晚于开始日期，且不早于今天。',
  'A post ends after it began, and today at the earliest.',
);

export const heldAlready = about(
  'from',
  'HELD_ALREADY',
  '这段时间内已担任该岗位，请调整日期。',
  'They hold this post on some of these days already. Choose other days.',
);

export const noSuchPeriod = about(
  'from',
  'NO_SUCH_PERIOD',
  '找不到这段任职，或已经结束。请刷新后重试。',
  'There is no such period, or it is over. Read the page again.',
);
