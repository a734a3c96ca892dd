import { addDays } from '../../api/kernel/civil-date';
import type { Post } from '../../api/kernel/access/post';
import type { AudienceKind } from '../../api/identity/kept/audience';
import type { ViewPage } from '../../api/identity/kept/page-parameters';
import { staffId, teamHeadOf, unitIdOf } from './company';
import type { CopyRow } from './copy';
import { seededId } from './random';

const KIND = 71;

export const SAVED_VIEW_COLUMNS =
  'identity.saved_view (id, owner_id, page, name, query, audience, team_head, unit_id, post, created_at, changed_at)';

interface DemoView {
  readonly owner: string;
  readonly page: ViewPage;
  readonly name: string;
  readonly query: string;
  readonly audience?: AudienceKind;
  readonly post?: Post;
}

const VIEWS: readonly DemoView[] = [
  { owner: 'chenjianguo', page: 'COMPLAINTS', name: '逾期案件', query: 'overdue=1&sort=DUE_FIRST' },
  {
    owner: 'zhoumin',
    page: 'DASHBOARD',
    name: '上月经营概览',
    query: 'period=lastMonth',
    audience: 'POST',
    post: 'EXECUTIVE',
  },
  { owner: 'zhoumin', page: 'DASHBOARD', name: '近 12 个月 · A 级客户', query: 'period=last12Months&tiers=A1%2CA2' },
  {
    owner: 'fengxue',
    page: 'QUALITY',
    name: '本季度质量投诉',
    query: 'period=thisQuarter&classes=PRODUCT_QUALITY',
    audience: 'POST',
    post: 'GENERAL_MANAGER',
  },
  {
    owner: 'liuyan',
    page: 'COMPLAINTS',
    name: '逾期的质量投诉',
    query: 'classes=PRODUCT_QUALITY&overdue=1&sort=DUE_FIRST',
    audience: 'POST',
    post: 'QUALITY_MANAGER',
  },
  { owner: 'liuyan', page: 'COMPLAINTS', name: '看板 · 待我处理', query: 'mine=1&view=board' },
  {
    owner: 'sunwei',
    page: 'CLIENTS',
    name: 'A 级客户，按最近联系',
    query: 'tiers=A1%2CA2&sort=LAST_CONTACT&direction=ASC',
    audience: 'TEAM',
  },
  { owner: 'wuxiaodong', page: 'CLIENTS', name: '断档客户', query: 'gap=1', audience: 'UNIT' },
  {
    owner: 'luofang',
    page: 'RECEIVABLES',
    name: '争议中的欠款',
    query: 'tray=disputed',
    audience: 'POST',
    post: 'CREDIT_OFFICER',
  },
  { owner: 'luofang', page: 'RETURNS', name: '等待凭证', query: 'tray=proof' },
  {
    owner: 'wangzhiqiang',
    page: 'REBATES',
    name: '逾期返佣',
    query: 'states=OVERDUE',
    audience: 'POST',
    post: 'SERVICE_DIRECTOR',
  },
];

/** Views that the demonstration company keeps: some alone, some shared with a team, a unit or a post. */
export function* savedViewRows(asOf: string): Generator<CopyRow> {
  for (const [at, { owner, page, name, query, audience = 'NOBODY', post }] of VIEWS.entries()) {
    const made = `${addDays(asOf, -20 + at)}T01:${30 + at}:00.000Z`;
    yield [
      seededId(Date.parse(made), KIND, at),
      staffId(owner),
      page,
      name,
      query,
      audience,
      audience === 'TEAM' ? teamHeadOf(owner) : null,
      audience === 'UNIT' ? unitIdOf(owner) : null,
      post ?? null,
      made,
      made,
    ];
  }
}
