import { monthRange } from '../../kernel/civil-date';
import { complaintClasses, segments, tiers, type ComplaintClass } from '../../kernel/policy/vocabulary';
import type { RequestProblem } from '../breakdown/breakdown-request';
import type { Window } from '../dashboard-window';
import type { MeasureName } from '../measures';
import type { GroupValue } from '../tally-rows/tally-rows.repository';
import type { ClientGroup, ClientStanding } from './client-rows.schema';

export type Scheme = 'tier' | 'segment';

/** What the clients of a measure are told by. */
export interface ClientMeasure {
  /** Of clients there are on one day, or of active clients on two. */
  readonly days: 'ONE' | 'TWO';
  readonly scheme: Scheme;
  /** Only the largest. */
  readonly most?: number;
  /** Active on the last day, whatever they were on the first. */
  readonly onlyActive?: boolean;
  /** Of them only those that complained in the period. */
  readonly complained?: boolean;
}

const MEASURES: Readonly<Partial<Record<MeasureName, ClientMeasure>>> = {
  SEGMENTATION: { days: 'ONE', scheme: 'tier' },
  CLIENT_SEGMENTS: { days: 'ONE', scheme: 'segment' },
  CONCENTRATION: { days: 'ONE', scheme: 'tier', most: 10 },
  TIER_MIGRATION: { days: 'TWO', scheme: 'tier' },
  SEGMENT_MIGRATION: { days: 'TWO', scheme: 'segment' },
  ACTIVE_CLIENTS: { days: 'TWO', scheme: 'tier', onlyActive: true },
  COMPLAINING_CLIENTS: { days: 'TWO', scheme: 'tier', onlyActive: true, complained: true },
};

/** Undefined for a measure that no clients stand behind. */
export function clientMeasureOf(measure: MeasureName): ClientMeasure | undefined {
  return MEASURES[measure];
}

/** What is wrong with the group asked for; undefined when it can be told. */
export function groupProblem(
  { days, scheme, most, complained = false }: ClientMeasure,
  group: ClientGroup,
): RequestProblem | undefined {
  const known: readonly string[] = scheme === 'tier' ? tiers : segments;
  const isKnown = ({ code }: ClientStanding): boolean => code == null || known.includes(code);
  for (const side of [group.at, group.from])
    if (side != null && !isKnown(side))
      return said(
        'UNKNOWN_GROUP',
        `没有“${side.code}”；可选：${known.join(', ')}。`,
        `There is no ${side.code}. Choose from: ${known.join(', ')}.`,
      );
  if (group.classes != null && !complained)
    return said(
      'NO_CLASSES',
      '该指标不区分投诉类别；请去掉“classes”。',
      'This figure has no classes of complaints. Leave out “classes”.',
    );
  const isOfTwoDays = group.from != null || group.at?.isActive === false;
  if (days === 'ONE' && isOfTwoDays)
    return said(
      'ONE_DAY',
      '该指标只有一个日期；请去掉“from”与“isActive: false”。',
      'This figure is of one day. Leave out “from” and “isActive: false”.',
    );
  if (most !== undefined && (group.at != null || group.inGap != null))
    return said('NO_GROUPS', '该指标没有分组；请去掉“group”。', 'This figure has no groups. Leave out “group”.');
  return undefined;
}

interface Asked extends Window {
  readonly classes: ComplaintClass[] | null;
  readonly groups: readonly GroupValue[];
}

/** A month is asked for as a period, and a class as what was complained of; what is left are groups of clients. */
export function withinGroups(
  window: Window,
  classes: ComplaintClass[] | null | undefined,
  groups: readonly GroupValue[],
): Asked {
  return groups.reduce<Asked>(
    (asked, group) => {
      if (group.dimension === 'MONTH') {
        const month = monthRange(group.value);
        return {
          ...asked,
          from: asked.from > month.from ? asked.from : month.from,
          to: asked.to < month.to ? asked.to : month.to,
        };
      }
      if (group.dimension !== 'CLASS') return { ...asked, groups: [...asked.groups, group] };
      const isAsked = (each: ComplaintClass): boolean => classes?.includes(each) ?? true;
      return { ...asked, classes: complaintClasses.filter((each) => each === group.value && isAsked(each)) };
    },
    { ...window, classes: classes ?? null, groups: [] },
  );
}

/** The largest of a part are not the largest of all. */
export const WHOLE_COMPANY: RequestProblem = {
  code: 'WHOLE_COMPANY',
  field: 'where',
  wording: {
    'zh-CN': '集中度只对全公司、未筛选时提供；请去掉等级与区域。',
    en: 'Concentration is told of the whole company. Leave out tiers and regions.',
  },
};

function said(code: string, chinese: string, english: string): RequestProblem {
  return { code, field: 'group', wording: { 'zh-CN': chinese, en: english } };
}
